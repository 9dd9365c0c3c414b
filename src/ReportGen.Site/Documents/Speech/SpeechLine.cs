namespace ReportGen.Site.Documents;

/// <summary>A line of a text that may be a transcript.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, without the line feed.</param>
/// <param name="Kind">What it is by itself.</param>
/// <param name="Begins">How it begins, where it is a label or a time with words behind it; offsets are in the line.</param>
internal readonly record struct SpeechLine(int Start, int End, SpeechLineKind Kind, LabelLine Begins)
{
    /// <summary>Whether nothing stands right before it: a blank line, a time, a heading, or the beginning of the text.</summary>
    public bool IsAfterGap { get; init; }

    /// <summary>The level of a heading.</summary>
    public int Level { get; init; }

    /// <summary>Whether a label stands alone with nothing to show that it is one: such a line counts only where it is declared, and begins a paragraph.</summary>
    public bool IsBare => Kind == SpeechLineKind.Label && !Begins.Has(LabelShape.Colon | LabelShape.TimeBehind | LabelShape.Bracketed | LabelShape.At);

    public Span Label => new(Start + Begins.Label.Start, Start + Begins.Label.End);

    public Span Words => new(Math.Min(Start + Begins.Words, End), End);

    /// <summary>The lines of a text from an offset on.</summary>
    public static List<SpeechLine> Of(string text, int start)
    {
        var lines = new List<SpeechLine>();
        var fences = FencedBlocks.Find(text, start);
        var fence = 0;
        var isAfterGap = true;
        for (int at = start, end; at < text.Length; at = end + 1)
        {
            if (fence < fences.Count && at >= fences[fence].Start)
            {
                end = Math.Max(fences[fence++].End, at);
                lines.Add(new SpeechLine(at, end, SpeechLineKind.Words, default));
                isAfterGap = false;
                continue;
            }

            end = TextLines.EndOf(text, at);
            var line = Read(text.AsSpan(at, end - at), at, end) with { IsAfterGap = isAfterGap };
            lines.Add(line);
            TimeLast(lines, text);
            isAfterGap = line.Kind is SpeechLineKind.Blank or SpeechLineKind.Time or SpeechLineKind.Heading or SpeechLineKind.Number;
        }

        SaidTimes.Keep(lines, text);
        return lines;
    }

    // A name alone on its line, right above a time alone on its own.
    private static void TimeLast(List<SpeechLine> lines, string text)
    {
        if (lines is [.., { IsBare: true } name, { Kind: SpeechLineKind.Time, Level: 0 } time] && LabelLine.IsProper(text[name.Label.Start..name.Label.End]))
        {
            lines[^2] = name with { Begins = name.Begins with { Seconds = time.Begins.Seconds, Shape = name.Begins.Shape | LabelShape.TimeBehind } };
        }
    }

    private static SpeechLine Read(ReadOnlySpan<char> line, int start, int end)
    {
        if (line.IsWhiteSpace())
        {
            return new SpeechLine(start, end, SpeechLineKind.Blank, default);
        }

        if (line[0] == '#' && TextLines.HeadingLevel(line, out var words) is > 0 and var level)
        {
            var (offset, length) = words.GetOffsetAndLength(line.Length);
            var isTime = TimeMark.TryRead(line.Slice(offset, length).Trim("*_ "), out var time) && time.Length == line.Slice(offset, length).Trim("*_ ").Length;
            return new SpeechLine(
                start, end, isTime ? SpeechLineKind.Time : SpeechLineKind.Heading, new LabelLine(default, offset, isTime ? time.Seconds : null, default))
            { Level = level };
        }

        if (line.Length <= 8 && !line.Trim().ContainsAnyExceptInRange('0', '9'))
        {
            return new SpeechLine(start, end, SpeechLineKind.Number, default);
        }

        if (CueLine.TryRead(line, out var seconds))
        {
            return new SpeechLine(start, end, SpeechLineKind.Time, new LabelLine(default, line.Length, seconds, LabelShape.Range));
        }

        return !LabelLine.TryRead(line, out var begins) ? new SpeechLine(start, end, SpeechLineKind.Words, default)
            : begins.Label.IsEmpty && begins.Words >= line.Length ? new SpeechLine(start, end, SpeechLineKind.Time, begins)
            : new SpeechLine(start, end, begins.Label.IsEmpty ? SpeechLineKind.TimedWords : SpeechLineKind.Label, begins);
    }
}

/// <summary>What a line of a transcript is by itself.</summary>
internal enum SpeechLineKind
{
    Words,
    Blank,
    Heading,

    /// <summary>A time and nothing else.</summary>
    Time,

    /// <summary>A number and nothing else, as subtitles count their cues.</summary>
    Number,

    /// <summary>Words behind a time.</summary>
    TimedWords,

    /// <summary>What looks like a label, with words behind it or alone.</summary>
    Label,
}
