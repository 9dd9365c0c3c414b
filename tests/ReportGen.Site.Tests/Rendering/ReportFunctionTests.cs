using System.Text.RegularExpressions;
using ReportGen.Site.Pages;
using ReportGen.Site.Rendering;
using ReportGen.Site.Tests.Projects;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Tests.Rendering;

/// <summary>What templates of a report can use beside the functions of the language.</summary>
public sealed partial class ReportFunctionTests
{
    public static TheoryData<string, string> Documented()
    {
        var examples = new TheoryData<string, string>();
        foreach (Match row in Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "TEMPLATES.md"))))
        {
            examples.Add(row.Groups["template"].Value.Replace("\\|", "|", StringComparison.Ordinal), row.Groups["printed"].Value);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Every_example_of_the_documentation_prints_what_it_says(string template, string printed)
    {
        var (text, problems) = SmallReport.Print(template);
        Assert.Equal(printed, text);
        Assert.Equal(template.Contains("lab-2", StringComparison.Ordinal), problems.Length > 0);
    }

    [Fact]
    public void Every_function_has_an_example()
    {
        var templates = Documented().Select(row => (string)row[0]).ToList();
        Assert.All(ReportFunctions.All.Where(f => !f.Name.StartsWith("url.", StringComparison.Ordinal)), f =>
            Assert.Contains(templates, t => t.Contains(f.Name, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a\n {{ link.document \"lab-2\" }}", "a\n lab-2", "(2,19) RG4103: there is no document 'lab-2' to link to did you mean 'lab-1'?")]
    [InlineData("{{ link.theme '<b>' }}", "&lt;b&gt;", "(1,15) RG4103: there is no theme '<b>' to link to")]
    [InlineData("{{ link.code 'verification' }}", "verification", "(1,14) RG4103: there is no code 'verification' to link to did you mean 'trust/verification'?")]
    [InlineData("{{ 'typical-dya' | link.question 'days' }}", "days", "(1,4) RG4103: there is no question 'typical-dya' to link to did you mean 'typical-day'?")]
    [InlineData("{{ link.segment 'lab-9#s1' 'there' }}", "there", "(1,17) RG4103: there is no document 'lab-9' to link to did you mean 'lab-1'?")]
    [InlineData("{{ for i in 1..3; url.document 'nothing'; end }}", "", "(1,32) RG4103: there is no document 'nothing' to link to")]
    [InlineData(
        "{{ 'last spring' | day }}", "last spring", "(1,4) RG4104: 'last spring' is not a date, and is shown as it stands dates are written 2024-03-05 or 2024-03-05T14:30")]
    public void What_does_not_exist_is_said_at_its_place_and_shown_as_plain_text(string template, string text, string problem) =>
        Assert.Equal((text, problem), SmallReport.Print(template));

    [Theory]
    [InlineData("{{ url.file '/etc/passwd' }}", "RG4016")]
    [InlineData("{{ url.file '../../secret' }}", "RG4016")]
    [InlineData("{{ 'words' | highlight '*' }}", "RG4016")]
    [InlineData("{{ 'words' | number }}", "RG4015")]
    [InlineData("{{ '2024-03-05' | day '%' }}", "RG4016")]
    [InlineData("{{ link.docment 'lab-1' }}", "RG4012")]
    public void What_cannot_be_meant_is_an_error(string template, string code) => Assert.Contains(code, SmallReport.Print(template).Problems, StringComparison.Ordinal);

    [Theory]
    [InlineData("{{ link.document 'lab-1' '<script>' }}", "<a href=\"../documents/lab-1/index.html\">&lt;script&gt;</a>")]
    [InlineData("{{ capture words }}<em>her</em>{{ end }}{{ link.document 'lab-1' words }}", "<a href=\"../documents/lab-1/index.html\"><em>her</em></a>")]
    [InlineData("<a href=\"{{ url.file 'javascript:alert(1)' }}\">x</a>", "<a href=\"../javascript%3Aalert%281%29\">x</a>")]
    [InlineData("{{ '[x](javascript:alert(1)) <script>alert(1)</script> [[lab-1]]' | markdown }}",
        "<p><span class=\"unlinked\">x</span> &lt;script&gt;alert(1)&lt;/script&gt; [[lab-1]]</p>")]
    [InlineData("{{ '<b>verify</b>' | highlight 'verify' }}", "&lt;b&gt;<mark class=\"hit\">verify</mark>&lt;/b&gt;")]
    [InlineData("{{ '<b title=\"verify\">Verify &amp; co</b>' | html.raw | highlight ['verify', 'co'] }}",
        "<b title=\"verify\"><mark class=\"hit\">Verify</mark> &amp; <mark class=\"hit\">co</mark></b>")]
    [InlineData("{{ null | markdown }}{{ null | highlight 'a' }}{{ null | number }}{{ null | day }}", "")]
    [InlineData("{{ -1234567 | number }} {{ 0.1 + 0.2 | number }}", "-1,234,567 0.3")]
    public void What_is_printed_is_safe_and_the_same_everywhere(string template, string printed) =>
        Assert.Equal((printed, ""), SmallReport.Print(template));

    [Theory]
    [InlineData("{{ link.document 'lab-1' }}", "address of document/lab-1 = documents/lab-1/index.html; title of document/lab-1 = Lab notes")]
    [InlineData("{{ link.document 'lab-1' 'here' }}", "address of document/lab-1 = documents/lab-1/index.html")]
    [InlineData("{{ url.segment 'lab-1#s1' }}", "address of document/lab-1 = documents/lab-1/index.html")]
    [InlineData("{{ link.document 'lab-2' 'there' }}", "address of document/lab-2 = ; name nearest to document/lab-2 = lab-1")]
    [InlineData("{{ 'a' | highlight 'a' }}{{ 'a' | markdown }}{{ 1 | number }}", "")]
    public void A_function_reads_what_it_shows_and_nothing_else(string template, string expected)
    {
        using var result = SmallReport.Load(template).Find("page")!.Render(SmallReport.Model(SmallReport.Targets));
        var settings = result.OtherReads.Where(r => r.Kind == ReadKind.Setting);
        Assert.Equal(expected, string.Join("; ", settings.Select(r => $"{r.Subject} = {r.Value}")));
        Assert.Equal(expected.Contains("lab-1 =", StringComparison.Ordinal), result.Summary.MembersOf(PageHead.Model).Contains("root"));
    }

    [Theory]
    [InlineData("{{ link.document 'lab-1' }}", "title", true)]
    [InlineData("{{ link.document 'lab-1' 'here' }}", "title", false)]
    [InlineData("{{ link.document 'lab-1' }}", "another document", false)]
    [InlineData("{{ link.document 'lab-1' }}", "removed", true)]
    [InlineData("{{ link.document 'lab-2' 'there' }}", "another document", true)]
    [InlineData("{{ link.theme 'trust' }}", "removed", false)]
    public void A_page_is_stale_exactly_when_a_target_that_it_shows_has_changed(string template, string change, bool isStale)
    {
        var now = change switch
        {
            "title" => SmallReport.TargetsWith(SmallReport.Document with { Title = "Second visit" }),
            "removed" => SmallReport.TargetsWith(),
            _ => SmallReport.TargetsWith(SmallReport.Document, SmallReport.Document with { Id = "lab-2", Path = "documents/lab-2/index.html" }),
        };
        var set = SmallReport.Load(template);
        using var before = set.Find("page")!.Render(SmallReport.Model(SmallReport.Targets));
        Assert.Equal(isStale, before.OtherReads.Any(r => r.Kind == ReadKind.Setting && now.Now(r.Subject) != r.Value));
        Assert.Equal(isStale, SmallReport.Print(template, SmallReport.Targets) != SmallReport.Print(template, now));
    }

    [GeneratedRegex(@"^\| `(?<template>[^`]*\{\{[^`]*)` \| `(?<printed>[^`]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
