using ReportGen.Cli.Commands;
using ReportGen.Cli.Printing;

namespace ReportGen.Cli;

/// <summary>The reportgen program.</summary>
internal static class Program
{
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The one catch-all: whatever comes here is a bug of ours, and is said to be one.")]
    public static int Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(System.Runtime.InteropServices.PosixSignal.SIGTERM, c => (c.Cancel, _) = (true, Task.Run(stop.Cancel)));
        Console.CancelKeyPress += (_, pressed) => (pressed.Cancel, _) = (true, Task.Run(stop.Cancel));
        try
        {
            return CommandLine.Run(arguments, Terminal.OfProcess(), Directory.GetCurrentDirectory(), stop.Token);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"This is a bug in ReportGen, not in your files. Please report it:\n{exception}");
            return ExitCodes.Bug;
        }
    }
}
