namespace ReportGen.Site.Documents;

/// <summary>
/// Captions that roll: cues show the last lines of the cue before once more, above what is new. What is shown twice was said once. Captions in which
/// somebody says the same in two cues do not roll: nothing new stands below it.
/// </summary>
internal static class RollingLines
{
    // Of ten cues so many show something old above something new, in captions that roll: about every second, where others show the old alone.
    private const int FewestOfTen = 3;
    private const int FewestCues = 2;

    public static List<CuedLine> Without(string text, List<CuedLine> lines)
    {
        var cues = Cues(lines);
        var repeated = new int[cues.Count];
        var rolling = 0;
        for (var i = 1; i < cues.Count; i++)
        {
            repeated[i] = Repeated(text, lines, cues[i - 1], cues[i]);
            rolling += repeated[i] > 0 && repeated[i] < cues[i].Length ? 1 : 0;
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
                isSame = text.AsSpan(above.Start, above.Length).SequenceEqual(text.AsSpan(here.Start, here.Length))
                    && lines[before.End - count + i].Voice == lines[cue.Start + i].Voice;
            }

            if (isSame)
            {
                return count;
            }
        }

        return 0;
    }
}
