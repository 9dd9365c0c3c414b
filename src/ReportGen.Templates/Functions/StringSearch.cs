using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>string.*: finding, replacing and removing parts of text.</summary>
internal static class StringSearch
{
    public static void AddTo(FunctionTable table) => table
        .Add("index_of", "text search start_index? count? string_comparison?", IndexOf)
        .Add("remove", "text remove", static (in CallArguments call) => ReplaceAll(call, call.Text(1), ""))
        .Add("remove_first", "text remove", static (in CallArguments call) => ReplaceOne(call, "", isLast: false))
        .Add("remove_last", "text remove", static (in CallArguments call) => ReplaceOne(call, "", isLast: true))
        .Add("replace", "text match replace", static (in CallArguments call) => ReplaceAll(call, call.Text(1), call.TextOrEmpty(2)))
        .Add("replace_first", "text match replace fromend?", static (in CallArguments call) => ReplaceOne(call, call.TextOrEmpty(2), call.Flag(3)))
        .Add("split", "text match", Split);

    private static Value IndexOf(in CallArguments call)
    {
        var (text, search) = (call.TextOrEmpty(0), call.TextOrEmpty(1));
        var start = Math.Clamp(call.Int(2), 0, text.Length);
        var count = call[3].IsNull ? text.Length - start : Math.Clamp(call.Int(3), 0, text.Length - start);
        var isExact = call.Text(4) is not { } comparison || !comparison.EndsWith("IgnoreCase", StringComparison.OrdinalIgnoreCase);
        return Value.FromNumber(text.IndexOf(search, start, count, isExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase));
    }

    private static Value ReplaceAll(in CallArguments call, string? match, string replacement)
    {
        var text = call.Text(0);
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return Value.FromText(text);
        }

        if (replacement.Length > match.Length)
        {
            long matches = 0;
            for (var at = text.IndexOf(match, StringComparison.Ordinal); at >= 0; at = text.IndexOf(match, at + match.Length, StringComparison.Ordinal))
            {
                matches++;
            }

            call.Evaluation.CheckLength(text.Length + (matches * (replacement.Length - match.Length)), call.Here);
        }

        return Value.FromText(text.Replace(match, replacement, StringComparison.Ordinal));
    }

    private static Value ReplaceOne(in CallArguments call, string replacement, bool isLast)
    {
        var (text, match) = (call.Text(0), call.Text(1));
        if (string.IsNullOrEmpty(text) || string.IsNullOrEmpty(match))
        {
            return Value.FromText(text);
        }

        var at = isLast
            ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase)
            : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return Value.FromText(text);
        }

        call.Evaluation.CheckLength((long)text.Length + replacement.Length - match.Length, call.Here);
        return Value.FromText(string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length)));
    }

    private static Value Split(in CallArguments call)
    {
        var list = new ScriptList();
        foreach (var piece in call.TextOrEmpty(0).Split(call.TextOrEmpty(1), StringSplitOptions.RemoveEmptyEntries))
        {
            call.Evaluation.Step(call.Here);
            list.Add(Value.FromText(piece));
        }

        return Value.FromList(list);
    }
}
