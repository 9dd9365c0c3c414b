using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>Writes a data file as JSON: UTF-8, indented, the same bytes for the same values.</summary>
internal static class JsonFile
{
    // Data files are not embedded in pages, so letters of any script may stay readable.
    private static readonly JsonWriterOptions s_options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Room that one huge file took is not worth keeping.
    private const int MostKept = 1 << 20;

    // What is larger the runtime sets apart, and looks through all memory for what it could take back.
    private const int MostWaiting = 1 << 16;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_free;

    public static OutputFile Make(string path, Action<Utf8JsonWriter> write)
    {
        var bytes = t_free ?? new ArrayBufferWriter<byte>(16 * 1024);
        t_free = null;
        bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            write(json);
        }

        bytes.Write("\n"u8);
        var file = new OutputFile(path, bytes.WrittenSpan.ToArray());
        t_free = bytes.Capacity <= MostKept ? bytes : null;
        return file;
    }

    /// <summary>A file that may be long: it is written piece by piece, and never in memory as a whole.</summary>
    public static OutputFile Make(string path, IEnumerable<Action<Utf8JsonWriter>> pieces)
    {
        return new OutputFile(path, Parts());

        IEnumerable<ReadOnlyMemory<byte>> Parts()
        {
            var bytes = new ArrayBufferWriter<byte>(MostWaiting + (MostWaiting / 8));
            using var json = new Utf8JsonWriter(bytes, s_options);
            foreach (var piece in pieces)
            {
                piece(json);
                if (json.BytesPending + bytes.WrittenCount >= MostWaiting)
                {
                    json.Flush();
                    yield return bytes.WrittenMemory;
                    bytes.ResetWrittenCount();
                }
            }

            json.Flush();
            bytes.Write("\n"u8);
            yield return bytes.WrittenMemory;
        }
    }

    /// <summary>An array made by writing each element.</summary>
    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            write(element);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<T> write) => json.Array(name, elements, element =>
    {
        json.WriteStartObject();
        write(element);
        json.WriteEndObject();
    });
}
