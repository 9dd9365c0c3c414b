using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Seeds;

/// <summary>That what site.yml says of files was compared with the files; what was left unread, and what was said in vain, is among the findings.</summary>
internal sealed record SeedCheck(int Documents) : ICanonical
{
    private const int MostNames = 3;

    // What other programs write documents and tables in. People put such files beside transcripts and take them for read.
    private static readonly string[] s_documents =
        [".doc", ".docm", ".dot", ".dotx", ".epub", ".fodt", ".htm", ".html", ".mht", ".odt", ".pages", ".pdf", ".rtf", ".sxw", ".wpd", ".wps", ".xhtml"];

    private static readonly string[] s_tables = [".numbers", ".ods", ".xls", ".xlsm", ".xlsx"];

    /// <param name="listing">What lies in the seeds folder.</param>
    /// <param name="written">What site.yml says of it.</param>
    /// <param name="patterns">What counts, also where site.yml is silent.</param>
    /// <param name="documents">How many documents could be read.</param>
    public static Outcome<SeedCheck> Of(SeedListing listing, WrittenPatterns written, SeedPatterns patterns, int documents)
    {
        var findings = new List<Diagnostic>();
        if (documents == 0)
        {
            findings.Add(NoDocuments(listing, written, patterns));
        }

        if (listing.Documents.Count + listing.Excluded.Count + listing.Others.Count > 0)
        {
            findings.AddRange(PatternCheck.Of(listing, written, patterns.Folder));
        }

        if (listing.Others.Count > 0)
        {
            findings.Add(PassedOver(listing, written));
        }

        return Outcome.Of(new SeedCheck(documents), findings.Order());
    }

    public void Write(CanonicalWriter writer) => writer.Number(Documents);

    private static Diagnostic NoDocuments(SeedListing listing, WrittenPatterns written, SeedPatterns patterns)
    {
        var folder = $"'{listing.Name}'";
        var (message, hint) = listing switch
        {
            { Faults.Count: > 0, Documents.Count: 0 } => ($"nothing in the seeds folder {folder} could be looked at", "what stands in the way is among the findings"),
            { Documents.Count: 1 } => ($"the only document in {folder} could not be read", "what is wrong with it is among the findings"),
            { Documents.Count: > 0 } => ($"none of the {Count(listing.Documents.Count, "document")} in {folder} could be read", "what is wrong with each is among the findings"),
            // Repositories keep no empty folders, so that one machine's empty folder is the next one's missing folder.
            { Excluded.Count: 0, Others.Count: 0 } =>
                ($"the seeds folder {folder} does not exist or is empty", "put documents in it, or name another folder under 'seeds: folder'"),
            { Others.Count: 0 } => ($"'exclude' leaves out every file in {folder}", "see 'seeds: exclude'"),
            _ when patterns.Include == SeedPatterns.Usual.Include =>
            ($"no file in {folder} is of a kind that is read, so no document was found",
                $"documents end in {string.Join(", ", SeedPatterns.Extensions)}; others can be named under 'seeds: include' if they are text"),
            _ => ($"no file in {folder} fits {string.Join(", ", patterns.Include.Take(MostNames))}{(patterns.Include.Count > MostNames ? ", …" : "")}, so no document was found",
                "see 'seeds: include'"),
        };
        return SettingsDiagnostics.NoDocuments.At(written.Folder, message, hint);
    }

    private static Diagnostic PassedOver(SeedListing listing, WrittenPatterns written)
    {
        var kinds = listing.Others.GroupBy(ExtensionOf, StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        var counts = kinds.ConvertAll(kind => $"{Number(kind.Count())} {(kind.Key.Length == 0 ? "without extension" : kind.Key)}");
        var names = listing.Others.Take(MostNames).Select(p => $"'{p}'").ToList();
        var place = written.All.FirstOrDefault(p => p.Use == PatternUse.Include)?.Place ?? written.Folder;
        var verb = listing.Others.Count == 1 ? "fits no pattern, so it is" : "fit no pattern, so they are";
        return SettingsDiagnostics.PassedOver.At(
            place,
            $"{Count(listing.Others.Count, "file")} in '{listing.Name}' {verb} not read ({Short(counts, 8)}): {Short(names, MostNames, listing.Others.Count)}",
            HowToRead(kinds.Select(kind => kind.Key)));
    }

    private static string HowToRead(IEnumerable<string> kinds)
    {
        var (documents, tables) = (kinds.Intersect(s_documents).ToList(), kinds.Intersect(s_tables).ToList());
        var others = kinds.Count() > documents.Count + tables.Count
            ? $"documents {(documents.Count + tables.Count > 0 ? "of other kinds" : "among them")} can be named under 'seeds: include' if they are text; others can be saved as "
                + $"{string.Join(", ", SeedPatterns.Extensions.Take(SeedPatterns.Extensions.Count - 1))} or {SeedPatterns.Extensions[^1]}; "
            : "";
        return (documents.Count > 0 ? $"what is in {Either(documents)} is read when it is saved as .docx or as plain text; " : "")
            + (tables.Count > 0 ? $"a table in {Either(tables)} when it is saved as .csv; " : "")
            + $"{others}what is no document can be named under 'seeds: exclude'";
    }

    private static string Either(List<string> kinds) => kinds.Count == 1 ? kinds[0] : $"{string.Join(", ", kinds.Take(kinds.Count - 1))} or {kinds[^1]}";

    private static string Short(List<string> parts, int most, int? all = null) =>
        string.Join(", ", parts.Take(most)) + ((all ?? parts.Count) > most ? $" and {Number((all ?? parts.Count) - most)} more" : "");

    private static string ExtensionOf(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
