namespace ReportGen.Site.Documents;

/// <summary>What a label is declared to be, or probably is.</summary>
internal enum SpeakerPart
{
    /// <summary>Nobody says, or nothing shows it.</summary>
    Unknown,
    Interviewer,
    Participant,

    /// <summary>It looks like a label and is none.</summary>
    Nobody,
}

/// <summary>One label in one document.</summary>
/// <param name="Label">As the reader shows it.</param>
/// <param name="Part">What it is declared to be there.</param>
/// <param name="Turns">How many turns are its own; of a label that is nobody's, how many lines begin with it.</param>
/// <param name="Questions">How many of the turns end in a question mark.</param>
/// <param name="IsFirst">Whether it speaks first.</param>
internal sealed record SpeakerUse(string Label, SpeakerPart Part, int Turns, int Questions, bool IsFirst)
{
    /// <summary>Which share of the turns asks.</summary>
    public double Asking => Turns == 0 ? 0 : (double)Questions / Turns;
}
