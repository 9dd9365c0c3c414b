using ReportGen.Engine.Digests;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>
/// The whole sample in one picture: a mark for each document, in a row for each group, in the shape and colour of the theme that most of its coded segments have.
/// </summary>
/// <param name="Rows">Groups, each with its marks, gathered by theme.</param>
/// <param name="Signs">The themes that have marks, those first that lead in most documents.</param>
/// <param name="PerMark">How many documents a mark stands for: 1, where each has its own.</param>
internal sealed record SamplePicture(EquatableArray<PictureRow> Rows, EquatableArray<PictureSign> Signs, int PerMark)
{
    public static readonly ModelType<SamplePicture> Model = ModelType.Of<SamplePicture>("sample picture")
        .Many("rows", p => p.Rows, () => PictureRow.Model)
        .Many("signs", p => p.Signs, () => PictureSign.Model)
        .Number("per_mark", p => p.PerMark);

    /// <summary>More marks than this are no picture, and too many bytes: each then stands for several documents.</summary>
    public const int MostMarks = 240;

    /// <summary>So many shapes can be told apart; themes beyond lead in so few documents that they share the last.</summary>
    public const int MostSigns = 8;

    private const int MostRows = 16;

    // No theme is called so.
    private const string Several = "=";

    /// <param name="index">All documents.</param>
    /// <param name="nodes">For labels.</param>
    /// <param name="leads">Whether marks lead to documents; on paper nothing does.</param>
    public static SamplePicture Of(EvidenceIndex index, NameList nodes, bool leads = true)
    {
        var themes = nodes.Themes.Select(t => t.Id).ToList();
        var leading = index.InOrder.Select(d => (Document: d, Theme: Leading(d, themes))).ToList();
        var byCount = leading.Where(d => d.Theme.Length > 0 && d.Theme != Several).GroupBy(d => d.Theme)
            .OrderByDescending(g => g.Count()).ThenBy(g => themes.IndexOf(g.Key)).ToList();
        var signs = byCount.Take(byCount.Count > MostSigns ? MostSigns - 1 : MostSigns).Select((g, i) => new PictureSign(i + 1, g.Key, nodes.Find(g.Key)!.Label,
            g.Count())).ToList();
        if (byCount.Count > MostSigns)
        {
            signs.Add(new(MostSigns, "", nodes.Language.Say("another theme"), byCount.Skip(MostSigns - 1).Sum(g => g.Count())));
        }

        if (leading.Count(d => d.Theme == Several) is > 0 and var undecided)
        {
            signs.Add(new(MostSigns + 1, Several, nodes.Language.Say("several equally"), undecided));
        }

        var signOf = signs.ToDictionary(s => s.Theme, StringComparer.Ordinal);
        if (leading.Count(d => d.Theme.Length == 0) is > 0 and var without)
        {
            signs.Add(new(0, "", nodes.Language.Say("nothing coded"), without));
        }

        var perMark = (leading.Count + MostMarks - 1) / MostMarks;
        var groups = leading.GroupBy(d => d.Document.Card.Group).ToList();
        var rows = groups.Take(groups.Count > MostRows ? MostRows - 1 : MostRows).Select(g => (Label: g.Key, Documents: g.ToList())).ToList();
        if (groups.Count > MostRows)
        {
            rows.Add((nodes.Language.Say("other groups"), [.. groups.Skip(MostRows - 1).SelectMany(g => g)]));
        }

        return new(
            rows.Select(r => new PictureRow(
                r.Label,
                r.Documents.Count,
                r.Documents
                    .GroupBy(d => SignOf(d.Theme).Number)
                    .OrderBy(g => g.Key == 0 ? int.MaxValue : g.Key)
                    .SelectMany(g => Marks([.. g.Select(d => d.Document.Card)], SignOf(g.First().Theme), perMark, leads, nodes.Language))
                    .ToEquatableArray())).ToEquatableArray(),
            signs.Select(s => s.Theme == Several ? s with { Theme = "" } : s).ToEquatableArray(),
            Math.Max(1, perMark));

        PictureSign SignOf(string theme) => theme.Length == 0 ? signs[^1]
            : signOf.TryGetValue(theme, out var sign) ? sign
            : signs.First(s => s.Number == MostSigns);
    }

    private static IEnumerable<PictureMark> Marks(List<DocumentCard> documents, PictureSign sign, int perMark, bool leads, Language language) => perMark <= 1
        ? documents.Select(d => new PictureMark(leads ? Addresses.Href(Addresses.Document(d.Id)) : "", $"{d.Label}: {sign.Label}", sign.Number, ThemeOf(sign)))
        : Enumerable.Repeat(
            new PictureMark("", language.Count(documents.Count, "{0} document: {1}", "{0} documents: {1}", sign.Label), sign.Number, ThemeOf(sign)),
            Math.Max(1, (documents.Count + (perMark / 2)) / perMark));

    private static string ThemeOf(PictureSign sign) => sign.Theme == Several ? "" : sign.Theme;

    // Where two have as many segments, none of them is spoken of most.
    private static string Leading(CodedDocument document, List<string> themes)
    {
        var (best, most) = ("", 0);
        foreach (var theme in themes)
        {
            var segments = document.SegmentsOf(theme);
            (best, most) = segments > most ? (theme, segments) : segments == most && most > 0 ? (Several, most) : (best, most);
        }

        return best;
    }
}

/// <summary>A group of documents.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Count">How many documents it has.</param>
/// <param name="Marks">A mark for each, or for several.</param>
internal sealed record PictureRow(string Label, int Count, EquatableArray<PictureMark> Marks)
{
    public static readonly ModelType<PictureRow> Model = ModelType.Of<PictureRow>("picture row")
        .Text("label", r => r.Label)
        .Number("count", r => r.Count)
        .Many("marks", r => r.Marks, () => PictureMark.Model);
}

/// <summary>A document.</summary>
/// <param name="Href">Its page; empty where a mark stands for several, and on paper.</param>
/// <param name="Title">What it is called, and the theme.</param>
/// <param name="Sign">The number of the theme's shape; 0 where nothing is coded.</param>
/// <param name="Theme">The theme's id, for its colour; may be empty.</param>
internal sealed record PictureMark(string Href, string Title, int Sign, string Theme)
{
    public static readonly ModelType<PictureMark> Model = ModelType.Of<PictureMark>("picture mark")
        .Address("href", m => m.Href)
        .Text("title", m => m.Title)
        .Number("sign", m => m.Sign)
        .Text("theme", m => m.Theme);
}

/// <summary>What a shape means.</summary>
/// <param name="Number">Which shape, from 1; 0 is that of documents in which nothing is coded, the last that of those in which several themes have most segments.</param>
/// <param name="Theme">The theme's id, for its colour; may be empty.</param>
/// <param name="Label">The theme's label.</param>
/// <param name="Count">In how many documents it leads.</param>
internal sealed record PictureSign(int Number, string Theme, string Label, int Count)
{
    public static readonly ModelType<PictureSign> Model = ModelType.Of<PictureSign>("picture sign")
        .Number("number", s => s.Number)
        .Text("theme", s => s.Theme)
        .Text("label", s => s.Label)
        .Number("count", s => s.Count);
}
