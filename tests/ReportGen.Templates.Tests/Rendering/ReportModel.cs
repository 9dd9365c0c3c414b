using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Templates.Tests.Rendering;

/// <summary>A small report, as a host program would describe it to templates.</summary>
internal sealed record Document(string Id, string Title, string Url)
{
    public static readonly ModelType<Document> Model = ModelType.Of<Document>("document")
        .Text("title", document => document.Title)
        .Address("url", document => document.Url);
}

/// <summary>A quote and the document it stands in.</summary>
internal sealed record Quote(string Id, string Text, Html Marked, long Line, Document? Source, IReadOnlyList<string> Tags)
{
    public static readonly ModelType<Quote> Model = ModelType.Of<Quote>("quote")
        .Text("text", quote => quote.Text)
        .Html("marked", quote => quote.Marked)
        .Number("line", quote => quote.Line)
        .Flag("is_tagged", quote => quote.Tags.Count > 0)
        .Texts("tags", quote => quote.Tags)
        .One("source", quote => quote.Source, () => Document.Model);
}

/// <summary>A theme's page: a model without a key.</summary>
internal sealed record ThemePage(string Title, IReadOnlyList<Quote> Quotes)
{
    public static readonly ModelType<ThemePage> Model = ModelType.Of<ThemePage>("theme page")
        .Text("title", page => page.Title)
        .Many("quotes", page => page.Quotes, () => Quote.Model);
}

/// <summary>Sets of templates over that report, and what they print.</summary>
internal static class Report
{
    public static readonly Document Interview = new("int-1", "Interview <1>", "../documents/int-1/");

    public static ThemePage Page { get; } = new("Trust & time",
    [
        new Quote("q-1", "I <never> open it", new Html("I <mark>never</mark> open it"), 12, Interview, ["trust", "time"]),
        new Quote("q-2", "It's fine", new Html("It&#39;s fine"), 7, null, []),
    ]);

    public static TemplateSettings Settings { get; } = new()
    {
        PageTypes = new Dictionary<string, ModelType> { ["page.html"] = ThemePage.Model },
    };

    public static TemplateSet Load(string page, params IReadOnlyList<TemplateSource> parts) => Load(Settings, page, parts);

    public static TemplateSet Load(TemplateSettings settings, string page, params IReadOnlyList<TemplateSource> parts)
        => TemplateSet.Load([new TemplateSource("page.html", page), .. parts], settings);

    public static RenderResult Render(TemplateSet set, ThemePage? model = null)
        => set.Find("page")!.Render(TemplateModel.Of(("page", model ?? Page, ThemePage.Model)));

    /// <summary>What a template prints; problems, loading or rendering, fail the test.</summary>
    public static string Print(string page, params IReadOnlyList<TemplateSource> parts)
    {
        var set = Load(page, parts);
        Assert.Empty(set.Errors);
        using var result = Render(set);
        Assert.Empty(result.Problems);
        return result.ToString();
    }
}
