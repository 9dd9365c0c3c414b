using System.Text.Json;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>Runs a case and says how it differs from what was recorded.</summary>
internal sealed class ConformanceRun(ConformanceFolder folder)
{
    /// <summary>Null when the case comes out as recorded.</summary>
    public string? Difference(ConformanceCase test)
    {
        var sources = new List<TemplateSource> { new(test.SourceName, test.Input) { IsScript = test.IsScript, HasFrontMatter = test.HasFrontMatter } };
        sources.AddRange(Includes(test));
        var set = TemplateSet.Load(sources, Settings(test));
        var template = set.Find(test.SourceName)!;
        var model = Model(test);
        if (test.Kind is "render" or "parse-error" or "runtime-error")
        {
            using var result = template.Render(model);
            return Compare(test, result.ToString(), result.Problems);
        }

        var (text, problems) = template.Evaluate(model);
        return Compare(test, text, problems);
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

        var expected = string.Join(" ", test.ExpectedPlaces);
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
            .Select(include => new TemplateSource(include.Name, include.Value.GetString()!));
    }

    private TemplateModel Model(ConformanceCase test)
    {
        var model = TemplateModel.Empty;
        foreach (var layer in Layers(test))
        {
            foreach (var member in layer.EnumerateObject())
            {
                model = model.With(member.Name, ConformanceModel.Read(member.Value));
            }
        }

        return model;
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

    /// <summary>The settings of a case: those of the recorded engine, where the case does not change them.</summary>
    private static TemplateSettings Settings(ConformanceCase test)
    {
        var given = test.Entry.TryGetProperty("settings", out var settings) ? settings : default;
        bool Flag(string name, bool fallback) => given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) ? value.GetBoolean() : fallback;
        int Number(string name, int fallback) => given.ValueKind == JsonValueKind.Object && given.TryGetProperty(name, out var value) ? value.GetInt32() : fallback;
        return new TemplateSettings
        {
            AutoEscape = false,
            Checks = false,
            Functions = test.NeedsFunctions ? SpecialFunctions.All : [],
            Limits = new RenderLimits
            {
                LoopTurns = Number("loop_limit", 1000),
                Recursion = Number("recursive_limit", 100),
                ObjectDepth = Number("object_recursion_limit", 20),
                CutCharacters = Number("limit_to_string", 1_048_576),
            },
            Rules = new LanguageRules
            {
                PlacesEndAtZero = true,
                StrictNames = Flag("strict_variables", false),
                AllowsNullTargets = Flag("relaxed_target", false),
                AllowsMissingMembers = Flag("relaxed_member", true),
                AllowsMissingFunctions = Flag("relaxed_function", false),
                AllowsNullIndex = Flag("null_indexer", false),
                RejectsStatementFunctions = Flag("error_statement_function", false),
                Indents = Flag("auto_indent", true),
                IndentsEmptyLines = Flag("indent_on_empty_lines", true),
                Depth = Number("expression_depth_limit", 250),
            },
        };
    }
}
