using System.Globalization;
using ReportGen.Site.Citations;
using ReportGen.Site.Links;
using ReportGen.Site.Output;

namespace ReportGen.Site.Exports;

/// <summary>The citation as CSL-JSON, which Zotero, pandoc and their like read.</summary>
internal static class CitationJson
{
    public static OutputFile Make(Citation citation) => JsonFile.Make(Addresses.CitationCsl, json =>
    {
        json.WriteStartArray();
        json.WriteStartObject();
        json.WriteString("id", "report");
        json.WriteString("type", "report");
        json.WriteString("title", citation.Title);
        if (citation.Authors.Count > 0)
        {
            json.Objects("author", citation.Authors, author =>
            {
                json.WriteString(author.IsPerson ? "family" : "literal", author.Family);
                if (author.IsPerson)
                {
                    json.WriteString("given", author.Given);
                }
            });
        }

        if (citation.Date.Length > 0)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            foreach (var part in citation.Date.Split('-'))
            {
                json.WriteNumberValue(int.Parse(part, CultureInfo.InvariantCulture));
            }

            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        foreach (var (name, value) in new[] { ("version", citation.Version), ("DOI", citation.Doi), ("URL", citation.Url) })
        {
            if (value.Length > 0)
            {
                json.WriteString(name, value);
            }
        }

        json.WriteEndObject();
        json.WriteEndArray();
    });
}
