namespace ReportGen.Templates.Tests.Conformance;

/// <summary>A test that needs the conformance set; without it the test is skipped, and says so.</summary>
internal sealed class ConformanceFactAttribute : FactAttribute
{
    public ConformanceFactAttribute()
    {
        if (ConformanceFolder.Find() is null)
        {
            Skip = "The conformance set is not here: set REPORTGEN_CONFORMANCE, or put it into ../shared/scriban-conformance.";
        }
    }
}
