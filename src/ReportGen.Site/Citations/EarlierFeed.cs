using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Citations;

/// <summary>
/// When findings were changed. An entry of the feed has an id that is another when what it says is; the feed as it was published last, laid beside site.yml,
/// says since when each has been there. What it does not name is as new as this build is said to be: no clock is asked, and no output is read.
/// </summary>
/// <param name="Now">When what is built was written, as 2026-11-28T00:00:00Z; empty where nobody says, and then there is no feed.</param>
/// <param name="Dates">The entries of the feed as it was, by id, in order.</param>
internal sealed record EarlierFeed(string Now, EquatableArray<FeedDate> Dates) : ICanonical
{
    public const string File = "feed.xml";

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    /// <summary>No feed.</summary>
    public static EarlierFeed None { get; } = new("", []);

    /// <summary>Reads the feed as it was.</summary>
    /// <param name="asOf">When what is built was written; null where nobody says.</param>
    /// <param name="citation">Its date counts where nobody says.</param>
    /// <param name="files">The feed; empty where there is none.</param>
    public static Outcome<EarlierFeed> Read(string? asOf, Citation citation, Table<SeedFile> files)
    {
        var now = asOf ?? (citation.Date.Length > 0 ? Instant(citation.Date) : null) ?? "";
        if (files.Values.FirstOrDefault() is not { } file)
        {
            return Outcome.Of(new EarlierFeed(now, []), []);
        }

        var (text, findings) = SeedDecoder.Decode(file);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text ?? ""), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var dates = text is null ? [] : XDocument.Load(reader).Descendants(s_atom + "entry")
                .Select(e => (Id: e.Element(s_atom + "id")?.Value ?? "", Updated: Instant(e.Element(s_atom + "updated")?.Value ?? "")))
                .Where(e => e.Id.Length > 0 && e.Updated is not null)
                .DistinctBy(e => e.Id)
                .OrderBy(e => e.Id, StringComparer.Ordinal)
                .Select(e => new FeedDate(e.Id, e.Updated!))
                .ToEquatableArray();
            return Outcome.Of(new EarlierFeed(now, dates), findings);
        }
        catch (XmlException exception)
        {
            var place = new Place(file.File, exception.LineNumber, exception.LinePosition);
            var fault = SettingsDiagnostics.NotFeed.At(place, "this is no feed, so every finding counts as new", "lay the feed here as it was published last");
            return Outcome.Of(new EarlierFeed(now, []), [.. findings, fault]);
        }
    }

    /// <summary>A day or an instant, as feeds have it; null where a text is neither.</summary>
    public static string? Instant(string text) =>
        DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : null;

    /// <summary>Since when there has been an entry.</summary>
    public string Since(string id) => Dates.FirstOrDefault(d => d.Id == id)?.Updated ?? Now;

    public void Write(CanonicalWriter writer) => writer.Text(Now).Values(Dates);
}

/// <summary>Since when there has been an entry of the feed.</summary>
internal sealed record FeedDate(string Id, string Updated) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Updated);
}
