using ReportGen.Site.Languages;

namespace ReportGen.Site.Evidence;

/// <summary>Attributes that are not compared, each with its reason and what to do about it.</summary>
internal static class LeftAttributes
{
    private const string NotAsked = "others were chosen";
    private const string Many = "it has {0} different values";
    private const string None = "no document has a value of it that could be compared";
    private const string Same = "all documents that have it have the same value";
    private const string Loose = "it is a number, and nobody said which numbers belong together";
    private const string Rare = "only {0} of {1} documents have it";
    private const string Twin = "it divides the documents as '{0}' does";

    private const string NameForAll = "name it in attributes: under compare: in site.yml, if all of them are to be compared";
    private const string NameStill = "name it in attributes: under compare: in site.yml, if it is to be compared all the same";
    private const string NameToo = "name it in attributes: under compare: in site.yml, if it is to be compared as well";
    private const string FewerValues = "{0} are the most that a table can show: give documents an attribute with fewer values";
    private const string Band = "say where bands begin, as in compare: {0} in site.yml";

    /// <summary>The words that every language needs its own for.</summary>
    public static IReadOnlyList<string> Said { get; } = [NotAsked, Many, None, Same, Loose, Rare, Twin, NameForAll, NameStill, NameToo, FewerValues, Band];

    /// <summary>Others are asked for, and it is not.</summary>
    public static LeftAttribute Unasked(string name) => new(name, Saying.Of(NotAsked), null);

    /// <summary>More values than can be read, or than fit a table.</summary>
    /// <param name="name">The attribute.</param>
    /// <param name="count">How many values it has.</param>
    /// <param name="numbers">Its values, where they are numbers, in order.</param>
    /// <param name="most">How many values a table can show.</param>
    public static LeftAttribute Crowded(string name, int count, IReadOnlyList<decimal>? numbers, int most) => new(
        name, Saying.Of(Many, count), numbers is not null ? BandsOf(name, numbers) : count <= most ? Saying.Of(NameForAll) : Saying.Of(FewerValues, most));

    /// <summary>No values that differ.</summary>
    public static LeftAttribute Alike(string name, bool isNone) => new(name, Saying.Of(isNone ? None : Same), null);

    /// <summary>Numbers without bands.</summary>
    public static LeftAttribute Unbanded(string name, IReadOnlyList<decimal> numbers) => new(name, Saying.Of(Loose), BandsOf(name, numbers));

    /// <summary>Most documents do not have it.</summary>
    public static LeftAttribute Seldom(string name, int count, int documents) => new(name, Saying.Of(Rare, count, documents), Saying.Of(NameStill));

    /// <summary>Another that is compared divides the documents in the same way.</summary>
    public static LeftAttribute LikeAnother(string name, string other) => new(name, Saying.Of(Twin, other), Saying.Of(NameToo));

    // As an example, bands with a third of the values each.
    private static Saying BandsOf(string name, IReadOnlyList<decimal> numbers)
    {
        var (first, second) = (numbers[numbers.Count / 3], numbers[numbers.Count * 2 / 3]);
        var bounds = first < second ? FormattableString.Invariant($"{first}, {second}") : FormattableString.Invariant($"{numbers[^1]}");
        return Saying.Of(Band, $"{{ bands: {{ {name}: [{bounds}] }} }}");
    }
}
