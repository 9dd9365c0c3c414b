using System.Numerics;
using ReportGen.Site.Languages;
using ReportGen.Site.Markup;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Rendering;

/// <summary>
/// The report's own words in its language: <c>"Overview" | say</c>, <c>"{0} of {1}" | say 1 2</c>. What is said is text, escaped where it is printed, as long as the
/// words and all values are; where a value is markup, or words are a link or code, it is markup, and all that is text in it is escaped already.
/// That the language is read counts for every page, so that functions need not note it.
/// </summary>
internal static class SayFunctions
{
    private const int MostValues = 6;

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("say", ResultKind.Any, Say, [new FunctionParameter("words", ParameterKind.Text), .. Values(0)]),
        new("say_count", ResultKind.Any, SayCount,
            [new FunctionParameter("count", ParameterKind.Number), new FunctionParameter("one", ParameterKind.Text), new FunctionParameter("many", ParameterKind.Text),
                .. Values(1)]),
        new("say_list", ResultKind.Any, SayList, new FunctionParameter("things")),
        new("say_quoted", ResultKind.Any, SayQuoted, new FunctionParameter("words", ParameterKind.Text)),
        new("percent", ResultKind.Text, Percent, new FunctionParameter("share", ParameterKind.Number), new FunctionParameter("digits", ParameterKind.Number, IsOptional: true)),
    ];

    private static IEnumerable<FunctionParameter> Values(int first) =>
        Enumerable.Range(first, MostValues).Select(i => new FunctionParameter($"value{i}", IsOptional: true));

    private static object? Say(FunctionArguments arguments)
    {
        if (arguments.Text(0) is not { } english)
        {
            return null;
        }

        var language = FunctionHost.Of(arguments).Language;
        var phrase = language.Find(english);
        return phrase.IsPlain ? phrase.Text : Fill(arguments, language, phrase, 1, null);
    }

    private static object? SayCount(FunctionArguments arguments)
    {
        var language = FunctionHost.Of(arguments).Language;
        var count = arguments.Whole(0);
        return Fill(arguments, language, language.Find(count, arguments.Text(1) ?? "", arguments.Text(2) ?? ""), 3, language.Number(count));
    }

    private static object Fill(FunctionArguments arguments, Language language, Phrase phrase, int first, string? count)
    {
        var values = new string[MostValues + 1];
        var filled = 0;
        if (count is not null)
        {
            values[filled++] = count;
        }

        var isMarkup = phrase.MakesMarkup;
        for (var i = first; i < first + MostValues && !isMarkup; i++)
        {
            isMarkup = arguments.IsHtml(i);
        }

        for (var i = first; i < first + MostValues && arguments.Has(i); i++)
        {
            var text = Text(arguments, language, i);
            var isAddress = phrase.IsAddress(filled);
            if (isAddress && !Address.IsHarmless(text))
            {
                throw arguments.Fail(i, $"`{text}` is no address that a link may have.", "An address of the report, or one that begins with http:, https: or mailto:.");
            }

            values[filled++] = isMarkup && !isAddress && !arguments.IsHtml(i) ? PlainWriter.Escape(text) : text;
        }

        return isMarkup ? new Html(phrase.FillMarkup(values.AsSpan(0, filled), PlainWriter.Escape)) : phrase.Fill(values.AsSpan(0, filled));
    }

    private static object? SayList(FunctionArguments arguments)
    {
        var things = arguments.List(0);
        var isMarkup = things.Any(t => t is Html);
        var written = things.Select(t => t switch
        {
            Html html => html.Markup,
            _ when isMarkup => PlainWriter.Escape(t?.ToString() ?? ""),
            _ => t?.ToString() ?? "",
        });
        var list = FunctionHost.Of(arguments).Language.List([.. written]);
        return isMarkup ? new Html(list) : list;
    }

    private static object? SayQuoted(FunctionArguments arguments)
    {
        if (arguments.Text(0) is not { } words)
        {
            return null;
        }

        var quoted = FunctionHost.Of(arguments).Language.Quoted(words);
        return arguments.IsHtml(0) ? new Html(quoted) : quoted;
    }

    private static string? Percent(FunctionArguments arguments) =>
        arguments.Has(0) ? FunctionHost.Of(arguments).Language.Percent(arguments.Number(0), (int)arguments.Whole(1)) : null;

    private static string Text(FunctionArguments arguments, Language language, int index) => arguments[index] switch
    {
        int or long or BigInteger => language.Number(arguments.Whole(index)),
        double or float or decimal => language.Number(arguments.Number(index)),
        _ => arguments.Text(index)!,
    };
}
