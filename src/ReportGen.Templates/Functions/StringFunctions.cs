using System.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>string.*: text made from text, byte for byte the same in every culture.</summary>
internal static class StringFunctions
{
    public static ScriptObject Create()
    {
        var table = new FunctionTable("string")
            .Add("append", "text with", static (in CallArguments call) => Joined(call, call.Text(0), call.Text(1)))
            .Add("prepend", "text by", static (in CallArguments call) => Joined(call, call.Text(1), call.Text(0)))
            .Add("capitalize", "text", static (in CallArguments call) => Value.FromText(Capitalize(call.Text(0))))
            .Add("capitalizewords", "text", static (in CallArguments call) => Value.FromText(CapitalizeWords(call.Text(0))))
            .Add("downcase", "text", static (in CallArguments call) => Value.FromText(call.Text(0)?.ToLowerInvariant()))
            .Add("upcase", "text", static (in CallArguments call) => Value.FromText(call.Text(0)?.ToUpperInvariant()))
            .Add("contains", "text value", static (in CallArguments call) => Has(call, static (text, part) => text.Contains(part, StringComparison.Ordinal)))
            .Add("starts_with", "text value", static (in CallArguments call) => Has(call, static (text, part) => text.StartsWith(part, StringComparison.Ordinal)))
            .Add("ends_with", "text value", static (in CallArguments call) => Has(call, static (text, part) => text.EndsWith(part, StringComparison.Ordinal)))
            .Add("equals_ignore_case", "text value", static (in CallArguments call) => Has(call, static (text, part) => text.Equals(part, StringComparison.OrdinalIgnoreCase)))
            .Add("empty", "text", static (in CallArguments call) => Value.FromFlag(string.IsNullOrEmpty(call.Text(0))))
            .Add("whitespace", "text", static (in CallArguments call) => Value.FromFlag(string.IsNullOrWhiteSpace(call.Text(0))))
            .Add("escape", "text", static (in CallArguments call) => Value.FromText(Escape(call.Text(0))))
            .Add("literal", "text", static (in CallArguments call) => Value.FromText(call.Text(0) is { } text ? $"\"{Escape(text)}\"" : null))
            .Add("handleize", "text", static (in CallArguments call) => Value.FromText(Handleize(call.Text(0))))
            .Add("lstrip", "text", static (in CallArguments call) => Value.FromText(call.Text(0)?.TrimStart()))
            .Add("rstrip", "text", static (in CallArguments call) => Value.FromText(call.Text(0)?.TrimEnd()))
            .Add("strip", "text", static (in CallArguments call) => Value.FromText(call.Text(0)?.Trim()))
            .Add("strip_newlines", "text", static (in CallArguments call) => Value.FromText(call.Text(0)?.ReplaceLineEndings("").Replace("\r", "", StringComparison.Ordinal)))
            .Add("size", "text", static (in CallArguments call) => Value.FromNumber(call.TextOrEmpty(0).Length))
            .Add("pluralize", "number singular plural", Pluralize);
        StringSearch.AddTo(table);
        StringCuts.AddTo(table);
        StringConversions.AddTo(table);
        return table.Members;
    }

    private static Value Joined(in CallArguments call, string? first, string? second)
    {
        call.Evaluation.CheckLength((first?.Length ?? 0L) + (second?.Length ?? 0L), call.Here);
        return Value.FromText(string.Concat(first, second));
    }

    private static Value Has(in CallArguments call, Func<string, string, bool> test)
        => Value.FromFlag(call.Text(0) is { } text && call.Text(1) is { } part && test(text, part));

    private static string? Capitalize(string? text)
        => string.IsNullOrEmpty(text) ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string? CapitalizeWords(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var words = new StringBuilder(text.Length);
        var isStart = true;
        foreach (var character in text)
        {
            words.Append(isStart ? char.ToUpperInvariant(character) : character);
            isStart = char.IsWhiteSpace(character);
        }

        return words.ToString();
    }

    private static string? Escape(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var escaped = new StringBuilder(text.Length + 8);
        Printer.AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Letters and digits, small, with one dash for whatever stands between them.</summary>
    private static string? Handleize(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var handle = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsLetterOrDigit(character))
            {
                handle.Append(char.ToLowerInvariant(character));
            }
            else if (handle.Length == 0 || handle[^1] != '-')
            {
                handle.Append('-');
            }
        }

        return handle.ToString().TrimEnd('-');
    }

    private static Value Pluralize(in CallArguments call) => call.Number(0) == 1 ? call[1] : call[2];
}
