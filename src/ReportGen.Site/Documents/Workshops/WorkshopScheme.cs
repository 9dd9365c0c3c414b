using System.Collections.Frozen;
using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>Where the names of groups stand.</summary>
internal enum GroupShape
{
    /// <summary>In headings, bold lines, or lines that say nothing else.</summary>
    Headings,

    /// <summary>In bullets that say nothing else; their notes are nested in them, or follow.</summary>
    Bullets,

    /// <summary>In front of their words, with a colon between.</summary>
    Labels,
}

/// <summary>How the notes of one workshop name their groups, sessions and questions.</summary>
internal sealed record WorkshopScheme
{
    /// <summary>Only what can be nothing but a workshop: notes that nobody declared one may be about tables and rooms.</summary>
    public static readonly WorkshopScheme OfGroups = new();

    /// <summary>With tables, rooms and teams.</summary>
    public static readonly WorkshopScheme OfPlaces = new() { TakesPlaces = true };

    public bool TakesPlaces { get; init; }

    /// <summary>Whether site.yml or the document itself says that this is a workshop.</summary>
    public bool IsDeclared { get; init; }

    public GroupShape Shape { get; init; }

    /// <summary>Words that we do not know, and that stand for groups or sessions here.</summary>
    public FrozenSet<string> Groups { get; init; } = [];

    public FrozenSet<string> Sessions { get; init; } = [];

    /// <summary>A word that we do not know, and that names questions behind the names of groups; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The numbers in the document's lists.</summary>
    public FrozenSet<int> Numbers { get; init; } = [];

    /// <summary>Where headings stand that have groups beneath them.</summary>
    public FrozenSet<int> Covering { get; init; } = [];

    /// <summary>Where headings stand that have nothing but a numbered list of questions beneath them.</summary>
    public FrozenSet<int> Lists { get; init; } = [];

    /// <summary>Names that recur with other numbers, by what they share: those taken for groups, and those that are not.</summary>
    public IReadOnlyList<RecurringName> Taken { get; init; } = [];

    public IReadOnlyList<RecurringName> Passed { get; init; } = [];

    /// <summary>The group that a heading or a bold line names.</summary>
    public GroupName? Group(string words)
    {
        if (WorkshopNames.Group(words) is { } plain)
        {
            return plain;
        }

        if (NumberedName.Of(words) is not { } name)
        {
            return null;
        }

        if (name.Thing is NumberedThing.Question or NumberedThing.Session && NumberedName.Of(name.Rest) is { IsApart: true } behind && IsGroup(behind))
        {
            var question = name.Thing == NumberedThing.Question && int.TryParse(name.Number, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
            return Named(behind) with { Question = question ?? QuestionOf(behind) };
        }

        return name.IsApart && IsGroup(name) ? Named(name) : null;
    }

    /// <summary>The group that a line names that says nothing else.</summary>
    public GroupName? Line(string words)
    {
        if (WorkshopNames.IsGroupLine(words))
        {
            return WorkshopNames.Group(words);
        }

        return NumberedName.Of(words) is { IsAll: true } name && IsGroup(name) ? Named(name) : null;
    }

    public (string Id, string Label)? Session(string words)
    {
        if (WorkshopNames.Session(words) is { } plain)
        {
            return plain;
        }

        return NumberedName.Of(words) is { IsApart: true } name && (name.Thing == NumberedThing.Session || Sessions.Contains(name.Family))
            ? ($"{Slug.From(name.Words)}-{name.Number.ToLowerInvariant()}", name.Label)
            : null;
    }

    public bool IsGroup(NumberedName name) => name.Thing switch
    {
        NumberedThing.Group => true,
        NumberedThing.Place => TakesPlaces && (!name.HasHighNumber || WorkshopNames.Question(name.Rest) is not null),
        NumberedThing.Unknown => Groups.Contains(name.Family),
        _ => false,
    };

    private GroupName Named(NumberedName name) =>
        new(NumberedName.Capital(name.Words), name.Number, QuestionOf(name), name.Rest) { MayBePlace = name.Thing != NumberedThing.Group };

    private int? QuestionOf(NumberedName name)
    {
        if (WorkshopNames.Question(name.Rest) is { } number)
        {
            return number;
        }

        foreach (var (word, named) in Reference is null ? [] : name.References())
        {
            if (word == Reference && Numbers.Contains(named))
            {
                return named;
            }
        }

        return null;
    }
}

/// <summary>Names that share their words.</summary>
/// <param name="Label">The first of them.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Count">How many there are.</param>
internal readonly record struct RecurringName(string Label, Span Span, int Count);
