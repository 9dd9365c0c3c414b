using ReportGen.Engine.Diagnostics;
using ReportGen.Templates;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with templates as files (RG40xx below 4100 come from the template language itself).</summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticKind Missing = new("RG4101", Severity.Error, "A template is missing");
    public static readonly DiagnosticKind NotText = new("RG4102", Severity.Error, "A template is not UTF-8 text");
    public static readonly DiagnosticKind NoTarget = new("RG4103", Severity.Warning, "A template links to something that does not exist");
    public static readonly DiagnosticKind NoDate = new("RG4104", Severity.Warning, "A template shows as a day what is no date");
    public static readonly DiagnosticKind Unreadable = new("RG4105", Severity.Error, "A template cannot be read");

    public static IReadOnlyList<DiagnosticKind> All { get; } =
        [Missing, NotText, NoTarget, NoDate, Unreadable, .. TemplateProblems.All.Select(p => new DiagnosticKind(p.Code, Severity.Error, p.Title))];
}
