using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Corpus;

/// <summary>
/// Reads documents again, and holds on to those that were read lately: what a document is coded and shown from is read once in a small project, and in a
/// large one more often, which costs less than keeping it would.
/// </summary>
internal sealed class DocumentShelf(ReadingRules rules)
{
    // In characters of their texts; a document takes some five times as much memory as its text does.
    private const int Room = 4 << 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, IReadOnlyList<KeyValuePair<string, Document>>> _files = new(StringComparer.Ordinal);
    private readonly Queue<(string Path, int Length)> _order = new();
    private int _length;

    /// <summary>A document under its own name.</summary>
    /// <param name="file">Where it stands.</param>
    /// <param name="key">Which document of the file it is.</param>
    /// <param name="card">What it is called.</param>
    public Document Open(SeedFile file, string key, DocumentCard card)
    {
        var read = FilesOf(file).First(d => d.Key == key).Value;
        return read.Named(card.Id) with { Attributes = card.Attributes };
    }

    private IReadOnlyList<KeyValuePair<string, Document>> FilesOf(SeedFile file)
    {
        lock (_lock)
        {
            if (_files.TryGetValue(file.Path, out var known))
            {
                return known;
            }
        }

        var read = DocumentReader.Read(file, rules).Value ?? [];
        lock (_lock)
        {
            if (_files.TryAdd(file.Path, read))
            {
                var length = read.Sum(d => d.Value.Source.Text.Length);
                _order.Enqueue((file.Path, length));
                _length += length;
                while (_length > Room && _order.Count > 1)
                {
                    var (oldest, its) = _order.Dequeue();
                    _files.Remove(oldest);
                    _length -= its;
                }
            }
        }

        return read;
    }
}
