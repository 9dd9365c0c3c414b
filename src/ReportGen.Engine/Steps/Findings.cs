using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>What a step found of each input row of which it found anything, in the order of their keys.</summary>
internal sealed class Findings
{
    private readonly SortedDictionary<string, EquatableArray<Diagnostic>> _byKey;
    private readonly Lazy<IReadOnlyList<Diagnostic>> _all;

    private Findings(SortedDictionary<string, EquatableArray<Diagnostic>> byKey)
    {
        _byKey = byKey;
        _all = new(() => [.. byKey.Values.SelectMany(f => f)]);
    }

    public static Findings None { get; } = new(new(StringComparer.Ordinal));

    public IReadOnlyList<Diagnostic> All => _all.Value;

    /// <summary>What is found after some rows were looked at again, and whether that is the same.</summary>
    public (Findings Now, bool AreSame) After(IEnumerable<(string Key, EquatableArray<Diagnostic> Old, EquatableArray<Diagnostic> Now)> rows)
    {
        SortedDictionary<string, EquatableArray<Diagnostic>>? now = null;
        foreach (var (key, old, found) in rows.Where(r => r.Old != r.Now))
        {
            now ??= new(_byKey, StringComparer.Ordinal);
            now.Remove(key);
            if (found.Count > 0)
            {
                now.Add(key, found);
            }
        }

        return now is null ? (this, true) : (new Findings(now), false);
    }

    public void Write(CanonicalWriter writer)
    {
        writer.Number(_byKey.Count);
        foreach (var (key, found) in _byKey)
        {
            writer.Text(key).Values(found);
        }
    }

    public static Findings Read(CanonicalReader reader)
    {
        var byKey = reader.List(r => KeyValuePair.Create(r.Text(), r.Values<Diagnostic>()));
        return byKey.Count == 0 ? None : new Findings(new(byKey.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal));
    }
}
