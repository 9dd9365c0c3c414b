namespace ReportGen.Templates;

/// <summary>All codes of problems in templates, with a title each; docs/diagnostics has a page for every one.</summary>
public static class TemplateProblems
{
    public static IReadOnlyList<(string Code, string Title)> All { get; } =
    [
        ("RG4001", "Template syntax is wrong"),
        ("RG4002", "An end is missing or too many"),
        ("RG4003", "A template is nested too deeply"),
        ("RG4004", "A string has no closing quote"),
        ("RG4005", "Two templates have the same path"),
        ("RG4006", "An included template has errors"),
        ("RG4007", "A template is empty"),
        ("RG4010", "Nothing sets this name"),
        ("RG4011", "There is no such member"),
        ("RG4012", "There is no such function"),
        ("RG4013", "There is no such template"),
        ("RG4014", "A value is null where an object is needed"),
        ("RG4015", "A call has the wrong arguments"),
        ("RG4016", "A value is of the wrong kind"),
        ("RG4017", "A value cannot be set"),
        ("RG4018", "A word is used outside a loop"),
        ("RG4019", "Text is run as a template"),
        ("RG4020", "A page takes too many steps"),
        ("RG4021", "A page or text is too large"),
        ("RG4022", "Calls or values are nested too deeply"),
        ("RG4023", "Regular expressions take too long"),
        ("RG4024", "A value would differ from build to build"),
        ("RG4030", "A value stands in a script"),
        ("RG4031", "A value stands in a style"),
        ("RG4032", "A value stands in an event attribute"),
        ("RG4033", "A value stands in a tag without quotes"),
        ("RG4034", "An address starts with an unchecked value"),
        ("RG4035", "Markup stands in an attribute"),
        ("RG4036", "An operator follows a named argument"),
    ];

    internal static bool IsWarning(string code) => code == "RG4010" || string.CompareOrdinal(code, "RG4030") >= 0;
}
