using Xunit.Abstractions;

namespace ReportGen.Templates.Tests.Conformance;

public sealed class ConformanceTests(ITestOutputHelper output)
{
    /// <summary>Where we deviate on purpose; docs/TEMPLATES.md gives the reasons.</summary>
    private static readonly HashSet<string> Deviations = ["golden-expr/interp-array", "golden-statements/capture-typeof", "golden-builtins/date-parse-bad"];

    [ConformanceFact]
    public void Every_case_of_the_language_comes_out_as_recorded()
    {
        var folder = ConformanceFolder.Find()!;
        var run = new ConformanceRun(folder);
        var cases = folder.Cases();
        var failed = new List<string>();
        var passed = 0;
        foreach (var test in cases)
        {
            var difference = run.Difference(test);
            passed += difference is null ? 1 : 0;
            if (difference is not null && !(test.IsQuirk && Deviations.Contains(test.FullName)))
            {
                failed.Add($"{test.FullName} {difference}");
            }
        }

        var summary = $"conformance: {passed} of {cases.Count}";
        output.WriteLine(summary);
        Console.WriteLine(summary);
        Assert.True(failed.Count == 0, $"{summary}\n{string.Join("\n\n", failed)}");
    }
}
