using ReportGen.Site.Settings;

namespace ReportGen.Site.Languages;

/// <summary>What a language's file may hold.</summary>
internal static class LanguageShape
{
    private const int Months = 12;
    private const int Weekdays = 7;

    private static readonly MapShape s_forms = new([], new TextShape());

    /// <summary>How numbers are written.</summary>
    public static MapShape Numbers { get; } = new([
        new("thousands", new TextShape(), "What stands between thousands."),
        new("decimals", new TextShape(), "What stands before decimals."),
        new("set-off-from", new NumberShape(4, 9), "From how many digits on thousands are set off."),
        new("percent", new TextShape(), "A share: \"{0} %\"."),
    ]);

    /// <summary>How several things are named one after the other.</summary>
    public static MapShape Lists { get; } = new([
        new("pair", new TextShape(), "Two things: \"{0} and {1}\"."),
        new("between", new TextShape(), "What stands between things."),
        new("last", new TextShape(), "All but the last, and the last: \"{0} and {1}\"."),
    ]);

    /// <summary>How days are written.</summary>
    public static MapShape Days { get; } = new([
        new("day", new TextShape(), "A day, in letters of .NET: \"d MMMM yyyy\"."),
        new("months", new TextsShape(), $"{Months} names, from January on."),
        new("short-months", new TextsShape(), $"{Months} names, cut short."),
        new("weekdays", new TextsShape(), $"{Weekdays} names, from Monday on."),
        new("short-weekdays", new TextsShape(), $"{Weekdays} names, cut short."),
    ]);

    /// <summary>The whole file.</summary>
    public static MapShape File { get; } = new([
        new("name", new TextShape(), "What the language calls itself."),
        new("direction", new WordShape(["ltr", "rtl"]), "Which way it is written."),
        new("plurals", new WordShape(PluralForms.Rules), "Which form a noun takes beside a number."),
        new("numbers", Numbers, "How numbers are written."),
        new("quotes", new TextsShape(), "The marks before and after words that are quoted."),
        new("lists", Lists, "How several things are named one after the other."),
        new("days", Days, "How days are written."),
        new("words", new MapShape([], new EitherShape([new TextShape(), s_forms])), "The report's words, by the English ones."),
    ]);
}
