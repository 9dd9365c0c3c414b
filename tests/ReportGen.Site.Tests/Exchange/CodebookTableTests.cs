using ReportGen.Site.Exchange;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>A table of codes loses none of them: what lies where is as the table says, and what of it cannot be so is said.</summary>
public sealed class CodebookTableTests
{
    [Theory]
    [InlineData("name,parent\nA,\nB,\nTrust,A\nTrust,B\n", "A(Trust) B(Trust)")]
    [InlineData("name,parent\nTrust,A\nTrust,B\nTrust,\nA,-\nB,-\n", "A(Trust) B(Trust) Trust")]
    [InlineData("id,name,parent\n1,A,\n2,B,\n3,Trust,A\n4,Trust,2\n5,Under,3\n", "A[Key: 1](Trust[Key: 3](Under[Key: 5])) B[Key: 2](Trust[Key: 4])")]
    [InlineData("code,parent\nA,\nB,A\nB,\nDeep,A > B\nLow,a\n", "A(B(Deep) Low) B")]
    public void Two_codes_of_one_name_under_two_others_are_two(string table, string tree)
    {
        var (shown, findings) = Read(table);
        Assert.Equal((tree, ""), (shown, findings));
    }

    [Fact]
    public void A_parent_that_several_codes_are_called_is_the_nearest_above_and_that_is_said()
    {
        var (tree, findings) = Read("name,parent\nA,\nTrust,A\nDeep,Trust\nB,\nTrust,B\nDeep,Trust\nLow,Trust\n");
        Assert.Equal("A(Trust(Deep)) B(Trust(Deep Low))", tree);
        Assert.Equal(
            "RG8003 3 codes lie under one of several that are called alike, and each was put under the nearest above it: 'Deep' under 'Trust' is the first", findings);
    }

    [Fact]
    public void A_code_that_is_listed_twice_is_one_that_has_what_either_says_of_it()
    {
        var (tree, findings) = Read("name,parent,description,color\nA,,,\nTrust,A,,#112233\nTrust,A,said,\nJoy,Trust,,\n");
        Assert.Equal("A(Trust[#112233 said](Joy))", tree);
        Assert.Equal("RG8003 1 code is listed again, and is one with the first: 'Trust' under 'A'", findings);
    }

    [Fact]
    public void What_is_said_of_a_code_a_second_time_and_otherwise_is_named_as_left_out()
    {
        var (tree, findings) = Read("path,description\nA,first\nA,second\nA/B,\nA/B,\nA,third\n");
        Assert.Equal("A[first](B)", tree);
        Assert.Equal(
            "RG8002 2 codes are listed again, and what is said of them there is left out: 'A' is the first\n"
                + "RG8003 1 code is listed again, and is one with the first: 'B' under 'A'",
            findings);
    }

    [Fact]
    public void A_parent_that_has_no_row_becomes_a_code_and_is_named()
    {
        var (tree, findings) = Read("name,parent\nJoy,Emotions\nFear,emotions\n");
        Assert.Equal("Emotions(Joy Fear)", tree);
        Assert.Equal("RG8003 1 parent is not listed as a code, and was made one: 'Emotions'", findings);
    }

    [Fact]
    public void Codes_that_would_lie_under_themselves_are_named_and_kept()
    {
        var (tree, findings) = Read("name,parent\nLoop,Loop\nP,Q\nQ,P\nR,Q\n");
        Assert.Equal("Loop P(Q(R))", tree);
        Assert.Equal("RG8003 2 codes would lie under themselves, and lie under none: 'Loop' is the first", findings);
    }

    [Fact]
    public void A_code_deeper_than_any_codebook_is_cut_off_and_named()
    {
        var (tree, findings) = Read("name,parent\nc0,\n" + string.Concat(Enumerable.Range(1, 40).Select(i => $"c{i},c{i - 1}\n")));
        Assert.EndsWith("(c31" + new string(')', 31) + " c32(c33(c34(c35(c36(c37(c38(c39(c40))))))))", tree, StringComparison.Ordinal);
        Assert.Equal("RG8003 1 code would lie under 32 others, and lies under none: 'c32'", findings);
    }

    [Fact]
    public void A_colour_is_read_by_its_digits_or_its_name_and_one_that_is_neither_is_named()
    {
        var (tree, findings) = Read("name,colour\nA,red\nB,#36c\nC,LightGrey\nD,reddish\nE,ButtonFace\nF,transparent\nG,\n");
        Assert.Equal("A[#ff0000] B[#3366cc] C[#d3d3d3] D E F G", tree);
        Assert.Equal("RG8002 3 colours cannot be read, and are left out: 'reddish' in row 5 is the first", findings);
    }

    [Fact]
    public void A_table_of_many_namesakes_is_read_in_a_moment()
    {
        var rows = Enumerable.Range(0, 60_000).Select(i => (i % 3) switch { 0 => $"p{i},\n", 1 => $"same,p{i - 1}\n", _ => "low,same\n" });
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var (_, findings) = Read("name,parent\n" + string.Concat(rows));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
        Assert.StartsWith("RG8003 20000 codes lie under one of several", findings, StringComparison.Ordinal);
    }

    // The codes as a line: what is known of each in brackets, and what lies under it in parentheses.
    private static (string Tree, string Findings) Read(string table)
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read("codes.csv", table);
        return (Shown(project!.Codes), string.Join('\n', findings.Select(f => $"{f.Code} {f.Message}")));
    }

    private static string Shown(IReadOnlyList<QdaCode> codes) => string.Join(' ', codes.Select(c =>
    {
        var said = string.Join(' ', new[] { c.Color, c.Description }.OfType<string>());
        return c.Name + (said.Length > 0 ? $"[{said}]" : "") + (c.Codes.Count > 0 ? $"({Shown(c.Codes)})" : "");
    }));
}
