using System.Text;
using ReportGen.Site.Rendering;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Rendering;

public sealed class SqueezedStylesTests
{
    [Theory]
    [InlineData("a { color: red; }\n\n/* why */\nb { margin: 0 1px }", "a{color:red}b{margin:0 1px}")]
    [InlineData("/* a */ /* b */ a { }", "a{}")]
    [InlineData("a { color: red; /* last */ }", "a{color:red}")]
    [InlineData("a, b > c ~ d + e { }", "a,b>c~d + e{}")]
    [InlineData("a{b:c}", "a{b:c}")]
    [InlineData(" \t\r\n", "")]
    public void Comments_and_white_space_that_parts_nothing_go(string css, string squeezed) => Assert.Equal(squeezed + "\n", Squeezed(css));

    [Theory]
    [InlineData("a :hover {", "a :hover{")]
    [InlineData(".a .b {", ".a .b{")]
    [InlineData(":is(.a, .b) .c {", ":is(.a,.b) .c{")]
    [InlineData("@media screen and (min-width: 2rem) {", "@media screen and (min-width:2rem){")]
    [InlineData("a { width: calc(1px + (2px - 3px) * 4) ", "a{width:calc(1px + (2px - 3px) * 4)")]
    [InlineData("a { margin: -1px -2px ", "a{margin:-1px -2px")]
    [InlineData("a { --none: ; --one: 1; ", "a{--none: ;--one:1")]
    public void White_space_that_says_something_stays(string css, string squeezed) => Assert.Equal(squeezed + "}\n", Squeezed(css + "}"));

    [Theory]
    [InlineData("a{content:\"/* no  comment */\"}")]
    [InlineData("a{content:'it\\'s  so'}")]
    [InlineData("a{background:url(data:image/svg+xml;utf8,<svg/>)}")]
    [InlineData("a{background:url(/* no comment */)}")]
    [InlineData(".a\\: b{color:red}")]
    [InlineData(".a\\26  b{color:red}")]
    [InlineData("a{content:\\;}")]
    [InlineData("/*! A licence,  as it is */ a{}")]
    [InlineData("@charset \"utf-8\";a{}")]
    [InlineData("a{&:hover{color:light-dark(#fff,#000)}}@layer base,theme;@media (40rem<=width<60rem){a{b:c}}")]
    public void What_has_a_meaning_of_its_own_stays_as_it_is(string css) => Assert.Equal(css + "\n", Squeezed(css));

    [Fact]
    public void A_comment_that_alone_parts_two_names_goes_on_doing_so() => Assert.Equal("a/**/.b{}\n", Squeezed("a/* here */.b {}"));

    [Theory]
    [InlineData("a { color: red; ")]
    [InlineData("a { content: \"no end }\n")]
    [InlineData("a { } /* no end")]
    [InlineData("a { width: calc(1px ] }")]
    [InlineData("a { background: url(no-end }")]
    [InlineData("a } b {")]
    public void Styles_that_cannot_be_read_are_left_as_they_are(string css) => Assert.Equal(css, Squeezed(css));

    [Fact]
    public void Bytes_that_are_no_text_are_left_as_they_are()
    {
        byte[] bytes = [.. "a { content: '"u8, 0xE9, .. "' }"u8];
        Assert.Equal(bytes, SqueezedStyles.Of(bytes).ToArray());
    }

    [Fact]
    public void What_is_squeezed_is_not_squeezed_further()
    {
        var once = SqueezedStyles.Of(File.ReadAllBytes(Path.Combine(Repository.Root, "templates", "assets", "style.css")));
        Assert.Equal(once.ToArray(), SqueezedStyles.Of(once).ToArray());
    }

    private static string Squeezed(string css) => Encoding.UTF8.GetString(SqueezedStyles.Of(Encoding.UTF8.GetBytes(css)).Span);
}
