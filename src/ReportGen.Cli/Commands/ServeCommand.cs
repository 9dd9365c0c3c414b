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
    public static int Run(BuildRequest request, CommandOptions asked, Terminal terminal, CancellationToken cancellation)
    {
        var audience = new Audience(new SiteFolder(request.OutputFolder));
        PreviewServer server;
        try
        {
            server = PreviewServer.Start(audience, asked.Port);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            terminal.Words.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reportgen: port {asked.Port} cannot be used; another program may have it. Without --port a free one is taken"));
            return ExitCodes.Unusable;
        }

        using (server)
        {
            var isShown = false;
            return WatchCommand.Run(request, asked, terminal, Follow, cancellation);

            void Follow(Rebuild rebuild)
            {
                audience.Hear(rebuild);
                if (!isShown)
                {
                    isShown = true;
                    var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{server.Port}{PageAddress.Escape(audience.Prefix)}");
                    terminal.Words.WriteLine($"Serving {address} until Ctrl+C");
                    if (asked.OpensBrowser)
                    {
                        Open(address, terminal);
                    }
                }
            }
        }
    }

    private static void Open(string address, Terminal terminal)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception exception) when (exception is Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            terminal.Words.WriteLine("reportgen: no browser could be opened; open the address above in one");
        }
    }
}
