namespace ReportGen.Site.Documents;

/// <summary>The line above a cue: <c>00:00:01.000 --> 00:00:04.000 align:start</c>.</summary>
internal static class CueLine
{
    private static readonly string[] s_settings = ["vertical:", "line:", "position:", "size:", "align:", "region:"];

    public static bool TryRead(ReadOnlySpan<char> line, out int seconds)
    {
        line = line.Trim();
        var isCue = TimeMark.TryRead(line, out var time) && time is { IsRange: true, IsEnclosed: false } && AreSettings(line[time.Length..]);
        seconds = time.Seconds;
        return isCue;
    }

    private static bool AreSettings(ReadOnlySpan<char> rest)
    {
        foreach (var range in rest.Split(' '))
        {
            var setting = rest[range].Trim();
            if (!setting.IsEmpty && !IsSetting(setting))
            {
                return false;
            }
        }

        return true;
    }

    // SubRip has "X1:100 X2:200 Y1:…" there.
    private static bool IsSetting(ReadOnlySpan<char> setting)
    {
        foreach (var name in s_settings)
        {
            if (setting.StartsWith(name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return setting.Length > 3 && setting[0] is 'X' or 'Y' && setting[2] == ':';
    }
}
