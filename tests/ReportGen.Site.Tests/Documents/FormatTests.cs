using ReportGen.Site.Settings;
using Format = ReportGen.Site.Documents.DocumentFormat;

namespace ReportGen.Site.Tests.Documents;

/// <summary>The formats of files that are read.</summary>
public sealed class FormatTests
{
    [Fact]
    public void The_files_looked_for_are_those_that_a_format_reads() =>
        Assert.Equal(Format.AllExtensions.Order(StringComparer.Ordinal), SeedPatterns.Extensions.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("a.MD", "a text file")]
    [InlineData("a.Docx", "a Word document")]
    [InlineData("a.notes", "a text file")]
    public void A_format_is_known_by_the_end_of_a_name_without_regard_to_case(string path, string format) => Assert.Equal(format, Format.Of(path).Name);
}
