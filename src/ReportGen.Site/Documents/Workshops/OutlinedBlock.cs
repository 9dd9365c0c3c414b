namespace ReportGen.Site.Documents;

/// <summary>What part a block plays in workshop notes.</summary>
internal enum WorkshopPart
{
    /// <summary>Rules, instructions and whatever else stands outside the groups' notes.</summary>
    Frame,

    /// <summary>What follows after the groups: a summary, thanks, the next date.</summary>
    Afterwards,
    Question,
    GroupHeading,
    GroupWords,
}

/// <summary>A block with its part.</summary>
/// <param name="Block">The block.</param>
/// <param name="Part">Its part.</param>
/// <param name="Session">Index of the session it belongs to; -1 before the first.</param>
/// <param name="Level">Of a heading, as people see it: a bold line counts as one below the heading above it.</param>
/// <param name="Group">The group that a heading names.</param>
/// <param name="Number">The number of a question.</param>
internal readonly record struct OutlinedBlock(MarkdownBlock Block, WorkshopPart Part, int Session, int Level, GroupName Group, int Number);
