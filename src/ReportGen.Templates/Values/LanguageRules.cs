namespace ReportGen.Templates.Values;

/// <summary>How forgiving the language is. The defaults are those of Scriban.</summary>
public sealed record LanguageRules
{
    /// <summary>A name that was never set is an error instead of null.</summary>
    public bool StrictNames { get; init; }

    /// <summary>A member or index of null is null instead of an error.</summary>
    public bool AllowsNullTargets { get; init; }

    /// <summary>A member that a plain object lacks is null instead of an error.</summary>
    public bool AllowsMissingMembers { get; init; } = true;

    /// <summary>A call of something that does not exist is null instead of an error.</summary>
    public bool AllowsMissingFunctions { get; init; }

    /// <summary>Indexing by null is null instead of an error.</summary>
    public bool AllowsNullIndex { get; init; }

    /// <summary>A function that returns no value cannot be used inside an expression.</summary>
    public bool RejectsStatementFunctions { get; init; }

    /// <summary>Code that is first on its line indents every line it prints.</summary>
    public bool Indents { get; init; } = true;

    /// <summary>Empty lines are indented too.</summary>
    public bool IndentsEmptyLines { get; init; } = true;

    /// <summary>What is missing at the end of a template is reported at line 0, as the reference engine does, not at the end.</summary>
    public bool PlacesEndAtZero { get; init; }

    /// <summary>How deep expressions and blocks may be nested.</summary>
    public int Depth { get; init; } = 250;
}
