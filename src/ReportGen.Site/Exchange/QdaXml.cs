using System.Runtime.InteropServices;
using System.Xml;
using System.Xml.Linq;

namespace ReportGen.Site.Exchange;

/// <summary>XML of another program: nothing that it declares is fetched or repeated, and how deep and how large it is has limits.</summary>
internal static class QdaXml
{
    // Codes lie in codes; readers follow them by calling themselves.
    private const int Deepest = 128;
    private const int MostElements = 5_000_000;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The first element.</summary>
    /// <param name="bytes">The XML, as UTF-8 or what it declares.</param>
    /// <param name="name">How a message names it.</param>
    public static XElement Load(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using (var first = XmlReader.Create(StreamOf(bytes), s_settings))
            {
                for (var count = 0; first.Read(); count++)
                {
                    if (first.Depth > Deepest || count > MostElements)
                    {
                        throw new ForeignFault(first.Depth > Deepest ? $"'{name}' is nested more than {Deepest} deep" : $"'{name}' has more than {MostElements:N0} parts");
                    }
                }
            }

            using var reader = XmlReader.Create(StreamOf(bytes), s_settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException exception)
        {
            throw exception.Message.Contains("DTD", StringComparison.Ordinal)
                ? new ForeignFault($"'{name}' declares a document type, which could make a reader fetch or repeat things, so it is not read", "no program of the field writes one")
                : new ForeignFault(FormattableString.Invariant($"'{name}' is not whole XML: it breaks off or goes wrong in line {exception.LineNumber}"));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException or IOException)
        {
            throw new ForeignFault($"'{name}' is in an encoding that is not known here");
        }
    }

    /// <summary>Elements by their names, whatever namespace a program puts them into.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>The first of them.</summary>
    public static XElement? One(this XElement element, string name) => element.All(name).FirstOrDefault();

    /// <summary>The elements of a list; none where there is no list.</summary>
    public static IEnumerable<XElement> List(this XElement element, string list, string name) => element.All(list).SelectMany(l => l.All(name));

    /// <summary>An attribute with something in it.</summary>
    public static string? Says(this XElement element, string attribute) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == attribute)?.Value is { Length: > 0 } value ? value : null;

    /// <summary>The GUID in an attribute, in the form that is compared.</summary>
    public static string? Guid(this XElement element, string attribute) => element.Says(attribute) is { } value ? QdaId.Normal(value) : null;

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
