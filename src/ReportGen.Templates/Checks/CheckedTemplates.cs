using ReportGen.Templates.Rendering;
using Scriban.Syntax;

namespace ReportGen.Templates.Checks;

/// <summary>
/// Checks templates, each again only where something else is known of what it is included with: that is found out in rounds, from page to part, and most
/// templates are through after the first.
/// </summary>
/// <param name="set">What is known of all templates.</param>
internal sealed class CheckedTemplates(SetKnowledge set)
{
    private readonly Dictionary<string, (Included Assumed, CheckedTemplate Checked)> _last = new(StringComparer.Ordinal);

    /// <summary>What there is to say of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="ownSet">The names with a dollar sign that it sets itself.</param>
    /// <param name="assumed">What it is included with.</param>
    public CheckedTemplate Check(LoadedTemplate template, IReadOnlySet<string> ownSet, Included assumed)
    {
        if (_last.TryGetValue(template.Path, out var last) && last.Assumed == assumed)
        {
            return last.Checked;
        }

        var made = new TemplateChecker(set, template, ownSet, assumed).Check();
        _last[template.Path] = (assumed, made);
        return made;
    }
}

/// <summary>What a check finds.</summary>
/// <param name="Problems">What is wrong or doubtful.</param>
/// <param name="Guarded">The printed expressions that have to be looked at when they are printed.</param>
/// <param name="Includes">What the template includes others with.</param>
internal sealed record CheckedTemplate(
    IReadOnlyList<TemplateProblem> Problems, IReadOnlyDictionary<ScriptExpressionStatement, string> Guarded, IncludeNotes Includes);
