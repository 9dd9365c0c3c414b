namespace ReportGen.Site.Documents;

/// <summary>Keeps count of the questions of workshop notes: those of lists, and those that stand in headings.</summary>
/// <param name="text">The document's.</param>
/// <param name="scheme">How the notes are made.</param>
internal sealed class WorkshopQuestions(string text, WorkshopScheme scheme)
{
    private const int UntilNextHeading = 7;

    private readonly List<MarkdownBlock> _unanswered = [];
    private MarkdownBlock? _open;
    private int _listLevel;
    private int _count;
    private bool _hasList;
    private (int? Number, string Words, int Level)? _asked;
    private int? _announced;
    private int _level;
    private bool _isListing;

    /// <summary>Questions that groups should stand under, with words but no group beneath them.</summary>
    public IReadOnlyList<MarkdownBlock> Unanswered => _unanswered;

    /// <summary>Whether a question is above what follows.</summary>
    public bool IsAsking => _asked is not null;

    /// <summary>Whether groups stand under questions here, also where something else, such as a break, has come between.</summary>
    public bool GoesByQuestion => _level > 0;

    /// <summary>The level of a line that asks: that of the questions before it.</summary>
    public int LevelOfLine(int level) => GoesByQuestion ? _level : level;

    /// <summary>A list of questions begins beneath a heading of a level.</summary>
    public void BeginList(int level) => (_listLevel, _count) = (level, 0);

    /// <summary>What follows belongs to no list of questions.</summary>
    public void EndList() => (_listLevel, _announced) = (0, null);

    public void BeginSession(bool hasHeading) => (_hasList, _listLevel) = (false, hasHeading ? 0 : _listLevel);

    /// <summary>No question is above what follows, nor was one.</summary>
    public void Forget() => (_asked, _level) = (null, 0);

    /// <summary>A heading ends what is asked by one that is not above it.</summary>
    public void Pass(int level) => (_asked, _announced) = (_asked is { } above && level <= above.Level ? null : _asked, null);

    /// <summary>A heading that asks nothing may have a list of questions beneath it, or end one.</summary>
    public void Follow(MarkdownBlock block, string words, int level)
    {
        if (WorkshopNames.AnnouncesQuestions(words))
        {
            BeginList(level);
        }
        else if (scheme.Lists.Contains(block.Span.Start) && (_listLevel == 0 || level <= _listLevel))
        {
            BeginList(UntilNextHeading);
        }
        else if (level <= _listLevel)
        {
            _listLevel = 0;
        }
    }

    /// <summary>Notes may go by question, with the groups beneath each.</summary>
    public bool Covers(MarkdownBlock block, string words, int level, int groupLevel, bool hadGroups)
    {
        var isNamed = Number(words) is not null;
        if (!scheme.IsDeclared || !(isNamed || words.AsSpan().ContainsAny("?？؟")))
        {
            return false;
        }

        var covers = scheme.Covering.Contains(block.Span.Start) || (isNamed && scheme.Shape != GroupShape.Headings);
        var isBesideGroups = isNamed && GoesByQuestion && (groupLevel == 0 || level <= groupLevel);
        return level <= _level ? isNamed || covers : isBesideGroups || (covers && !hadGroups);
    }

    /// <summary>The same of a heading or a line right above the name of a group: the first that names a question shows how the notes go, another asks the next.</summary>
    public bool CoversNext(string words, bool hadGroups) =>
        scheme.IsDeclared && _listLevel == 0 && Number(words) is { } number && (hadGroups ? GoesByQuestion && number != _asked?.Number : !_isListing);

    /// <summary>Questions that are named one after the other, with no group beneath the first, are a list.</summary>
    public void Pass(MarkdownBlock block, string words) =>
        _isListing = words.Length > 0 && Number(words) is not null ? !GoesByQuestion : _isListing && block.Kind != SegmentKind.Heading;

    /// <summary>The number of the question that a heading is; null where it is none, though one may stand beneath it.</summary>
    public int? AskedBy(MarkdownBlock block, string words, int level, bool hasGroups)
    {
        var number = Number(words);
        var (lead, listed) = WorkshopNames.Lead(words);
        var says = words[lead..].AsSpan().ContainsAny("?？؟");
        if (hasGroups)
        {
            number ??= listed ?? (says && !_hasList ? _count + 1 : null);
            _asked = (number, words, level);
            (_level, _open) = (level, block);
        }

        if (number is not { } asked)
        {
            return null;
        }

        (_count, _listLevel) = (asked, 0);
        if (!says)
        {
            _announced = asked;
            return null;
        }

        return asked;
    }

    /// <summary>A group with the question that it stands under.</summary>
    public GroupName Under(GroupName named)
    {
        if (IsLeftOver)
        {
            _unanswered.RemoveAt(_unanswered.Count - 1);
        }

        _open = null;
        return _asked is not { } asked || named.Question is not null
            ? named
            : named with { Question = asked.Number, IsUnderQuestion = asked.Number is not null, Under = asked.Number is null ? asked.Words : null };
    }

    /// <summary>Some words are no group's.</summary>
    public void LeaveOver()
    {
        if (_asked is not null && _open is { } asked && !IsLeftOver)
        {
            _unanswered.Add(asked);
        }
    }

    /// <summary>The question that a heading has announced and a paragraph asks; asked for once.</summary>
    public int? Announced(MarkdownBlock block)
    {
        var announced = block.Kind == SegmentKind.Paragraph && text.AsSpan(block.Span.Start, block.Span.Length).ContainsAny("?？؟") ? _announced : null;
        _announced = null;
        return announced;
    }

    /// <summary>The number of a question that a block of a list asks.</summary>
    public int? Listed(MarkdownBlock block)
    {
        if (_listLevel == 0 || QuestionOf(block) is not { } number)
        {
            return null;
        }

        _hasList = true;
        return number;
    }

    // Only the last can be the one that is open.
    private bool IsLeftOver => _open is { } asked && _unanswered is [.., var last] && last == asked;

    private static int? Number(string words) => WorkshopNames.Named(words) ?? WorkshopNames.Marker(words);

    // Numbered points, or bullets counted where nothing numbers them, or lines that begin with "Q1:".
    private int? QuestionOf(MarkdownBlock block)
    {
        var beginning = text.Substring(block.Span.Start, Math.Min(block.Span.Length, 40));
        if (block.Kind == SegmentKind.Bullet && block.Depth == 1)
        {
            _count = block.Number ?? WorkshopNames.Named(beginning) ?? _count + 1;
            return _count;
        }

        return block is { Kind: SegmentKind.Paragraph, Depth: 0 } ? WorkshopNames.Lead(beginning).Number : null;
    }
}
