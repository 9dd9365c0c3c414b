namespace ReportGen.Templates.Models;

/// <summary>What a render read besides members of the model.</summary>
public enum ReadKind : byte
{
    /// <summary>The text of a template: the page's own, and those that it includes.</summary>
    Include,

    /// <summary>A name or template that was looked for and not found.</summary>
    Absence,

    /// <summary>Something that a function of the host says it used, a configuration key for example.</summary>
    Setting,
}
