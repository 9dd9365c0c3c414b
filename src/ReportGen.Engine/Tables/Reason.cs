namespace ReportGen.Engine.Tables;

/// <summary>Why a row is as it is in this run. The words are those of Roslyn's incremental generators.</summary>
public enum Reason
{
    /// <summary>There was no such row in the run before.</summary>
    New,

    /// <summary>The step ran again for it and made something else.</summary>
    Modified,

    /// <summary>The step ran again for it and made the same: nothing after it needs to run.</summary>
    Unchanged,

    /// <summary>Nothing that it was made from has changed: the step did not run.</summary>
    Cached,

    /// <summary>The row is no more.</summary>
    Removed,
}
