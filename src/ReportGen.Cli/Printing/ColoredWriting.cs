using Spectre.Console;

namespace ReportGen.Cli.Printing;

/// <summary>Words in colours, on terminals that have them.</summary>
internal sealed class ColoredWriting(Terminal terminal) : IWriting
{
    private static readonly Dictionary<Tone, Style> s_styles = new()
    {
        [Tone.Strong] = new Style(decoration: Decoration.Bold),
        [Tone.Faint] = new Style(decoration: Decoration.Dim),
        [Tone.Error] = new Style(Color.Red, decoration: Decoration.Bold),
        [Tone.Warning] = new Style(Color.Olive, decoration: Decoration.Bold),
        [Tone.Notice] = new Style(Color.Teal, decoration: Decoration.Bold),
        [Tone.Good] = new Style(Color.Green),
    };

    private readonly IAnsiConsole _console = Consoles.ForLines(terminal);

    public void Write(string words, Tone tone = Tone.Plain)
    {
        if (tone == Tone.Plain)
        {
            terminal.Words.Write(words);
        }
        else if (words.Length > 0)
        {
            _console.Write(words, s_styles[tone]);
        }
    }

    public void EndLine() => terminal.Words.WriteLine();
}
