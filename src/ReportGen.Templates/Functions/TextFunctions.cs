using ReportGen.Templates.Output;

using Library = Scriban.Functions.HtmlFunctions;

namespace ReportGen.Templates.Functions;

/// <summary>string.* where the library asks the machine's language, and html.*, whose results are markup here.</summary>
internal static class TextFunctions
{
    private static readonly FunctionParameter s_text = new("text");
    private static readonly FunctionParameter s_value = new("value");

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("string.starts_with", ResultKind.Any, a => a.Text(0) is { } text && a.Text(1) is { } start && text.StartsWith(start, StringComparison.Ordinal), s_text, s_value),
        new("string.ends_with", ResultKind.Any, a => a.Text(0) is { } text && a.Text(1) is { } end && text.EndsWith(end, StringComparison.Ordinal), s_text, s_value),
        new("string.equals_ignore_case", ResultKind.Any, a => a.Text(0) is { } text && text.Equals(a.Text(1), StringComparison.OrdinalIgnoreCase), s_text, s_value),
        new("string.index_of", ResultKind.Number, a => IndexOf(a),
            s_text, new("search", ParameterKind.Text), new("start_index", ParameterKind.Number, true), new("count", ParameterKind.Number, true),
            new("string_comparison", ParameterKind.Text, true)),
        new("html.escape", ResultKind.Html, a => Markup(a, Library.Escape(a.Text(0))), s_text),
        new("html.newline_to_br", ResultKind.Html, a => Markup(a, Library.NewlineToBr(a.Context.Escapes && !a.IsHtml(0) ? Escaped(a.Text(0)) : a.Text(0))), s_text),
        new("html.strip", ResultKind.Text, Strip, s_text),
        new("html.url_encode", ResultKind.Address, a => Library.UrlEncode(a.Text(0)), s_text),
    ];

    /// <summary>Text that somebody wrote as markup; there is none where nothing is escaped.</summary>
    public static TemplateFunction Raw { get; } = new("html.raw", ResultKind.Html, a => a.Text(0) is { } text ? new Html(text) : null, s_text);

    private static object? Markup(FunctionArguments arguments, string? markup) => markup is not null && arguments.Context.Escapes ? new Html(markup) : markup;

    private static object? Strip(FunctionArguments arguments)
    {
        var stripped = Library.Strip(arguments.Context, arguments.Text(0));
        return stripped is not null && arguments.IsHtml(0) ? new Html(stripped) : stripped;
    }

    private static string? Escaped(string? text) => text is null ? null : Escaping.Escape(text);

    private static int IndexOf(FunctionArguments arguments)
    {
        var (text, search) = (arguments.Text(0) ?? "", arguments.Text(1) ?? "");
        var start = (int)Math.Clamp(arguments.Whole(2), 0, text.Length);
        var count = (int)Math.Clamp(arguments.Whole(3, text.Length - start), 0, text.Length - start);
        var ignoresCase = arguments.Text(4)?.EndsWith("IgnoreCase", StringComparison.OrdinalIgnoreCase) ?? false;
        return text.IndexOf(search, start, count, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    }
}
