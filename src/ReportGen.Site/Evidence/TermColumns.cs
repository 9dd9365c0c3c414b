using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Evidence;

/// <summary>What each part of a rule found in one document, in numbers, and where the words around it lie: nobody has to read the document for a list of them.</summary>
/// <param name="Codes">For each part the theme or code whose rule it belongs to, in order.</param>
/// <param name="Terms">The part, as hits name it, in order within its code.</param>
/// <param name="Counts">For each part: hits, segments with one, the lines that are kept, and where these begin among the quotes and how long they are.</param>
/// <param name="Hashes">For each part a hash of its lines.</param>
internal sealed record TermColumns(string[] Codes, string[] Terms, NumberColumn Counts, HashColumn Hashes) : IStored<TermColumns>
{
    private const int PerTerm = 5;

    public int Count => Codes.Length;

    /// <summary>How often it was found.</summary>
    public int Hits(int term) => Counts[term * PerTerm];

    /// <summary>In how many segments.</summary>
    public int Segments(int term) => Counts[(term * PerTerm) + 1];

    /// <summary>How many of its hits are kept with the words around them.</summary>
    public int Lines(int term) => Counts[(term * PerTerm) + 2];

    /// <summary>Where those lie.</summary>
    public Slice Slice(int term) => new(Counts[(term * PerTerm) + 3], Counts[(term * PerTerm) + 4]);

    public void Write(CanonicalWriter writer) =>
        writer.Texts(EquatableArray.Create<string>(Codes)).Texts(EquatableArray.Create<string>(Terms)).Column(Counts).Column(Hashes);

    public static TermColumns Read(CanonicalReader reader) =>
        new(Codes: Names(reader), Terms: Names(reader), Counts: reader.NumberColumn(), Hashes: reader.HashColumn());

    private static string[] Names(CanonicalReader reader)
    {
        var names = new string[reader.Whole()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.Name();
        }

        return names;
    }

    /// <summary>Collects them.</summary>
    internal sealed class Builder
    {
        private readonly List<string> _codes = [];
        private readonly List<string> _terms = [];
        private readonly List<int> _counts = [];
        private readonly List<ulong> _hashes = [];

        /// <summary>Adds a part; they come in order.</summary>
        public void Add(string code, string term, int hits, int segments, EquatableArray<HitLine> lines, BodyWriter quotes)
        {
            using var writer = CanonicalWriter.Rent();
            writer.Values(lines);
            var slice = quotes.Add(writer.Written);
            _codes.Add(code);
            _terms.Add(term);
            _counts.AddRange([hits, segments, lines.Count, slice.Start, slice.Length]);
            _hashes.Add(writer.ToDigest().A);
        }

        public TermColumns Build() => new([.. _codes], [.. _terms], NumberColumn.Of([.. _counts]), HashColumn.Of([.. _hashes]));
    }
}

/// <summary>A hit with the words around it, on one line.</summary>
/// <param name="Segment">The id of the segment that it is in.</param>
/// <param name="Before">What stands before it in the segment, from a word on.</param>
/// <param name="Words">What was found.</param>
/// <param name="After">What stands after it, up to a word's end.</param>
internal sealed record HitLine(string Segment, string Before, string Words, string After) : IStored<HitLine>
{
    public void Write(CanonicalWriter writer) => writer.Text(Segment).Text(Before).Text(Words).Text(After);

    public static HitLine Read(CanonicalReader reader) => new(Segment: reader.Text(), Before: reader.Text(), Words: reader.Text(), After: reader.Text());
}
