using System.Globalization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Exchange;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Commands;

/// <summary>Writes a project, or its codebook, for other programs of the field, and says what these have no place for.</summary>
internal static class ExportCommand
{
    private const string OurName = "ReportGen ";

    private static string Origin => OurName + ProgramVersion.Number;

    public static int Run(BuildRequest request, CommandOptions options, string here, Terminal terminal, CancellationToken cancellation)
    {
        var (report, found) = CodedReport.Of(request, cancellation);
        if (report is null)
        {
            return Ending.Of(request, options, terminal, found, BuildVerdict.Unusable, [], "Nothing was exported");
        }

        // What people coded and is not found again is not exported. All else that is to be said of the documents, a build and a check say.
        var lost = CodingDiagnostics.All.Select(k => k.Code).ToHashSet(StringComparer.Ordinal);
        var findings = found.Where(f => f.Severity == Severity.Error || lost.Contains(f.Code)).ToList();
        var written = new List<string>();
        var parts = new List<string>();
        var export = new ProjectExport(report, Origin);
        try
        {
            if (options.Qdc is { } codebook)
            {
                if (report.Codebook.Themes.Count == 0)
                {
                    findings.Add(ExchangeDiagnostics.NothingToGive.At(
                        new Place("site.yml"), $"there is no theme, so '{codebook}' is not written: a codebook file has at least one code", "write themes under 'themes'"));
                }
                else
                {
                    Write(codebook, QdaXmlWriter.Codebook(export.Codebook()));
                }
            }

            if (options.Qdpx is { } file)
            {
                var project = export.Project();
                findings.AddRange(Lost(report, export, file));
                Write(file, QdpxWriter.Write(project, options.HasPairs));
                parts.Add(Plural.Of(project.Sources.Count, "document"));
                parts.Add(Plural.Of(project.Sources.Sum(s => s.Selections.Sum(c => c.Codings.Count)), "coding"));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Add(OutputDiagnostics.CannotWrite.At(new Place(options.Qdpx ?? options.Qdc!), $"the export cannot be written: {SeedFolder.Reason(exception)}"));
        }

        var codes = Plural.Of(report.Codebook.Themes.Count + report.Codebook.Themes.Sum(t => t.Codes.Count), "code");
        var closing = written.Count == 0 ? "Nothing was exported" : $"Exported {string.Join(", ", parts.Prepend(codes))} to {string.Join(" and ", written)}";
        return Ending.Of(request, options, terminal, findings, BuildVerdict.Built, written, closing);

        void Write(string file, byte[] bytes)
        {
            var path = Path.GetFullPath(file, here);
            if (File.Exists(path) && !QdpxReader.IsOfOrigin(path, OurName))
            {
                findings.Add(OutputDiagnostics.CannotWrite.At(new Place(file), "there is such a file, and no export wrote it, so it is left as it is", "name another file"));
                return;
            }

            Disk.Plain.Replace(path, bytes);
            written.Add(file);
        }
    }

    private static IEnumerable<Diagnostic> Lost(ExportedReport report, ProjectExport export, string file)
    {
        if (report.Questions > 0)
        {
            yield return ExchangeDiagnostics.NotGiven.At(
                new Place(file),
                string.Create(CultureInfo.InvariantCulture, $"the {Plural.Of(report.Questions, "question")} of the report, and what answers them, are not in this file"),
                "other programs have no such thing; 'data/questions' of the report has them");
        }

        if (report.Passages > 0)
        {
            yield return ExchangeDiagnostics.NotGiven.At(
                new Place(file), $"passages that themes and codes point to are not marked as such in this file: {Plural.Of(report.Passages, "passage")}");
        }

        if (export.Rejected > 0)
        {
            yield return ExchangeDiagnostics.NotGiven.At(
                new Place(file),
                $"codings that rules made and people rejected are not in this file: {Plural.Of(export.Rejected, "coding")}", "'data/rejected.csv' of the report has them");
        }

        if (report.Rules.Rules.Count > 0)
        {
            yield return ExchangeDiagnostics.NotGiven.At(
                new Place(file), "rules are in this file as words, in the descriptions of their codes; no other program applies them",
                "what they coded is in it, by the user 'rules'");
        }
    }
}
