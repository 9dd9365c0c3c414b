using System.CommandLine;
using System.Globalization;

namespace ReportGen.Benchmarks.Builds;

/// <summary><c>builds</c>: publishes the program, makes corpora, measures whole builds and writes docs/BENCHMARKS.md.</summary>
internal static class BuildsCommand
{
    private static readonly string[] s_others = ["hugo", "eleventy"];

    public static Command Make()
    {
        var documents = new Option<string>("--documents") { Description = "how many interviews: one number or several", DefaultValueFactory = _ => "1000,10000,100000" };
        var with = new Option<string>("--with") { Description = "what to measure beside: hugo, eleventy, both or ''", DefaultValueFactory = _ => string.Join(',', s_others) };
        var besideTo = new Option<int>("--with-to") { Description = "up to how many interviews that is measured", DefaultValueFactory = _ => int.MaxValue };
        var packages = new Option<string?>("--eleventy") { Description = "a folder with node_modules/@11ty/eleventy; otherwise the installed one is used" };
        var runs = new Option<int>("--runs") { Description = "how often each work is repeated at most", DefaultValueFactory = _ => 5 };
        var patience = new Option<int>("--patience") { Description = "after so many seconds a work is not repeated", DefaultValueFactory = _ => 20 };
        var folder =
            new Option<string?>("--folder") { Description = "where to make corpora, in a new folder that is deleted at the end; otherwise where the system keeps temporary files" };
        var date = new Option<string?>("--date") { Description = "the date that the page shows; otherwise today" };
        var output = new Option<string?>("--output") { Description = "the page to write; otherwise docs/BENCHMARKS.md" };
        var command = new Command("builds", "Measures whole builds as processes of the Release ReadyToRun program, and writes docs/BENCHMARKS.md.")
        {
            documents, with, besideTo, packages, runs, patience, folder, date, output,
        };
        documents.Validators.Add(result =>
        {
            if (!Listed(result.GetValueOrDefault<string>()).All(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 4))
            {
                result.AddError("--documents takes numbers from 4, such as 1000,10000");
            }
        });
        with.Validators.Add(result =>
        {
            if (Listed(result.GetValueOrDefault<string>()).Except(s_others).FirstOrDefault() is { } other)
            {
                result.AddError($"--with does not know '{other}', only {string.Join(" and ", s_others)}");
            }
        });
        command.SetAction(result =>
        {
            var tree = SourceTree.Find();
            var target = result.GetValue(output) is { } file ? Path.GetFullPath(file) : tree.Page;
            var bench = new Bench(result.GetValue(runs), TimeSpan.FromSeconds(result.GetValue(patience)), Console.Error);
            var place = Place(result.GetValue(folder));
            try
            {
                var sizes = Listed(result.GetRequiredValue(documents)).Select(n => int.Parse(n, CultureInfo.InvariantCulture));
                var others = Listed(result.GetRequiredValue(with));
                var hugo = others.Contains("hugo") ? HugoSite.Find() : null;
                var eleventy = others.Contains("eleventy") ? EleventySite.Find(result.GetValue(packages)) : null;
                string[] absent = [.. others.Where(o => (o == "hugo" ? hugo : eleventy) is null)];
                var measuring = new Measuring(tree, bench, place, hugo, eleventy, result.GetValue(besideTo));
                Series[] series = [.. measuring.All(sizes)];
                var today = result.GetValue(date) ?? DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                string[] beside = [.. new[] { Version(hugo, "version"), Version(eleventy, "--version") }.OfType<string>()];
                var session = new Session(today, tree.Commit(), Machine.Here(place), series, beside, absent);
                File.WriteAllText(target, BenchmarksPage.Write(session, File.Exists(target) ? File.ReadAllText(target) : null));
                return series.All(s => s.IsGood) ? 0 : 1;
            }
            finally
            {
                Directory.Delete(place, recursive: true);
            }
        });
        return command;
    }

    // Hugo says much about itself, and what counts first.
    private static string? Version(string? program, string argument) => program is null ? null
        : $"{Path.GetFileName(program)} "
        + $"{ProcessMeter.Run(new Invocation(program, [argument], Environment.CurrentDirectory)).LastLine.Split(' ').First(w => w.Any(char.IsAsciiDigit))}";

    private static string Place(string? folder)
    {
        if (folder is null)
        {
            return Directory.CreateTempSubdirectory("reportgen-benchmark-").FullName;
        }

        var place = Path.Combine(Path.GetFullPath(folder), "reportgen-benchmark-" + Guid.NewGuid().ToString("N")[..8]);
        return Directory.CreateDirectory(place).FullName;
    }

    private static string[] Listed(string? text) => (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
