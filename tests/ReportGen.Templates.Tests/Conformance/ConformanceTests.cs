using Xunit.Abstractions;

namespace ReportGen.Templates.Tests.Conformance;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    /// <summary>Where reports differ from what was recorded; docs/TEMPLATES.md lists each with its reason, and a test holds that list against this one.</summary>
    internal static readonly string[] Deviations =
    [
        "cs-parser/EnsureStackOverflowCanBeAvoidedForSelfReferentialObjectGraphs",
        "cs-runtime/DisposedLazyIterationShouldReleaseLoopLimitScope",
        "cs-runtime/LimitToStringShouldApplyToCumulativeRenderOutput",
        "cs-runtime/ObjectEvalShouldRespectLoopLimit",
        "cs-runtime/SequentialInternalIterationShouldUseSeparateLoopLimits",
        "cs-runtime/TestEval",
        "cs-runtime/TestEval-2",
        "cs-runtime/TestEvaluateDefault",
        "cs-runtime/TestEvaluateDefault-2",
        "doc-object/object.eval",
        "doc-object/object.eval_template",
        "golden-builtins/array-sort-mixed-types-error",
        "golden-builtins/date-parse-bad",
        "golden-expr/interp-array",
        "golden-functions/eval",
        "golden-statements/capture-typeof",
        "golden-statements/object-recursion",
        "golden-statements/to-string-limit",
    ];

    [ConformanceFact]
    public void Every_case_of_the_language_comes_out_as_recorded()
    {
        var folder = ConformanceFolder.Find()!;
        var run = new ConformanceRun(folder);
        var cases = folder.Cases();
        var failed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in cases)
        {
            if (run.Difference(test) is { } difference)
            {
                failed.Add(test.FullName, difference);
            }
        }

        var summary = $"conformance: {cases.Count - failed.Count} of {cases.Count}";
        output.WriteLine(summary);
        Console.WriteLine(summary);
        Assert.True(failed.Keys.SequenceEqual(Deviations), $"{summary}\n{string.Join("\n\n", failed.Select(f => $"{f.Key} {f.Value}"))}");
    }

    [ConformanceFact]
    public void The_nodes_that_stand_in_for_the_librarys_do_what_those_do()
    {
        var folder = ConformanceFolder.Find()!;
        var run = new ConformanceRun(folder);
        foreach (var test in folder.Cases().Where(test => !SplicedOtherwise.Contains(test.FullName)))
        {
            var (plain, spliced) = (run.Run(test, escapes: false, splices: false), run.Run(test, escapes: false));
            Assert.True(plain.Text == spliced.Text, $"{test.FullName}\n{spliced.Text}\ninstead of\n{plain.Text}");
            Assert.Equal(plain.Problems.Select(Place), spliced.Problems.Select(Place));
        }

        static string Place(TemplateProblem problem) => $"{problem.Code} {problem.Path}({problem.Line},{problem.Column})";
    }

    // Failures while something is printed are told at the statement that prints, not at the beginning of its block, and those of what comes through a pipe
    // at what stands before it; and a list in text reads as the list.
    private static readonly string[] SplicedOtherwise =
    [
        "cs-runtime/ObjectEvalShouldRespectLoopLimit",
        "cs-parser/EnsureStackOverflowCanBeAvoidedForSelfReferentialObjectGraphs",
        "golden-expr/interp-array",
        "golden-statements/capture-typeof",
        "golden-statements/object-recursion",
        "golden-statements/to-string-limit",
    ];
}
