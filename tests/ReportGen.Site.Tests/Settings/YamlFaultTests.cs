using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Settings;

/// <summary>The usual slips in YAML are named where they are made, in words of those who make them.</summary>
public class YamlFaultTests
{
    [Theory]
    [InlineData("title: a\nthemes:\n  t:\n    any:\n\t- x\n", "site.yml(5,1): error RG2002: a tab stands in the indentation of this line")]
    [InlineData("title: a\nthemes:\n  t:\n  \tany: [x]\n", "site.yml(4,3): error RG2002: a tab stands in the indentation of this line")]
    [InlineData(
        "themes:\n  t:\n    label: \"Trust\n    any: [x]\n  u:\n    label: \"Use\"\n    any: [y]\n",
        "site.yml(3,12): error RG2002: a text in quotes begins here and does not end")]
    [InlineData("themes:\n  t:\n    label: 'Trust\n    any: [x]\n", "site.yml(3,12): error RG2002: a text in quotes begins here and does not end")]
    [InlineData("themes:\n  t:\n    label: Trust\n   any: [x]\n", "site.yml(4,4): error RG2002: the structure breaks here: line 4 is indented by 3, the one above by 4")]
    [InlineData("title: a\nquestion: [a\nthemes: b\n", "site.yml(2,11): error RG2002: a list in brackets begins here and does not end")]
    [InlineData("title: x\nthemes:\n  a: [b, c\n  d: [e]\n", "site.yml(3,6): error RG2002: a list in brackets begins here and does not end")]
    [InlineData("themes:\n  a: { label: x, any: [b, c]\n\nquestions:\n  q: What\n", "site.yml(2,6): error RG2002: a map in brackets begins here and does not end")]
    [InlineData("title: *a*\n", "site.yml(1,8): error RG2002: ")]
    public void A_slip_is_named_where_it_was_made(string text, string expected)
    {
        var findings = new List<Diagnostic>();
        SiteYaml.Parse("site.yml", text, findings);
        var said = Workspace.Show(findings);
        Assert.True(said.StartsWith(expected, StringComparison.Ordinal), said);
    }
}
