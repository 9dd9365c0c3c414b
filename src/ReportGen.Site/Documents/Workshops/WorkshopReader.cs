using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>
/// Reads collaborative notes of a workshop: sessions with numbered questions, and for each group the question it took and what it noted.
/// Repeated questions are not notes; pasted words are, marked as quoted.
/// </summary>
internal sealed class WorkshopReader
{
    private const int MostQuestionLines = 6;

    private readonly Manuscript _manuscript;
    private readonly WorkshopText _words;
    private readonly List<SegmentDraft> _segments = [];
    private readonly List<SessionDraft> _sessions;
    private readonly HashSet<int> _silent;
    private GroupDraft? _group;
    private string? _quoted;

    private WorkshopReader(Manuscript manuscript, WorkshopOutline outline)
    {
        (_manuscript, _words) = (manuscript, new WorkshopText(manuscript.Text));
        _sessions = [.. outline.Sessions.Select(s => new SessionDraft(s.Id, s.Label))];
        _silent = WorkshopGroups.SessionsWithout(manuscript, outline);

        // Some notes list the questions last, so all are known before the first group is read.
        foreach (var question in outline.Blocks.Where(b => b.Part == WorkshopPart.Question))
        {
            _sessions[question.Session].Ask(question.Number, _words.Asked(question.Block));
        }
    }

    private string Text => _manuscript.Text;

    /// <summary>Notes that nothing declares: with tables or rooms for groups only where one of their headings says which question it took.</summary>
    public static DocumentDraft? Recognise(Manuscript manuscript)
    {
        var outline = WorkshopOutline.Of(manuscript.Text, manuscript.Blocks, WorkshopScheme.OfGroups);
        if (!outline.IsWorkshop && outline.HasQuestions)
        {
            outline = WorkshopOutline.Of(manuscript.Text, manuscript.Blocks, WorkshopScheme.OfPlaces);
            return outline.IsWorkshop && outline.Groups.Any(g => g.Group.Question is not null) ? Read(manuscript, outline) : null;
        }

        return outline.IsWorkshop ? Read(manuscript, outline) : null;
    }

    public static DocumentDraft Read(Manuscript manuscript)
    {
        var scheme = WorkshopSchemeFinder.Find(manuscript.Text, manuscript.Blocks);
        var outline = WorkshopOutline.Of(manuscript.Text, manuscript.Blocks, scheme);
        foreach (var shape in outline.Groups.Any() ? [] : new[] { GroupShape.Bullets, GroupShape.Labels })
        {
            var other = WorkshopOutline.Of(manuscript.Text, manuscript.Blocks, scheme with { Shape = shape });
            if (other.Groups.DistinctBy(g => g.Group.Key).Skip(1).Any())
            {
                outline = other;
                break;
            }
        }

        WorkshopGroups.ReportTaken(manuscript, scheme);
        return outline.Groups.Any() ? Read(manuscript, outline) : WorkshopGroups.WithoutAny(manuscript, scheme, Read(manuscript, outline));
    }

    private static DocumentDraft Read(Manuscript manuscript, WorkshopOutline outline)
    {
        var reader = new WorkshopReader(manuscript, outline);
        WorkshopGroups.ReportBetween(manuscript, outline);
        WorkshopGroups.ReportUnanswered(manuscript, outline);
        foreach (var block in outline.Blocks)
        {
            reader.Take(block);
        }

        return new DocumentDraft(DocumentKind.Workshop, manuscript.Source, reader._segments)
        {
            Sessions = [.. reader._sessions.Where(s => s.Questions.Count + s.Groups.Count > 0).Select(s => s.Finish(manuscript, reader.IsHeading))],
        };
    }

    private bool IsHeading(int segment) => _segments[segment].Kind == SegmentKind.Heading;

