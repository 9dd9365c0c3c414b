using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Commands;

/// <summary>What the program says when a command ended in an exception.</summary>
internal static class LastWords
{
    public const string Bug = "This is a bug in ReportGen, not in your files. Please report it with the message above";

    /// <summary>Says whether it was interrupted or has a bug, and answers with the exit code.</summary>
    public static int Of(Exception exception, Terminal terminal)
    {
        switch (exception)
        {
            case OperationCanceledException:
                terminal.Words.WriteLine("Interrupted: the last good report stays");
                return ExitCodes.Interrupted;
            case UndeliveredException undelivered:
                terminal.Words.WriteLine($"reportgen: {undelivered.Message}");
                return ExitCodes.Unusable;
            default:
                terminal.Words.WriteLine(exception);
                terminal.Words.WriteLine(Bug);
                return ExitCodes.Bug;
        }
    }
}
