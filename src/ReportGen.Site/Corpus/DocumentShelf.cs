using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Corpus;

/// <summary>
/// Reads files, and holds on to their documents where all of them find room: each is then read once, whatever is made of it, and a watch does not read again what
/// nobody edited. Of a larger project each is read anew by every step, which costs less than keeping it would, but lies here for a while, since files about one
/// document are made one after the other.
/// </summary>
internal sealed class DocumentShelf(ReadingRules rules)
{
    // In characters of their texts; a document takes some five times as much memory as its text does. To hold a part of a large project spares the reading of that
    // part and takes memory all the while: nothing of it is held then.
    private const int Room = 12 << 20;

    // So much of what was read lately.
    private const int Lately = 1 << 18;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lying> _files = new(StringComparer.Ordinal);
    private readonly Queue<Lying> _order = new();
    private bool _isLarge;
    private int _length;

    private sealed record Lying(string Path, Digest Digest, Outcome<IReadOnlyList<KeyValuePair<string, Document>>> Read, int Length);

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
        var lying = new Lying(file.Path, file.Digest, read, length);
        _length += length - (_files.GetValueOrDefault(file.Path)?.Length ?? 0);
        _files[file.Path] = lying;
        if (!_isLarge && _length > Room)
        {
            _isLarge = true;
            _files.Clear();
            _length = 0;
        }
        else if (_isLarge)
        {
            _order.Enqueue(lying);
            while (_length > Lately && _order.Count > 1)
            {
                Forget(_order.Dequeue());
            }
        }
    }

    // What was read again since lies further behind.
    private void Forget(Lying lying)
    {
        if (ReferenceEquals(_files.GetValueOrDefault(lying.Path), lying))
        {
            _files.Remove(lying.Path);
            _length -= lying.Length;
        }
    }
}
