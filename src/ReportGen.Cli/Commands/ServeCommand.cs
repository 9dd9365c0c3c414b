using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using ReportGen.Cli.Printing;
using ReportGen.Cli.Serving;
using ReportGen.Cli.Watching;
using ReportGen.Site;

namespace ReportGen.Cli.Commands;

/// <summary>Watches a report and shows it to browsers on this machine.</summary>
internal static class ServeCommand
{
    public static int Run(BuildRequest request, CommandOptions asked, Terminal terminal, CancellationToken cancellation) =>
        Run(request, asked, terminal, OpenBrowser, cancellation);

    /// <summary>The same with another browser.</summary>
    /// <param name="request">What to build.</param>
    /// <param name="asked">What was asked.</param>
    /// <param name="terminal">Where to write.</param>
    /// <param name="open">Opens an address in the user's browser; answers whether there was one to open it in.</param>
    /// <param name="cancellation">Ends the preview, which is how it ends well.</param>
    public static int Run(BuildRequest request, CommandOptions asked, Terminal terminal, Func<string, bool> open, CancellationToken cancellation)
    {
        var audience = new Audience(new SiteFolder(request.OutputFolder));
        var desk = new CodingDesk(request, asked.Sample.Coder);
        PreviewServer server;
        try
        {
            server = PreviewServer.Start(audience, desk, asked.Port);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            terminal.Words.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"reportgen: port {asked.Port} cannot be used; another program may have it. Without --port a free one is taken"));
            return ExitCodes.Unusable;
        }

        using (server)
        {
            var isShown = false;
            return WatchCommand.Run(request, asked, terminal, Follow, static () => { }, cancellation);

            void Follow(Rebuild rebuild)
            {
                desk.Hear(rebuild.Result.Settings);
                audience.Hear(rebuild);
                if (!isShown)
                {
                    isShown = true;
                    var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}{PageAddress.Escape(audience.Prefix)}");
                    terminal.Words.WriteLine($"Serving {address} until Ctrl+C");
                    if (asked.OpensBrowser && !open(address))
                    {
                        terminal.Words.WriteLine("reportgen: no browser could be opened; open the address above in one");
                    }
                }
            }
        }
    }

    private static bool OpenBrowser(string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            return false;
        }
    }
}
