using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Exchange;
using ReportGen.Site.Output;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>Makes a project of a file of another program. What cannot be read leaves nothing behind, and no file that is there is overwritten.</summary>
internal static class ImportCommand
{
    /// <param name="from">The file.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="here">Where relative paths start.</param>
    /// <param name="terminal">Where to say what came of it.</param>
    /// <param name="cancellation">Stops before anything is in its place.</param>
    public static int Run(string from, CommandOptions options, string here, Terminal terminal, CancellationToken cancellation)
    {
        var shown = options.Project!;
        var (file, folder) = (Path.GetFullPath(from, here), Path.TrimEndingDirectorySeparator(Path.GetFullPath(shown, here)));
        if (File.Exists(folder))
        {
            return Refuse(terminal, $"'{shown}' is a file, and a project is a folder");
        }

        try
        {
            if (!options.IsMerge && !ImportFolder.IsFree(folder))
            {
                return Refuse(
                    terminal,
                    $"'{shown}' is not empty. Name another folder; or, with --merge, what is not there yet is written beside what is, and nothing is overwritten");
            }

            var (project, found) = ForeignProject.Read(file);
            if (project is null)
            {
                return Say(options, folder, terminal, [.. found], BuildVerdict.Unusable, [], $"Nothing was imported from {Path.GetFileName(file)}");
            }

            var findings = new List<Diagnostic>(found);
            var made = ImportedFiles.Of(project, Path.GetFileName(file), findings);
            var target = new ImportFolder(folder, Disk.Plain);
            findings.AddRange(target.Write(made.Files, cancellation));
            return Say(options, folder, terminal, findings, BuildVerdict.Built, target.Written, Closing(made, target, Path.GetFileName(file), shown));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, $"'{shown}' cannot be written to: {SeedFolder.Reason(exception)}");
        }
    }

    private static int Say(
        CommandOptions options, string folder, Terminal terminal, IEnumerable<Diagnostic> findings, BuildVerdict verdict, List<string> written, string closing)
    {
        var ordered = findings.Order().ToEquatableArray();
        var weighed = options.IsStrict ? Severities.Strict(ordered) : ordered;
        var ended = verdict == BuildVerdict.Built && weighed.Any(f => f.Severity == Severity.Error) ? BuildVerdict.Errors : verdict;
        var result = new BuildResult(ended, weighed, 0, 0, OutputSummary.Nothing with { Written = [.. written] }, Run: null);
        var request = new BuildRequest(folder, Path.Combine(folder, "site.yml"), null, Path.Combine(folder, "_site"), Path.Combine(folder, ".reportgen"), WritesOutput: false);
        var code = ExitCodes.Of(ended);
        new ResultPrinter(terminal, options.Print, request).Print(result, weighed, TimeSpan.Zero, code, closing);
        return code;
    }

    private static string Closing(ImportedFiles made, ImportFolder target, string file, string shown)
    {
        string[] parts =
        [
            .. Part(made.Documents, "document"), .. Part(made.Themes, "theme"), .. Part(made.Codes, "code"),
            .. made.CodingsCount > 0 ? new[] { $"{Plural.Of(made.CodingsCount, "coding")} by {Plural.Of(made.Coders, "coder")}" } : [],
        ];
        var had = parts.Length == 0 ? "nothing that a report is made of" : string.Join(", ", parts);
        var next = made.Documents > 0 ? $"Next: 'reportgen build {shown}'" : $"Next: put documents into {shown}/seeds, then 'reportgen build {shown}'";
        var same = target.Same.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $", {target.Same.Count} were there already") : "";
        return TerminalText.Of($"Imported {had} from {file}: {Plural.Of(target.Written.Count, "file")} written to {shown}{same}. {next}");
    }

    private static string[] Part(int count, string word) => count == 0 ? [] : [Plural.Of(count, word)];

    private static int Refuse(Terminal terminal, string fault)
    {
        terminal.Words.WriteLine(TerminalText.Of($"reportgen: {fault}"));
        return ExitCodes.Unusable;
    }
}
