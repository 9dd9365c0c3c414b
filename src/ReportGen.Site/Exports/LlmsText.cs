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
        var (site, totals, language) = (frame.Site, numbers.Reached, frame.Language);
        var text = new StringBuilder();
        text.Append("# ").Append(Plain(site.Title)).Append("\n\n> ")
            .Append(Plain(site.Description.Length > 0 ? site.Description : language.Say(
                "{0}, {1}.", language.Count(totals.Documents, "{0} document", "{0} documents"), language.Count(frame.Codebook.Themes.Count, "{0} theme", "{0} themes"))))
            .Append("\n\n")
            .AppendJoin(
                ' ',
                [
                    (totals.IsCodedByRules(frame.Rules), totals.IsCodedByPeople) switch
                    {
                        (true, true) => language.Say("Passages of documents were coded by rules and by people; every number leads to words, and quotes are verbatim."),
                        (true, false) => language.Say("Passages of documents were coded by rules; every number leads to words, and quotes are verbatim."),
                        (false, true) => language.Say("Passages of documents were coded by people; every number leads to words, and quotes are verbatim."),
                        _ => language.Say("Nothing is coded yet."),
                    },
                    language.Say("Each page has a twin in Markdown beside it: the same address with index.md in place of index.html."),
                    .. frame.Rules.Rules.Count == 0 ? [] : new[]
                    {
                        language.Say("A rule finds words and not meanings: read the passage before you rely on a count, and give its permalink when you quote it."),
                    },
                ])
            .Append('\n');
        if (site.Citation.Authors.Count > 0)
        {
            text.Append('\n').Append(language.Say("Cite as: {0}", Plain(site.Citation.Reference))).Append('\n');
        }

        Section(language.Say("Themes"), [.. Findings.Themes(frame, numbers)], Addresses.Themes);
        Section(language.Say("Questions"), [.. Findings.Questions(frame, numbers)], Addresses.Questions());
        Heading(language.Say("Documents"));
        foreach (var document in documents)
        {
            Entry(
                Addresses.Document(document.Card.Id), document.Card.Label,
                $"{language.Say(document.Card.Kind.Label)}, {document.Card.Group}, {language.Count(document.Words, "{0} word", "{0} words")}");
        }

        More(totals.Documents - documents.Count, Addresses.Documents());
        Heading(language.Say("Data"));
        File("data/codings.csv");
        File("data/documents.csv");
        File("data/codebook.csv");
        File("data/terms.csv");
        File("data/matrix.csv");
        File(Addresses.Report);
        File(Addresses.Annotations);

        // What may be skipped has this name in every language (llmstxt.org).
        Heading("Optional");
        Entry(Addresses.Method, language.Say("Method"), language.Say("How this report was made, and what it cannot tell."));
        Entry(Addresses.Codebook(), language.Say("Codebook"), language.Say("What each theme and code means, when to use it, and the rule that finds it."));
        File(Addresses.CitationCff);
        return new OutputFile(Addresses.Llms, Encoding.UTF8.GetBytes(text.ToString()));

        void Section(string name, IReadOnlyList<Finding> findings, string all)
        {
            if (findings.Count > 0)
            {
                Heading(name);
                foreach (var finding in findings.Take(MostFindings))
                {
                    Entry(finding.Path, finding.Name, finding.Said);
                }

                More(findings.Count - MostFindings, all);
            }
        }

        void Heading(string name) => text.Append("\n## ").Append(name).Append("\n\n");

        void More(int count, string path)
        {
            if (count > 0)
            {
                text.Append("- [").Append(language.Count(count, "{0} more", "{0} more")).Append("](").Append(Address(path)).Append(")\n");
            }
        }

        void Entry(string path, string name, string said) =>
            text.Append("- [").Append(Plain(name)).Append("](").Append(Address(path)).Append("): ").Append(Plain(said)).Append('\n');

        void File(string path) => text.Append("- [").Append(path[(path.LastIndexOf('/') + 1)..]).Append("](").Append(site.BaseUrl).Append(path).Append("): ")
            .Append(Plain(language.Say(Downloads.WordsOf(path)))).Append('\n');

        string Address(string path) => site.BaseUrl + Addresses.Href(Addresses.Twin(path)!);
    }

    private static string Plain(string text) => MarkdownTwin.Escape(text);
}
