using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Editions;

/// <summary>Plans the report as files of office programs, where site.yml asks for them. Nothing of their library is loaded before one is made.</summary>
internal static class EditionFiles
{
    /// <param name="frame">Names, and which editions are wanted.</param>
    /// <param name="index">All evidence.</param>
    /// <param name="numbers">Sums.</param>
    /// <param name="memos">Narratives.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="files">The data files; those that are tables become sheets.</param>
    public static IEnumerable<Made<FilePlan>> Plan(
        Frame frame, EvidenceIndex index, Numbers numbers, Table<Narrative> memos, FindingList findings, Table<FilePlan> files)
    {
        if (frame.EditionOf(Edition.Word) is { } word)
        {
            var printed = new PrintedReport(frame, numbers, memos, index, word.Quotes);
            yield return FilePlan.Of(Addresses.Word, printed.Write, null, () => WordReport.Make(printed.Make(frame.Site.BaseUrl), frame.Site, frame.Language));
        }

        if (frame.EditionOf(Edition.Excel) is not null)
        {
            var tables = new ReportTables(frame, numbers, index, findings, files);
            yield return FilePlan.Of(Addresses.Excel, tables.Write, null, () => ExcelReport.Make(tables.All(), frame.Site, frame.Language, SheetLimits.Usual));
        }
    }
}
