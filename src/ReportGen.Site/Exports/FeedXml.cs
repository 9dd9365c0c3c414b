using System.Text;
using System.Xml;
using ReportGen.Engine.Digests;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>
/// The findings as an Atom feed. What a finding says is in the id of its entry: one that says something else is another entry, which feed readers show as new,
/// and one that stays as it was keeps its date.
/// </summary>
internal static class FeedXml
{
    // Readers of feeds look at all of it each time.
    private const int MostEntries = 200;

    private const string Atom = "http://www.w3.org/2005/Atom";

    public static OutputFile Make(Frame frame, Numbers numbers)
    {
        var site = frame.Site;
        var entries = Findings.Of(frame, numbers).Take(MostEntries).Select(f => (Finding: f, Id: IdOf(site.BaseUrl, f))).ToList();
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, site.Language);
            xml.WriteElementString("id", Atom, site.BaseUrl);
            xml.WriteElementString("title", Atom, Clean(site.Title));
            xml.WriteElementString("updated", Atom, entries.Select(e => frame.Feed.Since(e.Id)).Append(entries.Count == 0 ? frame.Feed.Now : "").Max(StringComparer.Ordinal));
            Link(xml, "self", site.BaseUrl + Addresses.Feed);
            Link(xml, "alternate", site.BaseUrl);
            var authors = site.Citation.Authors.Select(a => a.Name).ToList();
            foreach (var author in authors.Count > 0 ? authors : [site.Title])
            {
                xml.WriteStartElement("author", Atom);
                xml.WriteElementString("name", Atom, Clean(author));
                xml.WriteEndElement();
            }

            foreach (var (finding, id) in entries)
            {
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, id);
                xml.WriteElementString("title", Atom, Clean(finding.Name));
                xml.WriteElementString("updated", Atom, frame.Feed.Since(id));
                Link(xml, "alternate", site.BaseUrl + Addresses.Public(finding.Path));
                xml.WriteElementString("summary", Atom, Clean(finding.Said));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return new OutputFile(Addresses.Feed, bytes.ToArray());
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string IdOf(string baseUrl, Finding finding)
    {
        using var writer = CanonicalWriter.Rent();
        return $"{baseUrl}{Addresses.Public(finding.Path)}#finding-{writer.Text(finding.Name).Text(finding.Said).ToDigest().ToString()[..16]}";
    }

    // XML has no way to write most control characters.
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => r.Value is >= 32 or 9 or 10 && r.Value is not (0xFFFE or 0xFFFF)).Select(r => r.ToString()));
}
