using System.IO.Compression;
using System.Text;
using System.Xml;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Editions;

/// <summary>
/// A file of an office program: parts in a zip, with a list of what they are and where each leads. The library that knows what stands in the parts would
/// date the zip and make up names; here the same parts are the same bytes.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    public const string DocumentRelation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string CoreRelation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private const string CorePath = "docProps/core.xml";
    private const string TypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string CoreNamespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    // The first moment that a zip archive can name.
    private static readonly DateTimeOffset s_always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = false };

    private readonly MemoryStream _bytes = new();
    private readonly ZipArchive _zip;

    /// <param name="main">The part that the others belong to.</param>
    /// <param name="types">What each part is, in the order of their paths.</param>
    public OfficePackage(string main, IEnumerable<(string Path, string Type)> types)
    {
        _zip = new ZipArchive(_bytes, ZipArchiveMode.Create, leaveOpen: true);
        Part("[Content_Types].xml", xml => Types(xml, types.Append((CorePath, CoreType))));
        Relations("_rels/.rels", [new("rId1", DocumentRelation + "officeDocument", main, false), new("rId2", CoreRelation, CorePath, false)]);
    }

    /// <summary>Adds a part.</summary>
    public void Part(string path, Action<Stream> write)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = s_always;
        using var stream = entry.Open();
        write(stream);
    }

    /// <summary>Adds a part that is written as plain XML.</summary>
    public void Part(string path, Action<XmlWriter> write) => Part(path, (Stream stream) =>
    {
        using var xml = XmlWriter.Create(stream, s_settings);
        xml.WriteStartDocument(true);
        write(xml);
    });

    /// <summary>Says where a part leads.</summary>
    public void Relations(string path, IEnumerable<OfficeRelation> relations) => Part(path, xml =>
    {
        xml.WriteStartElement("Relationships", RelationsNamespace);
        foreach (var relation in relations)
        {
            xml.WriteStartElement("Relationship", RelationsNamespace);
            xml.WriteAttributeString("Id", relation.Id);
            xml.WriteAttributeString("Type", relation.Type);
            xml.WriteAttributeString("Target", relation.Target);
            if (relation.IsOutside)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The whole file. It says what it is called, in which language and by whom, and not when.</summary>
    /// <param name="site">The report: where nobody is named as its author, the program is.</param>
    public ReadOnlyMemory<byte> Close(SiteModel site)
    {
        var authors = site.Citation.Authors.Count > 0 ? string.Join("; ", site.Citation.Authors.Select(a => a.Name)) : site.Tool;
        Part(CorePath, xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", CoreNamespace);
            xml.WriteElementString("dc", "title", DublinCore, OfficeText.Of(site.Title));
            xml.WriteElementString("dc", "creator", DublinCore, OfficeText.Of(authors));
            xml.WriteElementString("dc", "language", DublinCore, OfficeText.Of(site.Language));
            xml.WriteEndElement();
        });
        _zip.Dispose();
        return _bytes.GetBuffer().AsMemory(0, (int)_bytes.Length);
    }

    public void Dispose()
    {
        _zip.Dispose();
        _bytes.Dispose();
    }

    private static void Types(XmlWriter xml, IEnumerable<(string Path, string Type)> types)
    {
        xml.WriteStartElement("Types", TypesNamespace);
        Add("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        foreach (var (path, type) in types)
        {
            Add("Override", "PartName", "/" + path, type);
        }

        xml.WriteEndElement();

        void Add(string element, string key, string name, string type)
        {
            xml.WriteStartElement(element, TypesNamespace);
            xml.WriteAttributeString(key, name);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }
}

/// <summary>Where a part of an office file leads.</summary>
/// <param name="Id">What the part calls it.</param>
/// <param name="Type">What is there.</param>
/// <param name="Target">Where.</param>
/// <param name="IsOutside">Whether that is outside the file.</param>
internal sealed record OfficeRelation(string Id, string Type, string Target, bool IsOutside);
