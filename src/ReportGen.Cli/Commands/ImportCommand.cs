using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Exchange;
using ReportGen.Site.Seeds;

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
            return Ending.Refused(terminal, $"'{shown}' is a file, and a project is a folder");
        }

        try
        {
            if (!options.IsMerge && !ImportFolder.IsFree(folder))
            {
                return Ending.Refused(
                    terminal,
                    $"'{shown}' is not empty. Name another folder; or, with --merge, what is not there yet is written beside what is, and nothing is overwritten");
            }

            var (project, found) = ForeignProject.Read(file);
            if (project is null)
            {
                return Ending.Of(RequestOf(folder), options, terminal, [.. found], BuildVerdict.Unusable, [], $"Nothing was imported from {Path.GetFileName(file)}");
            }

            var findings = new List<Diagnostic>(found);
            var made = ImportedFiles.Of(project, Path.GetFileName(file), findings);
            var target = new ImportFolder(folder, Disk.Plain);
            findings.AddRange(target.Write(made.Files, cancellation));
            return Ending.Of(RequestOf(folder), options, terminal, findings, BuildVerdict.Built, target.Written, Closing(made, target, Path.GetFileName(file), shown));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Ending.Refused(terminal, $"'{shown}' cannot be written to: {SeedFolder.Reason(exception)}");
        }
    }

    // The folder holds no settings yet, or others than those that were imported.
    private static BuildRequest RequestOf(string folder) =>
        new(folder, Path.Combine(folder, "site.yml"), null, Path.Combine(folder, "_site"), Path.Combine(folder, ".reportgen"), WritesOutput: false);

    private static string Closing(ImportedFiles made, ImportFolder target, string file, string shown)
    {
        string[] parts =
        [
            .. Part(made.Documents, "document"), .. Part(made.Themes, "theme"), .. Part(made.Codes, "code"),
            .. made.People.Codings > 0 ? new[] { $"{Plural.Of(made.People.Codings, "coding")} by {Plural.Of(made.People.Coders, "coder")}" } : [],
            .. made.ByRules > 0 ? new[] { $"{Plural.Of(made.ByRules, "coding")} by rules" } : [],
        ];
        var had = parts.Length == 0 ? "nothing that a report is made of" : string.Join(", ", parts);
        var next = made.Documents > 0 ? $"Next: 'reportgen build {shown}'" : $"Next: put documents into {shown}/seeds, then 'reportgen build {shown}'";
        var same = target.Same.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $", {target.Same.Count} were there already") : "";
        return $"Imported {had} from {file}: {Plural.Of(target.Written.Count, "file")} written to {shown}{same}. {next}";
    }

    private static string[] Part(int count, string word) => count == 0 ? [] : [Plural.Of(count, word)];
}
