using System.Numerics;

namespace ReportGen.Site.Output;

/// <summary>
/// Hashes to look among. Each build puts all places of a report in here and asks for all links, and a set that hashes once more, and chains,
/// takes twice as long. A hash of 0 stands for no place and is never found.
/// </summary>
/// <param name="expected">About how many hashes will be put in.</param>
internal sealed class PlaceSet(int expected)
{
    // At least half of it stays empty: the way to a free slot is short.
    private ulong[] _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(expected, 1)) * 2];
    private int _count;

    public PlaceSet(IReadOnlyCollection<ulong> hashes)
        : this(hashes.Count)
    {
        foreach (var hash in hashes)
        {
            Add(hash);
        }
    }

    public void Add(ulong hash)
    {
        var slot = SlotOf(hash);
        if (hash == 0 || _slots[slot] == hash)
        {
            return;
        }

        _slots[slot] = hash;
        if (++_count > _slots.Length / 2)
        {
            Grow();
        }
    }

    public bool Contains(ulong hash) => hash != 0 && _slots[SlotOf(hash)] == hash;

    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * 2];
        foreach (var hash in old)
        {
            _slots[SlotOf(hash)] = hash;
        }
    }

    // Its own or, where it has none, the next free one. Hashes of one range begin alike, so the slot is told by how they end.
    private int SlotOf(ulong hash)
    {
        var mask = _slots.Length - 1;
        var slot = (int)hash & mask;
        while (_slots[slot] != 0 && _slots[slot] != hash)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
