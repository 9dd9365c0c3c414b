using System.Globalization;
using System.Text;
using System.Xml;

namespace ReportGen.Site.Exchange;

/// <summary>
/// Writes the XML of REFI-QDA 1.0. The order of elements is the schema's, a list without elements is not written at all, and characters that XML cannot hold are
/// left away.
/// </summary>
internal static class QdaXmlWriter
{
    private const string ProjectSpace = "urn:QDA-XML:project:1.0";
    private const string CodebookSpace = "urn:QDA-XML:codebook:1.0";

    private static readonly XmlWriterSettings s_settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.None };

    /// <summary>A codebook file.</summary>
    public static byte[] Codebook(QdaProject project) => Write(xml =>
    {
        xml.WriteStartElement("CodeBook", CodebookSpace);
        Says(xml, "origin", project.Origin);
        Codes(xml, project, hasNotes: false);
        xml.WriteEndElement();
    });

    /// <summary>The project in a project file; its texts lie beside it.</summary>
    public static byte[] Project(QdaProject project) => Write(xml =>
    {
        xml.WriteStartElement("Project", ProjectSpace);
        xml.WriteAttributeString("name", Line(project.Name));
        Says(xml, "origin", project.Origin);
        List(xml, "Users", project.Users, u => Element(xml, "User", () =>
        {
            Guid(xml, "guid", u.Id);
            xml.WriteAttributeString("name", Line(u.Name));
        }));
        if (project.Codes.Count > 0)
        {
            Element(xml, "CodeBook", () => Codes(xml, project, hasNotes: true));
        }

        List(xml, "Variables", project.Variables, v => Element(xml, "Variable", () =>
        {
            Guid(xml, "guid", v.Id);
            xml.WriteAttributeString("name", Line(v.Name));
            xml.WriteAttributeString("typeOfVariable", "Text");
        }));
        List(xml, "Cases", project.Cases, c => Case(xml, c));
        List(xml, "Sources", project.Sources, s => Source(xml, s));
        List(xml, "Notes", project.Notes, n => Element(xml, "Note", () =>
        {
            Guid(xml, "guid", n.Id);
            Says(xml, "name", Line(n.Name));
            xml.WriteElementString("PlainTextContent", ProjectSpace, Clean(n.Text));
        }));
        Description(xml, project.Description);
        xml.WriteEndElement();
    });

    private static void Codes(XmlWriter xml, QdaProject project, bool hasNotes) => List(xml, "Codes", project.Codes, c => Code(xml, c, hasNotes));

    private static void Code(XmlWriter xml, QdaCode code, bool hasNotes) => Element(xml, "Code", () =>
    {
        Guid(xml, "guid", code.Id);
        xml.WriteAttributeString("name", Line(code.Name));
        xml.WriteAttributeString("isCodable", "true");
        Says(xml, "color", code.Color);
        Description(xml, code.Description);
        foreach (var note in hasNotes ? code.Notes : [])
        {
            Reference(xml, "NoteRef", note);
        }

        foreach (var under in code.Codes)
        {
            Code(xml, under, hasNotes);
        }
    });

    private static void Case(XmlWriter xml, QdaCase one) => Element(xml, "Case", () =>
    {
        Guid(xml, "guid", one.Id);
        xml.WriteAttributeString("name", Line(one.Name));
        Description(xml, one.Description);
        Values(xml, one.Values);
        foreach (var source in one.Sources)
        {
            Reference(xml, "SourceRef", source);
        }
    });

    private static void Source(XmlWriter xml, QdaSource source) => Element(xml, "TextSource", () =>
    {
        var points = TextCounting.CodePoints(source.Text);
        Guid(xml, "guid", source.Id);
        xml.WriteAttributeString("name", Line(source.Name));
        xml.WriteAttributeString("plainTextPath", $"internal://{source.Id}.txt");
        Description(xml, source.Description);
        foreach (var selection in source.Selections)
        {
            Selection(xml, source, selection, points);
        }

        Values(xml, source.Values);
    });

    private static void Selection(XmlWriter xml, QdaSource source, QdaSelection selection, int[] points) => Element(xml, "PlainTextSelection", () =>
    {
        Guid(xml, "guid", selection.Id);
        xml.WriteAttributeString("name", Line(ProjectExport.Excerpt(source.Text, selection.Span)));
        xml.WriteAttributeString("startPosition", points[selection.Span.Start].ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("endPosition", points[selection.Span.End].ToString(CultureInfo.InvariantCulture));
        Says(xml, "creatingUser", selection.User);
        Description(xml, selection.Description);
        foreach (var coding in selection.Codings)
        {
            Element(xml, "Coding", () =>
            {
                Guid(xml, "guid", coding.Id);
                Says(xml, "creatingUser", coding.User);
                Reference(xml, "CodeRef", coding.Code);
            });
        }
    });

    private static void Values(XmlWriter xml, IReadOnlyList<QdaValue> values)
    {
        foreach (var (variable, value) in values)
        {
            Element(xml, "VariableValue", () =>
            {
                Reference(xml, "VariableRef", variable);
                xml.WriteElementString("TextValue", ProjectSpace, Clean(value));
            });
        }
    }

    private static void List<T>(XmlWriter xml, string name, IReadOnlyList<T> all, Action<T> write)
    {
        if (all.Count > 0)
        {
            Element(xml, name, () =>
            {
                foreach (var one in all)
                {
                    write(one);
                }
            });
        }
    }

    // In whatever namespace its parent is.
    private static void Element(XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name, xml.LookupPrefix(CodebookSpace) is null ? ProjectSpace : CodebookSpace);
        write();
        xml.WriteEndElement();
    }

    private static void Description(XmlWriter xml, string? words)
    {
        if (words is not null && Clean(words) is { Length: > 0 } clean)
        {
            Element(xml, "Description", () => xml.WriteString(clean));
        }
    }

    private static void Reference(XmlWriter xml, string name, string id) => Element(xml, name, () => Guid(xml, "targetGUID", id));

    private static void Guid(XmlWriter xml, string name, string id) => xml.WriteAttributeString(name, id);

    private static void Says(XmlWriter xml, string name, string? value)
    {
        if (value is { Length: > 0 })
        {
            xml.WriteAttributeString(name, value);
        }
    }

    private static string Line(string words)
    {
        var letters = Clean(words).Select(c => char.IsControl(c) ? ' ' : c).ToArray();
        return string.Join(' ', new string(letters).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } line ? line : "?";
    }

    private static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            if (XmlConvert.IsXmlChar(words[at]))
            {
                clean.Append(words[at] == '\r' ? '\n' : words[at]);
            }
            else if (at + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[at + 1], words[at]))
            {
                clean.Append(words, at++, 2);
            }
        }

        return clean.ToString();
    }

    private static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, s_settings))
        {
            xml.WriteStartDocument();
            write(xml);
            xml.WriteEndDocument();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
