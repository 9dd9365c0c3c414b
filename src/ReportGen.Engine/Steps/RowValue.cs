using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Steps;

/// <summary>Where the value of a row that was made goes, and how it comes back.</summary>
internal static class RowValue
{
    // A value of so many bytes costs less beside its row than the way to it would.
    private const int LongestInline = 400;

    /// <summary>A row for a value that was just made.</summary>
    /// <param name="key">The row's key.</param>
    /// <param name="input">The key of what it was made from.</param>
    /// <param name="value">The value.</param>
    /// <param name="isKept">Whether it is to be found again by a later process.</param>
    /// <param name="context">The run.</param>
    public static MadeRow<T> Keep<T>(string key, string input, T value, bool isKept, StepContext context)
        where T : class, ICanonical
    {
        using var writer = CanonicalWriter.Rent();
        value.Write(writer);
        var digest = writer.ToDigest();
        var bytes = writer.Written;
        return !isKept || context.Store is null ? new(key, input, digest, value, false, bytes.Length)
            // Names are asked for when they are no more.
            : bytes.Length <= LongestInline || typeof(T) == typeof(Name)
                ? new(key, input, digest, new Encoded(bytes.ToArray()) { Value = context.MayHold(bytes.Length) ? value : null }, false, 0)
            : context.Store.Put(digest, bytes) ? new(key, input, digest, context.MayHold(bytes.Length) ? value : null, true, 0)
            : new(key, input, digest, value, false, bytes.Length);
    }

    /// <summary>The value as it lies beside its row or in the store; null where it is in neither.</summary>
    public static T? Stored<T>(MadeRow<T> row, Func<CanonicalReader, T>? decode, StepContext context)
        where T : class
    {
        if (decode is null)
        {
            return null;
        }

        try
        {
            if (row.Held is Encoded encoded)
            {
                var value = decode(new CanonicalReader(encoded.Bytes));
                encoded.Value = context.MayHold(encoded.Bytes.Length) ? value : null;
                return value;
            }

            if (context.Store?.TryGet(row.Digest, out var bytes) != true)
            {
                return null;
            }

            var read = decode(new CanonicalReader(bytes));
            row.Held = context.MayHold(bytes.Length) ? read : null;
            return read;
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    /// <summary>The bytes that lie beside the row.</summary>
    public static ReadOnlyMemory<byte>? Inline<T>(MadeRow<T> row) => row.Held is Encoded encoded ? encoded.Bytes : null;

    /// <summary>Whether a value is what its digest says: one that is lost is made again, one that is another would be believed.</summary>
    public static bool IsTrue<T>(MadeRow<T> row, StepContext context)
        where T : class, ICanonical =>
        row.Held is T value ? Digest.Of(value) == row.Digest
        : row.Held is Encoded encoded ? Digest.Of(encoded.Bytes.Span) == row.Digest
        : !row.IsStored || context.Store?.TryGet(row.Digest, out var bytes) != true || Digest.Of(bytes) == row.Digest;
}
