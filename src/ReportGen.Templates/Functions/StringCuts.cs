using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>string.*: parts of text, and text brought to a length.</summary>
internal static class StringCuts
{
    public static void AddTo(FunctionTable table) => table
        .Add("pad_left", "text width", static (in CallArguments call) => Value.FromText(call.TextOrEmpty(0).PadLeft(Width(call))))
        .Add("pad_right", "text width", static (in CallArguments call) => Value.FromText(call.TextOrEmpty(0).PadRight(Width(call))))
        .Add("slice", "text start length?", static (in CallArguments call) => Slice(call, call.TextOrEmpty(0).Length))
        .Add("slice1", "text start length?", static (in CallArguments call) => Slice(call, 1))
        .Add("truncate", "text length ellipsis?", Truncate)
        .Add("truncatewords", "text count ellipsis?", TruncateWords);

    private static int Width(in CallArguments call)
    {
        var width = Math.Max(0, call.Int(1));
        if (width > call.Evaluation.TextLimit)
        {
            throw call.Evaluation.Failure("RG4021", call.Site.Argument(1), $"The text would be longer than {call.Evaluation.TextLimit} characters.");
        }

        return width;
    }

    private static Value Slice(in CallArguments call, int fallback)
    {
        var text = call.TextOrEmpty(0);
        var start = (long)call.Int(1);
        var length = (long)call.Int(2, fallback);
        if (start < 0)
        {
            start += text.Length;
        }

        if (start < 0)
        {
            length += start;
            start = 0;
        }

        length = Math.Min(length, text.Length - start);
        return Value.FromText(length <= 0 ? "" : text.Substring((int)start, (int)length));
    }

    private static Value Truncate(in CallArguments call)
    {
        var text = call.Text(0);
        var length = call.Int(1);
        if (text is null || text.Length <= length)
        {
            return Value.FromText(text);
        }

        var ellipsis = call.Text(2) ?? "...";
        return Value.FromText(string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis));
    }

    private static Value TruncateWords(in CallArguments call)
    {
        var text = call.TextOrEmpty(0);
        if (text.Length == 0)
        {
            return Value.FromText("");
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Math.Max(0, call.Int(1)));
        return Value.FromText(string.Concat(string.Join(' ', words), "..."));
    }
}
