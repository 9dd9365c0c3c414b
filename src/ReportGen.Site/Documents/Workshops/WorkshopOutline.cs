namespace ReportGen.Site.Documents;

/// <summary>What part a block plays in workshop notes.</summary>
internal enum WorkshopPart
{
    /// <summary>Rules, instructions and whatever else stands outside the groups' notes.</summary>
    Frame,

    /// <summary>What follows after the groups: a summary, thanks, the next date.</summary>
    Afterwards,
    Question,
    GroupHeading,
    GroupWords,
}

/// <summary>A block with its part.</summary>
/// <param name="Block">The block.</param>
/// <param name="Part">Its part.</param>
/// <param name="Session">Index of the session it belongs to; -1 before the first.</param>
/// <param name="Level">Of a heading, as people see it: a bold line counts as one below the heading above it.</param>
/// <param name="Group">The group that a heading names.</param>
/// <param name="Number">The number of a question.</param>
internal readonly record struct OutlinedBlock(MarkdownBlock Block, WorkshopPart Part, int Session, int Level, GroupName Group, int Number);

/// <summary>
/// Finds the sessions, questions and groups of workshop notes. Headings in real notes are of any level, bold or not, in any order: what
/// they say counts, not how they look.
/// </summary>
internal sealed partial class WorkshopOutline
{
    private const int UntilNextHeading = 7;

    private readonly string _text;
    private readonly WorkshopScheme _scheme;
    private readonly List<OutlinedBlock> _blocks = [];
    private readonly List<(string Id, string Label)> _sessions = [];
    private int _session = -1;
    private int _sessionLevel;
    private int _headingLevel;
    private int _groupLevel;
    private bool _isGroupHeading;
    private string _groupWords = "";
    private (int Depth, bool IsFlat)? _groupList;
    private int _questionsLevel;
    private int _questions;
    private bool _hasList;
    private bool _hadGroups;
    private (int? Number, string Words, int Level)? _asked;
    private int? _announced;

    private WorkshopOutline(string text, WorkshopScheme scheme) => (_text, _scheme) = (text, scheme);

    public IReadOnlyList<OutlinedBlock> Blocks => _blocks;

    /// <summary>Ids and labels in the order in which they first appear.</summary>
    public IReadOnlyList<(string Id, string Label)> Sessions => _sessions;

    public IEnumerable<OutlinedBlock> Groups => _blocks.Where(b => b.Part == WorkshopPart.GroupHeading);

    public bool HasQuestions => _blocks.Exists(b => b.Part == WorkshopPart.Question);

    /// <summary>Whether this is a workshop when nothing says so: a list of questions, and notes of two groups or more.</summary>
    public bool IsWorkshop => HasQuestions && Groups.Count() >= 2;

    public static WorkshopOutline Of(string text, List<MarkdownBlock> blocks, WorkshopScheme scheme)
    {
        var outline = new WorkshopOutline(text, scheme);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (scheme.Shape != GroupShape.Headings && outline.TakesFromList(blocks, i))
            {
                continue;
            }

            foreach (var part in WorkshopLines.Split(text, blocks[i], scheme))
            {
                outline.Add(part);
            }
        }

