using System.Globalization;
using System.Text;

namespace ReportGen.Site.Exchange;

/// <summary>Texts as YAML reads them back, whatever is in them. Half of a surrogate pair is no character and is dropped.</summary>
internal static class YamlScalar
{
    // What YAML, in one version or another, would not take for a text.
    private static readonly string[] s_others = ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"];

    /// <summary>A name: bare where nobody could take it for anything else, else in quotes.</summary>
    public static string Of(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>In quotes, with everything escaped that would not come back as it was.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                at++;
                continue;
            }

            at += rune.Utf16SequenceLength;
            quoted.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                < 0x20 or (>= 0x7F and < 0xA0) => string.Create(CultureInfo.InvariantCulture, $"\\x{rune.Value:X2}"),
                0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => rune.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/')
        && !s_others.Contains(text.ToLowerInvariant(), StringComparer.Ordinal);
}
