namespace ReportGen.Site.Documents;

/// <summary>
/// Captions that roll: each cue shows the last lines of the cue before once more, above what is new. What is shown twice was said once. A word that is
/// really said twice stays, since only cues as a whole tell which captions roll.
/// </summary>
internal static class RollingLines
{
    // Of ten cues as many begin with the end of the one before, in captions that roll. Who says "yes" twice does not.
    private const int FewestOfTen = 4;
    private const int FewestCues = 3;

    public static List<CuedLine> Without(string text, List<CuedLine> lines)
    {
        var cues = Cues(lines);
        var repeated = new int[cues.Count];
        var rolling = 0;
        for (var i = 1; i < cues.Count; i++)
        {
            repeated[i] = Repeated(text, lines, cues[i - 1], cues[i]);
            rolling += repeated[i] > 0 ? 1 : 0;
        }

        if (rolling < FewestCues || rolling * 10 < cues.Count * FewestOfTen)
        {
            return lines;
        }

        var kept = new List<CuedLine>(lines.Count);
        for (var i = 0; i < cues.Count; i++)
        {
            for (var line = cues[i].Start + repeated[i]; line < cues[i].End; line++)
            {
                kept.Add(line == cues[i].Start + repeated[i] ? lines[line] with { IsFirst = true } : lines[line]);
            }
        }

        return kept;
    }

    private static List<Span> Cues(List<CuedLine> lines)
    {
        var cues = new List<Span>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsFirst || cues.Count == 0)
            {
                cues.Add(new Span(i, i + 1));
            }
            else
            {
                cues[^1] = new Span(cues[^1].Start, i + 1);
            }
        }

        return cues;
    }

    // How many lines a cue begins with that the one before ended with; at most a screenful.
    private static int Repeated(string text, List<CuedLine> lines, Span before, Span cue)
    {
        for (var count = Math.Min(Math.Min(before.Length, cue.Length), 4); count > 0; count--)
        {
            var isSame = true;
            for (var i = 0; i < count && isSame; i++)
            {
                var (above, here) = (lines[before.End - count + i].Words, lines[cue.Start + i].Words);
                isSame = text.AsSpan(above.Start, above.Length).SequenceEqual(text.AsSpan(here.Start, here.Length));
            }

            if (isSame)
            {
                return count;
            }
        }

        return 0;
    }
}
