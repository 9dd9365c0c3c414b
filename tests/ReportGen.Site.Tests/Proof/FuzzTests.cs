using System.Globalization;

namespace ReportGen.Site.Tests.Proof;

/// <summary>After any edits an incremental build is what a clean build is: made-up projects, made-up edits. REPORTGEN_LONG says how many of them.</summary>
public sealed class FuzzTests
{
    /// <summary>So many scripts have something of everything.</summary>
    public const int Many = 30;

    private const int Few = 6;
    public const int Length = 8;

    /// <summary>How many scripts are made up: few, or as many as REPORTGEN_LONG says.</summary>
    public static int Scripts(int few) =>
        int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_LONG"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : few;

    [Fact]
    public void After_any_edits_a_build_is_what_a_clean_build_is()
    {
        var first = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;
        for (var i = 0; i < Scripts(Few); i++)
        {
            var script = Script.Of(first + i, Length);
            if (script.Run() is not null)
            {
                Assert.Fail(script.Shrink().Run() ?? $"script {script.Seed} failed once and not again");
            }
        }
    }
}
