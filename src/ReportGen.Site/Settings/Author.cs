using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>Who wrote the report: a person, or a body that has one name.</summary>
/// <param name="Family">A person's family name; the whole name of a body.</param>
/// <param name="Given">A person's given names; empty for a body.</param>
/// <param name="Orcid">A person's ORCID as an address; empty where none is given.</param>
internal sealed record Author(string Family, string Given, string Orcid) : ICanonical
{
    public bool IsPerson => Given.Length > 0;

    /// <summary>The name as one says it.</summary>
    public string Name => IsPerson ? $"{Given} {Family}" : Family;

    /// <summary>The name as lists have it: the family's first.</summary>
    public string Sorted => IsPerson ? $"{Family}, {Given}" : Family;

    /// <summary>The family's name and initials, as references have it.</summary>
    public string Short => IsPerson
        ? $"{Family}, {string.Join(' ', Given.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(InitialsOf))}"
        : Family;

    /// <summary>Reads a name as one writes it: "Nord, Teo", or "Teo Nord", of which the last word is the family's; one word is a body's.</summary>
    public static Author Of(string name, string orcid = "")
    {
        var words = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var comma = words.IndexOf(',', StringComparison.Ordinal);
        var space = words.LastIndexOf(' ');
        return comma > 0 ? new(words[..comma].Trim(), words[(comma + 1)..].Trim(), orcid)
            : space > 0 ? new(words[(space + 1)..], words[..space], orcid)
            : new(words, "", orcid);
    }

    public void Write(CanonicalWriter writer) => writer.Text(Family).Text(Given).Text(Orcid);

    // Names with a hyphen keep it: Anne-Marie is A.-M.
    private static string InitialsOf(string given) => string.Join('-', given.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part =>
        System.Globalization.StringInfo.GetNextTextElement(part) + "."));
}
