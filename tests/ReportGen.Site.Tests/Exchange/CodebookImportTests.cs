using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Exchange;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>Codebooks and dictionaries become themes, with codes under them and no deeper, and a build of them says only that documents are missing.</summary>
public class CodebookImportTests
{
    [Fact]
    public void A_codebook_of_REFI_QDA_has_its_codes_with_colours_and_descriptions() => Assert.Equal(
        """
        themes:
          trust:
            label: "Trust"
            definition: "What is \"believed\"."
            exclude: "People."
            color: "#ff0000"
            codes:
              checking:
                label: "Checking"

        """,
        Themes("codes.qdc", """
        <?xml version="1.0" encoding="utf-8"?>
        <CodeBook xmlns="urn:QDA-XML:codebook:1:0" origin="x"><Codes><Code guid="{A}" name="Trust" isCodable="true" color="#F00"><Description>What is "believed".

        Exclude: People.</Description>
        <Code guid="b" name="Checking" isCodable="true"/></Code></Codes><Sets/></CodeBook>
        """));

    [Fact]
    public void Groups_of_codes_are_themes_where_no_code_lies_under_another() => Assert.Equal(
        """
        themes:
          group-one:
            label: "Group one"
            definition: "All of it."
            codes:
              a:
                label: "A"
              b:
                label: "B"
          c:
            label: "C"

        """,
        Themes("codes.qdc", """
        <CodeBook origin="ATLAS.ti Win 23.4.0"><Codes><Code guid="a" name="A"/><Code guid="b" name="B"/><Code guid="c" name="C"/></Codes>
        <Sets><Set guid="s" name="Group one"><Description>All of it.</Description><MemberCode guid="A"/><MemberCode guid="b"/></Set>
        <Set guid="t" name="Two"><MemberCode guid="b"/><MemberCode guid="nobody"/></Set></Sets></CodeBook>
        """));

    [Fact]
    public void Groups_of_codes_are_left_out_and_counted_where_codes_lie_under_codes()
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read("a.qdc", """
            <CodeBook><Code guid="a" name="A"><Code guid="b" name="B"/></Code><Sets><Set guid="s" name="S"><MemberCode guid="b"/></Set></Sets></CodeBook>
            """);
        Assert.Equal("B", project!.Codes[0].Codes[0].Name);
        Assert.StartsWith("1 group of codes is left out", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_export_writes_as_a_codebook_comes_back_with_the_same_names()
    {
        using var workspace = Workspace.With(
            ("site.yml",
                "title: x\nthemes:\n  trust: { label: Trust and more, definition: d, any: [trust*], codes: { page-check: { label: Page 2 }, by-hand: {} } }\n  craft: [hand*]\n"),
            ("seeds/a.md", "I trust it.\n"));
        var written = QdaXmlWriter.Codebook(new ProjectExport(CodedReport.Of(ForeignFiles.Request(workspace.Folder), default).Value!, "x").Codebook());
        Assert.Equal(
            """
            themes:
              trust:
                label: "Trust and more"
                definition: "d\n\nRule: any of: trust*; within one turn; said by: participant"
                codes:
                  page-check:
                    label: "Page 2"
                  by-hand:
                    label: "By hand"
              craft:
                label: "Craft"
                definition: "Rule: any of: hand*; within one turn; said by: participant"

            """,
            Themes("codes.qdc", Encoding.UTF8.GetString(written)));
    }

    [Theory]
    [InlineData("tag,parent,description,number of highlights\ntrust,,What is believed,3\nchecking,trust,,2\n")]
    [InlineData("tag,description,number of highlights\ntrust,What is believed,3\ntrust.checking,,2\n")]
    [InlineData("Name;Description;Colour\r\ntrust;What is believed;\r\ntrust/checking;;\r\n")]
    [InlineData("\uFEFFpath\tdescription\ntrust/checking\t\ntrust\tWhat is believed\n")]
    public void A_table_says_what_lies_under_what_by_a_parent_or_by_the_name(string table) => Assert.Equal(
        """
        themes:
          trust:
            label: "trust"
            definition: "What is believed"
            codes:
              checking:
                label: "checking"

        """,
        Themes("codes.csv", table));

    [Fact]
    public void A_stop_or_a_slash_in_a_name_parts_it_only_where_there_is_something_above() => Assert.Equal(
        """
        themes:
          dr-no:
            label: "Dr. No"
          work-life:
            label: "work/life"
          e-g-this:
            label: "e.g.this"
          people:
            label: "people"
            codes:
              coders:
                label: "coders"
              readers:
                label: "readers"

        """,
        Themes("codes.csv", "tag\nDr. No\nwork/life\ne.g.this\npeople.coders\npeople.readers\n"));

    [Fact]
    public void The_codebook_that_a_build_writes_is_read_with_its_names() => Assert.Equal(
        """
        themes:
          trust:
            label: "Trust in it"
            definition: "Two\nlines"
            include: "this"
            color: "#3366cc"
            codes:
              by-hand:
                label: "By hand"

        """,
        Themes(
            "codebook.csv",
            "id,theme,label,definition,include,exclude,example,color,rule\ntrust,trust,Trust in it,\"Two\nlines\",this,,,#36c,any of: x\ntrust/by-hand,trust,By hand,,,,,,\n"));

    [Theory]
    [InlineData("a,b,c,a,\n")]
    [InlineData("tag,parent\na,b\nb,a\nc,c\n")]
    [InlineData("tag,parent\n")]
    [InlineData("tag\n,\n\"broken\n")]
    [InlineData("path\na/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p\n")]
    public void No_table_is_too_odd_to_be_read_or_refused(string table)
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read("codes.csv", table);
        Assert.True(project is not null || findings is [{ Code: "RG8001" }]);
        Assert.Equal(table.Contains("tag,parent\na", StringComparison.Ordinal) ? 3 : -1, project is { Codes.Count: > 0 } && table[0] == 't' ? Count(project.Codes) : -1);
    }

