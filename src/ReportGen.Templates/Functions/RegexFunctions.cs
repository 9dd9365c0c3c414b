using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban.Runtime;

namespace ReportGen.Templates.Functions;

/// <summary>regex.*: the library's functions in linear time wherever the pattern allows, all of a page within its budget of time.</summary>
internal static class RegexFunctions
{
    private const int MostKept = 500;

    private static readonly FunctionParameter s_text = new("text");
    private static readonly FunctionParameter s_pattern = new("pattern", ParameterKind.Text);
    private static readonly FunctionParameter s_options = new("options", ParameterKind.Text, IsOptional: true);

    // A loop must not build one at every turn.
    private static readonly ConcurrentDictionary<(string Pattern, RegexOptions Options, long Limit), Regex> s_kept = new();

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("regex.match", ResultKind.Any, arguments => Run(arguments, 2, static (regex, given) => Groups(regex.Match(given.Text(0) ?? ""))), s_text, s_pattern, s_options),
        new("regex.matches", ResultKind.Any, arguments => Run(arguments, 2, Matches), s_text, s_pattern, s_options),
        new("regex.replace", ResultKind.Text, arguments => Run(arguments, 3, Replace), s_text, s_pattern, new("replace", ParameterKind.Text), s_options),
        new("regex.split", ResultKind.Any, arguments => Run(arguments, 2, Split), s_text, s_pattern, s_options),
    ];

    private delegate object? Use(Regex regex, FunctionArguments arguments);

    private static object? Run(FunctionArguments arguments, int optionsIndex, Use use)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var limit = arguments.Context.RegexTimeOut;
            var result = use(Find(arguments.Text(1) ?? "", Options(arguments.Text(optionsIndex)), limit), arguments);
            return arguments.Context.Budget.ChargeRegexTime(Stopwatch.GetElapsedTime(start)) ? result : throw new RegexMatchTimeoutException();
        }
        catch (RegexParseException error)
        {
            throw new TemplateFault(TemplateProblems.WrongKind, arguments.Span, $"The pattern is not valid: {error.Message}");
        }
    }

    private static Regex Find(string pattern, RegexOptions options, TimeSpan limit)
    {
        var key = (pattern, options, limit.Ticks);
        if (s_kept.TryGetValue(key, out var found))
        {
            return found;
        }

        try
        {
            found = new Regex(pattern, options | RegexOptions.NonBacktracking, limit);
        }
        catch (NotSupportedException)
        {
            // Back references and look-around need the backtracking engine; the time limit bounds it.
            found = new Regex(pattern, options, limit);
        }

        return s_kept.Count < MostKept ? s_kept.GetOrAdd(key, found) : found;
    }

    private static RegexOptions Options(string? letters)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var letter in letters ?? "")
        {
            options |= letter switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
        }

        return options;
    }

    private static ScriptArray Groups(Match match) => match.Success ? [.. match.Groups.Values.Select(group => group.Value)] : [];

    private static ScriptArray Matches(Regex regex, FunctionArguments arguments)
    {
        var matches = new ScriptArray();
        for (var match = regex.Match(arguments.Text(0) ?? ""); match.Success; match = match.NextMatch())
        {
            arguments.Context.Budget.CountStep();
            matches.Add(Groups(match));
        }

        return matches;
    }

    private static string Replace(Regex regex, FunctionArguments arguments)
    {
        var (context, with, length) = (arguments.Context, arguments.Text(2) ?? "", 0L);
        return regex.Replace(arguments.Text(0) ?? "", match =>
        {
            var text = match.Result(with);
            context.Budget.CountStep();
            return (length += text.Length) > context.LimitToString ? throw new OutputFullException() : text;
        });
    }

    private static ScriptArray Split(Regex regex, FunctionArguments arguments) => [.. regex.Split(arguments.Text(0) ?? "")];
}
