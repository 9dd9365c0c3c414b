using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;
using Scriban.Parsing;

namespace ReportGen.Templates.Checks;

/// <summary>What is known where a check stands in a template, and what was found so far.</summary>
/// <param name="set">What is known of all templates.</param>
/// <param name="template">The template.</param>
/// <param name="ownSet">The names with a dollar sign that it sets itself.</param>
/// <param name="assumed">What it is included with.</param>
internal sealed class CheckScope(SetKnowledge set, LoadedTemplate template, IReadOnlySet<string> ownSet, Included assumed)
{
    private static readonly Dictionary<string, string> s_otherLanguages = new()
    {
        ["nil"] = "null",
        ["none"] = "null",
        ["undefined"] = "null",
        ["elseif"] = "else if",
        ["elif"] = "else if",
    };

    // Suggestions already worked out: a mistyped name is often mistyped again.
    private readonly Dictionary<string, string?> _hints = new(StringComparer.Ordinal);

    public SetKnowledge Set => set;

    public LoadedTemplate Template => template;

    public Included Assumed => assumed;

    /// <summary>What it includes others with.</summary>
    public IncludeNotes Includes { get; } = new();

    public List<TemplateProblem> Problems { get; } = [];

    /// <summary>What the variables of the loops around it go through.</summary>
    public Dictionary<string, StaticType> LoopTypes { get; set; } = new(StringComparer.Ordinal);

    /// <summary>How many statements around it put an object's members among the names.</summary>
    public int Withs { get; set; }

    /// <summary>Inside a function or a wrapped block `$` is not what the template was included with.</summary>
    public bool IsForeign { get; set; }

    public bool Checks => set.Library.Settings.Checks;

    /// <summary>Whether the template sets a name with a dollar sign itself.</summary>
    public bool SetsOwn(string name) => ownSet.Contains(name);

    public void Report(string code, SourceSpan span, string message, string? hint = null)
    {
        if (Checks)
        {
            Problems.Add(Problem.At(span, code, message, hint));
        }
    }

    /// <summary>What somebody probably meant by a name that nothing sets.</summary>
    public string? HintFor(string name)
    {
        if (!_hints.TryGetValue(name, out var hint))
        {
            var known = set.HostNames.Concat(set.Names.Assigned).Concat(set.Names.LoopNames).Concat(set.Builtins.Names).Where(other => other != name);
            _hints[name] = hint = s_otherLanguages.TryGetValue(name, out var here) ? $"Did you mean `{here}`?" : Spelling.Hint(name, known);
        }

        return hint;
    }
}
