using Microsoft.Win32.SafeHandles;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>
/// A manifest as it lies on disk: the parts of all steps one after the other, then a table that says where each lies and what its checksum
/// is. A build that finds nothing to do reads the table and a few small parts, however large the rest is.
/// </summary>
internal sealed class ManifestFile : IDisposable
{
    private const int CopiedAtOnce = 1 << 16;

    private readonly SafeFileHandle _file;

    private ManifestFile(SafeFileHandle file) => _file = file;

    /// <summary>How every manifest begins, and its table again.</summary>
    public static ReadOnlySpan<byte> Magic => "RGMANI3\n"u8;

    /// <summary>The manifest in the file; null before it has been found to be one.</summary>
    public Manifest? Manifest { get; private set; }

    /// <summary>Writes a manifest.</summary>
    /// <returns>Where its table begins, and the table's checksum: both are needed to open it.</returns>
    public static (long Table, uint Checksum) Write(string path, Manifest manifest, Digest identity, Disk disk)
    {
        disk.About($"write {path}");
        using var file = new NewFile(path);
        file.Append(Magic);
        using var table = CanonicalWriter.Rent();
        table.Bytes(Magic).Digest(identity).Number(manifest.Run).Number(manifest.Steps.Count);
        foreach (var (name, step) in manifest.Steps.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            table.Text(name).Number(step.Body.Count);
            foreach (var part in step.Parts)
            {
                var (offset, sum) = (file.Length, 0u);
                part.CopyTo(bytes =>
                {
                    sum = Checksum.Of(bytes.Span, sum);
                    file.Append(bytes.Span);
                });
                table.Number(offset).Number(file.Length - offset).Number(sum);
            }
        }

        var start = file.Length;
        file.Append(table.Written);
        return (start, Checksum.Of(table.Written));
    }

    /// <summary>Opens a manifest.</summary>
    /// <param name="path">Where it lies.</param>
    /// <param name="table">Where its table begins.</param>
    /// <param name="checksum">Of the table.</param>
    /// <param name="identity">What code must have written it.</param>
    /// <exception cref="DamagedException">It is not what was written there.</exception>
    /// <returns>The file; with no manifest where other code wrote it.</returns>
    public static ManifestFile Open(string path, long table, uint checksum, Digest identity)
    {
        var file = new ManifestFile(File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));
        try
        {
            var length = RandomAccess.GetLength(file._file) - table;
            if (table < 0 || length is <= 0 or > int.MaxValue)
            {
                throw new DamagedException();
            }

            file.Manifest = file.Parse(file.Read(table, (int)length, checksum), identity);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose() => _file.Dispose();

    private Manifest? Parse(ReadOnlyMemory<byte> table, Digest identity)
    {
        var reader = new CanonicalReader(table);
        if (!reader.Bytes().Span.SequenceEqual(Magic) || reader.Digest() != identity)
        {
            return null;
        }

        var run = reader.Number();
        var steps = reader.List(r =>
        {
            var (name, count, head) = (r.Text(), r.Count(), Part(r));
            ManifestPart[] body = [.. Enumerable.Range(0, count).Select(_ => Part(r))];
            return KeyValuePair.Create(name, new ManifestStep(head, body, Part(r)));
        });
        return new Manifest(run, steps.ToDictionary(StringComparer.Ordinal));
    }

    private ManifestPart Part(CanonicalReader reader)
    {
        var (offset, length, checksum) = (reader.Number(), reader.Whole(), (uint)reader.Number());
        return new(() => Read(offset, length, checksum), take => Copy(offset, length, checksum, take));
    }

    private void Copy(long offset, int length, uint checksum, Action<ReadOnlyMemory<byte>> take)
    {
        var (block, sum) = (new byte[Math.Min(length, CopiedAtOnce)], 0u);
        for (var copied = 0; copied < length; copied += block.Length)
        {
            var piece = block.AsMemory(0, Math.Min(block.Length, length - copied));
            if (offset < 0 || RandomAccess.Read(_file, piece.Span, offset + copied) != piece.Length)
            {
                throw new DamagedException();
            }

            sum = Checksum.Of(piece.Span, sum);
            take(piece);
        }

        if (sum != checksum)
        {
            throw new DamagedException();
        }
    }

    private ReadOnlyMemory<byte> Read(long offset, int length, uint checksum)
    {
        var bytes = new byte[length];
        return offset >= 0 && RandomAccess.Read(_file, bytes, offset) == length && Checksum.Of(bytes) == checksum ? bytes : throw new DamagedException();
    }
}
