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
internal sealed class WorkshopOutline
{
    private readonly string _text;
    private readonly List<OutlinedBlock> _blocks = [];
    private readonly List<(string Id, string Label)> _sessions = [];
    private int _session = -1;
    private int _sessionLevel;
    private int _headingLevel;
    private int _groupLevel;
    private int _questionsLevel;
    private int _questions;
    private bool _hadGroups;

    private WorkshopOutline(string text) => _text = text;

    public IReadOnlyList<OutlinedBlock> Blocks => _blocks;

    /// <summary>Ids and labels in the order in which they first appear.</summary>
    public IReadOnlyList<(string Id, string Label)> Sessions => _sessions;

    public static WorkshopOutline Of(string text, List<MarkdownBlock> blocks)
    {
        var outline = new WorkshopOutline(text);
        foreach (var block in blocks)
        {
            foreach (var part in WorkshopLines.Split(text, block))
            {
                outline.Add(part);
            }
        }

        return outline;
    }

    /// <summary>Whether this is a workshop when nothing says so: a list of questions, and notes of two groups or more.</summary>
    public bool IsWorkshop => _blocks.Exists(b => b.Part == WorkshopPart.Question) && _blocks.Count(b => b.Part == WorkshopPart.GroupHeading) >= 2;

    private void Add(MarkdownBlock block)
    {
        var words = block.Kind == SegmentKind.Heading || IsLine(block) ? PlainText.Of(_text.AsSpan(block.Span.Start, block.Span.Length)) : "";
        if (block.Kind == SegmentKind.Heading)
        {
            _headingLevel = block.Depth;
            Heading(block, words, block.Depth, WorkshopNames.Group(words));
        }
        else if (words.Length > 0 && (IsBold(block) ? WorkshopNames.Group(words) : null) is { } group)
        {
            Heading(block, words, Math.Min(_headingLevel + 1, 6), group);
        }
        else if (words.Length > 0 && WorkshopNames.IsGroupLine(words.TrimStart('#')) && WorkshopNames.Group(words) is { } line)
        {
            Heading(block, words, Math.Min(_headingLevel + 1, 6), line);
        }
        else if (_groupLevel == 0 && IsBold(block) && WorkshopNames.AnnouncesQuestions(words))
        {
            (_questionsLevel, _questions) = (Math.Min(_headingLevel + 1, 6), 0);
            Put(block, WorkshopPart.Frame);
        }
        else
        {
            Words(block);
        }
    }

    private void Heading(MarkdownBlock block, string words, int level, GroupName? group)
    {
        var session = WorkshopNames.Session(words);
        if (group is { } named)
        {
            Begin(session ?? (_session < 0 ? ("session-1", "Session 1") : _sessions[_session]), null);
            (_groupLevel, _questionsLevel, _hadGroups) = (level, 0, true);
            _blocks.Add(new OutlinedBlock(block, WorkshopPart.GroupHeading, _session, level, named, 0));
            return;
        }

        var isSession = session is { } found && (_sessionLevel == 0 || level <= _sessionLevel || words.StartsWith(found.Label, StringComparison.OrdinalIgnoreCase));
        if (isSession)
        {
            Begin(session!.Value, level);
            _groupLevel = 0;
        }
        else if (_groupLevel > 0 && (level > _groupLevel || WorkshopNames.Marker(words) is not null))
        {
            Put(block, WorkshopPart.GroupWords);
            return;
        }

        _groupLevel = 0;
        if (WorkshopNames.AnnouncesQuestions(words))
        {
            (_questionsLevel, _questions) = (level, 0);
        }
        else if (level <= _questionsLevel)
        {
            _questionsLevel = 0;
        }

        Put(block, WorkshopPart.Frame);
    }

    private void Words(MarkdownBlock block)
    {
        if (_groupLevel > 0)
        {
            Put(block, WorkshopPart.GroupWords);
        }
        else if (_questionsLevel > 0 && QuestionOf(block) is { } number)
        {
            Begin(_session < 0 ? ("session-1", "Session 1") : _sessions[_session], null);
            _blocks.Add(new OutlinedBlock(block, WorkshopPart.Question, _session, 0, default, number));
        }
        else
        {
            Put(block, _hadGroups ? WorkshopPart.Afterwards : WorkshopPart.Frame);
        }
    }

    // Numbered points, or bullets counted where nothing numbers them, or lines that begin with "Q1:".
    private int? QuestionOf(MarkdownBlock block)
    {
        if (block.Kind == SegmentKind.Bullet && block.Depth == 1)
        {
            _questions = block.Number ?? _questions + 1;
            return _questions;
        }

        return block is { Kind: SegmentKind.Paragraph, Depth: 0 }
            ? WorkshopNames.Lead(_text.Substring(block.Span.Start, Math.Min(block.Span.Length, 40))).Number
            : null;
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
            (_session, _hadGroups, _questionsLevel) = (index, false, level is null ? _questionsLevel : 0);
        }

        _sessionLevel = level ?? _sessionLevel;
    }

    private void Put(MarkdownBlock block, WorkshopPart part) => _blocks.Add(new OutlinedBlock(block, part, _session, block.Depth, default, 0));

    private bool IsLine(MarkdownBlock block) =>
        block is { Kind: SegmentKind.Paragraph, Depth: 0, Span.Length: <= 200 } && !_text.AsSpan(block.Span.Start, block.Span.Length).Contains('\n');

    // All of the line stands between one pair of marks, but for a colon.
    private bool IsBold(MarkdownBlock block)
    {
        var line = _text.AsSpan(block.Span.Start, block.Span.Length).TrimEnd(": ");
        return IsLine(block) && line.Length > 4 && (line.StartsWith("**") || line.StartsWith("__")) && line[2..].IndexOf(line[..2]) == line.Length - 4;
    }
}