    private void Take(OutlinedBlock outlined)
    {
        var block = outlined.Block;
        switch (outlined.Part)
        {
            case WorkshopPart.Question:
                _sessions[outlined.Session].Stands(outlined.Number, _segments.Count);
                AddSet(outlined);
                break;
            case WorkshopPart.GroupHeading:
                Begin(outlined);
                break;
            case WorkshopPart.GroupWords:
                Note(block, _sessions[outlined.Session], _group!);
                break;
            case WorkshopPart.Frame when block.Kind != SegmentKind.Heading:
                AddOwn(block, null, _silent.Contains(outlined.Session) ? SpeakerRole.Unknown : SpeakerRole.Interviewer);
                break;
            default:
                AddOwn(block, null, null);
                break;
        }
    }

    // A question that is a heading stays one.
    private void AddSet(OutlinedBlock outlined)
    {
        var block = outlined.Block;
        if (block.Kind == SegmentKind.Heading)
        {
            AddOwn(block, null, null);
        }
        else
        {
            var role = _silent.Contains(outlined.Session) ? SpeakerRole.Unknown : SpeakerRole.Interviewer;
            Add(SegmentKind.Question, _words.WithoutLead(block), null, role, block.Depth, block.Number);
        }
    }

    // The question that a heading above asks, where it only repeats its words.
    private static GroupName Settled(GroupName name, SessionDraft session) =>
        name is { Question: null, Under: { } asked } && session.RepeatedIn(WorkshopText.WithoutLead(asked), null) is { } number
            ? name with { Question = number, IsUnderQuestion = true }
            : name;

    private void Begin(OutlinedBlock outlined)
    {
        var session = _sessions[outlined.Session];
        var group = new GroupDraft(Settled(outlined.Group, session), _segments.Count, outlined.Block.Span);
        if (session.RepeatedIn(WorkshopText.WithoutLead(outlined.Group.Rest.TrimStart(' ', '-', '–', '—', ':', '(', '.', ',')), group.Question) is { } repeated)
        {
            group.Repeats(repeated, null, outlined.Block.Span);
        }

        if (!session.FirstOfName.TryAdd(group.Key, group) && session.FirstOfName[group.Key] is var before && (!group.IsUnderQuestion || before.Took(group.Question)))
        {
            _manuscript.Report(
                DocumentDiagnostics.GroupRepeated,
                group.Place,
                $"{group.Mention} stands in {session.Label} before, on line {_manuscript.Source.LineOf(before.Place.Start)}",
                "if these are two groups, number them apart; if they are one, nothing is lost");
        }

        (_group, _quoted) = (group, null);
        session.Groups.Add(group);
        Add(SegmentKind.Heading, outlined.Block.Span, null, null, outlined.Level);
    }

    private void Note(MarkdownBlock block, SessionDraft session, GroupDraft group)
    {
        var words = block.Span.Length <= 4000 ? PlainText.Of(Text.AsSpan(block.Span.Start, block.Span.Length)) : "";
        if (block.Kind == SegmentKind.Heading)
        {
            _quoted = null;
        }

        if (_quoted is not null)
        {
            NoteQuoted(block.Span, block);
        }
        else if (WorkshopNames.Marker(words) is { } number)
        {
            group.Marks(number, block.Span);
            AddQuestion(block);
        }
        else if (block.Kind is SegmentKind.Paragraph or SegmentKind.Bullet or SegmentKind.Heading && NoteRepeated(block, words, session, group))
        {
            return;
        }
        else if (block.Kind == SegmentKind.Heading)
        {
            NoteHeading(block, words, group);
        }
        else
        {
            if (WorkshopNames.Named(words) is { } own && session.Has(own))
            {
                group.Labels(own, block.Span);
            }

            NoteOwn(block, words, group);
        }
    }

    private void NoteHeading(MarkdownBlock block, string words, GroupDraft group)
    {
        if (!WorkshopNames.AnnouncesNotes(words))
        {
            group.Note(_segments.Count);
        }

        AddOwn(block, null, null);
    }

