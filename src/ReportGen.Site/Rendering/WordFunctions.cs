using System.Globalization;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Markup;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Rendering;

/// <summary>Words, numbers and days as reports show them; the same on every machine, whatever its language.</summary>
internal static class WordFunctions
{
    private static readonly string[] s_days = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("markdown", ResultKind.Html, Markdown, new FunctionParameter("text", ParameterKind.Text)),
        new("highlight", ResultKind.Html, Highlight, new FunctionParameter("text", ParameterKind.Text), new FunctionParameter("terms")),
        new("number", ResultKind.Text, Number, new FunctionParameter("value", ParameterKind.Number), new FunctionParameter("digits", ParameterKind.Number, IsOptional: true)),
        new("day", ResultKind.Text, Day, new FunctionParameter("date"), new FunctionParameter("format", ParameterKind.Text, IsOptional: true)),
        new("plural", ResultKind.Text, Plural, new FunctionParameter("count", ParameterKind.Number), new FunctionParameter("one", ParameterKind.Text),
            new FunctionParameter("many", ParameterKind.Text)),
    ];

    // What is markup already stays as it is.
    private static object? Markdown(FunctionArguments arguments) => arguments.Text(0) is not { } text ? null
        : arguments.IsHtml(0) ? arguments[0]
        : new Html(MarkdownText.ToHtml(text));

    private static Html? Highlight(FunctionArguments arguments)
    {
        if (arguments.Text(0) is not { } text)
        {
            return null;
        }

        var terms = arguments.List(1).Select(t => t?.ToString() ?? "");
        var highlighter = Highlighter.For(terms.Where(t => t.Length > 0));
        if (highlighter.Useless is { } useless)
        {
            throw arguments.Fail(1, $"The term `{useless}` has no letters to look for.", "Terms are written as in site.yml: `verif*`.");
        }

        return new Html(arguments.IsHtml(0) ? highlighter.InHtml(text) : highlighter.InText(text));
    }

    private static string? Number(FunctionArguments arguments)
    {
        if (!arguments.Has(0))
        {
            return null;
        }

        return FunctionHost.Of(arguments).Language.Number(arguments.Number(0), arguments.Has(1) ? (int)Math.Clamp(arguments.Whole(1), 0, int.MaxValue) : null);
    }

    private static object? Day(FunctionArguments arguments)
    {
        if (!arguments.Has(0))
        {
            return null;
        }

        if (arguments.Date(0) is not { } date && !DateTime.TryParseExact(arguments.Text(0), s_days, CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            arguments.Warn(
                0, TemplateDiagnostics.NoDate.Code, $"'{arguments.Text(0)}' is not a date, and is shown as it stands", "dates are written 2024-03-05 or 2024-03-05T14:30");
            return arguments[0];
        }

        var format = arguments.Text(1);
        try
        {
            return FunctionHost.Of(arguments).Language.Day(date, format);
        }
        catch (FormatException)
        {
            throw arguments.Fail(1, $"`{format}` is not a format for dates.", "For example `d MMMM yyyy`.");
        }
    }

    private static string Plural(FunctionArguments arguments)
    {
        var count = arguments.Number(0);
        return $"{FunctionHost.Of(arguments).Language.Number(count)} {arguments.Text(count == 1 ? 1 : 2)}";
    }
}
