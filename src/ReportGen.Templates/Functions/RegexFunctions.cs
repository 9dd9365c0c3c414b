using System.Diagnostics;
using System.Text.RegularExpressions;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Functions;

/// <summary>regex.*: regular expressions, in linear time where the pattern allows and within a time budget always.</summary>
internal static class RegexFunctions
{
    public static ScriptObject Create()
    {
        var table = new FunctionTable("regex")
            .Add("escape", "pattern", static (in CallArguments call) => Value.FromText(call.Text(0) is { } text ? Regex.Escape(text) : null))
            .Add("unescape", "pattern", Unescape)
            .Add("match", "text pattern options?", static (in CallArguments call) => Run(call, 2, static (in CallArguments call, Regex regex) => Groups(regex.Match(call.TextOrEmpty(0)))))
            .Add("matches", "text pattern options?", static (in CallArguments call) => Run(call, 2, Matches))
            .Add("replace", "text pattern replace options?", static (in CallArguments call) => Run(call, 3, Replace))
            .Add("split", "text pattern options?", static (in CallArguments call) => Run(call, 2, Split));
        return table.Members;
    }

    private delegate Value Use(in CallArguments call, Regex regex);

    private static Value Run(in CallArguments call, int optionsIndex, Use use)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var regex = call.Evaluation.Patterns.Find(call.TextOrEmpty(1), Options(call.Text(optionsIndex)), call.Evaluation.Limits.RegexTime);
            var result = use(call, regex);
            call.Evaluation.ChargePatterns(Stopwatch.GetElapsedTime(start), call.Here);
            return result;
        }
        catch (RegexMatchTimeoutException)
        {
            throw call.Evaluation.Failure("RG4023", call.Here, $"The pattern took more than {call.Evaluation.Limits.RegexTime.TotalSeconds:0.###} seconds.", "Write a simpler pattern.");
        }
        catch (ArgumentException error)
        {
            throw call.Fail($"The pattern is not valid: {error.Message}");
        }
    }

    private static RegexOptions Options(string? letters)
    {
        var options = RegexOptions.None;
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

    private static Value Groups(Match match)
    {
        var groups = new ScriptList();
        if (match.Success)
        {
            foreach (Group group in match.Groups)
            {
                groups.Add(group.Success ? Value.FromText(group.Value) : Value.FromText(""));
            }
        }

        return Value.FromList(groups);
    }

    private static Value Matches(in CallArguments call, Regex regex)
    {
        var matches = new ScriptList();
        for (var match = regex.Match(call.TextOrEmpty(0)); match.Success; match = match.NextMatch())
        {
            call.Evaluation.Step(call.Here);
            matches.Add(Groups(match));
        }

        return Value.FromList(matches);
    }

    private static Value Replace(in CallArguments call, Regex regex)
    {
        var replaced = regex.Replace(call.TextOrEmpty(0), call.TextOrEmpty(2));
        call.Evaluation.CheckLength(replaced.Length, call.Here);
        return Value.FromText(replaced);
    }

    private static Value Split(in CallArguments call, Regex regex)
    {
        var pieces = new ScriptList();
        foreach (var piece in regex.Split(call.TextOrEmpty(0)))
        {
            call.Evaluation.Step(call.Here);
            pieces.Add(Value.FromText(piece));
        }

        return Value.FromList(pieces);
    }

    private static Value Unescape(in CallArguments call)
    {
        try
        {
            return Value.FromText(call.Text(0) is { } text ? Regex.Unescape(text) : null);
        }
        catch (ArgumentException error)
        {
            throw call.Fail($"The text is not an escaped pattern: {error.Message}");
        }
    }
}
