using BenchmarkDotNet.Attributes;
using ReportGen.Templates;

namespace ReportGen.Benchmarks.Templates;

/// <summary>Parsing, and rendering a page of 100 quotes and 250 tags: inline, with includes, with its reads listed.</summary>
[MemoryDiagnoser]
public class TemplateBenchmarks
{
    private readonly TemplateSource[] sources = QuotePage.Included;
    private readonly TemplateModel model = TemplateModel.Of(("page", QuotePage.Create(), QuotePage.Model));
    private readonly Template inline = TemplateSet.Load([QuotePage.Inline], QuotePage.Settings).Find("inline")!;
    private readonly Template included = TemplateSet.Load(QuotePage.Included, QuotePage.Settings).Find("page")!;

    [Benchmark]
    public int Load() => TemplateSet.Load(sources, QuotePage.Settings).Errors.Count;

    [Benchmark(Baseline = true)]
    public int RenderInline() => Length(inline);

    [Benchmark]
    public int RenderWithIncludes() => Length(included);

    [Benchmark]
    public int RenderAndListReads()
    {
        using var result = inline.Render(model);
        return result.Reads.Count;
    }

    private int Length(Template template)
    {
        using var result = template.Render(model);
        return result.Utf8.Length;
    }
}
