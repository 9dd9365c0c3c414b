using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be wrong with themes, codes, rules and questions (RG21xx).</summary>
internal static class CodebookDiagnostics
{
    public static readonly DiagnosticKind EmptyTerm = new("RG2101", Severity.Error, "A term is empty");
    public static readonly DiagnosticKind BadRegex = new("RG2102", Severity.Error, "A regular expression cannot be used");
    public static readonly DiagnosticKind UnknownCode = new("RG2103", Severity.Error, "A rule refers to a code that does not exist");
    public static readonly DiagnosticKind CodeCycle = new("RG2104", Severity.Error, "Codes refer to each other in a circle");
    public static readonly DiagnosticKind ImpossibleRule = new("RG2105", Severity.Error, "A rule can never apply, or always would");
    public static readonly DiagnosticKind UnknownScope = new("RG2106", Severity.Warning, "A rule is limited to something that does not exist");
    public static readonly DiagnosticKind UnknownQuestion = new("RG2107", Severity.Warning, "A question is joined to one that was not found");
    public static readonly DiagnosticKind AmbiguousQuestion = new("RG2108", Severity.Warning, "A question is joined to one that several documents have");
    public static readonly DiagnosticKind BadName = new("RG2109", Severity.Error, "A name cannot be used as an address");
    public static readonly DiagnosticKind RepeatedName = new("RG2110", Severity.Error, "Two themes, or two codes of a theme, have one name");
    public static readonly DiagnosticKind NoRule = new("RG2111", Severity.Info, "A theme or code has no rule");
    public static readonly DiagnosticKind CrowdedSegment = new("RG2112", Severity.Warning, "A segment has more themes than pairs are made of");
    public static readonly DiagnosticKind QuestionMark = new("RG2113", Severity.Info, "A question mark in a term stands for a character");
    public static readonly DiagnosticKind UnjoinedQuestion = new("RG2114", Severity.Warning, "A workshop's question has the words of one in site.yml, but is not joined to it");

    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        EmptyTerm, BadRegex, UnknownCode, CodeCycle, ImpossibleRule, UnknownScope, UnknownQuestion, AmbiguousQuestion, BadName,
        RepeatedName, NoRule, CrowdedSegment, QuestionMark, UnjoinedQuestion,
    ];
}
