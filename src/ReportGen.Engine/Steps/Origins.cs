using System.Buffers;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Engine.Tables;

namespace ReportGen.Engine.Steps;

/// <summary>
/// For each row of a folded step what it was made from, as the bytes that it is in a manifest: after an edit only a few rows are asked, and all others are
/// written down again as they were.
/// </summary>
internal sealed class Origins
{
    private const int RowsOfPart = 1024;

    private readonly ReadOnlyMemory<byte>[] _rows;

    private Origins(ReadOnlyMemory<byte>[] rows) => _rows = rows;

    /// <summary>The rows that a row was made from; null where that is all of all sources.</summary>
    public Ingredient[]? this[int row] =>
        _rows[row].IsEmpty ? null : [.. new CanonicalReader(_rows[row]).List(static r => new Ingredient(r.Whole(), r.OptionalName()))];

    /// <summary>The same as bytes; empty where it is all of all sources.</summary>
    public ReadOnlyMemory<byte> Bytes(int row) => _rows[row];

    /// <param name="count">How many rows there are.</param>
    /// <param name="known">The bytes of a row of which they are known; null where they are not.</param>
    /// <param name="from">What a row was made from.</param>
    public static Origins Of(int count, Func<int, ReadOnlyMemory<byte>?> known, Func<int, Ingredient[]?> from)
    {
        var (rows, lengths, fresh) = (new ReadOnlyMemory<byte>[count], new int[count], new ArrayBufferWriter<byte>());
        for (var i = 0; i < count; i++)
        {
            if (known(i) is { } bytes)
            {
                rows[i] = bytes;
            }
            else if (from(i) is { } ingredients)
            {
                using var writer = CanonicalWriter.Rent();
                writer.Number(ingredients.Length);
                foreach (var (source, key) in ingredients)
                {
                    writer.Number(source).OptionalText(key);
                }

                fresh.Write(writer.Written);
                lengths[i] = writer.Written.Length;
            }
        }

        // The buffer moves while it grows: now it does not any more.
        for (var (i, at) = (0, 0); i < count; at += lengths[i], i++)
        {
            rows[i] = lengths[i] > 0 ? fresh.WrittenMemory.Slice(at, lengths[i]) : rows[i];
        }

        return new(rows);
    }

    /// <summary>All of it in parts, each of a good many rows.</summary>
    public IEnumerable<ManifestPart> Parts => _rows.Chunk(RowsOfPart).Select(rows => ManifestPart.Of(writer =>
    {
        foreach (var row in rows)
        {
            writer.Bytes(row.Span);
        }
    }));

    /// <summary>The same from those parts.</summary>
    public static Origins Read(IReadOnlyList<ManifestPart> parts, int count)
    {
        var rows = new ReadOnlyMemory<byte>[count];
        for (var part = 0; part < parts.Count; part++)
        {
            var reader = parts[part].Reader;
            for (var i = part * RowsOfPart; !reader.IsAtEnd; i++)
            {
                rows[i < count ? i : throw new DamagedException("more than the rows were made from")] = reader.Bytes();
            }
        }

        return new(rows);
    }
}
