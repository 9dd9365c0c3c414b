using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>
/// Makes turns of what a transcript says: pieces of one speaker that follow each other are one turn, what was not said is cut out of the text, and the words of
/// somebody whose part is not known are nobody's.
/// </summary>
internal static class TranscriptReader
{
    // Words of nobody in particular are shown in paragraphs of about this many characters.
    private const int LongParagraph = 600;

    /// <param name="manuscript">The document.</param>
    /// <param name="transcript">Who says what in it.</param>
    public static DocumentDraft Read(Manuscript manuscript, Transcript transcript)
    {
        var (editor, speakers) = (transcript.Editor, manuscript.Speakers);
        var text = editor.Source.Text;
        var turns = new List<SpokenTurn>();
        var end = -1;
        foreach (var piece in transcript.Pieces)
        {
            var last = turns.Count > 0 ? turns[^1] : null;
            var name = piece.Label is { } label ? SpeakerRoles.Normal(label) : null;
            if (piece.Heading > 0)
            {
                turns.Add(new SpokenTurn(piece, null, null));
            }
            else if (last is null || piece.Heading > 0 || !last.GoesOnWith(name, piece, LongParagraph))
            {
                var speaking = name is null ? turns.FindLast(t => t.First.Heading == 0) : null;
                turns.Add(new SpokenTurn(piece, name ?? speaking?.Name, speaking?.Label ?? piece.Label));
                Part(transcript, end, piece);
            }
            else
            {
                Join(editor, text, last.Words, piece);
                last.Extend(piece.Words);
            }

            end = piece.Words.End;
        }

        if (transcript.IsOnlyWords && end >= 0)
        {
            editor.Cut(new Span(end, text.Length));
        }

        var source = editor.Apply();
        var start = turns.Count > 0 ? editor.Moved(turns[0].First.Start) : source.Text.Length;
        var segments = PlainBlocks.Read(source.Text, editor.Moved(manuscript.Start), start);
        foreach (var turn in turns)
        {
            var words = editor.Moved(turn.Words);
            words = words.IsEmpty ? words : TextLines.Trim(source.Text, words.Start, words.End);
            segments.Add(turn.First.Heading > 0
                ? new SegmentDraft(SegmentKind.Heading, words, Depth: turn.First.Heading)
                : new SegmentDraft(SegmentKind.Turn, words, turn.Label is "" ? null : turn.Label, RoleOf(turn, speakers), Seconds: turn.First.Seconds));
        }

        if (transcript.End is { } behind)
        {
            segments.AddRange(PlainBlocks.Read(source.Text, editor.Moved(behind), source.Text.Length));
        }

        return new DocumentDraft(DocumentKind.Interview, source, segments);
    }

    private static SpeakerRole RoleOf(SpokenTurn turn, SpeakerRoles speakers) => turn.First.Role ?? speakers.RoleOf(turn.Name ?? "") ?? SpeakerRole.Unknown;

    // Where all is words, what stands between two turns is none.
    private static void Part(Transcript transcript, int end, SpokenPiece piece)
    {
        if (transcript.IsOnlyWords)
        {
            transcript.Editor.Replace(new Span(end < 0 ? piece.Start : end, piece.Words.Start), end < 0 ? "" : "\n\n");
        }
    }

    // What stands between two pieces was not said. Pieces by the clock run on, others are paragraphs.
    private static void Join(SourceEditor editor, string text, Span words, SpokenPiece piece)
    {
        var between = new Span(words.End, piece.Words.Start);
        if (piece.Words.IsEmpty || words.IsEmpty)
        {
            editor.Cut(between);
        }
        else if (piece.IsCue)
        {
            editor.Replace(between, " ");
        }
        else if (!text.AsSpan(between.Start, between.Length).IsWhiteSpace())
        {
            editor.Replace(between, text.AsSpan(between.Start, between.Length).Contains("\n\n", StringComparison.Ordinal) ? "\n\n" : "\n");
        }
    }

    private sealed class SpokenTurn(SpokenPiece first, string? name, string? label)
    {
        public SpokenPiece First => first;

        public string? Name => name;

        public string? Label => label;

        public Span Words { get; private set; } = first.Words;

        // Without what stands between the pieces.
        private int _length = first.Words.Length;

        public bool GoesOnWith(string? other, SpokenPiece piece, int longParagraph) =>
            first.Heading == 0 && (other is null || (name is not null && string.Equals(other, name, StringComparison.OrdinalIgnoreCase)))
            && (name is not null || _length < longParagraph || !piece.IsCue);

        public void Extend(Span words)
        {
            Words = words.IsEmpty ? Words : new Span(Words.IsEmpty ? words.Start : Words.Start, words.End);
            _length += words.Length;
        }
    }
}
