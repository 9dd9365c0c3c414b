using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>
/// Elements by their names alone: documents of both flavours of the standard, and elements in places where the library does not expect them, are read alike.
/// </summary>
internal static class WordElements
{
    /// <summary>The first child of a name; null where there is none.</summary>
    public static OpenXmlElement? Child(this OpenXmlElement? element, string name)
    {
        for (var child = element?.FirstChild; child is not null; child = child.NextSibling())
        {
            if (child.LocalName == name)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The value of an attribute; null where there is none.</summary>
    public static string? Value(this OpenXmlElement? element, string name = "val")
    {
        if (element is not null)
        {
            foreach (var attribute in element.GetAttributes())
            {
                if (attribute.LocalName == name)
                {
                    return attribute.Value;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a property is on; null where it is not given.</summary>
    public static bool? Switch(this OpenXmlElement? properties, string name) =>
        properties.Child(name) is { } property ? property.Value() is not ("0" or "false" or "off" or "none") : null;

    public static int? Number(this OpenXmlElement? element, string name = "val") =>
        int.TryParse(element.Value(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Of things that are given twice, for old programs and for new ones, the children that new ones show.</summary>
    public static OpenXmlElement? Chosen(this OpenXmlElement alternatives) => alternatives.Child("Choice") ?? alternatives.Child("Fallback");

    /// <summary>The elements below that are chosen, not looking inside of those.</summary>
    public static List<OpenXmlElement> Below(this OpenXmlElement element, string name)
    {
        var (found, open) = (new List<OpenXmlElement>(), new Stack<OpenXmlElement>());
        open.Push(element);
        while (open.TryPop(out var next))
        {
            if (next.LocalName == name && next != element)
            {
                found.Add(next);
                continue;
            }

            var parent = next.LocalName == "AlternateContent" ? next.Chosen() : next;
            for (var child = parent?.LastChild; child is not null; child = child.PreviousSibling())
            {
                open.Push(child);
            }
        }

        return found;
    }
}
