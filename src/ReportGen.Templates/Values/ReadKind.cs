namespace ReportGen.Templates.Values;

/// <summary>What kind of thing a render read.</summary>
public enum ReadKind : byte
{
    /// <summary>A text, html, number or flag of a model object.</summary>
    Member,

    /// <summary>Which objects or texts a list holds, and in which order.</summary>
    List,

    /// <summary>Which object another object refers to.</summary>
    Reference,

    /// <summary>A global given as plain data.</summary>
    Global,

    /// <summary>The text of a template: the page's own, and those that it includes.</summary>
    Include,

    /// <summary>A name or template that was looked for and not found.</summary>
    Absence,

    /// <summary>Something that a function of the host says it used, a configuration key for example.</summary>
    Setting,
}
