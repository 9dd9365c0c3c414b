using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>
/// Writes a file of the index: JSON that a page can load as a script, since a report that is opened from a disk may fetch nothing. It says its name and its
/// value to the script that asked for it, and does nothing else.
/// </summary>
internal static class ScriptFile
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_free;

    /// <param name="path">Where it lies; without its ending it is its name.</param>
    /// <param name="write">Writes the value.</param>
    public static OutputFile Make(string path, Action<Utf8JsonWriter> write)
    {
        var bytes = t_free ?? new ArrayBufferWriter<byte>(16 * 1024);
        t_free = null;
        bytes.ResetWrittenCount();
        bytes.Write("reportgen.shard("u8);
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStringValue(path.AsSpan(0, path.Length - ".js".Length));
            json.Flush();
            bytes.Write(","u8);
            json.Reset();
            write(json);
        }

        bytes.Write(");\n"u8);
        var file = new OutputFile(path, Safe(bytes.WrittenSpan));
        t_free = bytes.Capacity <= 1 << 20 ? bytes : null;
        return file;
    }

    // JSON has this sign in texts only: whatever a text says, nothing in it ends a script.
    private static byte[] Safe(ReadOnlySpan<byte> script)
    {
        var signs = script.Count((byte)'<');
        if (signs == 0)
        {
            return script.ToArray();
        }

        var safe = new byte[script.Length + (signs * 5)];
        var at = 0;
        foreach (var unit in script)
        {
            if (unit == (byte)'<')
            {
                "\\u003c"u8.CopyTo(safe.AsSpan(at));
                at += 6;
            }
            else
            {
                safe[at++] = unit;
            }
        }

        return safe;
    }
}