    private bool NoteRepeated(MarkdownBlock block, string words, SessionDraft session, GroupDraft group)
    {
        if (words.Length > 0 && WorkshopNames.Asked(_words.FirstLine(block)) is { } asked)
        {
            session.Learn(asked.Number, asked.Words, _segments.Count);
        }

        var (lead, number) = WorkshopNames.Lead(words);
        if (session.RepeatedIn(words[lead..], number, group.Question) is { } repeated)
        {
            group.Repeats(repeated, number ?? block.Number, new Span(block.Start, block.Span.End));
            AddQuestion(block);
            return true;
        }

        // The answer may follow on the next line.
        if (LinesOfQuestion(block, words, session, group) is not { } end)
        {
            return false;
        }

        Note(block with { Span = TextLines.Trim(Text, block.Span.Start, end) }, session, group);
        Note(block with { Kind = SegmentKind.Paragraph, Span = TextLines.Trim(Text, end, block.Span.End), Number = null, Start = end + 1 }, session, group);
        return true;
    }

    private int? LinesOfQuestion(MarkdownBlock block, string words, SessionDraft session, GroupDraft group)
    {
        int? last = null;
        var end = words.Contains('?', StringComparison.Ordinal) ? TextLines.EndOf(Text, block.Span.Start) : block.Span.End;
        for (var lines = 0; end < block.Span.End && lines < MostQuestionLines; lines++)
        {
            var above = PlainText.Of(Text.AsSpan(block.Span.Start, end - block.Span.Start));
            var (lead, number) = WorkshopNames.Lead(above);
            last = session.RepeatedIn(above[lead..], number, group.Question) is null ? last : end;
            end = TextLines.EndOf(Text, end + 1);
        }

        return last;
    }

    private void NoteOwn(MarkdownBlock block, string words, GroupDraft group)
    {
        var firstLine = _words.FirstLineSpan(block);
        var label = PlainText.Of(Text.AsSpan(firstLine.Start, Math.Min(firstLine.Length, 200)));
        if (block.Kind == SegmentKind.Paragraph && PastedWords.Label(label, _manuscript.Speakers.Quoted) is { } quoted)
        {
            _quoted = quoted;
            NoteQuoted(TextLines.Trim(Text, firstLine.Start, firstLine.End), block);
            NoteQuoted(TextLines.Trim(Text, firstLine.End, block.Span.End), block);
        }
        else if (block.IsQuoted
            || (block.Kind == SegmentKind.Paragraph && PastedWords.IsBetweenQuotes(words.Length > 0 ? words : Text.AsSpan(block.Span.Start, block.Span.Length))))
        {
            NoteQuoted(block.Span, block);
        }
        else
        {
            group.Note(_segments.Count);
            Add(block.Kind, block.Span, group.Speaker, SpeakerRole.Participant, block.Depth, block.Number);
        }
    }

    private void NoteQuoted(Span span, MarkdownBlock block)
    {
        if (!span.IsEmpty)
        {
            _group!.Note(_segments.Count);
            var kind = block.Kind is SegmentKind.Code or SegmentKind.Table ? block.Kind : SegmentKind.Quotation;
            Add(kind, span, _quoted, SpeakerRole.Quoted, block.Depth);
        }
    }

    private void AddQuestion(MarkdownBlock block) =>
        Add(SegmentKind.Question, block.Span, null, SpeakerRole.Interviewer, block.Kind == SegmentKind.Heading ? 0 : block.Depth, block.Number);

    // Words outside the groups; a block quote among them is quoted all the same.
    private void AddOwn(MarkdownBlock block, string? speaker, SpeakerRole? role)
    {
        var isQuotation = block.IsQuoted && block.Kind is SegmentKind.Paragraph or SegmentKind.Bullet;
        Add(isQuotation ? SegmentKind.Quotation : block.Kind, block.Span, speaker, isQuotation ? SpeakerRole.Quoted : role, block.Depth, block.Number);
    }

    private void Add(SegmentKind kind, Span span, string? speaker, SpeakerRole? role, int depth, int? number = null) =>
        _segments.Add(new SegmentDraft(kind, span, speaker, role, depth, number));
}
