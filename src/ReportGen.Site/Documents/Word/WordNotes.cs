using System.Globalization;
using DocumentFormat.OpenXml;

namespace ReportGen.Site.Documents;

/// <summary>Footnotes and endnotes: numbered in one row as they are met, shown behind the document.</summary>
internal sealed class WordNotes(OpenXmlElement? footnotes, OpenXmlElement? endnotes)
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private readonly Dictionary<string, OpenXmlElement> _footnotes = ById(footnotes);
    private readonly Dictionary<string, OpenXmlElement> _endnotes = ById(endnotes);
    private readonly List<OpenXmlElement> _met = [];

    /// <summary>The notes that the document refers to, in order.</summary>
    public IReadOnlyList<OpenXmlElement> Met => _met;

    /// <summary>The raised number where a note is referred to; empty where there is no such note.</summary>
    public string Refer(OpenXmlElement reference)
    {
        var notes = reference.LocalName == "endnoteReference" ? _endnotes : _footnotes;
        if (reference.Value("id") is not { } id || !notes.Remove(id, out var note))
        {
            return "";
        }

        _met.Add(note);
        return string.Concat(_met.Count.ToString(CultureInfo.InvariantCulture).Select(d => Digits[d - '0']));
    }

    private static Dictionary<string, OpenXmlElement> ById(OpenXmlElement? root)
    {
        var notes = new Dictionary<string, OpenXmlElement>(StringComparer.Ordinal);
        for (var child = root?.FirstChild; child is not null; child = child.NextSibling())
        {
            // Lines above the notes are notes, too, of another type.
            if (child.LocalName is "footnote" or "endnote" && child.Value("type") is null or "normal" && child.Value("id") is { } id)
            {
                notes.TryAdd(id, child);
            }
        }

        return notes;
    }
}
