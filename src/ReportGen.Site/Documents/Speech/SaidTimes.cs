namespace ReportGen.Site.Documents;

/// <summary>
/// Tells times of day that somebody says from those of a recording, where both stand bare at the same place: "we open at" with "10:30" on the line below it, or
/// "Kim: 12:05". Only a document as a whole tells: a recording's times go on with the clock, and stand there again and again.
/// </summary>
internal static class SaidTimes
{
    // Fewer times than this are no clock, and a clock goes back where a recording begins anew, which is seldom.
    private const int Fewest = 3;
    private const double MostBack = 0.25;

    /// <summary>Makes words of the times that were said.</summary>
    /// <param name="lines">The lines of a document.</param>
    /// <param name="text">Its text.</param>
    public static void Keep(List<SpeechLine> lines, string text)
    {
        var labels = lines.Count(l => l.Kind == SpeechLineKind.Label && l.Begins.Has(LabelShape.Colon));
        var alone = lines.FindAll(l => AnswerIn(l, text) > 0).Count;
        if (alone > 0 && alone * 2 < labels)
        {
            for (var i = 0; i < lines.Count; i++)
            {
                lines[i] = AnswerIn(lines[i], text) is > 0 and var words
                    ? lines[i] with { Begins = new(lines[i].Begins.Label, words, null, lines[i].Begins.Shape & ~(LabelShape.TimeBehind | LabelShape.Alone)) } : lines[i];
            }
        }

        if (!IsClock(lines, text))
        {
            for (var i = 0; i < lines.Count; i++)
            {
                lines[i] = IsBareTime(lines, i, text) ? lines[i] with { Kind = SpeechLineKind.Words, Begins = default } : lines[i];
            }
        }

        TakeBehindColons(lines, text);
    }

    // "Speaker 1: 00:04 I do." in turn after turn, ever later, is the recording's; "Kim: 10:30 would do" is what Kim says.
    private static void TakeBehindColons(List<SpeechLine> lines, string text)
    {
        var timed = Enumerable.Range(0, lines.Count).Select(i => (At: i, Begins: BehindColon(lines[i], text))).Where(l => l.Begins.Seconds is not null).ToList();
        var labels = lines.Count(l => l.Kind == SpeechLineKind.Label && l.Begins.Has(LabelShape.Colon));
        var isBack = timed.Zip(timed.Skip(1)).Count(t => t.Second.Begins.Seconds < t.First.Begins.Seconds) > (timed.Count - 1) * MostBack;
        if (timed.Count >= Fewest && timed.Count * 2 > labels && !isBack)
        {
            foreach (var (at, begins) in timed)
            {
                lines[at] = lines[at] with { Begins = begins };
            }
        }
    }

    // How a line begins if the bare time in front of its words is the turn's; without seconds where there is none.
    private static LabelLine BehindColon(SpeechLine line, string text)
    {
        if (line.Kind != SpeechLineKind.Label || !line.Begins.Has(LabelShape.Colon) || line.Begins.Seconds is not null)
        {
            return default;
        }

        var words = TextLines.Trim(text, line.Words.Start, line.Words.End);
        var isTime = TimeMark.TryRead(text.AsSpan(words.Start, words.Length), out var time) && !time.IsEnclosed && time.Length < words.Length
            && char.IsWhiteSpace(text[words.Start + time.Length]);
        return !isTime ? default
            : new(line.Begins.Label, words.Start + time.Length - line.Start, time.Seconds, line.Begins.Shape | LabelShape.TimeBehind);
    }

    private static bool IsClock(List<SpeechLine> lines, string text)
    {
        if (!Enumerable.Range(0, lines.Count).Any(i => IsBareTime(lines, i, text)))
        {
            return true;
        }

        var times = lines.Select(l => l.Begins.Seconds).OfType<int>().ToList();
        return times.Count >= Fewest && times.Zip(times.Skip(1)).Count(t => t.Second < t.First) <= (times.Count - 1) * MostBack;
    }

    // A time of two numbers, in front of words or right below some.
    private static bool IsBareTime(List<SpeechLine> lines, int at, string text)
    {
        var line = lines[at];
        return line.Kind switch
        {
            SpeechLineKind.TimedWords => IsOfTwo(text.AsSpan(line.Start, line.End - line.Start)),

            // Few words behind a time could be a name.
            SpeechLineKind.Label => line.IsBare && line.Begins.Has(LabelShape.TimeBefore) && IsOfTwo(text.AsSpan(line.Start, line.End - line.Start)),
            SpeechLineKind.Time => line.Level == 0 && !line.Begins.Has(LabelShape.Range) && at > 0 && lines[at - 1].Kind == SpeechLineKind.Words
                && IsOfTwo(text.AsSpan(line.Start, line.End - line.Start)),
            _ => false,
        };
    }

    private static bool IsOfTwo(ReadOnlySpan<char> words)
    {
        words = words.TrimStart(" \t\u00A0*_");
        return TimeMark.TryRead(words, out var time) && !time.IsEnclosed && !time.IsRange && words[..time.Length].Count(':') == 1;
    }

    // Where in a line with a label the time begins that is all that stands behind it; 0 where there is none.
    private static int AnswerIn(SpeechLine line, string text)
    {
        if (line.Kind != SpeechLineKind.Label || (line.Begins.Shape & (LabelShape.Colon | LabelShape.TimeBehind | LabelShape.Alone | LabelShape.Range))
            != (LabelShape.Colon | LabelShape.TimeBehind | LabelShape.Alone))
        {
            return 0;
        }

        var behind = text.AsSpan(line.Label.End, line.End - line.Label.End);
        var colon = behind.IndexOfAny(':', '：');
        var time = behind.IndexOfAnyInRange('0', '9');
        return colon >= 0 && colon < time && IsOfTwo(behind[time..]) && behind[(colon + 1)..time].Trim(" \t\u00A0*_").IsEmpty ? line.Label.End - line.Start + time : 0;
    }
}
