using ReportGen.Engine.Digests;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A file that readers may want to have.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Href">Where it is.</param>
/// <param name="Holds">What is in it; may be empty.</param>
internal sealed record Download(string Label, string Href, string Holds)
{
    public static readonly ModelType<Download> Model = ModelType.Of<Download>("download")
        .Text("label", d => d.Label)
        .Address("href", d => d.Href)
        .Text("holds", d => d.Holds);
}

/// <summary>What the report consists of, by address.</summary>
/// <param name="Pages">Its pages, in order, but the last.</param>
/// <param name="Files">All else, in order.</param>
internal sealed record ReportAddresses(EquatableArray<string> Pages, EquatableArray<string> Files) : ICanonical
{
    public static ReportAddresses Of(IReadOnlyList<string> pages, params IReadOnlyList<string>[] files) => new(EquatableArray.From(pages),
        EquatableArray.From(files.SelectMany(f => f)));

    public void Write(CanonicalWriter writer) => writer.Texts(Pages).Texts(Files);
}

/// <summary>What is in the files that readers may want to have. A file that nobody described is among them all the same.</summary>
internal static class Downloads
{
    private const string Folder = "data/";

    // In the order in which they are listed.
    private static readonly (string Path, string Label, string Holds)[] s_known =
    [
        (Addresses.Brief, "Brief", "The claims with their reach and a passage or two each, on one page."),
        (Addresses.Print, "For print", "The whole report on one page with some of the evidence, to be printed or kept as PDF."),
        (Addresses.Word, "report.docx", "The same for Word and other word processors."),
        (Addresses.Excel, "report.xlsx", "Every table for Excel and other spreadsheet programs, a sheet each."),
        ("data/documents.csv", "", "Documents with their attributes, and how much was said and coded in each, a line each."),
        ("data/codebook.csv", "", "Themes and codes with definitions and rules, a line each."),
        ("data/terms.csv", "", "What each term of each rule found, a line each."),
        ("data/codings.csv", "", "Every coding with its words and where they stand, a line each."),
        ("data/rejected.csv", "", "What rules found and people rejected, as codings.csv has it."),
        ("data/matrix.csv", "", "Segments with each theme and code, a document a line."),
        ("data/matrix-rules.csv", "", "The same, counting only what rules found."),
        ("data/matrix-people.csv", "", "The same, counting only what people coded."),
        ("data/questions.csv", "", "How many were asked each question and answered, and how many answers have each theme."),
        ("data/along.csv", "", "Where in the course of conversations themes and codes are."),
        ("data/compare.csv", "", "Documents with each theme and code, by the attributes that are compared, as counts and shares with their intervals."),
        ("data/cooccurrence.csv", "", "How often every two themes share a segment, beside how often they could be expected to."),
        ("data/cooccurrence-codes.csv", "", "The same for codes."),
        ("data/negative-cases.csv", "", "How many documents have one theme and lack another, for every two themes."),
        ("data/rule-checks.csv", "", "How right the rules are that people checked, a rule a line."),
        ("data/agreement.csv", "", "How far coders agree, a code a line."),
        ("data/disagreements.csv", "", "Every code on every segment that some apply and some do not."),
        ("data/annotations.jsonld", "", "Where the quotes are as annotations of the web (W3C), document by document."),
        ("data/CITATION.cff", "", "How to cite the report, for GitHub, Zenodo and other programs."),
        ("data/citation.bib", "", "The same for BibTeX."),
        ("data/citation.json", "", "The same for Zotero and other programs that read CSL."),
        (Addresses.Report, "", "The report in numbers: documents, themes, codes, questions, findings, and where the rest lies."),
    ];

    // A report has ten thousands of files that are none of these.
    private static readonly Dictionary<string, int> s_ranks = s_known.Select((k, i) => (k.Path, i)).ToDictionary(k => k.Path, k => k.i, StringComparer.Ordinal);

    /// <summary>What is said of files, in English.</summary>
    public static IEnumerable<string> Said => s_known.SelectMany(k => new[] { k.Label, k.Holds }).Where(w => w.Contains(' ', StringComparison.Ordinal) || w == "Brief");

    /// <summary>Every file that is a whole table, and every other form of the report.</summary>
    public static EquatableArray<Download> Of(ReportAddresses contents, string root) => contents.Pages.Concat(contents.Files)
        .Where(p => IsWhole(p) || s_ranks.ContainsKey(p))
        .OrderBy(RankOf).ThenBy(p => p, StringComparer.Ordinal)
        .Select(p => new Download(LabelOf(p), root + Addresses.Href(p), WordsOf(p)))
        .ToEquatableArray();

    /// <summary>Whether a file is a whole table for spreadsheets and statistics programs.</summary>
    public static bool IsTable(string path) => IsWhole(path) && path.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>Which it is in the list; those that nobody described come last.</summary>
    public static int RankOf(string path) => s_ranks.TryGetValue(path, out var at) ? at : s_known.Length;

    /// <summary>What is in a file; empty where nobody described it.</summary>
    public static string WordsOf(string path) => s_ranks.TryGetValue(path, out var at) ? s_known[at].Holds : "";

    private static string LabelOf(string path) => s_ranks.TryGetValue(path, out var at) && s_known[at].Label is { Length: > 0 } label ? label : path[(path.LastIndexOf('/') + 1)..];

    // What lies in a folder below is the share of one document or question.
    private static bool IsWhole(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && !path.AsSpan(Folder.Length).Contains('/');
}
