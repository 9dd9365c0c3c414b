using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>
/// Reads workshop notes: sessions with numbered questions, and for each group which question it took and what it noted. Headings in real
/// notes are of any level, bold or not, in any order; what they say counts, not how they look.
/// </summary>
internal sealed class WorkshopReader
{
    private readonly Reading _reading;
    private readonly List<Piece> _pieces;
    private readonly SegmentList _segments;
    private readonly List<SessionDraft> _sessions = [];
    private GroupDraft? _group;
    private bool _isInQuestions;
    private string? _quoted;

    private WorkshopReader(Reading reading)
    {
        _reading = reading;
        _pieces = MarkdownWalk.Of(reading.Text, reading.Start);
        _segments = new SegmentList(reading.Text);
    }

    public static Contents Read(Reading reading)
    {
        var reader = new WorkshopReader(reading);
        foreach (var piece in reader._pieces)
        {
            reader.Take(piece);
        }

        var sessions = reader._sessions.Where(s => s.Questions.Count > 0 || s.Groups.Count > 0).Select(s => s.Finish(reading, reader._segments)).ToEquatableArray();
        return new Contents(null, ArticleReader.Title(reading, reader._segments), reader._segments.ToArray(), Contents.SectionsOf(reader._segments), sessions);
    }

    private SessionDraft Session
    {
        get
        {
            if (_sessions.Count == 0)
            {
                _sessions.Add(new SessionDraft("session-1", "Session 1"));
            }

            return _sessions[^1];
        }
    }

    private void Take(Piece piece)
    {
        var words = _reading.Source.Slice(piece.Span).Trim("*_ \n\t:").ToString();
        var isBoldLine = piece.Kind == SegmentKind.Paragraph && _reading.Source.Slice(piece.Span).StartsWith("**", StringComparison.Ordinal) && !words.Contains('\n', StringComparison.Ordinal);
        if (piece.Kind == SegmentKind.Heading || (isBoldLine && WorkshopWords.Group(words) is not null))
        {
            Heading(piece, words);
        }
        else if (_group is not null)
        {
            Note(piece);
        }
        else if (_isInQuestions && piece.Order > 0 && piece.Depth == 1)
        {
            Question(piece);
        }
        else
        {
            _segments.Add(piece.Kind, piece.Span, null, piece.Kind == SegmentKind.Quotation ? SpeakerRole.Quoted : SpeakerRole.Interviewer, piece.Depth);
        }
    }

    private void Heading(Piece piece, string words)
    {
        var level = piece.Kind == SegmentKind.Heading ? piece.Depth : Math.Min((_group?.Level ?? 3) + 0, 6);
        var index = _segments.Add(SegmentKind.Heading, piece.Span, null, null, level);
        _quoted = null;
        if (WorkshopWords.Group(words) is { } group)
        {
            _isInQuestions = false;
            _group = Session.Begin(group.Name, group.Question, index, level);
            return;
        }

        if (_group is not null && WorkshopWords.QuestionMarker(words) is { } number)
        {
            _group.Named(number, index);
            return;
        }

        if (_group is not null && level > _group.Level)
        {
            return;
        }

        _group = null;
        _isInQuestions = words.StartsWith("question", StringComparison.OrdinalIgnoreCase);
        if (level <= 2 && WorkshopWords.Session(words) is { } session && _sessions.All(s => s.Id != session.Id))
        {
            _sessions.Add(new SessionDraft(session.Id, session.Label));
        }
    }

    private void Question(Piece piece)
    {
        var index = _segments.Add(SegmentKind.Question, piece.Span, null, SpeakerRole.Interviewer, piece.Depth);
        var text = string.Join(' ', _reading.Source.Slice(piece.Span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Session.Questions.All(q => q.Number != piece.Order))
        {
            Session.Questions.Add(new SessionQuestion(piece.Order, text, index));
        }
    }

    private void Note(Piece piece)
    {
        var words = _reading.Source.Slice(piece.Span).Trim().ToString();
        var plain = words.Trim('*', '_', ' ');
        var group = _group!;
        var number = piece.Order > 0 ? piece.Order : (int?)null;
        if (_quoted is null && WorkshopWords.QuestionMarker(plain) is { } named)
        {
            group.Named(named, Add(SegmentKind.Question, SpeakerRole.Interviewer, null));
        }
        else if (_quoted is null && Session.Questions.FirstOrDefault(q => WorkshopWords.Repeats(plain, q.Text, ref number)) is { } repeated)
        {
            group.Repeated(repeated.Number, number, Add(SegmentKind.Question, SpeakerRole.Interviewer, null));
        }
        else if (WorkshopWords.QuotedLabel(plain, _reading.Speakers.Quoted) is { } label)
        {
            _quoted = label;
            Add(SegmentKind.Quotation, SpeakerRole.Quoted, label);
        }
        else if (_quoted is not null || piece.Kind == SegmentKind.Quotation || WorkshopWords.IsQuotedWhole(plain))
        {
            group.Notes.Add(Add(SegmentKind.Quotation, SpeakerRole.Quoted, _quoted));
        }
        else if (Add(piece.Kind, SpeakerRole.Participant, $"Group {group.Name}") is var index and >= 0)
        {
            group.Notes.Add(index);
        }

        int Add(SegmentKind kind, SpeakerRole role, string? speaker) => _segments.Add(kind, piece.Span, speaker, role, piece.Depth);
    }
}
