using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Corpus;

/// <summary>
/// Reads files, and holds on to some of their documents: of a small project each is read once, whatever is made of it, and a watch does not read again what
/// nobody edited. What finds no room is read anew by every step, which costs less than keeping it would, but lies here for a while, since files about one document
/// are made one after the other.
/// </summary>
internal sealed class DocumentShelf(ReadingRules rules)
{
    // In characters of their texts; a document takes some five times as much memory as its text does. What lies here stays: steps go through all documents in
    // the same order, so that what was read last is what will be asked for last.
    private const int Room = 12 << 20;

    // As much again of what was read lately.
    private const int Lately = 1 << 18;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lying> _files = new(StringComparer.Ordinal);
    private readonly Queue<Lying> _passing = new();
    private int _staying;
    private int _passed;

    private sealed record Lying(string Path, Digest Digest, Outcome<IReadOnlyList<KeyValuePair<string, Document>>> Read, int Length, bool Stays);

    /// <summary>The documents of a file, by their keys, and what was found in reading them.</summary>
    public Outcome<IReadOnlyList<KeyValuePair<string, Document>>> Read(SeedFile file)
    {
        lock (_lock)
        {
            if (_files.TryGetValue(file.Path, out var known) && known.Digest == file.Digest)
            {
                return known.Read;
            }
        }

        var read = DocumentReader.Read(file, rules);
        lock (_lock)
        {
            Lay(file, read, read.Value?.Sum(d => d.Value.Source.Text.Length) ?? 0);
        }

        return read;
    }

    /// <summary>A document under its own name.</summary>
    /// <param name="file">Where it stands.</param>
    /// <param name="key">Which document of the file it is.</param>
    /// <param name="card">What it is called.</param>
    public Document Open(SeedFile file, string key, DocumentCard card)
    {
        var read = Read(file).Value!.First(d => d.Key == key).Value;
        return read.Named(card.Id) with { Attributes = card.Attributes };
    }

    private void Lay(SeedFile file, Outcome<IReadOnlyList<KeyValuePair<string, Document>>> read, int length)
    {
        if (_files.TryGetValue(file.Path, out var before) && before.Stays)
        {
            _staying -= before.Length;
        }

        var lying = new Lying(file.Path, file.Digest, read, length, _staying + length <= Room);
        _files[file.Path] = lying;
        if (lying.Stays)
        {
            _staying += length;
            return;
        }

        _passing.Enqueue(lying);
        _passed += length;
        while (_passed > Lately && _passing.Count > 1)
        {
            var oldest = _passing.Dequeue();
            _passed -= oldest.Length;
            if (ReferenceEquals(_files.GetValueOrDefault(oldest.Path), oldest))
            {
                _files.Remove(oldest.Path);
            }
        }
    }
}
