using System.CommandLine;
using System.Globalization;
using ReportGen.Benchmarks.Builds;
using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Watches;

/// <summary><c>watch</c>: publishes the program, serves a corpus with it, edits files and takes the time until an open page is told.</summary>
internal static class WatchesCommand
{
    private const string EditedRule = "\"inspect*\"";
    private const string EditedLabel = "label: Trust\n";

    public static Command Make()
    {
        var documents = new Option<int>("--documents") { Description = "how many interviews", DefaultValueFactory = _ => 1_000 };
        var runs = new Option<int>("--runs") { Description = "how often each edit is repeated", DefaultValueFactory = _ => 15 };
        var command =
            new Command("watch", "Measures from saving a file to the open page being told, with the Release ReadyToRun program serving generated interviews.") { documents, runs };
        command.SetAction((result, _) => Measure(result.GetValue(documents), Math.Max(1, result.GetValue(runs))));
        return command;
    }

    private static async Task<int> Measure(int documents, int runs)
    {
        var place = Directory.CreateTempSubdirectory("reportgen-benchmark-").FullName;
        try
        {
            var (tree, corpus, folder) = (SourceTree.Find(), new Corpus(documents), Path.Combine(place, "project"));
            var program = tree.Publish(Path.Combine(place, "program"));
            corpus.WriteTo(folder);
            using var site = new ServedSite(program, folder);
            using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
            var bench = new WatchBench(site, await site.Address(), client);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{documents:N0} documents, commit {tree.Commit()}, {runs} runs, {Machine.Here(place).Cores}; least / median / most, in ms"));
            foreach (var edit in Edits(corpus, folder))
            {
                var followed = await bench.Repeat(edit, runs);
                Console.WriteLine(
                    $"{edit.Work.Name,-22} build {Spread(followed, f => f.Build),-16} quiet {Spread(followed, f => f.Quiet),-16} told {Spread(followed, f => f.Told),-16} page "
                    + $"loaded {Spread(followed, f => f.Shown)}");
            }

            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static IEnumerable<PageEdit> Edits(Corpus corpus, string folder)
    {
        var settings = Path.Combine(folder, "site.yml");
        var document = InterviewWriter.Write(corpus.Documents / 2, corpus.Seed).Path;
        yield return new(Work.Editing("one definition edited", settings, Definition), "themes/trust/index.html");
        yield return new(Work.Editing("one theme label edited", settings, Label), "themes/trust/index.html");
        yield return new(Work.Editing(Work.Rule, settings, SiteEdits.Term(EditedRule)), "themes/craft/index.html");
        yield return new(
            Work.Editing(Work.Document, Path.Combine(folder, "seeds", document), SiteEdits.Sentence), $"documents/{Path.GetFileNameWithoutExtension(document)}/index.html");
    }

    private static string Label(string text, int run) =>
        text.Replace(EditedLabel, string.Create(CultureInfo.InvariantCulture, $"label: Trust {run + 1}\n"), StringComparison.Ordinal);

    // What the pages of a theme say, and the codebook's; a label stands on every page that has a tag of it.
    private static string Definition(string text, int run)
    {
        var at = text.IndexOf("definition: ", text.IndexOf(EditedLabel, StringComparison.Ordinal), StringComparison.Ordinal) + "definition: ".Length;
        return text.Insert(at, string.Create(CultureInfo.InvariantCulture, $"Attempt {run + 1}. "));
    }

    private static string Spread(IReadOnlyList<Followed> followed, Func<Followed, TimeSpan> time)
    {
        var ordered = followed.Select(f => time(f).TotalMilliseconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{ordered[0]:0} / {ordered[ordered.Count / 2]:0} / {ordered[^1]:0}");
    }
}
