using BenchmarkDotNet.Attributes;
using ReportGen.Site.Pages;
using ReportGen.Templates;

namespace ReportGen.Benchmarks.Templates;

/// <summary>Loading the shipped templates, and rendering a theme's page with them: here, and by the library used plainly.</summary>
[InProcess]
[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private readonly IReadOnlyList<TemplateSource> _sources = EvidencePage.Sources;
    private readonly TemplateModel _model;
    private readonly Template _page;
    private readonly Template _unspliced;
    private readonly PlainLibrary _plain;

    public TemplateBenchmarks()
    {
        var page = EvidencePage.Create();
        _model = TemplateModel.Of(("site", EvidencePage.Site, SiteModel.Model), ("page", page, ThemePage.Model));
        _page = TemplateSet.Load(EvidencePage.Sources, EvidencePage.Settings).Find("theme.html")!;
        _unspliced = TemplateSet.Load(EvidencePage.Sources, EvidencePage.Settings with { Splices = false }).Find("theme.html")!;
        _plain = new PlainLibrary(EvidencePage.Sources, "theme.html", ("site", EvidencePage.Site, SiteModel.Model), ("page", page, ThemePage.Model));
        using var result = _page.Render(_model);
        Console.WriteLine($"// {result.Utf8.Length} bytes; by the library used plainly {_plain.Render().Length} characters; {string.Join(' ', result.Problems)}");
    }

    [Benchmark]
    public int Load() => TemplateSet.Load(_sources, EvidencePage.Settings).Errors.Count;

    [Benchmark(Baseline = true)]
    public int ThemePageHere() => Length(_page);

    /// <summary>Without the nodes that stand in for the library's.</summary>
    [Benchmark]
    public int ThemePageWithoutOwnNodes() => Length(_unspliced);

    [Benchmark]
    public int ThemePageByThePlainLibrary() => _plain.Render().Length;

    private int Length(Template template)
    {
        using var result = template.Render(_model);
        return result.Utf8.Length;
    }
}
