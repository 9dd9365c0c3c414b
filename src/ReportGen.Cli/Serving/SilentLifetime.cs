using Microsoft.Extensions.Hosting;

namespace ReportGen.Cli.Serving;

/// <summary>Leaves signals to the program: a host would listen for Ctrl+C by itself.</summary>
internal sealed class SilentLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
