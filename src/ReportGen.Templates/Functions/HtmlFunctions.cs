using System.Net;
using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>html.*: what makes text fit for HTML and addresses. Results that are safe markup are html and not escaped again.</summary>
internal static class HtmlFunctions
{
    public static ScriptObject Create(bool escapesOutput)
    {
        var table = new FunctionTable("html")
            .Add("escape", "text", static (in CallArguments call) => Html(call, WebUtility.HtmlEncode(call.Text(0))))
            .Add("newline_to_br", "text", NewLineToBreak)
            .Add("strip", "text", Strip)
            .Add("url_encode", "text", static (in CallArguments call) => Value.FromText(call.Text(0) is { } text ? Uri.EscapeDataString(text) : null), StaticKind.Address)
            .Add("url_escape", "text", static (in CallArguments call) => Value.FromText(EscapeAddress(call.Text(0))));
        if (escapesOutput)
        {
            table.Add("raw", "text", static (in CallArguments call) => Value.FromHtml(call.Text(0)));
        }

        return table.Members;
    }

    private static Value Html(in CallArguments call, string? markup)
        => call.Evaluation.EscapesOutput ? Value.FromHtml(markup) : Value.FromText(markup);

    private static Value NewLineToBreak(in CallArguments call)
    {
        var text = call.Text(0);
        if (text is not null && call.Evaluation.EscapesOutput && call[0].Kind != ValueKind.Html)
        {
            text = Escaping.Escape(text);
        }

        return Html(call, text?.Replace("\n", "<br />\n", StringComparison.Ordinal));
    }

    private static Value Strip(in CallArguments call)
    {
        var text = call.Text(0);
        var stripped = text is null ? null : TagStripper.Strip(text);
        return call[0].Kind == ValueKind.Html ? Value.FromHtml(stripped) : Value.FromText(stripped);
    }

    /// <summary>Escapes what may not stand in an address, and leaves what gives it its structure.</summary>
    private static string? EscapeAddress(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var escaped = new StringBuilder(address.Length + 8);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var rune in address.EnumerateRunes())
        {
            if (rune.IsAscii && IsAddressCharacter((char)rune.Value))
            {
                escaped.Append((char)rune.Value);
                continue;
            }

            var length = rune.EncodeToUtf8(bytes);
            foreach (var unit in bytes[..length])
            {
                escaped.Append('%').Append(Convert.ToHexString([unit]));
            }
        }

        return escaped.ToString();
    }

    private static bool IsAddressCharacter(char character)
        => char.IsAsciiLetterOrDigit(character) || "-_.!~*'();/?:@&=+$,#[]".Contains(character, StringComparison.Ordinal);
}
