using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReportGen.Engine.Digests;
using ReportGen.Site.Citations;
using ReportGen.Site.Links;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>
/// What a page is, in the words of schema.org, as a block of data in its head. Browsers do not run such a block, so the pages' policy has nothing against it.
/// Addresses are relative to the page, which JSON-LD allows for, so that a report says the same wherever it lies.
/// </summary>
internal static class StructuredWords
{
    // Letters of any script stay readable; what could end the block, or begin an entity, is written by its number.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A block of data.</summary>
    /// <param name="write">Writes the members of its object.</param>
    public static Html Block(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            write(json);
            json.WriteEndObject();
        }

        return new Html($"<script type=\"application/ld+json\">{Encoding.UTF8.GetString(bytes.WrittenSpan)}</script>");
    }

    /// <summary>A page with the way to its codings as web annotations.</summary>
    /// <param name="head">The page.</param>
    /// <param name="path">Where these lie.</param>
    public static PageHead WithAnnotations(this PageHead head, string path) => head with
    {
        Structured = new Html($"{head.Structured.Markup}\n<link rel=\"alternate\" type=\"application/ld+json\" href=\"{head.Root}{Addresses.Href(path)}\">"),
    };

    /// <summary>The report as a whole, for its overview.</summary>
    public static Html Report(SiteModel site) => Block(json =>
    {
        json.WriteString("@type", "Report");
        Written(json, site.Citation, site.Title, site.Description, site.Language);
        json.WriteStartObject("hasPart");
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", Addresses.Method + "#data");
        json.WriteEndObject();
    });

    /// <summary>A page with what the report is made of, as files: the one that says how it was made.</summary>
    public static PageHead WithDataset(this PageHead head, SiteModel site, IEnumerable<string> files) =>
        head with { Structured = new Html($"{head.Structured.Markup}\n{Dataset(site, files).Markup}") };

    private static Html Dataset(SiteModel site, IEnumerable<string> files) => Block(json =>
    {
        json.WriteString("@type", "Dataset");
        json.WriteString("@id", "#data");
        Written(
            json, site.Citation, $"{site.Title}: data", $"Codings of passages, with the codebook, documents and counts behind the report \u201C{site.Title}\u201D.", site.Language);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Report");
        json.WriteString("@id", "../" + Addresses.Overview);
        json.WriteEndObject();
        json.WriteStartArray("distribution");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("encodingFormat", file.EndsWith(".csv", StringComparison.Ordinal) ? "text/csv"
                : file.EndsWith(".json", StringComparison.Ordinal) ? "application/json" : "application/ld+json");
            json.WriteString("contentUrl", "../" + Addresses.Href(file));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Written(Utf8JsonWriter json, Citation cited, string name, string description, string language)
    {
        foreach (var (key, value) in new[]
        {
            ("name", name), ("description", description), ("inLanguage", language), ("datePublished", cited.Date), ("version", cited.Version), ("url", cited.Address),
        })
        {
            if (value.Length > 0)
            {
                json.WriteString(key, value);
            }
        }

        if (cited.Authors.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in cited.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", author.IsPerson ? "Person" : "Organization");
            json.WriteString("name", author.Name);
            if (author.Orcid.Length > 0)
            {
                json.WriteString("@id", author.Orcid);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Where a page lies below the others; nothing for one that lies below none.</summary>
    public static Html Breadcrumbs(EquatableArray<Link> trail, string title) => trail.Count == 0 ? new Html("") : Block(json =>
    {
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i <= trail.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", i < trail.Count ? trail[i].Label : title);
            if (i < trail.Count)
            {
                json.WriteString("item", trail[i].Href);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
