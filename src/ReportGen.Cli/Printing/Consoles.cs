using Spectre.Console;

namespace ReportGen.Cli.Printing;

/// <summary>Spectre's console on our streams. Only reached on a terminal: loading it is a tenth of a cold start.</summary>
internal static class Consoles
{
    // An editor or a terminal finds "file(line,column)" only where the line is whole.
    private const int NeverWrapped = 1_000_000;

    /// <summary>A console for whole lines, however long.</summary>
    public static IAnsiConsole ForLines(Terminal terminal)
    {
        var console = ForProgress(terminal);
        console.Profile.Width = NeverWrapped;
        return console;
    }

    /// <summary>A console as wide as the terminal is.</summary>
    public static IAnsiConsole ForProgress(Terminal terminal) =>
        AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal.Words),
            Ansi = ReferenceEquals(terminal.Words, Console.Error) ? AnsiSupport.Detect : AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
        });
}
