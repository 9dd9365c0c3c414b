namespace ReportGen.Site.Documents;

/// <summary>Makes a transcript of lines by the clock: who says them, and nothing else of the text.</summary>
internal static class CuedTranscript
{
    /// <param name="source">The text, cleared of what is inside the words and is none.</param>
    /// <param name="lines">The lines, in the order of the text.</param>
    /// <param name="speakers">Who is who.</param>
    /// <returns>Null where there are no words.</returns>
    public static Transcript? Make(SourceText source, IEnumerable<CuedLine> lines, SpeakerRoles speakers)
    {
        var text = source.Text;
        var worded = new List<CuedLine>();
        var isFirst = false;
        foreach (var line in lines)
        {
            isFirst |= line.IsFirst;
            var words = TextLines.Trim(text, line.Words.Start, line.Words.End);
            if (!words.IsEmpty)
            {
                worded.Add(line with { Words = words, IsFirst = isFirst });
                isFirst = false;
            }
        }

        worded = RollingLines.Without(text, worded);
        var editor = new SourceEditor(source);
        var pieces = worded.Exists(l => l.Voice is not null) ? ByVoice(text, worded) : ByLabel(text, worded, speakers);
        return pieces.Count == 0 ? null : new Transcript([.. pieces.Select(p => p with { Words = InlineTimes.CutFrom(editor, p.Words, out _) })], editor) { IsOnlyWords = true };
    }

    // Where the format says who speaks, the words do not; where it does not say so for some of them, they are nobody's. Some programs write the name twice.
    private static List<SpokenPiece> ByVoice(string text, List<CuedLine> lines)
    {
        var pieces = new List<SpokenPiece>(lines.Count);
        foreach (var line in lines)
        {
            var voice = line.Voice ?? "";
            var words = text.AsSpan(line.Words.Start, line.Words.Length);
            var isNamedAgain = voice.Length > 0 && LabelLine.TryRead(words, out var begins) && !begins.Label.IsEmpty
                && string.Equals(SpeakerRoles.Normal(words[begins.Label.Start..begins.Label.End]), SpeakerRoles.Normal(voice), StringComparison.OrdinalIgnoreCase);
            var start = isNamedAgain && LabelLine.TryRead(words, out begins) ? line.Words.Start + begins.Words : line.Words.Start;
            pieces.Add(Piece(line, voice, voice.Length > 0 ? line.VoiceSpan : line.Words, TextLines.Trim(text, start, line.Words.End)));
        }

        return pieces;
    }

    private static List<SpokenPiece> ByLabel(string text, List<CuedLine> lines, SpeakerRoles speakers)
    {
        var stretches = CuedStretch.Of(text, lines);
        var labels = new CuedLabels(text, stretches, speakers);
        var pieces = new List<SpokenPiece>(stretches.Count);
        for (var i = 0; i < stretches.Count; i++)
        {
            var (line, words, mark) = stretches[i];
            pieces.Add(labels.SpeakerOf(i) is { } speaker ? Piece(line, speaker.Name, speaker.Label, TextLines.Trim(text, speaker.Words.Start, speaker.Words.End))
                : Piece(line, mark == CuedMark.None && !line.IsLoose && !(labels.IsMostlyNamed && line.IsFirst) ? null : "", words, words));
        }

        return pieces;
    }

    private static SpokenPiece Piece(CuedLine line, string? label, Span labelSpan, Span words) =>
        new(line.Start, label, labelSpan, words) { Seconds = line.Seconds, IsCue = true };
}
