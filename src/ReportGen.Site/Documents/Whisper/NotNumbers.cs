namespace ReportGen.Site.Documents;

/// <summary>Python writes <c>NaN</c> and <c>Infinity</c> into JSON where a number is none, and Whisper does so for silence. They become zeros of the same length.</summary>
internal static class NotNumbers
{
    public static void Replace(Span<byte> json)
    {
        if (json.IndexOf("NaN"u8) < 0 && json.IndexOf("Infinity"u8) < 0)
        {
            return;
        }

        var isString = false;
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] == '\\' && isString)
            {
                at++;
            }
            else if (json[at] == '"')
            {
                isString = !isString;
            }
            else if (!isString && json[at] is (byte)'N' or (byte)'I' && Length(json[at..]) is > 0 and var length)
            {
                json.Slice(at, length).Fill((byte)' ');
                json[at] = (byte)'0';
                at += length - 1;
            }
        }
    }

    private static int Length(ReadOnlySpan<byte> json) => json.StartsWith("NaN"u8) ? 3 : json.StartsWith("Infinity"u8) ? 8 : 0;
}
