namespace ReportGen.Site.Evidence;

/// <summary>Some hits of a part of a rule in one document, on one page.</summary>
/// <param name="Term">The part of the rule.</param>
/// <param name="Number">Which it is among all of the rule, from 1: its anchor.</param>
/// <param name="In">The document.</param>
/// <param name="First">The number of the first among the document's.</param>
/// <param name="Count">How many there are.</param>
internal sealed record WordRun(TermReach Term, int Number, TermIn In, int First, int Count);

/// <summary>Spreads what a rule found over pages: part by part, those first that found most, then document by document.</summary>
internal sealed class WordRuns
{
    /// <summary>How many hits a page holds.</summary>
    public const int PerPage = 100;

    /// <summary>Whoever wants to read more wants the table of codings.</summary>
    public const int MostPages = 10;

    private readonly Dictionary<string, int> _begin = new(StringComparer.Ordinal);
    private readonly List<List<WordRun>> _pages = [];

    private WordRuns(IReadOnlyList<(TermReach Term, IReadOnlyList<TermIn> In)> terms)
    {
        Terms = [.. terms.Select(t => t.Term)];
        var room = 0;
        for (var number = 1; number <= terms.Count; number++)
        {
            var (term, documents) = terms[number - 1];
            foreach (var found in documents)
            {
                for (var first = 0; first < found.Lines;)
                {
                    if (room == 0 && _pages.Count == MostPages)
                    {
                        return;
                    }

                    if (room == 0)
                    {
                        _pages.Add([]);
                        room = PerPage;
                    }

                    _begin.TryAdd(term.Term, _pages.Count);
                    var count = Math.Min(room, found.Lines - first);
                    _pages[^1].Add(new WordRun(term, number, found, first, count));
                    (first, room, Shown) = (first + count, room - count, Shown + count);
                }
            }
        }
    }

    /// <summary>The parts of the rule, those first that found most.</summary>
    public IReadOnlyList<TermReach> Terms { get; }

    /// <summary>What each page shows; none where nothing was found.</summary>
    public IReadOnlyList<IReadOnlyList<WordRun>> Pages => _pages;

    /// <summary>How many hits are shown in all.</summary>
    public int Shown { get; private set; }

    /// <summary>That of a theme or code that no rule finds.</summary>
    public static WordRuns None { get; } = new([]);

    /// <summary>Lays out what a rule found.</summary>
    /// <param name="terms">Its parts, those first that found most, each with where it did.</param>
    public static WordRuns LayOut(IReadOnlyList<(TermReach Term, IReadOnlyList<TermIn> In)> terms) => new(terms);

    /// <summary>The page on which a part begins; 0 where it is on none.</summary>
    public int PageOf(TermReach term) => _begin.GetValueOrDefault(term.Term);

    /// <summary>The anchor of a part on its pages.</summary>
    public static string Anchor(int number) => $"t-{number}";
}
