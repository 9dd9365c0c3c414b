using System.Text.RegularExpressions;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>
/// All regular expressions of a codebook. Those that name all that they match are found together in one pass; of the others, only those run of
/// which that pass finds a text that all their matches hold, and no other is ever compiled. What is found is what each would find by itself.
/// Immutable but for what it has compiled; any number of threads may use one.
/// </summary>
internal sealed class RegexScan
{
    // Finding every match is not linear for every expression: each may look ahead to the end. Long texts are cut at white space, and
    // in one window so many hits of one expression are plenty.
    private const int Window = 32_768;
    private const int MostHits = 256;

    // Beyond these, one expression that unites many takes longer to make than it saves.
    private const int MostUnited = 32;

    [ThreadStatic]
    private static Noticed? t_noticed;

    private readonly string[] _patterns;
    private readonly RegexReading[] _readings;
    private readonly Regex?[] _regexes;
    private readonly LiteralAutomaton? _literals;
    private readonly int[] _lengths = [];
    private readonly List<(int Row, int Choice)>[] _uses = [];
    private readonly int[] _always;
    private readonly Lazy<Regex?> _united;

    public RegexScan(IReadOnlyList<string> patterns)
    {
        _patterns = [.. patterns];
        _regexes = new Regex?[_patterns.Length];
        _readings = [.. _patterns.Select(RegexReading.Of)];
        var texts = new List<string>();
        var uses = new List<(int Row, int Choice)>();
        for (var row = 0; row < _readings.Length; row++)
        {
            var known = _readings[row].Choices?.Select(c => c.Units) ?? _readings[row].Needed ?? [];
            foreach (var (choice, text) in known.Index())
            {
                texts.Add(text);
                uses.Add((row, choice));
            }
        }

        _literals = LiteralAutomaton.Compile(texts, out var beginningOf, out _lengths);
        if (_literals is not null)
        {
            _uses = [.. _lengths.Select(_ => new List<(int, int)>())];
            foreach (var (text, use) in uses.Index())
            {
                _uses[beginningOf[text]].Add(use);
            }
        }

        _always = [.. Enumerable.Range(0, _patterns.Length).Where(r => _literals is null || _readings[r] is { Choices: null, Needed: null })];
        _united = new Lazy<Regex?>(() => _always.Length is > 1 and <= MostUnited ? Unite([.. _always.Select(r => _patterns[r])]) : null);
    }

    /// <summary>How many expressions there are.</summary>
    public int Count => _patterns.Length;

