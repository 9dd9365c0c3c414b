namespace ReportGen.Site.Documents;

/// <summary>What the lines of subtitles are by themselves.</summary>
internal static class CaptionLines
{
    private const string Signature = "WEBVTT";
    private const string Arrow = "-->";

    /// <summary>The first line of WebVTT, which may go on with a title.</summary>
    public static bool IsSignature(ReadOnlySpan<char> line) => line.StartsWith(Signature) && (line.Length == Signature.Length || line[Signature.Length] is ' ' or '\t');

    /// <summary>The line above a cue's words.</summary>
    public static bool IsTiming(ReadOnlySpan<char> line, out int seconds)
    {
        seconds = 0;
        return line.Contains(Arrow, StringComparison.Ordinal) && CueLine.TryRead(line, out seconds);
    }

    public static bool IsTiming(ReadOnlySpan<char> line) => IsTiming(line, out _);

    /// <summary>A line that is meant to be one and cannot be read.</summary>
    public static bool IsBrokenTiming(ReadOnlySpan<char> line) =>
        line.IndexOf(Arrow, StringComparison.Ordinal) is > 0 and var arrow && line[..arrow].Trim() is { IsEmpty: false } time && char.IsAsciiDigit(time[0]) && time.Contains(':');

    /// <summary>The number or name of a cue: the line above its time. Whatever stands there at the beginning of a block is one; elsewhere only a number.</summary>
    public static bool IsIdentifier(string text, int start, int end, bool isBlockStart) =>
        (isBlockStart || IsDigits(text.AsSpan(start, end - start))) && end < text.Length && IsTiming(text.AsSpan(end + 1, TextLines.EndOf(text, end + 1) - end - 1));

    /// <summary>An identifier at the beginning of a text: what has spaces in it may be a sentence.</summary>
    public static bool IsNumber(string text, int start, int end) =>
        !text.AsSpan(start, end - start).Trim().ContainsAny(' ', '\t') && IsIdentifier(text, start, end, isBlockStart: true);

    /// <summary>The beginning of a block of WebVTT that is not shown: a note, a style, a region.</summary>
    public static bool IsHidden(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        return line is "NOTE" or "STYLE" or "REGION" || line.StartsWith("NOTE ") || line.StartsWith("NOTE\t") || line.StartsWith("Region:");
    }

    private static bool IsDigits(ReadOnlySpan<char> line) => line.Trim() is { Length: > 0 and < 9 } digits && !digits.ContainsAnyExceptInRange('0', '9');
}
