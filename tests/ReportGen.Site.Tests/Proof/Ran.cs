using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>What a build did, step by step, for tests that read as sentences.</summary>
internal sealed class Ran(Workspace workspace, BuildResult result)
{
    // A name that was misspelt, or is of a step which runs no function, is in no build: it was not spared, it is not there.
    private readonly Lazy<HashSet<string>> _running = new(() => Running(workspace));

    /// <summary>Builds a second time: in memory, as watching does, or as a new process.</summary>
    public static Ran Again(Workspace workspace, bool isNewProcess) => new(workspace, isNewProcess ? workspace.Build() : workspace.BuildAgain());

    /// <summary>
    /// These rows and no other, of a step that would run for some in a build from nothing: <c>b</c> was made and is new or differs, <c>=b</c> was made and
    /// came out the same, <c>-b</c> is gone. A folded step ran, once, for all of them: of more rows than one those that came out the same are not named.
    /// </summary>
    public Ran Step(string name, params string[] rows)
    {
        RequireRunning(name);
        var changed = result.Run!.Ledger.Where(r => r.Step == name && r.Reason is not Reason.Cached)
            .Select(r => (r.Reason switch { Reason.Unchanged => "=", Reason.Removed => "-", _ => "" }) + r.Key);
        var (expected, found) = (string.Join(' ', rows.Order(StringComparer.Ordinal)), string.Join(' ', changed.Order(StringComparer.Ordinal)));
        Assert.True(expected == found, $"'{name}' was to make '{expected}' and made '{found}'. All that ran:\n{Everything}");
        Assert.Equal((name, IsFolded(name) ? 1 : rows.Count(r => !r.StartsWith('-'))), (name, Executed(name)));
        return this;
    }

    /// <summary>These pages were rendered and no other, those that show findings apart.</summary>
    public Ran Pages(params string[] addresses) => Step(Pipeline.RenderStep, [.. addresses.Select(Page)]);

    /// <summary>These steps ran for no row, and would have in a build from nothing.</summary>
    public Ran Not(params string[] steps)
    {
        Assert.NotEmpty(steps);
        Assert.All(steps, RequireRunning);
        Assert.All(steps, step => Assert.True(Executed(step) == 0, $"'{step}' ran. All that ran:\n{Everything}"));
        return this;
    }

    /// <summary>No step ran; those that look outside saw what they had seen.</summary>
    public Ran OnlyLooked()
    {
        Assert.Equal([], result.Run!.Timings.Where(t => t.Executed > 0).Select(t => $"{t.Step} {t.Executed}"));
        Assert.Equal([], result.Run.Ledger.Select(r => $"{r.Step} {r.Key} {r.Reason}"));
        return this;
    }

    /// <summary>The chain of causes of a page leads to this, asked of the run itself and of what it left in the cache folder.</summary>
    public Ran Because(string address, string step, string key)
    {
        AssertEnd(Explain(address), address, step, key);
        return Left(last => AssertEnd(last.Explain(Page(address)), address, step, key));
    }

    /// <summary>A page was not rendered; it says so and names what it reads.</summary>
    public Ran NotRendered(string address, string reads)
    {
        AssertReads(Explain(address), reads);
        return Left(last => AssertReads(last.Explain(Page(address)), reads));
    }

    /// <summary>The report is byte for byte what a build from nothing gives, and so are the findings.</summary>
    public Ran LikeAClean()
    {
        var incremental = workspace.Files().ToDictionary(f => f, workspace.Read, StringComparer.Ordinal);
        Assert.Equal(workspace.Forget().Build(threads: 1).Diagnostics, result.Diagnostics);
        Assert.Equal(workspace.Files().ToDictionary(f => f, workspace.Read, StringComparer.Ordinal), incremental);
        return this;
    }

    private string Everything => string.Concat(result.Run!.Timings.Where(t => t.Executed > 0)
        .Select(t => $"  {t.Step}: {string.Join(' ', result.Run.Ledger.Where(r => r.Step == t.Step).Select(r => $"{r.Key} {r.Reason}"))}\n"));

    private Explanation? Explain(string address) => new Published(result.Pipeline!, result.Run!).Explain(new Explainer(result.Run!), Page(address));

    private int Executed(string step) => result.Run!.Timings.Where(t => t.Step == step).Sum(t => t.Executed);

    private bool IsFolded(string step) => result.Run!.Order.Any(s => s.Name == step && s.GetType().GetGenericTypeDefinition() == typeof(FoldStep<>));

    private void RequireRunning(string step) => Assert.True(
        _running.Value.Contains(step),
        $"'{step}' is no step that runs for any row of this project, in a build from nothing either. Those that do: "
        + $"{string.Join(", ", _running.Value.Order(StringComparer.Ordinal))}");

    private static HashSet<string> Running(Workspace workspace)
    {
        var request = workspace.RequestFor(threads: 1) with { CacheFolder = Path.Combine(workspace.Folder, "no cache"), WritesOutput = false };
        return Report.Build(request).Run!.Timings.Where(t => t.Executed > 0).Select(t => t.Step).ToHashSet(StringComparer.Ordinal);
    }

    private Ran Left(Action<LastBuild> look)
    {
        using var last = LastBuild.Open(workspace.RequestFor(threads: 1));
        Assert.NotNull(last);
        look(last);
        return this;
    }

    private static void AssertEnd(Explanation? explanation, string address, string step, string key)
    {
        var cause = explanation?.Cause;
        Assert.True(cause is not null, $"{address} was not rendered");
        var end = cause.Chain()[^1];
        Assert.True(end.IsInput, $"{address}: the chain ends in {end.Step} '{end.Key}', which is no input");
        Assert.Equal((address, step, key), (address, end.Step, end.Key));
    }

    private static void AssertReads(Explanation? explanation, string reads)
    {
        Assert.NotNull(explanation);
        Assert.Null(explanation.Cause);
        Assert.Contains(reads, explanation.Reads);
    }

    private static string Page(string address) => address.Length == 0 ? "index.html" : address + "/index.html";
}