    /// <summary>Adds each match in a segment's text, each expression's in order; rows are numbered from <paramref name="firstRow"/> on.</summary>
    public void Find(ReadOnlySpan<char> text, FoundHit segment, int firstRow, List<(int Row, FoundHit Hit)> found)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + Window >= text.Length ? text.Length : CutBefore(text, start, start + Window);
            FindInWindow(text[start..end], segment with { Span = new Span(segment.Span.Start + start, segment.Span.Start + end) }, firstRow, found);
            start = end;
        }
    }

    private void FindInWindow(ReadOnlySpan<char> text, FoundHit window, int firstRow, List<(int Row, FoundHit Hit)> found)
    {
        if (_literals is not null)
        {
            var noticed = t_noticed ?? new Noticed();
            t_noticed = null;
            noticed.Read(this, text);
            TakeMatches(noticed, window, firstRow, found);
            foreach (var row in noticed.Awake)
            {
                Run(row, text, window, firstRow, found);
            }

            t_noticed = noticed;
        }

        if (_always.Length == 0 || (_united.Value is { } united && !united.IsMatch(text)))
        {
            return;
        }

        foreach (var row in _always)
        {
            Run(row, text, window, firstRow, found);
        }
    }

    private void Run(int row, ReadOnlySpan<char> text, FoundHit window, int firstRow, List<(int Row, FoundHit Hit)> found)
    {
        var count = 0;
        foreach (var match in (_regexes[row] ??= RegexPattern.Compile(_patterns[row])).EnumerateMatches(text))
        {
            if (match.Length > 0)
            {
                found.Add((firstRow + row, HitAt(window, match.Index, match.Length)));
                if (++count == MostHits)
                {
                    break;
                }
            }
        }
    }

    // As an engine takes them: the first place, there the first choice that fits, and on from its end.
    private void TakeMatches(Noticed noticed, FoundHit window, int firstRow, List<(int Row, FoundHit Hit)> found)
    {
        var (row, end, count) = (-1, 0, 0);
        foreach (var match in noticed.Matches)
        {
            if (match.Row != row)
            {
                (row, end, count) = (match.Row, 0, 0);
            }

            if (match.Start >= end && count < MostHits)
            {
                var length = _readings[row].Choices![match.Choice].Units.Length;
                found.Add((firstRow + row, HitAt(window, match.Start, length)));
                (end, count) = (match.Start + length, count + 1);
            }
        }
    }

    private static FoundHit HitAt(FoundHit window, int at, int length) =>
        window with { Span = new Span(window.Span.Start + at, window.Span.Start + at + length) };

    private static int CutBefore(ReadOnlySpan<char> text, int start, int end)
    {
        var cut = end;
        while (cut > start && !char.IsWhiteSpace(text[cut]))
        {
            cut--;
        }

        return cut > start ? cut : end;
    }

    // Options switched on inside one expression could reach into the next, or into the parentheses between them.
    private static Regex? Unite(IReadOnlyList<string> patterns)
    {
        if (patterns.Any(p => p.Contains('#', StringComparison.Ordinal) || p.Contains("(?", StringComparison.Ordinal)))
        {
            return null;
        }

        try
        {
            return RegexPattern.Compile($"(?:{string.Join(")|(?:", patterns)})", RegexPattern.Options | RegexOptions.ExplicitCapture);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What one pass over a window saw of texts that expressions name.</summary>
    private sealed class Noticed
    {
        // Who writes one letter as an expression gets as many matches as the text has letters, from an engine that counts no further than it must.
        private const int MostMatches = 1_024;

        private readonly List<(int Beginning, int End)> _beginnings = [];
        private int[] _matchesOf = [];

        /// <summary>What literal expressions match, by expression, place and choice.</summary>
        public List<(int Row, int Start, int Choice)> Matches { get; } = [];

        /// <summary>The expressions to run.</summary>
        public List<int> Awake { get; } = [];

        public void Read(RegexScan scan, ReadOnlySpan<char> text)
        {
            _beginnings.Clear();
            Matches.Clear();
            Awake.Clear();
            scan._literals!.Find(text, _beginnings);
            if (_beginnings.Count == 0)
            {
                return;
            }

            if (_matchesOf.Length < scan.Count)
            {
                _matchesOf = new int[scan.Count];
            }

            Array.Clear(_matchesOf);
            foreach (var (beginning, end) in _beginnings)
            {
                foreach (var (row, choice) in scan._uses[beginning])
                {
                    if (_matchesOf[row] <= MostMatches)
                    {
                        See(scan, text, row, choice, end - scan._lengths[beginning]);
                    }
                }
            }

            if (Awake.Count > 0)
            {
                Matches.RemoveAll(m => _matchesOf[m.Row] > MostMatches);
            }

            Matches.Sort();
        }

        private void See(RegexScan scan, ReadOnlySpan<char> text, int row, int choice, int start)
        {
            if (scan._readings[row].Choices is not { } choices)
            {
                _matchesOf[row] = MostMatches + 1;
                Awake.Add(row);
            }
            else if (choices[choice].StandsAt(text, start))
            {
                Matches.Add((row, start, choice));
                if (++_matchesOf[row] > MostMatches)
                {
                    Awake.Add(row);
                }
            }
        }
    }
}
