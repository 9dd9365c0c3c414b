namespace ReportGen.Site.Documents;

/// <summary>What follows a declared name at the beginning of a line, from what tells nothing of a label to what only a label has.</summary>
internal enum NameEnd
{
    /// <summary>More of a sentence.</summary>
    Sentence,

    /// <summary>What a sentence may go on with, though labels do, too: "Dana Ito. So", "Dana Ito, So".</summary>
    Possible,

    /// <summary>What labels have more often than sentences: a dash, marks and a capital letter, nothing more on the line.</summary>
    Likely,

    /// <summary>What no sentence goes on with: a tab, a semicolon, a time.</summary>
    Clear,

    /// <summary>A colon, or what looks like one.</summary>
    Colon,
}
