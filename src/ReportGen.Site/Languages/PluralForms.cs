namespace ReportGen.Site.Languages;

/// <summary>Which form a noun takes beside a number, by rules that languages share. The forms are named as in the Unicode CLDR: one, two, few, many, other.</summary>
internal static class PluralForms
{
    public const string One = "one";
    public const string Other = "other";
    private const string Few = "few";
    private const string Many = "many";
    private const string Two = "two";
    private const string Zero = "zero";

    /// <summary>The rule of English, and of most languages of Western Europe.</summary>
    public const string Usual = "one-other";

    private static readonly Dictionary<string, (string[] Forms, Func<long, string> Of)> s_rules = new(StringComparer.Ordinal)
    {
        [Usual] = ([One, Other], n => n == 1 ? One : Other),
        ["none"] = ([Other], _ => Other),
        ["zero-one-other"] = ([One, Other], n => n is 0 or 1 ? One : Other),
        ["russian"] = ([One, Few, Many], n => n % 10 == 1 && n % 100 != 11 ? One : FewInSlavic(n) ? Few : Many),
        ["polish"] = ([One, Few, Many], n => n == 1 ? One : FewInSlavic(n) ? Few : Many),
        ["czech"] = ([One, Few, Other], n => n == 1 ? One : n is >= 2 and <= 4 ? Few : Other),
        ["croatian"] = ([One, Few, Other], n => n % 10 == 1 && n % 100 != 11 ? One : FewInSlavic(n) ? Few : Other),
        ["slovenian"] = ([One, Two, Few, Other], n => (n % 100) switch { 1 => One, 2 => Two, 3 or 4 => Few, _ => Other }),
        ["lithuanian"] = ([One, Few, Other], n => n % 100 is >= 11 and <= 19 || n % 10 == 0 ? Other : n % 10 == 1 ? One : Few),
        ["latvian"] = ([Zero, One, Other], n => n % 100 is >= 11 and <= 19 || n % 10 == 0 ? Zero : n % 10 == 1 ? One : Other),
        ["romanian"] = ([One, Few, Other], n => n == 1 ? One : n == 0 || n % 100 is >= 1 and <= 19 ? Few : Other),
        ["irish"] = ([One, Two, Few, Many, Other], n => n switch { 1 => One, 2 => Two, >= 3 and <= 6 => Few, >= 7 and <= 10 => Many, _ => Other }),
        ["welsh"] = ([Zero, One, Two, Few, Many, Other], n => n switch { 0 => Zero, 1 => One, 2 => Two, 3 => Few, 6 => Many, _ => Other }),
        ["hebrew"] = ([One, Two, Other], n => n switch { 1 => One, 2 => Two, _ => Other }),
        ["arabic"] = ([Zero, One, Two, Few, Many, Other],
            n => n switch { 0 => Zero, 1 => One, 2 => Two, _ => (n % 100) switch { >= 3 and <= 10 => Few, >= 11 => Many, _ => Other } }),
    };

    /// <summary>The names of all rules.</summary>
    public static IReadOnlyList<string> Rules { get; } = [.. s_rules.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The forms that a rule tells apart.</summary>
    public static IReadOnlyList<string> Of(string rule) => s_rules[rule].Forms;

    /// <summary>The form that a number takes.</summary>
    public static string Of(string rule, long number) => s_rules[rule].Of(Math.Abs(number));

    private static bool FewInSlavic(long n) => n % 10 is >= 2 and <= 4 && n % 100 is not (>= 12 and <= 14);
}
