using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Progress;

/// <summary>Which progress a place can show.</summary>
internal static class ProgressLines
{
    // Shorter than a person begins to wonder; longer than a build of a hundred documents takes.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(0.5);

    // Services that take silence for a hang wait for minutes.
    private static readonly TimeSpan s_signOfLife = TimeSpan.FromSeconds(30);

    public static IProgressLine On(Terminal terminal, PrintOptions options) =>
        terminal.HasColor(options.HasNoColor) ? new TerminalProgress(terminal, s_patience) : new PlainProgress(terminal.Words, s_signOfLife);
}
