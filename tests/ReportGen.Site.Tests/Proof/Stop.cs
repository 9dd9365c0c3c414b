namespace ReportGen.Site.Tests.Proof;

/// <summary>How a build is stopped when it is about to change something on the disk.</summary>
public enum Stop
{
    /// <summary>The disk refuses the change.</summary>
    Refused,

    /// <summary>The disk takes the beginning of a file and refuses the rest.</summary>
    Short,

    /// <summary>The process ends.</summary>
    Killed,
}
