using System.IO.Hashing;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Search;

/// <summary>
/// Counts the words of a document, segment by segment. What is known of a word (its bytes, its range, its hash) is held from document to document, since
/// documents share most of their words.
/// </summary>
internal sealed class TermTally
{
    // Words of very many languages are let go of now and then.
    private const int MostKnown = 1 << 17;

    [ThreadStatic]
    private static TermTally? t_free;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly List<(byte[] Utf8, int Range, ulong Hash)> _known = [];
    private readonly List<int> _used = [];
    private (int Segments, int Last)[] _counts = new (int, int)[1024];
    private int _segment;

    private TermTally() => _find = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a document.</summary>
    /// <param name="names">What it is called: words found with it, in none of its segments.</param>
    /// <param name="count">How many segments it has.</param>
    /// <param name="add">Gives a segment to a tally, by its number.</param>
    public static DocumentTerms Of(string names, int count, Action<TermTally, int> add)
    {
        var tally = t_free ?? new TermTally();
        t_free = null;
        for (var i = 0; i < count; i++)
        {
            tally._segment++;
            add(tally, i);
        }

        tally.Mention(names);
        var terms = tally.Take();
        t_free = tally._known.Count > MostKnown ? null : tally;
        return terms;
    }

    /// <summary>Counts the words of a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var word in new SearchWords(text))
        {
            var number = NumberOf(word);
            ref var count = ref _counts[number];
            if (count.Segments == 0)
            {
                _used.Add(number);
            }

            if (count.Segments == 0 || count.Last != _segment)
            {
                count = (count.Segments + 1, _segment);
            }
        }
    }

    private void Mention(string names)
    {
        foreach (var word in new SearchWords(names))
        {
            var number = NumberOf(word);
            ref var count = ref _counts[number];
            if (count.Last == 0)
            {
                _used.Add(number);
                count.Last = int.MaxValue;
            }
        }
    }

    private int NumberOf(ReadOnlySpan<char> word)
    {
        if (!_find.TryGetValue(word, out var number))
        {
            var utf8 = new byte[Encoding.UTF8.GetByteCount(word)];
            Encoding.UTF8.GetBytes(word, utf8);
            _known.Add((utf8, TermRanges.Of(word), XxHash3.HashToUInt64(utf8)));
            _find.TryAdd(word, number = _numbers.Count);
            if (number == _counts.Length)
            {
                Array.Resize(ref _counts, number * 2);
            }
        }

        return number;
    }

    private DocumentTerms Take()
    {
        var (hashes, lengths, words) = (new ulong[TermRanges.Count], new int[TermRanges.Count], new BodyWriter());

        // By range, and in each as they come.
        Span<int> ends = stackalloc int[TermRanges.Count + 1];
        foreach (var number in _used)
        {
            ends[_known[number].Range + 1]++;
        }

        for (var range = 0; range < TermRanges.Count; range++)
        {
            ends[range + 1] += ends[range];
        }

        var sorted = new int[_used.Count];
        foreach (var number in _used)
        {
            sorted[ends[_known[number].Range]++] = number;
        }

        var from = 0;
        for (var range = 0; range < TermRanges.Count; range++)
        {
            using var writer = CanonicalWriter.Rent();
            for (; from < ends[range]; from++)
            {
                var (utf8, _, hash) = _known[sorted[from]];
                ref var count = ref _counts[sorted[from]];
                hashes[range] += Mixed(hash, count.Segments);
                writer.Bytes(utf8).Number(count.Segments);
                count = default;
            }

            lengths[range] = words.Add(writer.Written).Length;
        }

        _used.Clear();
        _segment = 0;
        return new(HashColumn.Of(hashes), NumberColumn.Of(lengths), Body.Of(words));
    }

    // Sums of these do not depend on the order of words, and no two words make up for each other.
    private static ulong Mixed(ulong hash, int segments)
    {
        var mixed = (hash ^ ((ulong)segments * 0x9E3779B97F4A7C15)) * 0xBF58476D1CE4E5B9;
        return (mixed ^ (mixed >> 31)) * 0x94D049BB133111EB;
    }
}
