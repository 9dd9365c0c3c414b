using ReportGen.Site.Tests.Editions;

namespace ReportGen.Site.Tests.Hostile;

/// <summary>The files for office programs of the hostile project: whatever documents bring is words in them.</summary>
public sealed class HostileOfficeTests(HostileReport report) : IClassFixture<HostileReport>
{
    [Theory]
    [Trait("Takes", "Long")]
    [InlineData("report.docx", true)]
    [InlineData("report.xlsx", false)]
    public void They_open_without_repair(string file, bool isWord) => Assert.Equal("", Office.Faults(File.ReadAllBytes(Path.Combine(report.Site, file)), isWord));
}
