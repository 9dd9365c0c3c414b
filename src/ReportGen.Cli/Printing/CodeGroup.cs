using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Findings of one code and severity, and how to say them in more or less room.</summary>
/// <param name="Severity">How bad they are.</param>
/// <param name="Code">Their code.</param>
/// <param name="Findings">They, in the order in which they came.</param>
internal sealed record CodeGroup(Severity Severity, string Code, IReadOnlyList<FindingGroup> Findings)
{
    /// <summary>As many as are worth reading one by one where the rest is of the same kind.</summary>
    public const int Few = 3;

    // Whoever mends errors wants to know where each is; the others are for looking into one by one.
    private const int MostPlacesOfErrors = 20;
    private const int MostPlaces = 3;

    // To name them takes no more room than to count them.
    private const int FewPlaces = 2;

    /// <summary>How many findings there are, each repetition counted.</summary>
    public int Count => Findings.Sum(f => f.Count);

    /// <summary>Whether they are said in one go however much room there is: where there is a line, its words differ from one to the next; here nothing would but a name.</summary>
    public bool IsFolded => IsUniform && Severity != Severity.Error && Findings.All(f => f.First.Place.Line == 0);

    // Whether all say the very same.
    private bool IsUniform => Findings.Count > Few && Findings.All(f => f.First.Message == Findings[0].First.Message && f.First.Hint == Findings[0].First.Hint);

    /// <summary>
    /// Groups findings, errors first; within a severity those about documents last, since there are as many as documents, and a slip in the settings would be lost
    /// among them; else in the order in which each code came first.
    /// </summary>
    public static IReadOnlyList<CodeGroup> Of(IEnumerable<FindingGroup> findings) =>
        [.. findings.GroupBy(f => (f.First.Severity, f.First.Code)).Select(g => new CodeGroup(g.Key.Severity, g.Key.Code, [.. g]))
            .OrderByDescending(g => g.Severity).ThenBy(g => IsOfDocuments(g.Code))];

    private static bool IsOfDocuments(string code) => code.StartsWith("RG1", StringComparison.Ordinal);

    /// <summary>The lines that say so much; null where this is no way to say these.</summary>
    public IReadOnlyList<TextLine>? Say(Detail detail, FindingLines lines) => detail switch
    {
        Detail.All when IsFolded => Findings.Count > MostPlaces + FewPlaces ? null : Once(),
        Detail.All => [.. Findings.SelectMany(lines.Whole)],
        Detail.First => IsUniform ? Once() : [.. Findings.Take(Few).SelectMany(lines.Whole), .. Rest(Few)],
        Detail.Hints => IsUniform ? null : [.. Findings.Take(Few).SelectMany(FindingLines.WithoutSource), .. Rest(Few)],
        _ => IsUniform ? [Places("", Findings), FindingLines.Message(Findings[0].First)] : [FindingLines.Line(Findings[0]), .. Rest(1)],
    };

    private IReadOnlyList<TextLine> Once() => [Places("", Findings), FindingLines.Message(Findings[0].First), .. FindingLines.Hint(Findings[0].First.Hint)];

    private IEnumerable<TextLine> Rest(int said) => Findings.Count > said ? [Places(" more", [.. Findings.Skip(said)])] : [];

    // "info RG1011 in 60 documents: seeds/n1.md, seeds/n2.md, seeds/n3.md and 57 more".
    private TextLine Places(string more, IReadOnlyList<FindingGroup> findings)
    {
        var files = findings.Select(f => f.First.Place.File).Distinct(StringComparer.Ordinal).ToList();
        var places = findings.Select(f => f.First.Place)
            .Where(p => p.File.Length > 0).Order(PlaceOrder.OfPeople).Select(p => TerminalText.Of(p.ToString())).Distinct(StringComparer.Ordinal).ToList();
        var count = findings.Sum(f => f.Count);
        var times = more.Length == 0 && count == files.Count ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {count}{(more.Length > 0 ? more : count == 1 ? " time" : " times")}");
        var words = $" {Code}{times}";
        if (places.Count > 0)
        {
            var most = Severity == Severity.Error ? MostPlacesOfErrors : MostPlaces;
            most += places.Count <= most + FewPlaces ? FewPlaces : 0;
            var unnamed = places.Count - most;
            words += $" in {Plural.Of(files.Count, IsOfDocuments(Code) ? "document" : "file")}: {string.Join(", ", places.Take(most))}"
                + (unnamed > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {unnamed} more") : "");
        }

        return new((SeverityWord.Of(Severity), FindingLines.ToneOf(Severity)), (words, Tone.Plain));
    }
}

/// <summary>How much is said of the findings of one code.</summary>
internal enum Detail
{
    /// <summary>The first without its hint, and where some of the others are.</summary>
    Brief,

    /// <summary>The first few with their hints, and where some of the others are.</summary>
    Hints,

    /// <summary>The first few whole, and where some of the others are.</summary>
    First,

    /// <summary>Each of them whole.</summary>
    All,
}
