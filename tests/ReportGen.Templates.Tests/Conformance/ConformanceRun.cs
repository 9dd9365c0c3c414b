using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>Runs a case and says how it differs from what was recorded.</summary>
internal sealed class ConformanceRun(ConformanceFolder folder)
{
    /// <summary>What is done to the text of every template before it is read.</summary>
    public Func<string, string> Changes { get; init; } = text => text;

    /// <summary>What is done to every value that a case is given.</summary>
    public Func<object?, object?> Values { get; init; } = value => value;

    /// <summary>Null when the case comes out as recorded.</summary>
    public string? Difference(ConformanceCase test)
    {
        var (text, problems) = Run(test, escapes: false);
        return Compare(test, text, problems);
    }

    /// <summary>What a case prints, and what is wrong with it.</summary>
    public (string Text, IReadOnlyList<TemplateProblem> Problems) Run(ConformanceCase test, bool escapes, bool splices = true)
    {
        var sources = new List<TemplateSource> { new(test.SourceName, Changes(test.Input)) { Mode = test.Mode } };
        sources.AddRange(Includes(test));
        var template = TemplateSet.Load(sources, Settings(test, escapes, splices)).Find(test.SourceName)!;
        using var result = template.Render(Model(test));
        return (result.ToString(), result.Problems);
    }

    private static string? Compare(ConformanceCase test, string text, IReadOnlyList<TemplateProblem> problems)
    {
        var places = string.Join(" ", problems.Select(problem => $"{problem.Path}({problem.Line},{problem.Column})"));
        var said = string.Join(" / ", problems.Select(problem => problem.Message));
        if (test.Kind is "render" or "evaluate")
        {
            return problems.Count > 0 ? $"fails at {places}: {said}"
                : text == test.Expected ? null
                : $"prints\n{text}\ninstead of\n{test.Expected}";
        }

        // The set has no line for the end of a text.
        var lines = test.Input.Split('\n');
        var expected = string.Join(" ", test.ExpectedPlaces).Replace("(0,0)", $"({lines.Length},{lines[^1].Length + 1})", StringComparison.Ordinal);
        return places == expected ? null : $"reports [{places}] {said}\ninstead of [{expected}]";
    }

    private IEnumerable<TemplateSource> Includes(ConformanceCase test)
    {
        if (!test.Entry.TryGetProperty("includes", out var includes))
        {
            return [];
        }

        var map = includes.ValueKind == JsonValueKind.String ? folder.Json($"{includes.GetString()}-includes.json") : includes;
        return map.EnumerateObject().Where(include => include.Value.ValueKind == JsonValueKind.String)
            .Select(include => new TemplateSource(include.Name, Changes(include.Value.GetString()!)));
    }

    private TemplateModel Model(ConformanceCase test)
    {
        var values = new ScriptObject();
        if (test.NeedsFunctions)
        {
            SpecialFunctions.All.CopyTo(values);
        }

        foreach (var layer in Layers(test))
        {
            foreach (var member in layer.EnumerateObject())
            {
                values[member.Name] = Values(ConformanceModel.Read(member.Value));
            }
        }

        return TemplateModel.WithValues(values);
    }

    private IEnumerable<JsonElement> Layers(ConformanceCase test)
    {
        if (test.Entry.TryGetProperty("model", out var model))
        {
            yield return model.ValueKind == JsonValueKind.String ? folder.Json($"{model.GetString()}-model.json") : model;
        }

        if (test.Entry.TryGetProperty("globals", out var globals))
        {
            foreach (var layer in globals.EnumerateArray())
            {
                yield return layer;
            }
        }
    }

    /// <summary>The settings of a report, escaping off, with the library's switches as the case has them.</summary>
    private static TemplateSettings Settings(ConformanceCase test, bool escapes, bool splices)
    {
        var given = test.Entry.TryGetProperty("settings", out var settings) ? settings : default;
        bool Flag(string name, bool fallback) => given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) ? value.GetBoolean() : fallback;
        int Number(string name, int fallback) => given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) ? value.GetInt32() : fallback;
        return new TemplateSettings
        {
            AutoEscape = escapes,
            Splices = splices,
            Checks = false,
            Parsing = new ParserOptions
            {
                ExpressionDepthLimit = Number("expression_depth_limit", 250),
                ParseFloatAsDecimal = Flag("parse_float_as_decimal", false),
            },
            Configure = context =>
            {
                context.LoopLimit = Number("loop_limit", 1000);
                context.RecursiveLimit = Number("recursive_limit", 100);
                context.ObjectRecursionLimit = Number("object_recursion_limit", 20);
                context.LimitToString = Number("limit_to_string", 1_048_576);
                context.StrictVariables = Flag("strict_variables", false);
                context.EnableRelaxedTargetAccess = Flag("relaxed_target", false);
                context.EnableRelaxedMemberAccess = Flag("relaxed_member", true);
                context.EnableRelaxedFunctionAccess = Flag("relaxed_function", false);
                context.EnableRelaxedIndexerAccess = Flag("relaxed_indexer", true);
                context.EnableNullIndexer = Flag("null_indexer", false);
                context.ErrorForStatementFunctionAsExpression = Flag("error_statement_function", false);
                context.AutoIndent = Flag("auto_indent", true);
                context.IndentOnEmptyLines = Flag("indent_on_empty_lines", true);
            },
        };
    }
}
