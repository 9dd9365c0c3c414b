using System.Text.Json;
using ReportGen.Templates.Tests.Conformance;

namespace ReportGen.Templates.Tests.Specs;

public sealed class SpecTests
{
    public static TheoryData<string> Titles() => [.. SpecFolder.Examples().Select(example => example.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void An_example_of_the_specification_comes_out_as_written(string title)
    {
        var example = SpecFolder.Examples().Single(example => example.ToString() == title);
        var set = TemplateSet.Load([new TemplateSource("page.html", example.Template), .. example.Parts], new TemplateSettings());
        using var result = set.Find("page")!.Render(Model(example));
        if (example.Output is not null)
        {
            Assert.Empty(result.Problems);
            Assert.Equal(example.Output, result.ToString());
        }

        if (example.Problems is not null)
        {
            var problems = set.Errors.Concat(result.Problems).Distinct().Select(problem => $"{problem.Path}({problem.Line},{problem.Column}): {problem.Code}: {problem.Message}");
            Assert.Equal(example.Problems, string.Join('\n', problems));
        }

        Assert.True(example.Output is not null || example.Problems is not null, "The example says neither what is printed nor what is wrong.");
    }

    private static TemplateModel Model(SpecExample example)
    {
        using var document = JsonDocument.Parse(example.Model);
        return TemplateModel.WithValues(document.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, ConformanceModel.Read(member.Value))));
    }
}
