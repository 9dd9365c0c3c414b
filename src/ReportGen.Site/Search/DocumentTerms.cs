using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Search;

/// <summary>
/// The words of a document for the index: beside it in the store, a slice a range (<see cref="TermRanges"/>), each with a hash, so that nobody looks at words of
/// a range in which nothing is other.
/// </summary>
/// <param name="Hashes">For each range a hash of its words and their counts, whatever their order.</param>
/// <param name="Lengths">How long each slice is.</param>
/// <param name="Words">The slices.</param>
internal sealed record DocumentTerms(HashColumn Hashes, NumberColumn Lengths, Body Words) : IStored<DocumentTerms>
{
    /// <summary>The words of a range.</summary>
    public IEnumerable<TermCount> In(int range)
    {
        var start = 0;
        for (var i = 0; i < range; i++)
        {
            start += Lengths[i] + sizeof(uint);
        }

        if (Lengths[range] == 0)
        {
            yield break;
        }

        var reader = new CanonicalReader(Words.Read(new Slice(start, Lengths[range])));
        while (!reader.IsAtEnd)
        {
            yield return new(reader.Bytes(), reader.Whole());
        }
    }

    public void Write(CanonicalWriter writer) => writer.Column(Hashes).Column(Lengths).Value(Words);

    public static DocumentTerms Read(CanonicalReader reader) => new(Hashes: reader.HashColumn(), Lengths: reader.NumberColumn(), Words: reader.Value<Body>());
}

/// <summary>A word of a document, and in how many of its segments it stands.</summary>
/// <param name="Utf8">The word.</param>
/// <param name="Segments">In how many; none where only what the document is called has it.</param>
internal readonly record struct TermCount(ReadOnlyMemory<byte> Utf8, int Segments);
