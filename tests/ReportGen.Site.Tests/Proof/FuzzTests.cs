using System.Globalization;

namespace ReportGen.Site.Tests.Proof;

/// <summary>After any edits an incremental build is what a clean build is: made-up projects, made-up edits. REPORTGEN_LONG says how many more to make up.</summary>
public sealed class FuzzTests
{
    public const int Scripts = 30;
    public const int Length = 8;

    [Fact]
    public void After_any_edits_a_build_is_what_a_clean_build_is()
    {
        var scripts = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_LONG"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Scripts;
        var first = int.TryParse(Environment.GetEnvironmentVariable("REPORTGEN_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 1;
        for (var i = 0; i < scripts; i++)
        {
            var script = Script.Of(first + i, Length);
            if (script.Run() is not null)
            {
                Assert.Fail(script.Shrink().Run() ?? $"script {script.Seed} failed once and not again");
            }
        }
    }
}
