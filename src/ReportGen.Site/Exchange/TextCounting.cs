using System.Text;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>
/// How a program counts its way through a text. REFI-QDA asks for code points; some count a line break of two characters as one, whatever they write into
/// the file, and some count UTF-16 units.
/// </summary>
/// <param name="CountsPairs">Whether a carriage return and the line feed after it are two.</param>
/// <param name="CountsUnits">Whether a character outside of the first 65,536 is two.</param>
internal sealed record TextCounting(bool CountsPairs, bool CountsUnits)
{
    // Of a selection's name only the beginning is compared: programs cut it off at different lengths.
    private const int Compared = 24;

    private static readonly string[] s_onePerLine = ["ATLAS", "MAXQDA", "QualCoder"];

    /// <summary>The text as documents have it: lines parted by line feeds, and no character of value zero, for which a file would not be taken for text.</summary>
    public static string Unified(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\0', '\uFFFD');

    /// <summary>Finds out how the positions in a text are counted.</summary>
    /// <param name="raw">The text as it lies in the file.</param>
    /// <param name="origin">Which program wrote it.</param>
    /// <param name="marks">The selections, with the names that programs give them: mostly the words themselves.</param>
    public static TextCounting Of(string raw, string? origin, IReadOnlyList<(int Start, int End, string? Name)> marks)
    {
        var onePerLine = s_onePerLine.Any(o => origin?.Contains(o, StringComparison.OrdinalIgnoreCase) == true);
        var hasPairs = raw.Contains("\r\n", StringComparison.Ordinal);
        var hasOthers = raw.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') >= 0;
        TextCounting[] candidates =
        [
            new(!onePerLine, false),
            .. hasPairs ? [new TextCounting(onePerLine, false)] : Array.Empty<TextCounting>(),
            .. hasOthers ? [new TextCounting(!onePerLine, true)] : Array.Empty<TextCounting>(),
            .. hasPairs && hasOthers ? [new TextCounting(onePerLine, true)] : Array.Empty<TextCounting>(),
        ];
        if (candidates.Length == 1 || marks.Count == 0)
        {
            return candidates[0];
        }

        var text = Unified(raw);
        return candidates.MaxBy(c => Fit(c.Places(raw), text, marks))!;
    }

    /// <summary>For every position the offset in the unified text; the last one is the text's end.</summary>
    public int[] Places(string raw)
    {
        var places = new List<int>(raw.Length + 1);
        var at = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            places.Add(at);
            if (raw[i] == '\r' && i + 1 < raw.Length && raw[i + 1] == '\n')
            {
                i++;
                if (CountsPairs)
                {
                    places.Add(at);
                }

                at++;
            }
            else if (char.IsHighSurrogate(raw[i]) && i + 1 < raw.Length && char.IsLowSurrogate(raw[i + 1]))
            {
                i++;
                if (CountsUnits)
                {
                    places.Add(at);
                }

                at += 2;
            }
            else
            {
                at++;
            }
        }

        places.Add(at);
        return [.. places];
    }

    /// <summary>The span between two positions; null where they are none of the text.</summary>
    public static Span? SpanOf(int[] places, int start, int end) =>
        start >= 0 && start < end && end < places.Length && places[start] < places[end] ? new Span(places[start], places[end]) : null;

    /// <summary>For every UTF-16 offset of a text how many code points stand before it.</summary>
    public static int[] CodePoints(string text)
    {
        var points = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            var isSecond = i > 0 && char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]);
            points[i + 1] = isSecond ? points[i] : points[i] + 1;
        }

        return points;
    }

    // Words that are there count for a way of counting, and positions behind the end against it.
    private static int Fit(int[] places, string text, IReadOnlyList<(int Start, int End, string? Name)> marks)
    {
        var fit = 0;
        foreach (var (start, end, name) in marks)
        {
            if (SpanOf(places, start, end) is not { } span)
            {
                fit -= 2;
                continue;
            }

            var (said, found) = (Beginning(name ?? ""), Beginning(text.AsSpan(span.Start, Math.Min(span.Length, 4 * Compared))));
            fit += said.Length > 2 && found.StartsWith(said, StringComparison.Ordinal) ? 1 : 0;
        }

        return fit;
    }

    private static string Beginning(ReadOnlySpan<char> words)
    {
        var letters = new StringBuilder();
        foreach (var unit in words)
        {
            if (char.IsLetterOrDigit(unit) && letters.Length < Compared)
            {
                letters.Append(unit);
            }
        }

        return letters.ToString();
    }
}
