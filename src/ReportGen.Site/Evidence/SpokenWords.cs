using System.IO.Hashing;
using System.Runtime.InteropServices;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Who says what in a document, as one hash: a document was edited where it is another. The ids of segments are made from their words.</summary>
internal sealed class SpokenWords
{
    private readonly XxHash3 _hash = new();

    /// <summary>The hash of a document's segments.</summary>
    public static ulong HashOf(IEnumerable<Segment> segments)
    {
        var words = new SpokenWords();
        foreach (var segment in segments)
        {
            words.Add(segment.Id, segment.Speaker, segment.Role?.Name());
        }

        return words.Hash;
    }

    /// <summary>The hash of what was added.</summary>
    public ulong Hash => _hash.GetCurrentHashAsUInt64();

    /// <summary>Adds a segment.</summary>
    public void Add(string id, string? speaker, string? role)
    {
        foreach (var text in (ReadOnlySpan<string?>)[id, speaker, role])
        {
            _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
            _hash.Append([0]);
        }
    }
}
