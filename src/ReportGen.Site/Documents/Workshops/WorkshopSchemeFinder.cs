using System.Collections.Frozen;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds out how the notes of a declared workshop name things, in whatever language: groups by words that we know, else by headings that share their words
/// and differ in their numbers. A word that may as well stand for something else is left alone, since its notes would count as people's words.
/// </summary>
internal sealed class WorkshopSchemeFinder
{
    private readonly List<Title> _titles = [];
    private readonly HashSet<int> _numbers = [];
    private readonly HashSet<int> _lists = [];
    private readonly HashSet<string> _listing = [];
    private bool _hasQuestions;

    private WorkshopSchemeFinder()
    {
    }

    /// <summary>A heading or a bold line.</summary>
    private sealed record Title(Span Span, int Level, string Words, NumberedName? Name, bool IsHeading)
    {
        public string? Family => Name is { IsApart: true } name ? name.Family : null;
    }

    public static WorkshopScheme Find(string text, List<MarkdownBlock> blocks)
    {
        var finder = new WorkshopSchemeFinder();
        finder.Collect(text, blocks);
        return finder.Decide();
    }

    private void Collect(string text, List<MarkdownBlock> blocks)
    {
        var above = new Stack<Title>();
        var level = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            var isHeading = block.Kind == SegmentKind.Heading;
            if (isHeading || WorkshopLines.IsBold(text, block))
            {
                level = isHeading ? block.Depth : level;
                var words = PlainText.Of(text.AsSpan(block.Span.Start, block.Span.Length));
                var title = new Title(block.Span, isHeading ? level : Math.Min(level + 1, 6), words, NumberedName.Of(words), isHeading);
                _titles.Add(title);
                _hasQuestions |= WorkshopNames.AnnouncesQuestions(words);
                Enter(above, title);
            }
            else if (IsFirstOfList(blocks, i) && AsksInList(text, blocks, i))
            {
                _hasQuestions = true;
                _listing.UnionWith(above.Where(t => t.Family is not null).Select(t => t.Family!));
                if (i > 0 && blocks[i - 1].Kind == SegmentKind.Heading)
                {
                    _lists.Add(blocks[i - 1].Span.Start);
                }
            }
        }
    }

    private static void Enter(Stack<Title> above, Title title)
    {
        while (above.TryPeek(out var last) && last.Level >= title.Level)
        {
            above.Pop();
        }

        above.Push(title);
    }

    private static bool IsFirstOfList(List<MarkdownBlock> blocks, int at) => IsNumbered(blocks[at]) && !(at > 0 && IsNumbered(blocks[at - 1]));

    private static bool IsNumbered(MarkdownBlock block) => block is { Kind: SegmentKind.Bullet, Depth: 1, Number: not null, IsQuoted: false };

    // A list in which most points ask, and none is answered beneath.
    private bool AsksInList(string text, List<MarkdownBlock> blocks, int first)
    {
        var (points, asking, at) = (0, 0, first);
        for (; at < blocks.Count && IsNumbered(blocks[at]); at++)
        {
            points++;
            asking += text.AsSpan(blocks[at].Span.Start, blocks[at].Span.Length).ContainsAny("?？؟") ? 1 : 0;
        }

        if (asking * 2 < points || asking == 0 || (at < blocks.Count && blocks[at].Depth > 0 && blocks[at].Kind != SegmentKind.Heading))
        {
            return false;
        }

        for (var i = first; i < at; i++)
        {
            _numbers.Add(blocks[i].Number!.Value);
        }

        return true;
    }

    private WorkshopScheme Decide()
    {
        var scheme = new WorkshopScheme { IsDeclared = true, TakesPlaces = true, Numbers = _numbers.ToFrozenSet(), Lists = _lists.ToFrozenSet() };
        scheme = scheme with { Reference = ReferenceWord() };
        var recurring = _titles
            .Where(t => t.Family is not null && t.Name!.Value.Thing is NumberedThing.Unknown or NumberedThing.Part)
            .GroupBy(t => t.Family!, StringComparer.Ordinal)
            .Where(f => f.DistinctBy(t => t.Name!.Value.Number).Skip(1).Any())
            .Select(f => (Words: f.Key, Titles: f.ToList()))
            .ToList();
        var unknown = recurring.FindAll(f => f.Titles[0].Name!.Value.Thing == NumberedThing.Unknown);
        if (!_titles.Exists(t => scheme.Group(t.Words) is not null))
        {
            var taken = Groups(unknown, scheme.Reference).ToFrozenSet();
            scheme = scheme with
            {
                Groups = taken,
                Taken = [.. unknown.Where(f => taken.Contains(f.Words)).Select(f => Recurring(f.Titles))],
                Passed = [.. recurring.Where(f => !taken.Contains(f.Words)).Select(f => Recurring(f.Titles))],
            };
        }

        var covering = Covering(scheme);
        return scheme with { Covering = covering, Sessions = Sessions(scheme, covering) };
    }

    private static RecurringName Recurring(List<Title> titles) => new(titles[0].Name!.Value.Label, titles[0].Span, titles.Count);

    // Those that say which question was taken; else the only ones that count from one, where questions were set and not under them.
    private List<string> Groups(List<(string Words, List<Title> Titles)> unknown, string? reference)
    {
        var asked = unknown.Where(f => f.Titles.Exists(t => NamesQuestion(t.Name!.Value, reference)) && !f.Titles.TrueForAll(Asks)).Select(f => f.Words).ToList();
        if (asked.Count > 0 || !_hasQuestions)
        {
            return asked;
        }

        var counted = unknown
            .Where(f => !_listing.Contains(f.Words) && Counts(f.Titles) && f.Titles.Count(Asks) * 2 <= f.Titles.Count)
            .Select(f => f.Words)
            .ToList();
        return counted.Count == 1 ? counted : [];
    }

    private static bool Counts(List<Title> titles)
    {
        var numbers = titles.SelectMany(t => t.Name!.Value.Number.Split('+')).ToHashSet();
        return (numbers.Contains("1") && numbers.Contains("2")) || (numbers.Contains("A") && numbers.Contains("B")) || (numbers.Contains("I") && numbers.Contains("II"));
    }

    private bool NamesQuestion(NumberedName name, string? reference) =>
        WorkshopNames.Question(name.Rest) is not null || (reference is not null && name.References().Any(r => r.Word == reference && _numbers.Contains(r.Number)));

    // A word that names numbers of the list behind several names.
    private string? ReferenceWord() => _titles
        .Where(t => t.Family is not null)
        .SelectMany(t => t.Name!.Value.References().Where(r => _numbers.Contains(r.Number) && WorkshopWords.Of(r.Word) == NumberedThing.Unknown).Select(r => r.Word).Distinct())
        .GroupBy(w => w, StringComparer.Ordinal)
        .Where(w => w.Skip(1).Any())
        .OrderByDescending(w => w.Count())
        .FirstOrDefault()?.Key;

    // The headings that have groups beneath them.
    private FrozenSet<int> Covering(WorkshopScheme scheme)
    {
        var covering = new HashSet<int>();
        var above = new Stack<Title>();
        foreach (var title in _titles)
        {
            if (scheme.Group(title.Words) is null)
            {
                if (title.IsHeading)
                {
                    Enter(above, title);
                }

                continue;
            }

            while (above.TryPeek(out var last) && last.Level >= title.Level)
            {
                above.Pop();
            }

            covering.UnionWith(above.Select(t => t.Span.Start));
        }

        return covering.ToFrozenSet();
    }

    // Where no heading says "Day 1", those that share their words and have groups beneath them divide the notes.
    private FrozenSet<string> Sessions(WorkshopScheme scheme, FrozenSet<int> covering) => _titles.Exists(t => scheme.Session(t.Words) is not null)
        ? []
        : _titles
            .Where(t => t is { IsHeading: true, Family: not null } && covering.Contains(t.Span.Start) && !Asks(t) && t.Name!.Value.Thing != NumberedThing.Question)
            .GroupBy(t => t.Family!, StringComparer.Ordinal)
            .Where(f => f.DistinctBy(t => t.Name!.Value.Number).Skip(1).Any())
            .Select(f => f.Key)
            .ToFrozenSet();

    private static bool Asks(Title title) => title.Words.AsSpan().ContainsAny("?？؟");
}
