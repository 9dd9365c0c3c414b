using System.Text;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Twins;

namespace ReportGen.Site.Exports;

/// <summary>
/// The report's map for language models (llmstxt.org): what it is, what it finds, and where to read on, in Markdown. It is bounded; what it leaves out, it says.
/// </summary>
internal static class LlmsText
{
    /// <summary>How many documents it names at most.</summary>
    public const int MostDocuments = 60;

    private const int MostFindings = 60;

    public static OutputFile Make(Frame frame, Numbers numbers, IReadOnlyList<CodedDocument> documents)
    {
        var (site, totals) = (frame.Site, numbers.Reached);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(site.Title)).Append("\n\n> ")
            .Append(Plain(site.Description.Length > 0 ? site.Description : $"{Words.Count(totals.Documents, "document")}, {Words.Count(frame.Codebook.Themes.Count, "theme")}."))
            .Append("\n\n")
            .Append("Passages of documents were coded by rules").Append(totals.People.Count > 0 ? " and by people" : "")
            .Append("; every number leads to words, and quotes are verbatim. Each page has a twin in Markdown beside it: the same address with index.md in place of index.html. ")
            .Append("A rule finds words and not meanings: read the passage before you rely on a count, and give its permalink when you quote it.\n");
        if (site.Citation.Authors.Count > 0)
        {
            text.Append("\nCite as: ").Append(Plain(site.Citation.Reference)).Append('\n');
        }

        Section("Themes", [.. Findings.Themes(frame, numbers)], "themes", Addresses.Themes);
        Section("Questions", [.. Findings.Questions(numbers)], "questions", Addresses.Questions());
        Heading("Documents");
        foreach (var document in documents)
        {
            Entry(Addresses.Document(document.Card.Id), document.Card.Label, $"{document.Card.Kind.Label}, {document.Card.Group}, {Words.Count(document.Words, "word")}");
        }

        More(totals.Documents - documents.Count, "documents", Addresses.Documents());
        Heading("Data");
        File("data/codings.csv", "every coding with its words and its permalink");
        File("data/documents.csv", "every document with its attributes and numbers");
        File("data/codebook.csv", "themes and codes: definitions and rules");
        File("data/terms.csv", "what each term of each rule found");
        File("data/matrix.csv", "segments by document and code");
        File(Addresses.Report, "everything that there is, with where its data lie");
        File(Addresses.Annotations, "codings as W3C web annotations, a file a document");
        Heading("Optional");
        Entry(Addresses.Method, "Method", "how the report was made and what it cannot tell");
        Entry(Addresses.Codebook(), "Codebook", "what each theme and code means");
        File(Addresses.CitationCff, "how to cite it");
        return new OutputFile(Addresses.Llms, Encoding.UTF8.GetBytes(text.ToString()));

        void Section(string name, IReadOnlyList<Finding> findings, string kind, string all)
        {
            if (findings.Count > 0)
            {
                Heading(name);
                foreach (var finding in findings.Take(MostFindings))
                {
                    Entry(finding.Path, finding.Name, finding.Said);
                }

                More(findings.Count - MostFindings, kind, all);
            }
        }

        void Heading(string name) => text.Append("\n## ").Append(name).Append("\n\n");

        void More(int count, string what, string path)
        {
            if (count > 0)
            {
                text.Append("- [All ").Append(what).Append("](").Append(Address(path)).Append("): ").Append(Words.Number(count)).Append(" more\n");
            }
        }

        void Entry(string path, string name, string said) =>
            text.Append("- [").Append(Plain(name)).Append("](").Append(Address(path)).Append("): ").Append(Plain(said)).Append('\n');

        void File(string path, string said) =>
            text.Append("- [").Append(path[(path.LastIndexOf('/') + 1)..]).Append("](").Append(site.BaseUrl).Append(path).Append("): ").Append(said).Append('\n');

        string Address(string path) => site.BaseUrl + Addresses.Href(Addresses.Twin(path)!);
    }

    private static string Plain(string text) => MarkdownTwin.Escape(text);
}
