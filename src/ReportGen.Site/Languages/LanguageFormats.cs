using ReportGen.Engine.Digests;

namespace ReportGen.Site.Languages;

/// <summary>How a language writes what is no word: numbers, quotations, lists, days. It comes from the language's file, so that no machine writes it otherwise.</summary>
/// <param name="Plurals">The rule for nouns beside numbers, one of <see cref="PluralForms.Rules"/>.</param>
internal sealed record LanguageFormats(string Plurals) : ICanonical
{
    private static readonly EquatableArray<string> s_months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly EquatableArray<string> s_weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Those of English, which hold where a language's file is silent.</summary>
    public static LanguageFormats English { get; } = new(PluralForms.Usual);

    /// <summary>What stands between thousands.</summary>
    public string Thousands { get; init; } = ",";

    /// <summary>What stands before decimals.</summary>
    public string Decimals { get; init; } = ".";

    /// <summary>From how many digits on thousands are set off.</summary>
    public int SetOffFrom { get; init; } = 4;

    /// <summary>A share in percent: <c>{0} %</c>.</summary>
    public string Percent { get; init; } = "{0}\u00A0%";

    /// <summary>What stands before words that are quoted.</summary>
    public string Opening { get; init; } = "“";

    /// <summary>What stands after words that are quoted.</summary>
    public string Closing { get; init; } = "”";

    /// <summary>Two things: <c>{0} and {1}</c>.</summary>
    public string Pair { get; init; } = "{0} and {1}";

    /// <summary>What stands between the things of a list.</summary>
    public string Between { get; init; } = ", ";

    /// <summary>All of a list but its last, and its last.</summary>
    public string Last { get; init; } = "{0} and {1}";

    /// <summary>A day, in letters of .NET.</summary>
    public string Day { get; init; } = "d MMMM yyyy";

    /// <summary>From January on.</summary>
    public EquatableArray<string> Months { get; init; } = s_months;

    /// <summary>From January on, cut short.</summary>
    public EquatableArray<string> ShortMonths { get; init; } = s_months.Select(m => m[..3]).ToEquatableArray();

    /// <summary>From Monday on.</summary>
    public EquatableArray<string> Weekdays { get; init; } = s_weekdays;

    /// <summary>From Monday on, cut short.</summary>
    public EquatableArray<string> ShortWeekdays { get; init; } = s_weekdays.Select(d => d[..3]).ToEquatableArray();

    public void Write(CanonicalWriter writer) => writer
        .Text(Plurals).Text(Thousands).Text(Decimals).Number(SetOffFrom).Text(Percent).Text(Opening).Text(Closing).Text(Pair).Text(Between).Text(Last)
        .Text(Day).Texts(Months).Texts(ShortMonths).Texts(Weekdays).Texts(ShortWeekdays);
}
