using System.Runtime.InteropServices;

namespace ReportGen.Cli.Commands;

/// <summary>
/// Ctrl+C and the like: the first asks the command to stop at the next safe place, the second ends the process at once. That a file is larger
/// than the system allows ends nothing: the write itself says so.
/// </summary>
internal sealed class Interruption : IDisposable
{
    // SIGXFSZ, which PosixSignal has no name for; its number is the same on Linux and macOS.
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public Interruption(params PosixSignal[] signals) => _signals =
    [
        .. signals.Select(s => PosixSignalRegistration.Create(s, Stop)),
        .. OperatingSystem.IsWindows() ? Array.Empty<PosixSignalRegistration>() : [PosixSignalRegistration.Create(FileTooLarge, s => s.Cancel = true)],
    ];

    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }

        _stop.Dispose();
    }

    private void Stop(PosixSignalContext signal)
    {
        signal.Cancel = !_stop.IsCancellationRequested;
        _stop.Cancel();
    }
}
