namespace ReportGen.Cli.Printing;

/// <summary>Writes words for a person, in colours where they can be seen.</summary>
internal interface IWriting
{
    void Write(string words, Tone tone = Tone.Plain);

    void EndLine();
}

/// <summary>What words mean to the eye.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Faint,
    Error,
    Warning,
    Notice,
    Good,
}
