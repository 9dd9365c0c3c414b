namespace ReportGen.Templates.Tests.Conformance;

/// <summary>A test that needs the conformance set; without it the test is skipped, and says so.</summary>
internal sealed class ConformanceFactAttribute : FactAttribute
{
    public const string Missing = "The conformance set is not here: set REPORTGEN_CONFORMANCE, or put it into ../shared/scriban-conformance.";

    public ConformanceFactAttribute() => Skip = ConformanceFolder.Find() is null ? Missing : null;
}

/// <summary>The same for a test with data.</summary>
internal sealed class ConformanceTheoryAttribute : TheoryAttribute
{
    public ConformanceTheoryAttribute() => Skip = ConformanceFolder.Find() is null ? ConformanceFactAttribute.Missing : null;
}
