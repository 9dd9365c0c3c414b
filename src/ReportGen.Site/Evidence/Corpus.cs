using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>All documents of a report.</summary>
internal static class Corpus
{
    /// <summary>The documents; that there are none at all is a finding, since that is seldom meant.</summary>
    public static Outcome<Table<DocumentCard>> List(Table<DocumentCard> cards, SiteSettings settings) => cards.Count > 0
        ? cards
        : Outcome.Of(cards, [SettingsDiagnostics.NoDocuments.At(
            new Place("site.yml"),
            $"no document was found in '{settings.Seeds.Folder}' that matches {string.Join(", ", settings.Seeds.Include)}",
            "see 'seeds' in site.yml")]);
}
