using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>The whole report in one piece: what it shows is decided when it is planned, and fetched when it is made.</summary>
internal sealed class PrintedReport
{
    // Some forty pages of evidence: what has more is read on a screen.
    private const int MostQuotes = 900;
    private const int MostDocuments = 200;
    private const int MostQuestions = 100;
    private const int MostEntries = 300;
    private const int LongestRule = 400;

    // As many columns as a sheet of paper has room for, and some sheets of them.
    private const int MostValues = 8;
    private const int MostComparisons = 6;
    private const int MostCompared = 30;

    private readonly Frame _frame;
    private readonly Numbers _numbers;
    private readonly Digest _memos;
    private readonly EvidenceIndex _index;
    private readonly IReadOnlyList<CodedDocument> _documents;
    private readonly IReadOnlyList<ChapterPlan> _chapters;
    private readonly int _quotes;

    /// <param name="frame">Names.</param>
    /// <param name="numbers">Sums.</param>
    /// <param name="memos">Narratives.</param>
    /// <param name="index">All evidence.</param>
    /// <param name="quotes">How many quotes of a code are wanted at most; where there are very many codes, there are fewer.</param>
    public PrintedReport(Frame frame, Numbers numbers, Table<Narrative> memos, EvidenceIndex index, int quotes)
    {
        var codes = frame.Codebook.Themes.Sum(t => Math.Max(1, t.Codes.Count));
        (_frame, _numbers, _memos, _index, _documents) = (frame, numbers, memos.Digest, index, index.InOrder);
        _quotes = Math.Min(quotes, MostQuotes / Math.Max(1, codes));
        _chapters = [.. numbers.Totals.ByReach(ChapterPlan.Of(frame, memos, index, _quotes), c => c.Node.Card.Id)];
    }

    /// <summary>Writes all that decides what it shows.</summary>
    public void Write(CanonicalWriter shows)
    {
        shows.Value(_frame).Value(_numbers).Digest(_memos).Number(_quotes);
        foreach (var document in _documents.Take(MostDocuments))
        {
            shows.Hash(document.Summary);
        }

        // In the picture each has a mark.
        foreach (var document in _documents)
        {
            shows.Text(document.Card.Group).Hash(document.Reach);
        }

        foreach (var chapter in _chapters)
        {
            chapter.Write(shows);
        }
    }

    /// <summary>What it is made from: everything.</summary>
    /// <param name="root">The way to the report's root, or its published address.</param>
    public PrintPage Make(string root)
    {
        var (nodes, totals, questions) = (_frame.Nodes, _numbers.Totals, _numbers.Questions.Questions);
        return new PrintPage(
            PageHeads.Make(_frame.Language, Addresses.Print, "", _frame.Language.Say("For print"), _frame.Language.Say("The whole report on one page, to be printed or kept.")),
            _frame.Site.Asks,
            OverviewPages.Figures(_frame, totals),
            totals.Groups.Select(g => Bar.Make(g.Group, "", g.Documents, totals.Documents, _frame.Language.Count(g.Words, "{0} word", "{0} words"))).ToEquatableArray(),
            _documents.Take(MostDocuments).Select(d => new PrintedDocument(
                d.Card.Label, root + Addresses.Href(Addresses.Document(d.Card.Id)), d.Card.Kind.Label, d.Card.Group, d.Words, d.Codings)).ToEquatableArray(),
            _documents.Count,
            _chapters.Select((c, i) => c.Make(i + 1, root, nodes, totals)).ToEquatableArray(),
            _quotes,
            questions.Where(q => q.Cases > 0).Take(MostQuestions).Select(q => Bar.Make(
                q.Question.Text, root + Addresses.Href(Addresses.Question(q.Question.Id)), q.Answered, q.Cases, q.Question.Session ?? "")).ToEquatableArray(),
            questions.Count,
            ThemeNode.Of(_frame.Codebook, _frame.Rules, _frame.Language).Take(MostEntries).Select(n => Entry(n, root, totals)).ToEquatableArray(),
            nodes.Nodes.Count,
            _numbers.Checks.Checks.Select(c => CheckView.Of(c, nodes, root)).ToEquatableArray(),
            _frame.Rules.Rules.Count > 0 ? MethodPages.FingerprintOf(_frame.Rules) : "",
            totals.People.Count > 0)
        {
            Picture = SamplePicture.Of(_index, nodes, leads: false),
            Comparisons = Comparisons(root).ToEquatableArray(),
            ComparisonCount = _numbers.Comparison.Attributes.Count,
            Few = _numbers.Comparison.Few,
        };
    }

    private IEnumerable<PrintedComparison> Comparisons(string root)
    {
        var (comparison, nodes) = (_numbers.Comparison, _frame.Nodes);
        string[] themes = [.. _frame.Codebook.Themes.Select(t => t.Id)];
        return comparison.Attributes.Where(a => a.Values.Count <= MostValues && themes.Length > 0).Take(MostComparisons).Select(a => new PrintedComparison(
            ComparePages.LabelOf(a, nodes.Language),
            ShareTables.Of(ShareTables.MostOf(themes, a, MostCompared), a, comparison.Few, nodes, root, null, _ => null),
            a.Documents, comparison.Documents, themes.Length));
    }

    private PrintedEntry Entry(ThemeNode node, string root, Totals totals) => new(
        _frame.Nodes.Tag(node.Card.Id, root),
        node.Card.IsTheme,
        PlainWords.Of(node.Definition ?? ""),
        node.Include ?? "",
        node.Exclude ?? "",
        node.Example ?? "",
        Cut(string.Join("; ", node.Rules)),
        Bar.Make(node.Card.Label, "", totals.Of(node.Card.Id).Documents, totals.Documents, _frame.Language.Count(totals.Of(node.Card.Id).Segments, "{0} segment", "{0} segments")));

    private static string Cut(string rule) =>
        rule.Length <= LongestRule ? rule : rule[..(rule.LastIndexOf(' ', LongestRule) is > 0 and var space ? space : LongestRule)] + " \u2026";
}
