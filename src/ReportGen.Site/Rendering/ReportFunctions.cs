using ReportGen.Templates.Functions;

namespace ReportGen.Site.Rendering;

/// <summary>What the report adds to the functions of the template language; docs/TEMPLATES.md shows each with an example.</summary>
internal static class ReportFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } = [.. LinkFunctions.All, .. WordFunctions.All, .. SayFunctions.All];
}
