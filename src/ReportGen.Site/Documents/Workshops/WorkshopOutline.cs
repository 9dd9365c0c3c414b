namespace ReportGen.Site.Documents;

/// <summary>
/// Finds the sessions, questions and groups of workshop notes. Headings in real notes are of any level, bold or not, in any order: what
/// they say counts, not how they look.
/// </summary>
internal sealed class WorkshopOutline
{
    private const int LongestName = 200;

    private readonly string _text;
    private readonly WorkshopScheme _scheme;
    private readonly WorkshopQuestions _questions;
    private readonly List<OutlinedBlock> _blocks = [];
    private readonly List<(string Id, string Label)> _sessions = [];
    private int _session = -1;
    private int _sessionLevel;
    private int _headingLevel;
    private int _groupLevel;
    private bool _isGroupHeading;
    private string _groupWords = "";
    private (int Depth, bool IsFlat)? _groupList;
    private bool _hadGroups;

    private WorkshopOutline(string text, WorkshopScheme scheme) =>
        (_text, _scheme, _questions) = (text, scheme, new WorkshopQuestions(text, scheme));

    public IReadOnlyList<OutlinedBlock> Blocks => _blocks;

    /// <summary>Ids and labels in the order in which they first appear.</summary>
    public IReadOnlyList<(string Id, string Label)> Sessions => _sessions;

    public IEnumerable<OutlinedBlock> Groups => _blocks.Where(b => b.Part == WorkshopPart.GroupHeading);

    /// <summary>Questions that groups should stand under, with words but no group beneath them.</summary>
    public IReadOnlyList<MarkdownBlock> Unanswered => _questions.Unanswered;

    public bool HasQuestions => _blocks.Exists(b => b.Part == WorkshopPart.Question);

    /// <summary>Whether this is a workshop when nothing says so: a list of questions, and notes of two groups or more.</summary>
    public bool IsWorkshop => HasQuestions && Groups.Count() >= 2;

    public static WorkshopOutline Of(string text, List<MarkdownBlock> blocks, WorkshopScheme scheme)
    {
        var outline = new WorkshopOutline(text, scheme);
        for (var i = 0; i < blocks.Count; i++)
        {
            var next = i + 1 < blocks.Count ? blocks[i + 1] : (MarkdownBlock?)null;
            if (scheme.Shape != GroupShape.Headings && outline.TakesFromList(blocks[i], next))
            {
                continue;
            }

            var parts = WorkshopLines.Split(text, blocks[i], scheme).ToList();
            for (var part = 0; part < parts.Count; part++)
            {
                outline.Add(parts[part], part + 1 < parts.Count ? parts[part + 1] : next);
            }
        }

        return outline;
    }

    private void Add(MarkdownBlock block, MarkdownBlock? next)
    {
        var isLine = WorkshopLines.IsLine(_text, block);
        var words = block.Kind == SegmentKind.Heading || isLine ? PlainText.Of(_text.AsSpan(block.Span.Start, block.Span.Length)) : "";
        Add(block, next, words, isLine);
        _questions.Pass(block, words);
    }

    private void Add(MarkdownBlock block, MarkdownBlock? next, string words, bool isLine)
    {
        var isBold = isLine && WorkshopLines.IsBold(_text, block);
        var below = Math.Min(_headingLevel + 1, 6);
        if (block.Kind == SegmentKind.Heading)
        {
            _headingLevel = block.Depth;
            Heading(block, words, block.Depth, OwnGroup(_scheme.Group(words), _isGroupHeading ? block.Depth : 0), next);
        }
        else if (words.Length > 0 && OwnGroup(isBold ? _scheme.Group(words) : null, below) is { } group)
        {
            Heading(block, words, below, group, next);
        }
        else if (words.Length > 0 && OwnGroup(_scheme.Line(words.TrimStart('#')), below) is { } line)
        {
            Heading(block, words, below, line, next);
        }
        else if (words.Length > 0 && _questions.CoversNext(words, _hadGroups) && WorkshopLines.NamesGroup(_text, next, _scheme))
        {
            Ask(block, words, _questions.LevelOfLine(below), true);
        }
        else if (_questions.IsAsking && !HasOpenNotes(block) && TakesLabels(block, next))
        {
            return;
        }
        else if (_groupLevel == 0 && (isBold || (_scheme.IsDeclared && isLine && words.EndsWith(':'))) && WorkshopNames.AnnouncesQuestions(words))
        {
            _questions.BeginList(below);
            Put(block, WorkshopPart.Frame);
        }
        else
        {
            Words(block);
        }
    }

