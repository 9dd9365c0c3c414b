using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The order of things: all tools at one size after the other, each in a folder that is gone before the next begins.</summary>
/// <param name="tree">What is measured.</param>
/// <param name="bench">Who measures.</param>
/// <param name="place">Where there is room.</param>
/// <param name="hugo">The program of Hugo; null where it is not measured.</param>
/// <param name="eleventy">The program of Eleventy; null where it is not measured.</param>
/// <param name="besideTo">Up to how many documents those are measured.</param>
internal sealed class Measuring(SourceTree tree, Bench bench, string place, string? hugo, string? eleventy, int besideTo)
{
    public IEnumerable<Series> All(IEnumerable<int> sizes)
    {
        var program = tree.Publish(Path.Combine(place, "program"));
        return sizes.SelectMany(size => Size(new Corpus(size), program));
    }

    private IEnumerable<Series> Size(Corpus corpus, string program)
    {
        var count = corpus.Documents;
        var start = new Invocation(program, ["--version"], place);
        yield return bench.Repeat(ReportGenSite.Tool, Work.NothingAtAll(Work.Start), count, () => ProcessMeter.Run(start));
        foreach (var series in Within("reportgen", folder => OwnWorks(corpus, folder, program)))
        {
            yield return series;
        }

        foreach (var series in hugo is null || count > besideTo ? [] : Within("hugo", folder => bench.Measure(HugoSite.Make(corpus, folder, hugo), count)))
        {
            yield return series;
        }

        foreach (var series in eleventy is null || count > besideTo ? [] : Within("eleventy", folder => bench.Measure(EleventySite.Make(corpus, folder, eleventy), count)))
        {
            yield return series;
        }
    }

    private IEnumerable<Series> OwnWorks(Corpus corpus, string folder, string program)
    {
        var site = ReportGenSite.Make(corpus, folder, program, tree.Templates);
        foreach (var series in bench.Measure(site, corpus.Documents))
        {
            yield return series;
        }

        if (ProcessMeter.Has("cp"))
        {
            yield return bench.Copy(site, corpus.Documents);
        }

        yield return bench.Walk(site.Tool, Path.Combine(folder, "seeds"), corpus.Documents);
    }

    private IEnumerable<Series> Within(string name, Func<string, IEnumerable<Series>> works)
    {
        var folder = Path.Combine(place, name);
        foreach (var series in works(folder))
        {
            yield return series;
        }

        Directory.Delete(folder, recursive: true);
    }
}