    [Fact]
    public void A_chain_of_parents_without_end_is_cut_and_loses_no_code()
    {
        using var files = new ForeignFiles();
        var table = "tag,parent\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"t{i},t{i + 1}\n"));

        // The last parent has no row, and is a code all the same.
        Assert.Equal(20_001, Count(files.Read("codes.csv", table).Value!.Codes));
    }

    [Fact]
    public void A_dictionary_of_quanteda_becomes_rules() => Assert.Equal(
        """
        themes:
          positive:
            label: "positive"
            any: ["good", "great*", "multi word", "*fine*"]
          issues:
            label: "issues"
            any: ["own"]
            codes:
              tax:
                label: "tax"
                any: ["tax*", "no"]
              eu:
                label: "eu"
              eu-brexit:
                label: "eu › brexit"
                any: ["leave"]

        """,
        Themes("d.yml", "positive: [good, great*, multi word, '*fine*', good, '*', '']\nissues:\n  __: [own]\n  tax: [tax*, no]\n  eu:\n    brexit:\n    - leave\n", 1));

    [Fact]
    public void A_dictionary_of_LIWC_becomes_rules() => Assert.Equal(
        """
        themes:
          posemo:
            label: "posemo"
            any: ["good", "a lot", "abandon*"]
          negemo-bad-things:
            label: "negemo (bad things)"
            any: ["abandon*"]

        """,
        Themes("d.dic", "%\r\n31\tposemo\r\n\t32\tnegemo (bad things)\r\n%\r\ngood\t31\r\na lot\t31\r\nabandon*\t31\t32\r\nkind\t<of>131/31\r\nlost\t99\r\nnone\r\n", 1));

    [Fact]
    public void A_dictionary_finds_in_a_build_what_it_finds_there()
    {
        using var files = new ForeignFiles();
        var (texts, _) = files.Import("d.yml", "trust: [trust*, 'straight away']\ndoubt: { strong: ['*lie*'] }\n");
        Assert.True(texts.ContainsKey("seeds/README"));
        Assert.Equal(["RG2008"], Report.Build(files.Request()).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code));
        File.WriteAllText(Path.Combine(files.Project, "seeds", "a.md"), "I trusted it straight away.\n\nI did not believe it.\n");
        var (report, _) = CodedReport.Of(files.Request(), default);
        Assert.Equal(["trust", "doubt/strong"], report!.Documents.Single().Codings.Select(c => c.Code));
    }

    [Theory]
    [InlineData("d.yml", "- a\n- b\n")]
    [InlineData("d.yml", "a: [b\n")]
    [InlineData("d.yml", "")]
    [InlineData("d.yml", "a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n")]
    [InlineData("d.dic", "good\t1\n")]
    [InlineData("d.dic", "")]
    [InlineData("d.csv", "")]
    [InlineData("d.csv", "a,b\n1,2\n")]
    [InlineData("d.csv", "a\0b")]
    public void What_is_no_codebook_is_said_to_be_none(string name, string text)
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read(name, text.Replace("[x]", $"[{string.Join(',', Enumerable.Repeat("x", 50))}]", StringComparison.Ordinal));
        Assert.Null(project);
        Assert.Equal("RG8001", Assert.Single(findings).Code);
    }

    private static int Count(IReadOnlyList<QdaCode> codes) => codes.Sum(c => 1 + Count(c.Codes));

    private static string Themes(string name, string file, int leftOut = 0)
    {
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import(name, file);
        Assert.Equal(leftOut, findings.Count(f => f.Code == "RG8002"));
        Assert.Equal(["seeds/README", "site.yml"], texts.Keys.Order(StringComparer.Ordinal));
        var result = Report.Build(files.Request());
        Assert.Equal(["RG2008"], result.Diagnostics.Where(d => d.Severity >= Severity.Warning).Select(d => d.Code));
        var settings = texts["site.yml"].Split("\n# That codes have no rules")[0];
        return settings[settings.IndexOf("themes:", StringComparison.Ordinal)..];
    }
}
