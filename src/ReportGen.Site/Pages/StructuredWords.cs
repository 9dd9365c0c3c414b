using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ReportGen.Engine.Digests;
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
