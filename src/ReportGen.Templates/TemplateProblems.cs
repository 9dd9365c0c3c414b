namespace ReportGen.Templates;

/// <summary>The catalogue of what can be wrong in templates: every code once, with its title; docs/diagnostics has a page for each.</summary>
public static class TemplateProblems
{
    public const string Syntax = "RG4001";
    public const string UnmatchedEnd = "RG4002";
    public const string TooDeepTemplate = "RG4003";
    public const string OpenString = "RG4004";
    public const string SamePath = "RG4005";
    public const string BrokenInclude = "RG4006";
    public const string Empty = "RG4007";
    public const string UnknownName = "RG4010";
    public const string UnknownMember = "RG4011";
    public const string UnknownFunction = "RG4012";
    public const string UnknownTemplate = "RG4013";
    public const string NullOwner = "RG4014";
    public const string WrongArguments = "RG4015";
    public const string WrongKind = "RG4016";
    public const string NotSettable = "RG4017";
    public const string OutsideLoop = "RG4018";
    public const string TextAsTemplate = "RG4019";
    public const string TooManySteps = "RG4020";
    public const string TooLarge = "RG4021";
    public const string TooDeep = "RG4022";
    public const string SlowPattern = "RG4023";
    public const string NotRepeatable = "RG4024";
    public const string InScript = "RG4030";
    public const string InStyle = "RG4031";
    public const string InEvent = "RG4032";
    public const string WithoutQuotes = "RG4033";
    public const string UncheckedAddress = "RG4034";
    public const string MarkupInAttribute = "RG4035";
    public const string OperatorAfterName = "RG4036";

    public static IReadOnlyList<(string Code, string Title)> All { get; } =
    [
        (Syntax, "Template syntax is wrong"),
        (UnmatchedEnd, "An end is missing or too many"),
        (TooDeepTemplate, "A template is nested too deeply"),
        (OpenString, "A string has no closing quote"),
        (SamePath, "Two templates have the same path"),
        (BrokenInclude, "An included template has errors"),
        (Empty, "A template is empty"),
        (UnknownName, "Nothing sets this name"),
        (UnknownMember, "There is no such member"),
        (UnknownFunction, "There is no such function"),
        (UnknownTemplate, "There is no such template"),
        (NullOwner, "A value is null where an object is needed"),
        (WrongArguments, "A call has the wrong arguments"),
        (WrongKind, "A value is of the wrong kind"),
        (NotSettable, "A value cannot be set"),
        (OutsideLoop, "A word is used outside a loop"),
        (TextAsTemplate, "Text is run as a template"),
        (TooManySteps, "A page takes too many steps"),
        (TooLarge, "A page or text is too large"),
        (TooDeep, "Calls or values are nested too deeply"),
        (SlowPattern, "Regular expressions take too long"),
        (NotRepeatable, "A value would differ from build to build"),
        (InScript, "A value stands in a script"),
        (InStyle, "A value stands in a style"),
        (InEvent, "A value stands in an event attribute"),
        (WithoutQuotes, "A value stands in a tag without quotes"),
        (UncheckedAddress, "An address starts with an unchecked value"),
        (MarkupInAttribute, "Markup stands in an attribute"),
        (OperatorAfterName, "An operator follows a named argument"),
    ];

    internal static bool IsWarning(string code) => code == UnknownName || string.CompareOrdinal(code, InScript) >= 0;
}
