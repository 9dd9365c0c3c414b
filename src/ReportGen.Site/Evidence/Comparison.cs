using ReportGen.Engine.Digests;
using ReportGen.Site.Agreement;
using ReportGen.Site.Languages;

namespace ReportGen.Site.Evidence;

/// <summary>How far themes and codes reach among the documents that have one value of an attribute, beside those that have another.</summary>
/// <param name="Attributes">What is compared, in the order in which it is shown.</param>
/// <param name="Left">What is not compared, and why, in order of name.</param>
/// <param name="Documents">All documents.</param>
/// <param name="Few">Values with fewer documents than this say little.</param>
/// <param name="MostPages">How many pages of quotes all cells may have together.</param>
/// <param name="Unlinked">Cells whose segments have no page, since all pages together would be more than that.</param>
internal sealed record Comparison(
    EquatableArray<ComparedAttribute> Attributes, EquatableArray<LeftAttribute> Left, int Documents, int Few, int MostPages, int Unlinked) : ICanonical
{
    /// <summary>The document group, as an attribute.</summary>
    public const string Group = "group";

    public void Write(CanonicalWriter writer) => writer.Values(Attributes).Values(Left).Number(Documents).Number(Few).Number(MostPages).Number(Unlinked);
}

/// <summary>An attribute that is not compared.</summary>
/// <param name="Name">As site.yml would name it.</param>
/// <param name="Why">Why, in half a sentence.</param>
/// <param name="Advice">What to do about it; null where there is nothing to do.</param>
internal sealed record LeftAttribute(string Name, Saying Why, Saying? Advice) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Value(Why).Value(Advice);
}

/// <summary>An attribute that is compared.</summary>
/// <param name="Name">As site.yml names it.</param>
/// <param name="Address">Its name in addresses, which no other has.</param>
/// <param name="Values">Its values, or the bands of its numbers, in the order in which they are shown.</param>
/// <param name="Strays">Documents whose value is no number, though its numbers are compared in bands: they are left out.</param>
/// <param name="ValueOf">For each document, in the order in which evidence is laid out, which of the values it has; below 0 where it has none.</param>
internal sealed record ComparedAttribute(string Name, string Address, EquatableArray<ComparedValue> Values, int Strays, int[] ValueOf) : ICanonical
{
    /// <summary>Documents that have one of the values.</summary>
    public int Documents { get; } = Values.Sum(v => v.Documents);

    /// <summary>How many of the documents with a value have a theme or code.</summary>
    public ShareOf ShareIn(int value, string node) => new(Values[value].Of(node).Documents, Values[value].Documents);

    /// <summary>How many of all documents that are compared have it.</summary>
    public ShareOf ShareIn(string node) => new(Values.Sum(v => v.Of(node).Documents), Documents);

    /// <summary>
    /// Whether a value's share lies apart from that of all other values together: above 0 where it is higher, below 0 where it is lower, and 0 where
    /// their intervals overlap, or there are too few documents on one side.
    /// </summary>
    public int Apart(int value, string node, int few)
    {
        var (own, all) = (ShareIn(value, node), ShareIn(node));
        var others = new ShareOf(all.Documents - own.Documents, all.Of - own.Of);
        return own.Of < few || others.Of < few || own.Interval is not { } here || others.Interval is not { } there ? 0
            : here.Low > there.High ? 1
            : here.High < there.Low ? -1
            : 0;
    }

    /// <summary>Writes the sums of some themes and codes: all that a table of them shows.</summary>
    public void WriteSums(CanonicalWriter writer, IEnumerable<string> nodes)
    {
        writer.Text(Name).Text(Address).Number(Strays).Number(Values.Count);
        foreach (var value in Values)
        {
            writer.Value(value.Label).Text(value.Address).Number(value.Documents);
            foreach (var node in nodes)
            {
                value.Of(node).Write(writer);
            }
        }
    }

    public bool Equals(ComparedAttribute? other) => other is not null && (Name, Address, Values, Strays).Equals((other.Name, other.Address, other.Values, other.Strays))
        && ValueOf.AsSpan().SequenceEqual(other.ValueOf);

    public override int GetHashCode() => HashCode.Combine(Name, Values);

    public void Write(CanonicalWriter writer) => writer.Text(Name).Text(Address).Values(Values).Number(Strays).Numbers(ValueOf);
}

/// <summary>One value of an attribute, or one band of its numbers.</summary>
/// <param name="Label">As documents have it, or what its band is called.</param>
/// <param name="Address">Its name in addresses, which no other of the attribute has.</param>
/// <param name="Documents">Documents that have it.</param>
/// <param name="Cells">Themes and codes that these documents have, in order of their ids.</param>
internal sealed record ComparedValue(Saying Label, string Address, int Documents, EquatableArray<ComparedCell> Cells) : ICanonical
{
    private readonly Dictionary<string, ComparedCell> _byNode = Cells.ToDictionary(c => c.Node, StringComparer.Ordinal);

    /// <summary>A theme or code; zeros where none of these documents has it.</summary>
    public ComparedCell Of(string node) => _byNode.GetValueOrDefault(node) ?? new ComparedCell(node, 0, 0, CellPlace.None);

    public bool Equals(ComparedValue? other) => other is not null && (Label, Address, Documents, Cells).Equals((other.Label, other.Address, other.Documents, other.Cells));

    public override int GetHashCode() => HashCode.Combine(Label, Documents, Cells);

    public void Write(CanonicalWriter writer) => writer.Value(Label).Text(Address).Number(Documents).Values(Cells);
}

/// <summary>A theme or code among the documents with one value.</summary>
/// <param name="Node">The theme or code.</param>
/// <param name="Documents">Those of the documents that have it.</param>
/// <param name="Segments">Their segments with it.</param>
/// <param name="Place">Where exactly these segments stand.</param>
internal sealed record ComparedCell(string Node, int Documents, int Segments, CellPlace Place) : ICanonical
{
    public void Write(CanonicalWriter writer)
    {
        writer.Number(Documents).Number(Segments);
        Place.Write(writer.Text(Node));
    }
}

/// <summary>Where exactly the segments of a cell stand.</summary>
/// <param name="Pages">How many pages of their own they have; 0 where they have none.</param>
/// <param name="ThemePage">On which page of the theme or code they stand, and nothing else with them; 0 for none.</param>
/// <param name="Document">The only document that has any, whose part of that page they are; empty where the page as a whole is meant.</param>
internal readonly record struct CellPlace(int Pages, int ThemePage, string Document) : ICanonical
{
    /// <summary>Nowhere.</summary>
    public static readonly CellPlace None = new(0, 0, "");

    public void Write(CanonicalWriter writer) => writer.Number(Pages).Number(ThemePage).Text(Document);
}

/// <summary>So many of so many documents.</summary>
internal readonly record struct ShareOf(int Documents, int Of)
{
    /// <summary>The share, from 0 to 1; 0 of none.</summary>
    public double Value => Of == 0 ? 0 : (double)Documents / Of;

    /// <summary>The share in percent, rounded.</summary>
    public int Percent => (int)Math.Round(100 * Value, MidpointRounding.AwayFromZero);

    /// <summary>Its 95 % interval; null of no documents.</summary>
    public Interval? Interval => Agreement.Interval.Wilson(Documents, Of);
}
