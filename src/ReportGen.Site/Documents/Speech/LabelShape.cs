namespace ReportGen.Site.Documents;

/// <summary>What stands around a label.</summary>
[Flags]
internal enum LabelShape
{
    None = 0,

    /// <summary>A colon behind it.</summary>
    Colon = 1,

    /// <summary>A time before it.</summary>
    TimeBefore = 2,

    /// <summary>A time behind it.</summary>
    TimeBehind = 4,

    /// <summary>A time of either kind.</summary>
    Time = TimeBefore | TimeBehind,

    /// <summary>A time that says when it ends, too.</summary>
    Range = 8,

    /// <summary>Bold or italic.</summary>
    Marked = 16,

    /// <summary>In brackets.</summary>
    Bracketed = 32,

    /// <summary>Behind an '@'.</summary>
    At = 64,

    /// <summary>No words on its line.</summary>
    Alone = 128,
}
