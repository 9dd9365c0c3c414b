namespace ReportGen.Cli.Printing;

/// <summary>Words without colours: into files and pipes, and where colours are refused.</summary>
internal sealed class PlainWriting(TextWriter writer) : IWriting
{
    public void Write(string words, Tone tone = Tone.Plain) => writer.Write(words);

    public void EndLine() => writer.WriteLine();
}
