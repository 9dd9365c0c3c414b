namespace ReportGen.Site.Documents;

/// <summary>A line of words by the clock, or a part of one that begins where somebody else begins to speak.</summary>
/// <param name="Line">The line that it is of.</param>
/// <param name="Words">Its words, behind the mark.</param>
/// <param name="Mark">What it begins with.</param>
internal readonly record struct CuedStretch(CuedLine Line, Span Words, CuedMark Mark)
{
    /// <summary>The stretches of all lines. Dashes part speakers only in captions that have two of them in one cue: elsewhere they are punctuation.</summary>
    public static List<CuedStretch> Of(string text, List<CuedLine> lines)
    {
        var stretches = new List<CuedStretch>(lines.Count);
        foreach (var line in lines)
        {
            Split(text, line, stretches);
        }

        var isDialogue = false;
        for (var (i, dashes) = (0, 0); i < stretches.Count; i++)
        {
            dashes = (stretches[i] is { Line.IsFirst: true, Mark: not CuedMark.Arrows } && IsLineStart(stretches[i]) ? 0 : dashes) + (stretches[i].Mark == CuedMark.Dash ? 1 : 0);
            isDialogue |= dashes > 1;
        }

        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            if (stretch.Mark == CuedMark.Dash && !isDialogue && !IsLabelled(text.AsSpan(stretch.Words.Start, stretch.Words.Length)))
            {
                stretches[i] = stretch with { Words = new Span(stretch.Line.Words.Start, stretch.Words.End), Mark = CuedMark.None };
            }
        }

        return stretches;
    }

    private static bool IsLabelled(ReadOnlySpan<char> words) =>
        LabelLine.TryRead(words, out var begins) && !begins.Label.IsEmpty && begins.Has(LabelShape.Colon | LabelShape.Bracketed | LabelShape.At);

    private static bool IsLineStart(CuedStretch stretch) => stretch.Words.Start - stretch.Line.Words.Start < 4;

    // ">>" stands for a change of speaker, wherever in the line it is.
    private static void Split(string text, CuedLine line, List<CuedStretch> stretches)
    {
        var (at, mark) = (line.Words.Start, CuedMark.None);
        for (var i = line.Words.Start; i + 1 < line.Words.End; i++)
        {
            if (text[i] == '>' && text[i + 1] == '>' && (i == line.Words.Start || char.IsWhiteSpace(text[i - 1])))
            {
                Add(text, line, new Span(at, i), mark, stretches);
                while (i < line.Words.End && text[i] == '>')
                {
                    i++;
                }

                (at, mark) = (i, CuedMark.Arrows);
            }
        }

        Add(text, line, new Span(at, line.Words.End), mark, stretches);
    }

    private static void Add(string text, CuedLine line, Span span, CuedMark mark, List<CuedStretch> stretches)
    {
        var words = TextLines.Trim(text, span.Start, span.End);
        if (mark == CuedMark.None && words.Length > 1 && text[words.Start] is '-' or '‐' or '–' or '—' && words.Start == line.Words.Start && IsDashOfSpeech(text, words))
        {
            (words, mark) = (TextLines.Trim(text, words.Start + 1, words.End), CuedMark.Dash);
        }

        if (!words.IsEmpty)
        {
            stretches.Add(new CuedStretch(stretches.Count > 0 && stretches[^1].Line == line ? line with { IsFirst = false } : line, words, mark));
        }
    }

    // "-5" is a number, "--" goes on.
    private static bool IsDashOfSpeech(string text, Span words) => !char.IsAsciiDigit(text[words.Start + 1]) && text[words.Start + 1] is not ('-' or '–' or '—');
}

/// <summary>What says that somebody else begins to speak, apart from names.</summary>
internal enum CuedMark
{
    None,

    /// <summary><c>&gt;&gt;</c>.</summary>
    Arrows,

    /// <summary>The dash of a dialogue.</summary>
    Dash,
}
