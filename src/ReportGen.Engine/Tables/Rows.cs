using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tables;

/// <summary>The keys of a table's rows in order, each with the digest of its value: all that is remembered of a table.</summary>
internal sealed class Rows
{
    private readonly Lazy<(string[] Keys, Digest[] Digests)> _lists;
    private readonly Lazy<Digest> _digest;

    public Rows(string[] keys, Digest[] digests)
    {
        _lists = new((keys, digests));
        _digest = new(() => DigestOf(keys, digests));
    }

    /// <summary>Rows that are read when somebody looks at one of them; their digest is known without that.</summary>
    public Rows(Digest digest, Func<(string[] Keys, Digest[] Digests)> read) => (_digest, _lists) = (new(digest), new(read));

    public static Rows None { get; } = new([], []);

    public string[] Keys => _lists.Value.Keys;

    public Digest[] Digests => _lists.Value.Digests;

    public int Count => Keys.Length;

    /// <summary>The digest of all keys and digests.</summary>
    public Digest Digest => _digest.Value;

    /// <summary>Where a key is; below 0 where it is not.</summary>
    public int IndexOf(string key) => Array.BinarySearch(Keys, key, StringComparer.Ordinal);

    public Digest? Find(string key) => IndexOf(key) is >= 0 and var at ? Digests[at] : null;

    /// <summary>What became of the rows of a run before: each that is new, other or gone.</summary>
    public List<Change> ChangesSince(Rows before)
    {
        var changes = new List<Change>();
        if (before.Digest == Digest)
        {
            return changes;
        }

        for (var (i, j) = (0, 0); i < Count || j < before.Count;)
        {
            var order = i == Count ? 1 : j == before.Count ? -1 : string.CompareOrdinal(Keys[i], before.Keys[j]);
            if (order < 0)
            {
                changes.Add(new(Keys[i++], Reason.New));
            }
            else if (order > 0)
            {
                changes.Add(new(before.Keys[j++], Reason.Removed));
            }
            else
            {
                if (Digests[i] != before.Digests[j])
                {
                    changes.Add(new(Keys[i], Reason.Modified));
                }

                (i, j) = (i + 1, j + 1);
            }
        }

        return changes;
    }

    private static Digest DigestOf(string[] keys, Digest[] digests)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Number(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            writer.Text(keys[i]).Digest(digests[i]);
        }

        return writer.ToDigest();
    }
}
