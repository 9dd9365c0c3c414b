using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Commands;

/// <summary>Draws segments at random onto a sheet in the project's folder of codings, for people to judge how right a rule is.</summary>
internal static class SampleCommand
{
    public static int Run(BuildRequest request, CommandOptions options, Terminal terminal, CancellationToken cancellation)
    {
        var (sheet, findings) = CodedReport.Draw(request, options.Sample, cancellation);
        if (sheet is null)
        {
            var error = findings.FirstOrDefault(f => f.Severity == Severity.Error);
            return Ending.Refused(terminal, error is null ? "the settings cannot be used" : $"{error.Place}: {error.Message}");
        }

        if (sheet.Fault.Length > 0)
        {
            return Ending.Refused(terminal, sheet.Fault);
        }

        var file = Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, sheet.Path);
        if (!RealPath.IsInside(request.ProjectFolder, file))
        {
            return Ending.Refused(terminal, $"'{sheet.Path}' leads out of the project, where no build would read it");
        }

        if (File.Exists(file))
        {
            return Ending.Refused(terminal, $"'{sheet.Path}' is there already, perhaps judged; draw another one with --seed {NextSeed(options.Sample.Seed)}");
        }

        if (sheet.Drawn.Hits.Drawn + sheet.Drawn.Others.Drawn == 0)
        {
            return Ending.Refused(terminal, $"the rule of '{options.Sample.Code}' looks at no segment, so there is nothing to draw");
        }

        try
        {
            Disk.Plain.MakeFolder(Path.GetDirectoryName(file)!);
            Disk.Plain.Replace(file, System.Text.Encoding.UTF8.GetBytes(sheet.Drawn.Text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Ending.Refused(terminal, $"'{sheet.Path}' cannot be written: {SeedFolder.Reason(exception)}");
        }

        if (options.Print.Format == PrintFormat.Json)
        {
            terminal.Data.WriteLine(SampleJson.Of(sheet));
        }
        else if (!options.Print.IsQuiet)
        {
            var (hits, others) = (sheet.Drawn.Hits, sheet.Drawn.Others);
            var from = string.Create(CultureInfo.InvariantCulture,
                $"{hits.Drawn} of {Plural.Of(hits.Of, "segment")} that the rule finds and {others.Drawn} of {Plural.Of(others.Of, "other")}");
            terminal.Words.WriteLine(TerminalText.Of($"Drew {from} to {sheet.Path}: write {(sheet.HasCoder ? "" : "your name behind 'coder' and ")}yes or no behind each verdict"));
        }

        return ExitCodes.Built;
    }

    private static string NextSeed(int seed) => (seed + 1L).ToString(CultureInfo.InvariantCulture);
}