    // Beneath a question, a group may be named in front of its words; in another group's notes under a heading, that is something noted.
    private bool HasOpenNotes(MarkdownBlock block) => block.IsQuoted
        || !(block.Kind == SegmentKind.Bullet || block is { Kind: SegmentKind.Paragraph, Depth: 0 })
        || (_groupLevel > 0 && (_groupList is { } list ? block.Depth > list.Depth : _isGroupHeading || block.Kind == SegmentKind.Bullet));

    // A table named beneath a group's heading is something that the group noted.
    private GroupName? OwnGroup(GroupName? group, int level)
    {
        var isNoted = group is { MayBePlace: true, Question: null } place && _groupLevel > 0 && level > _groupLevel
            && !place.Words.Equals(_groupWords, StringComparison.OrdinalIgnoreCase);
        return isNoted ? null : group;
    }

    private void Heading(MarkdownBlock block, string words, int level, GroupName? group, MarkdownBlock? next = null)
    {
        var session = _scheme.Session(words);
        if (group is { } named)
        {
            Begin(session ?? (_session < 0 ? ("session-1", "Session 1") : _sessions[_session]), null);
            (_groupLevel, _groupWords, _groupList, _isGroupHeading) = (level, named.Words, null, block.Kind == SegmentKind.Heading);
            _hadGroups = true;
            _questions.EndList();
            _blocks.Add(new OutlinedBlock(block, WorkshopPart.GroupHeading, _session, level, _questions.Under(named), 0));
            return;
        }

        var asks = _questions.Covers(block, words, level, _groupLevel, _hadGroups)
            || (_questions.CoversNext(words, _hadGroups) && WorkshopLines.NamesGroup(_text, next, _scheme));
        var isSession = session is { } found && (_sessionLevel == 0 || level <= _sessionLevel || words.StartsWith(found.Label, StringComparison.OrdinalIgnoreCase));
        if (isSession)
        {
            Begin(session!.Value, level);
            _groupLevel = 0;
            _questions.Forget();
        }
        else if (_groupLevel > 0 && !asks && (level > _groupLevel || WorkshopNames.Marker(words) is not null))
        {
            Put(block, WorkshopPart.GroupWords);
            return;
        }

        if (isSession || !_scheme.IsDeclared)
        {
            _groupLevel = 0;
            _questions.Pass(level);
            _questions.Follow(block, words, level);
            Put(block, WorkshopPart.Frame);
        }
        else
        {
            Ask(block, words, level, asks);
        }
    }

    // A heading, or a line that stands for one, which may ask what the groups beneath it answer.
    private void Ask(MarkdownBlock block, string words, int level, bool hasGroups)
    {
        (_groupLevel, _groupList) = (0, null);
        _questions.Pass(level);
        if (_questions.AskedBy(block, words, level, hasGroups) is { } number)
        {
            AddQuestion(block, number, block.Depth);
            return;
        }

        _questions.Follow(block, words, level);
        Put(block, WorkshopPart.Frame);
    }

    private void Words(MarkdownBlock block)
    {
        var announced = _questions.Announced(block);
        LeaveList(block);
        if (_groupLevel > 0)
        {
            Put(block, WorkshopPart.GroupWords);
        }
        else if ((announced ?? _questions.Listed(block)) is { } number)
        {
            AddQuestion(block, number, 0);
        }
        else
        {
            Put(block, _hadGroups ? WorkshopPart.Afterwards : WorkshopPart.Frame);
            _questions.LeaveOver();
        }
    }