        return outline;
    }

    private void Add(MarkdownBlock block)
    {
        var isLine = WorkshopLines.IsLine(_text, block);
        var isBold = isLine && WorkshopLines.IsBold(_text, block);
        var words = block.Kind == SegmentKind.Heading || isLine ? PlainText.Of(_text.AsSpan(block.Span.Start, block.Span.Length)) : "";
        var below = Math.Min(_headingLevel + 1, 6);
        if (block.Kind == SegmentKind.Heading)
        {
            _headingLevel = block.Depth;
            Heading(block, words, block.Depth, OwnGroup(_scheme.Group(words), _isGroupHeading ? block.Depth : 0));
        }
        else if (words.Length > 0 && OwnGroup(isBold ? _scheme.Group(words) : null, below) is { } group)
        {
            Heading(block, words, below, group);
        }
        else if (words.Length > 0 && OwnGroup(_scheme.Line(words.TrimStart('#')), below) is { } line)
        {
            Heading(block, words, below, line);
        }
        else if (_groupLevel == 0 && (isBold || (_scheme.IsDeclared && isLine && words.EndsWith(':'))) && WorkshopNames.AnnouncesQuestions(words))
        {
            (_questionsLevel, _questions) = (below, 0);
            Put(block, WorkshopPart.Frame);
        }
        else
        {
            Words(block);
        }
    }

    // A table named beneath a group's heading is something that the group noted.
    private GroupName? OwnGroup(GroupName? group, int level)
    {
        var isNoted = group is { MayBePlace: true, Question: null } place && _groupLevel > 0 && level > _groupLevel && !place.Words.Equals(_groupWords, StringComparison.OrdinalIgnoreCase);
        return isNoted ? null : group;
    }

    private void Heading(MarkdownBlock block, string words, int level, GroupName? group)
    {
        var session = _scheme.Session(words);
        if (group is { } named)
        {
            Begin(session ?? (_session < 0 ? ("session-1", "Session 1") : _sessions[_session]), null);
            (_groupLevel, _groupWords, _groupList, _isGroupHeading) = (level, named.Words, null, block.Kind == SegmentKind.Heading);
            (_questionsLevel, _hadGroups, _announced) = (0, true, null);
            _blocks.Add(new OutlinedBlock(block, WorkshopPart.GroupHeading, _session, level, Under(named), 0));
            return;
        }

        var asks = Asks(block, words, level);
        var isSession = session is { } found && (_sessionLevel == 0 || level <= _sessionLevel || words.StartsWith(found.Label, StringComparison.OrdinalIgnoreCase));
        if (isSession)
        {
            Begin(session!.Value, level);
            (_groupLevel, _asked) = (0, null);
        }
        else if (_groupLevel > 0 && !asks && (level > _groupLevel || WorkshopNames.Marker(words) is not null))
        {
            Put(block, WorkshopPart.GroupWords);
            return;
        }

        _groupLevel = 0;
        _asked = _asked is { } above && level <= above.Level ? null : _asked;
        _announced = null;
        if (!isSession && _scheme.IsDeclared && Ask(block, words, level, asks))
        {
            return;
        }

        if (WorkshopNames.AnnouncesQuestions(words))
        {
            (_questionsLevel, _questions) = (level, 0);
        }
        else if (_scheme.Lists.Contains(block.Span.Start) && (_questionsLevel == 0 || level <= _questionsLevel))
        {
            (_questionsLevel, _questions) = (UntilNextHeading, 0);
        }
        else if (level <= _questionsLevel)
        {
            _questionsLevel = 0;
        }

        Put(block, WorkshopPart.Frame);
    }

    // Notes may go by question, with the groups beneath each.
    private bool Asks(MarkdownBlock block, string words, int level)
    {
        var isNamed = Named(words) is not null || WorkshopNames.Marker(words) is not null;
        if (!_scheme.IsDeclared || !(isNamed || words.AsSpan().ContainsAny("?？؟")))
        {
            return false;
        }

        var covers = _scheme.Covering.Contains(block.Span.Start) || (isNamed && _scheme.Shape != GroupShape.Headings);
        return _asked is { } above && level <= above.Level ? isNamed || covers : covers && !_hadGroups;
    }

    // The number of a heading that names a question, as "Question 2: Who answers?" does.
    private static int? Named(string words) => char.IsAsciiDigit(words.AsSpan().TrimStart() is [var first, ..] ? first : ' ') ? null : WorkshopNames.Lead(words).Number;

    // A heading that is a question, or that has one beneath it.
    private bool Ask(MarkdownBlock block, string words, int level, bool hasGroups)
    {
        var number = Named(words) ?? WorkshopNames.Marker(words);
        var (lead, listed) = WorkshopNames.Lead(words);
        var says = words[lead..].AsSpan().ContainsAny("?？؟");
        if (hasGroups)
        {
            number ??= listed ?? (says && !_hasList ? _questions + 1 : null);
            _asked = (number, words, level);
        }

        if (number is not { } asked)
        {
            return false;
        }

        (_questions, _questionsLevel) = (asked, 0);
        if (!says)
        {
            _announced = asked;
            return false;
        }

        AddQuestion(block, asked, block.Depth);
        return true;
    }

    private GroupName Under(GroupName named) => _asked is not { } asked || named.Question is not null
        ? named
        : named with { Question = asked.Number, IsUnderQuestion = asked.Number is not null, Under = asked.Number is null ? asked.Words : null };

    private void Words(MarkdownBlock block)
    {
        var announced = block.Kind == SegmentKind.Paragraph && _text.AsSpan(block.Span.Start, block.Span.Length).ContainsAny("?？؟") ? _announced : null;
        _announced = null;
        LeaveList(block);
        if (_groupLevel > 0)
        {
            Put(block, WorkshopPart.GroupWords);
        }
        else if ((announced ?? (_questionsLevel > 0 ? QuestionOf(block) : null)) is { } number)
        {
            _hasList |= announced is null;
            AddQuestion(block, number, 0);
        }
        else
        {
            Put(block, _hadGroups ? WorkshopPart.Afterwards : WorkshopPart.Frame);
        }
    }

    private void AddQuestion(MarkdownBlock block, int number, int level)
    {
        Begin(_session < 0 ? ("session-1", "Session 1") : _sessions[_session], null);
        _blocks.Add(new OutlinedBlock(block, WorkshopPart.Question, _session, level, default, number));
    }

    // Numbered points, or bullets counted where nothing numbers them, or lines that begin with "Q1:".
    private int? QuestionOf(MarkdownBlock block)
    {
        var beginning = _text.Substring(block.Span.Start, Math.Min(block.Span.Length, 40));
        if (block.Kind == SegmentKind.Bullet && block.Depth == 1)
        {
            _questions = block.Number ?? Named(beginning) ?? _questions + 1;
            return _questions;
        }

        return block is { Kind: SegmentKind.Paragraph, Depth: 0 } ? WorkshopNames.Lead(beginning).Number : null;
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
            (_session, _hadGroups, _hasList, _questionsLevel) = (index, false, false, level is null ? _questionsLevel : 0);
        }

        _sessionLevel = level ?? _sessionLevel;
    }

    private void Put(MarkdownBlock block, WorkshopPart part) => _blocks.Add(new OutlinedBlock(block, part, _session, block.Depth, default, 0));
}
