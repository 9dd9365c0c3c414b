using System.Globalization;

namespace ReportGen.Site.Links;

/// <summary>
/// Where every page and file of the report lies, relative to its root. Addresses name files, since a report opened from a disk has no
/// server that would turn a folder into its index page.
/// </summary>
internal static class Addresses
{
    public const string Overview = "index.html";
    public const string Themes = "themes/index.html";
    public const string Method = "method/index.html";
    public const string NotFound = "404.html";
    public const string Sitemap = "sitemap.xml";
    public const string Report = "data/report.json";

    /// <summary>The claims on one page.</summary>
    public const string Brief = "brief/index.html";

    /// <summary>The whole report on one page, to be printed.</summary>
    public const string Print = "print/index.html";

    /// <summary>The whole report for a word processor.</summary>
    public const string Word = "report.docx";

    /// <summary>Every table for a spreadsheet program.</summary>
    public const string Excel = "report.xlsx";

    // No page of a report lies deeper, but for what a project's own links make of it.
    private static readonly string[] s_roots = [.. Enumerable.Range(0, 12).Select(UpFrom)];

    public static string Document(string id) => $"documents/{id}/index.html";

    public static string DocumentData(string id) => $"data/documents/{id}.json";

    public static string Codebook(int page = 1) => Paged("codebook", page);

    public static string Documents(int page = 1) => Paged("documents", page);

    /// <summary>A theme (<c>trust</c>) or a code (<c>trust/verification</c>), and the pages that follow its first.</summary>
    public static string Theme(string id, int page = 1) => Paged($"themes/{id}", page);

    /// <summary>What the rule of a theme or code finds, with the words around it.</summary>
    public static string WordsOf(string id, int page = 1) => Paged($"words/{id}", page);

    public static string Questions() => "questions/index.html";

    public static string Question(string id, int page = 1) => Paged($"questions/{id}", page);

    public static string QuestionData(string id) => $"data/questions/{id}.json";

    /// <summary>The segments that two themes share; the order of the two makes no difference.</summary>
    public static string Cooccurrence(string first, string second, int page = 1) => string.CompareOrdinal(first, second) < 0
        ? Paged($"cooccurrence/{first}/{second}", page)
        : Paged($"cooccurrence/{second}/{first}", page);

    /// <summary>What language models are told of the report.</summary>
    public const string Llms = "llms.txt";

    /// <summary>The feed of findings.</summary>
    public const string Feed = "feed.xml";

    /// <summary>All codings as web annotations: where those of the first document are. Each document's are in its data.</summary>
    public const string Annotations = "data/annotations.jsonld";

    /// <summary>The report's citation, for programs.</summary>
    public const string CitationCff = "data/CITATION.cff";

    public const string CitationBib = "data/citation.bib";

    public const string CitationCsl = "data/citation.json";

    /// <summary>The Markdown twin of a page; null where it has none: the page for wrong addresses is no page of the report, and the sitemap is no page.</summary>
    public static string? Twin(string path) => path.EndsWith(".html", StringComparison.Ordinal) && path != NotFound ? path[..^"html".Length] + "md" : null;

    /// <summary>The page that a file is the twin of; the file itself where it is none.</summary>
    public static string OfTwin(string path) => path.EndsWith(".md", StringComparison.Ordinal) ? path[..^"md".Length] + "html" : path;

    public const string Search = "search/index.html";

    /// <summary>Themes, codes and questions by name, as the index has them.</summary>
    public const string SearchNames = "search/names.js";

    /// <summary>The words of a block of documents.</summary>
    public static string SearchTerms(int block, int file) => string.Create(CultureInfo.InvariantCulture, $"search/{block}/{file}.js");

    /// <summary>The documents of a block, and what they can be told apart by.</summary>
    public static string SearchDocuments(int block) => string.Create(CultureInfo.InvariantCulture, $"search/{block}/documents.js");

    /// <summary>The text of a document as the index has it, from which words are shown in context.</summary>
    public static string SearchText(string id) => $"data/documents/{id}.js";

    /// <summary>How far coders agree.</summary>
    public const string Agreement = "agreement/index.html";

    /// <summary>The matrix of themes by document, as one kind of coder fills it.</summary>
    public static string MatrixBy(string coders) => $"matrix/{coders}/index.html";

    /// <summary>What is compared.</summary>
    public const string Compare = "compare/index.html";

    /// <summary>Themes by document, or by document group.</summary>
    public const string CompareDocuments = "compare/documents/index.html";

    /// <summary>Which themes and codes share segments, and how many could be expected to.</summary>
    public const string CompareTogether = "compare/together/index.html";

    /// <summary>The segments that two codes share, in the order of their names.</summary>
    public static string CodesTogether(string first, string second, int page = 1) => Paged($"compare/together/{first}/{second}", page);

    /// <summary>Which documents have one theme and lack another.</summary>
    public const string CompareWithout = "compare/without/index.html";

    /// <summary>Those that have this theme.</summary>
    public static string CompareWithoutOf(string theme) => $"compare/without/{theme}/index.html";

    /// <summary>Themes by the values of an attribute, as shares.</summary>
    public static string Compared(string attribute) => $"compare/{attribute}/index.html";

    /// <summary>The same as counts.</summary>
    public static string ComparedCounts(string attribute) => $"compare/{attribute}/counts/index.html";

    /// <summary>The codes of a theme by the values of an attribute.</summary>
    public static string ComparedCodes(string attribute, string theme) => $"compare/{attribute}/codes/{theme}/index.html";

    /// <summary>Segments with a theme or code, in the documents that have one value of an attribute.</summary>
    public static string ComparedQuotes(string attribute, string value, string node, int page = 1) => Paged($"compare/{attribute}/{value}/{node}", page);

    /// <summary>The way from a page up to the root: empty, or <c>../</c> for each folder.</summary>
    public static string RootOf(string path) =>
        path.AsSpan().Count('/') is var depth && depth < s_roots.Length ? s_roots[depth] : UpFrom(depth);

    /// <summary>A path as it stands in a link: each part percent-encoded where an address needs that.</summary>
    public static string Href(string path)
    {
        foreach (var c in path)
        {
            if (!(char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '.' or '_' or '+'))
            {
                return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            }
        }

        return path;
    }

    /// <summary>The address as a browser shows it, without <c>index.html</c>: for canonical links and the sitemap.</summary>
    public static string Public(string path) => Href(path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

    private static string Paged(string folder, int page) => page == 1
        ? $"{folder}/index.html"
        : string.Create(CultureInfo.InvariantCulture, $"{folder}/page-{page}/index.html");

    private static string UpFrom(int depth) => string.Concat(Enumerable.Repeat("../", depth));
}