    private void AddQuestion(MarkdownBlock block, int number, int level)
    {
        Begin(_session < 0 ? ("session-1", "Session 1") : _sessions[_session], null);
        _blocks.Add(new OutlinedBlock(block, WorkshopPart.Question, _session, level, default, number));
    }

    private void Begin((string Id, string Label) session, int? level)
    {
        var index = _sessions.FindIndex(s => s.Id == session.Id);
        if (index < 0)
        {
            index = _sessions.Count;
            _sessions.Add(session);
        }

        if (index != _session)
        {
            (_session, _hadGroups) = (index, false);
            _questions.BeginSession(hasHeading: level is not null);
        }

        _sessionLevel = level ?? _sessionLevel;
    }

    private void Put(MarkdownBlock block, WorkshopPart part) => _blocks.Add(new OutlinedBlock(block, part, _session, block.Depth, default, 0));

    // Groups that are bullets, or labels in front of their words.
    private bool TakesFromList(MarkdownBlock block, MarkdownBlock? next)
    {
        if (block.IsQuoted)
        {
            return false;
        }

        if (_scheme.Shape == GroupShape.Labels)
        {
            return block is { Kind: SegmentKind.Bullet } or { Kind: SegmentKind.Paragraph, Depth: 0 } && TakesLabels(block, next);
        }

        if (NameIn(block) is not { } group)
        {
            return false;
        }

        Heading(block, group.Label, Math.Min(_headingLevel + 1, 6), group);
        var isFlat = next is { Kind: SegmentKind.Bullet } below && below.Depth == block.Depth && NameIn(below) is null;
        _groupList = (block.Depth, isFlat);
        return true;
    }

    private GroupName? NameIn(MarkdownBlock block) => block is { Kind: SegmentKind.Bullet, Span.Length: <= LongestName }
        ? _scheme.Line(PlainText.Of(_text.AsSpan(block.Span.Start, block.Span.Length)))
        : null;

    // A group in a list lasts as long as what is nested in it; a label's group as long as its paragraph.
    private void LeaveList(MarkdownBlock block)
    {
        if (_groupList is { } list && (block.Depth < list.Depth || (!list.IsFlat && block.Depth == list.Depth && block.Kind == SegmentKind.Bullet)))
        {
            (_groupLevel, _groupList) = (0, null);
        }
    }

    // Each line that begins with a group's name is that group's, with the lines below it up to the next.
    private bool TakesLabels(MarkdownBlock block, MarkdownBlock? next)
    {
        var start = block.Span.Start;
        int end;
        for (var at = start; at < block.Span.End; at = end + 1)
        {
            end = Math.Min(TextLines.EndOf(_text, at), block.Span.End);
            if (WorkshopLines.Label(_text.AsSpan(at, end - at), _scheme) is not { } label)
            {
                if (at == block.Span.Start)
                {
                    return false;
                }

                continue;
            }

            PutLabelled(block, start, at);
            Heading(block with { Span = WorkshopLines.NameBefore(_text, _text.IndexOf(':', at), at) }, label.Group.Label, Math.Min(_headingLevel + 1, 6), label.Group);
            _groupList = block.Kind == SegmentKind.Bullet ? (block.Depth, false) : WorkshopLines.HasListBelow(_text, block, next) ? (1, true) : (int.MaxValue, false);
            start = at + label.Words;
        }

        PutLabelled(block, start, block.Span.End);
        return true;
    }

    private void PutLabelled(MarkdownBlock block, int start, int end)
    {
        var span = TextLines.Trim(_text, start, end);
        if (!span.IsEmpty)
        {
            Put(block with { Span = span, Number = null, Start = span.Start }, WorkshopPart.GroupWords);
        }
    }
}
