using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>What of a Word document is not in the report: what its readers do not see, and what is no text.</summary>
internal sealed class WordLeftOut
{
    private const int MostNamed = 5;

    private readonly List<string> _images = [];

    public int Comments { get; set; }

    public int Deletions { get; set; }

    public int Hidden { get; set; }

    public int Placeholders { get; set; }

    /// <summary>Cells beside what somebody says.</summary>
    public int Cells { get; set; }

    public bool HasContents { get; set; }

    public bool HasHeaders { get; set; }

    public void AddImage(string? name) => _images.Add(name ?? "");

    /// <summary>All of it in a sentence; null where nothing is left out.</summary>
    public string? Sentence()
    {
        var parts = new List<string>();
        Add(parts, Comments, "comment");
        Add(parts, Deletions, "deletion");
        Add(parts, Hidden, "hidden stretch", "hidden stretches");
        Add(parts, Placeholders, "field that nobody filled in", "fields that nobody filled in");
        Add(parts, Cells, "cell beside what somebody says", "cells beside what somebody says");
        if (HasContents)
        {
            parts.Add("its table of contents");
        }

        if (HasHeaders)
        {
            parts.Add("its headers and footers");
        }

        Add(parts, _images.Count, "image");
        return parts.Count == 0 ? null : $"left out of this document: {string.Join(", ", parts)}{Names()}";
    }

    private static void Add(List<string> parts, int count, string one, string? many = null)
    {
        if (count > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}"));
        }
    }

    private string Names()
    {
        var named = _images.Where(i => i.Length > 0).Distinct().ToList();
        var rest = named.Count - MostNamed;
        return named.Count == 0 ? ""
            : $" ({string.Join(", ", named.Take(MostNamed).Select(n => $"'{n}'"))}{(rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "")})";
    }
}
