using System.Text.RegularExpressions;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>All regular expressions of a codebook; where there are several, one that unites them says first whether any can match.</summary>
internal sealed class RegexScan
{
    // Finding every match is not linear for every expression: each may look ahead to the end. Long texts are cut at white space, and
    // in one window so many hits of one expression are plenty.
    private const int Window = 32_768;
    private const int MostHits = 256;

    private readonly Regex[] _regexes;
    private readonly Regex? _united;

    public RegexScan(IReadOnlyList<string> patterns)
    {
        _regexes = [.. patterns.Select(p => RegexPattern.Compile(p))];
        _united = patterns.Count > 1 ? Unite(patterns) : null;
    }

    /// <summary>How many expressions there are.</summary>
    public int Count => _regexes.Length;

    /// <summary>Adds each match in a segment's text; rows are numbered from <paramref name="firstRow"/> on.</summary>
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
        if (_united is not null && !_united.IsMatch(text))
        {
            return;
        }

        for (var i = 0; i < _regexes.Length; i++)
        {
            var count = 0;
            foreach (var match in _regexes[i].EnumerateMatches(text))
            {
                if (match.Length > 0)
                {
                    var start = window.Span.Start + match.Index;
                    found.Add((firstRow + i, window with { Span = new Span(start, start + match.Length) }));
                    if (++count == MostHits)
                    {
                        break;
                    }
                }
            }
        }
    }

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
}
