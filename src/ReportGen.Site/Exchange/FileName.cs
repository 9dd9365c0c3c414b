using System.Text;

namespace ReportGen.Site.Exchange;

/// <summary>Names of other programs as names of files that every system takes, inside the folder that they are meant for.</summary>
internal static class FileName
{
    // Systems stop at 255 bytes, and an ending and a number may follow.
    private const int MostBytes = 120;
    private const int MostFolders = 4;
    private const string Refused = "<>:\"|?*\\/";

    /// <summary>A path with '/', of the last parts of what may be one; never empty, never one that leads out.</summary>
    /// <param name="written">What the other program calls it.</param>
    /// <param name="otherwise">What it is called where nothing of that can be a name.</param>
    public static string Path(string written, string otherwise)
    {
        var parts = written.Split('/', '\\').Select(Part).Where(p => p.Length > 0).TakeLast(MostFolders).ToList();
        return parts.Count == 0 ? otherwise : string.Join('/', parts);
    }

    /// <summary>One name; empty where nothing is left of it.</summary>
    public static string Part(string written)
    {
        var name = new StringBuilder();
        var bytes = 0;
        for (var at = 0; at < written.Length;)
        {
            if (!Rune.TryGetRuneAt(written, at, out var rune))
            {
                at++;
                continue;
            }

            at += rune.Utf16SequenceLength;
            bytes += rune.Utf8SequenceLength;
            if (bytes > MostBytes)
            {
                break;
            }

            var isRefused = Rune.IsControl(rune) || (rune.IsAscii && Refused.Contains((char)rune.Value, StringComparison.Ordinal))
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator
                    or System.Globalization.UnicodeCategory.ParagraphSeparator;
            name.Append(isRefused ? "-" : rune.ToString());
        }

        var trimmed = name.ToString().Normalize().Trim().TrimStart('.', '-').TrimEnd('.', ' ').Trim();
        return IsDevice(trimmed.Split('.')[0].TrimEnd()) ? "_" + trimmed : trimmed;
    }

    /// <summary>The path, or that with a number before its ending where another has it already, in whatever case.</summary>
    public static string Free(string path, ISet<string> taken)
    {
        var dot = path.LastIndexOf('.');
        for (var number = 1; ; number++)
        {
            var free = number == 1 ? path : FormattableString.Invariant($"{path[..dot]}-{number}{path[dot..]}");
            if (taken.Add(free))
            {
                return free;
            }
        }
    }

    private static bool IsDevice(string stem) => stem.ToUpperInvariant() switch
    {
        "CON" or "PRN" or "AUX" or "NUL" => true,
        { Length: 4 } name => name[..3] is "COM" or "LPT" && char.IsAsciiDigit(name[3]),
        _ => false,
    };
}
