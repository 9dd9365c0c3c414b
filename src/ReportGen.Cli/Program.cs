using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using ReportGen.Cli.Commands;
using ReportGen.Cli.Printing;

namespace ReportGen.Cli;

/// <summary>The reportgen program.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var interruption = new Interruption(PosixSignal.SIGINT, PosixSignal.SIGTERM);
        return Run(arguments, Terminal.OfProcess(), Directory.Exists(".") ? Environment.CurrentDirectory : "/", interruption.Token);
    }

    /// <summary>The whole program, given where to write and where relative paths start; answers with the exit code.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The one catch-all: whatever comes here is a bug of ours, and is said to be one.")]
    public static int Run(string[] arguments, Terminal terminal, string folder, CancellationToken cancellation)
    {
        try
        {
            return CommandLine.Run(arguments, terminal, folder, cancellation);
        }
        catch (Exception exception)
        {
            return LastWords.Of(exception, terminal);
        }
    }
}
