using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Citations;

/// <summary>How the report is cited: what CITATION.cff says, and else site.yml.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Authors">Who wrote it; empty where nobody is named.</param>
/// <param name="Date">When it was published, as 2026-11-28; empty where nobody says.</param>
/// <param name="Version">Which version it is; may be empty.</param>
/// <param name="Doi">Its DOI; may be empty.</param>
/// <param name="Url">Where it is published; may be empty.</param>
internal sealed record Citation(string Title, EquatableArray<Author> Authors, string Date, string Version, string Doi, string Url) : ICanonical
{
    public static readonly ModelType<Citation> Model = ModelType.Of<Citation>("citation")
        .Text("title", c => c.Title)
        .Texts("authors", c => c.Authors.Select(a => a.Sorted).ToEquatableArray())
        .Text("by", c => string.Join(", ", c.Authors.Select(a => a.Name)))
        .Text("date", c => c.Date)
        .Text("version", c => c.Version)
        .Text("doi", c => c.Doi)
        .Text("reference", c => c.Reference);

    /// <summary>A report of which only the title is known.</summary>
    public static Citation Of(string title) => new(title, [], "", "", "", "");

    /// <summary>What stands for the year where nobody says one, in the report's language.</summary>
    public string NoDate { get; init; } = "n.d.";

    /// <summary>The year; empty where nobody says.</summary>
    public string Year => Date.Length >= 4 ? Date[..4] : "";

    /// <summary>Where it is found: by its DOI where it has one.</summary>
    public string Address => Doi.Length > 0 ? $"https://doi.org/{Doi}" : Url;

    /// <summary>The reference, as lists of references have it.</summary>
    public string Reference => string.Join(' ', new[]
    {
        Authors.Count > 0 ? Stopped(Names()) : "",
        Authors.Count > 0 ? Dated : "",
        Stopped(Version.Length > 0 ? $"{Title} (Version {Version})" : Title),
        Authors.Count > 0 ? "" : Dated,
        Address,
    }.Where(p => p.Length > 0));

    public void Write(CanonicalWriter writer) => writer.Text(Title).Values(Authors).Text(Date).Text(Version).Text(Doi).Text(Url).Text(NoDate);

    private string Dated => $"({(Year.Length > 0 ? Year : NoDate)}).";

    // Seven names and more are the first six and the last, as in the style of the APA before its seventh edition, which would name twenty.
    private string Names()
    {
        const int Most = 7;
        string[] names = [.. Authors.Select(a => a.Short)];
        return names.Length == 1 ? names[0]
            : names.Length <= Most ? $"{string.Join(", ", names[..^1])}, & {names[^1]}"
            : $"{string.Join(", ", names[..(Most - 1)])}, … {names[^1]}";
    }

    private static string Stopped(string words) => words.Length > 0 && words[^1] is '.' or '!' or '?' ? words : words + ".";
}
