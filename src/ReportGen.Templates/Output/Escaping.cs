using System.Buffers;
using System.Text;

namespace ReportGen.Templates.Output;

/// <summary>Makes text safe to stand in HTML, also between quotes of an attribute.</summary>
internal static class Escaping
{
    public static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>What stands for a special character.</summary>
    public static ReadOnlySpan<byte> Entity(char special) => special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    public static string Escape(string text)
    {
        var rest = text.AsSpan();
        var at = rest.IndexOfAny(Special);
        if (at < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 16);
        for (; at >= 0; at = rest.IndexOfAny(Special))
        {
            escaped.Append(rest[..at]);
            foreach (var unit in Entity(rest[at]))
            {
                escaped.Append((char)unit);
            }

            rest = rest[(at + 1)..];
        }

        return escaped.Append(rest).ToString();
    }
}
