using ReportGen.Cli.Printing;
using ReportGen.Site;

namespace ReportGen.Cli.Commands;

internal static class ServeCommand
{
    public static int Run(BuildRequest request, CommandOptions asked, Terminal terminal, CancellationToken cancellation) => 0;
}
