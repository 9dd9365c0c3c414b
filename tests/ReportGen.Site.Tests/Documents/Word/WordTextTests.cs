using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static ReportGen.Site.Tests.Documents.Word.WordSample;

namespace ReportGen.Site.Tests.Documents.Word;

/// <summary>What a Word document shows, as the text that is read from it.</summary>
public sealed class WordTextTests
{
    private static readonly string[] s_links = ["web", "mail", "bad", "none"];

    [Fact]
    public void Paragraphs_are_parted_by_blank_lines() => Assert.Equal("One.\n\nTwo.", TextOf(P("One.") + P("Two.")));

    [Theory]
    [InlineData("Title", "# Trust")]
    [InlineData("Heading1", "# Trust")]
    [InlineData("heading3", "### Trust")]
    [InlineData("Heading9", "###### Trust")]
    [InlineData("Heading10", "Trust")]
    [InlineData("Heading", "Trust")]
    [InlineData("Quote1", "Trust")]
    public void Where_a_document_has_no_styles_headings_are_found_by_the_ids_that_Word_gives_them(string style, string text) =>
        Assert.Equal($"{text}\n\nWords.", TextOf(P("Trust", style) + P("Words."), d => d.MainDocumentPart!.DeletePart(d.MainDocumentPart.StyleDefinitionsPart!)));

    [Fact]
    public void A_style_of_ones_own_may_be_based_on_one_of_Word_that_is_not_there() =>
        Assert.Equal(
            "## Trust\n\nWords.",
            TextOf(
                P("Trust", "Mine") + P("Words."),
                d => d.MainDocumentPart!.StyleDefinitionsPart!.Styles = new Styles(
                    Whole("styles", "<w:style w:type=\"paragraph\" w:styleId=\"Mine\"><w:name w:val=\"Mine\"/><w:basedOn w:val=\"Heading2\"/></w:style>"))));

    [Fact]
    public void Headings_are_found_by_style_in_any_language_and_by_what_a_style_is_based_on() =>
        Assert.Equal("# A title\n\n# First\n\n## Second\n\n## Own", TextOf(P("A title", "Title") + P("First", "berschrift1") + P("Second", "Heading2") + P("Own", "Own")));

    [Fact]
    public void Lists_nest_and_keep_their_numbers() => Assert.Equal(
        "- a\n  - b\n- c\n\nWords.\n\n1. one\n   1. deep\n   2. deep\n2. two\n\nWords.\n\n3. three",
        TextOf(P("a", list: 1) + P("b", list: 1, level: 1) + P("c", "Bullets") + P("Words.")
            + P("one", list: 2) + P("deep", list: 2, level: 1) + P("deep", list: 2, level: 1) + P("two", list: 2) + P("Words.") + P("three", list: 2)));

    [Fact]
    public void Lists_begin_where_they_say() => Assert.Equal(
        "1. one\n\nWords.\n\n1. one\n\nWords.\n\n7. seven\n8. eight",
        TextOf(P("one", list: 2) + P("Words.") + P("one", list: 3) + P("Words.") + P("seven", list: 5) + P("eight", list: 5)));

    [Fact]
    public void A_number_with_words_is_a_part_of_what_is_shown() => Assert.Equal(
        "Question 1: How?\n\nSo.\n\n## Question 2: Why?", TextOf(P("How?", list: 4) + P("So.") + P("Why?", "Heading2", list: 4)));

    [Fact]
    public void Tables_are_tables() => Assert.Equal(
        "Before.\n\n| Tool | Hours |\n| --- | --- |\n| A \\| B | 3 4 |\n\nAfter.",
        TextOf(P("Before.") + Table(["Tool", "Hours"], ["A | B", "3\n4"]) + P("After.")));

    [Fact]
    public void Cells_that_are_joined_leave_empty_ones() => Assert.Equal(
        "| Wide |  | C |\n| --- | --- | --- |\n| a | b | c |",
        TextOf($"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{P("Wide")}</w:tc>{Cell("C")}</w:tr><w:tr>{Cell("a")}{Cell("b")}{Cell("c")}</w:tr></w:tbl>"));

    [Fact]
    public void A_table_that_lays_out_a_page_is_what_stands_in_it() => Assert.Equal(
        "Left.\n\nRight.\n\nMore.", TextOf(Table(["Left.", "Right.\nMore."])));

    [Fact]
    public void Bold_and_italic_words_are_marked_where_Markdown_can() => Assert.Equal(
        "**Kim Lee:** Hello *there*, unwise.",
        TextOf(Runs(R("Kim ", "b") + R("Lee: ", "b") + R("Hello ") + R("there", "i") + R(", un") + R("wise", "b") + R("."))));

    [Fact]
    public void Switches_that_are_off_are_off() => Assert.Equal("plain", TextOf(Runs(R("plain", "b w:val=\"0\"", "i w:val=\"false\"", "vanish w:val=\"off\""))));

    [Theory]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("> no quote", "\\> no quote")]
    [InlineData("12. March", "12\\. March")]
    [InlineData("1. a list that somebody typed", "1. a list that somebody typed")]
    [InlineData("- a list that somebody typed", "- a list that somebody typed")]
    [InlineData("2 * 3 * 4 and *stars*", "2 * 3 * 4 and \\*stars\\*")]
    [InlineData("snake_case and _under_", "snake_case and \\_under\\_")]
    [InlineData("`code` ~~gone~~ ~5", "\\`code\\` \\~\\~gone\\~\\~ ~5")]
    [InlineData("[Kim] and [a](b) and [[page]]", "[Kim] and \\[a](b) and \\[[page]]")]
    [InlineData("[00:01:02] Kim: a < b <b>c</b> &amp; R&D", "[00:01:02] Kim: a < b \\<b>c\\</b> \\&amp; R&D")]
    [InlineData(@"C:\temp \* \d", @"C:\temp \\\* \d")]
    [InlineData("<!-- shown -->", "\\<!-- shown -->")]
    [InlineData("don't | say", "don't | say")]
    public void Plain_characters_stay_what_they_are(string words, string markdown) => Assert.Equal(markdown, TextOf(P(words)));

    [Fact]
    public void Numbers_that_go_on_counting_are_a_list() => Assert.Equal("1. a\n\n2. b\n\n7\\. c", TextOf(P("1. a") + P("2. b") + P("7. c")));

    [Fact]
    public void Lines_are_broken_where_Word_breaks_them() => Assert.Equal(
        "one\ntwo\n\\# three\tfour",
        TextOf(Runs("<w:r><w:t>one</w:t><w:br/><w:t xml:space=\"preserve\">  two </w:t><w:cr/><w:t># three</w:t><w:tab/><w:t>four</w:t><w:br/></w:r>")));

    [Fact]
    public void White_space_counts_as_it_does_in_Word() => Assert.Equal(
        "onetwo three-four",
        TextOf(Runs("<w:r><w:t> one </w:t><w:t>two</w:t><w:t xml:space=\"preserve\">\nthree</w:t><w:noBreakHyphen/><w:t>fo</w:t><w:softHyphen/><w:t>ur</w:t></w:r>")));

    [Fact]
    public void What_is_deleted_is_gone_and_what_is_inserted_is_there()
    {
        var body = P("Kept.")
            + "<w:p><w:ins w:id=\"1\"><w:r><w:t xml:space=\"preserve\">In </w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>out</w:delText><w:t>out</w:t></w:r></w:del>"
            + "<w:moveFrom w:id=\"3\"><w:r><w:t>old place</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\"><w:r><w:t>new place</w:t></w:r></w:moveTo></w:p>";
        Assert.Equal("Kept.\n\nIn new place", TextOf(body));
        Assert.Contains(Read(Of(body)).Diagnostics, d => d.Code == "RG1031" && d.Message.Contains("2 deletions", StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraphs_whose_end_is_deleted_are_one() => Assert.Equal(
        "One and two.\n\nThree.", TextOf("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + R("One and ") + "</w:p>" + P("two.") + P("Three.")));

    [Fact]
    public void A_deleted_row_is_gone() => Assert.Equal(
        "| a | b |\n| --- | --- |\n| c | d |", TextOf(Table(["a", "b"], ["x", "y"], ["c", "d"])
            .Replace("<w:tr><w:tc><w:tcPr/>" + P("x"), "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc><w:tcPr/>" + P("x"), StringComparison.Ordinal)));

    [Fact]
    public void Hidden_words_comments_and_what_nobody_filled_in_are_left_out_and_said()
    {
        var body =
            Runs(R("Seen") + R(" hidden", "vanish") + "<w:commentRangeStart w:id=\"0\"/>" + R(".") + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r>")
            + P("All secret.", "Secret")
            + "<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + R("Click here to enter text.") + "</w:sdtContent></w:sdt></w:p>"
            + "<w:sdt><w:sdtPr/><w:sdtContent>" + P("Filled in.") + "</w:sdtContent></w:sdt>";
        void Comment(WordprocessingDocument document) => document.MainDocumentPart!.AddNewPart<WordprocessingCommentsPart>().Comments =
            new Comments(Whole("comments", $"<w:comment w:id=\"0\" w:author=\"R\">{P("A remark.")}</w:comment>"));
        Assert.Equal("Seen.\n\n\nFilled in.", TextOf(body, Comment).Replace("\n\n\n\n", "\n\n\n", StringComparison.Ordinal));
        var finding = Assert.Single(Read(Of(body, Comment)).Diagnostics, d => d.Code == "RG1031");
        Assert.Equal("left out of this document: 1 comment, 2 hidden stretches, 1 field that nobody filled in", finding.Message);
    }

    [Fact]
    public void Of_fields_the_results_are_read_and_not_the_codes() => Assert.Equal(
        "See page 4 and chapter two, all.",
        TextOf("<w:p>" + R("See page ") + Field(" PAGEREF a ", R("4")) + R(" and ")
            + Field(" IF " + Field(" MERGEFIELD x ", R("lost")) + R(" = 1 "), "<w:fldSimple w:instr=\"REF b\">" + R("chapter two") + "</w:fldSimple>") + R(", all.") + "</w:p>"));

    [Fact]
    public void A_field_that_is_never_closed_hides_no_other_paragraph() =>
        Assert.Equal("Before\n\nAfter", TextOf("<w:p>" + R("Before") + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText></w:r></w:p>" + P("After")));

    [Fact]
    public void Links_to_the_web_are_links_and_others_words()
    {
        static void Link(WordprocessingDocument document)
        {
            document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("https://example.org/a(b)"), true, "web");
            document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("mailto:kim@example.org"), true, "mail");
            document.MainDocumentPart!.AddHyperlinkRelationship(new Uri("javascript:alert(1)"), true, "bad");
        }

        var body = Runs(string.Join(R(", "), s_links.Select(id => $"<w:hyperlink r:id=\"{id}\">{R($"the [{id}]")}</w:hyperlink>")));
        Assert.Equal("[the \\[web\\]](https://example.org/a%28b%29), the [mail], the [bad], the [none]", TextOf(body, Link));
    }

    [Fact]
    public void Text_boxes_are_read_once_behind_their_paragraph() => Assert.Equal(
        "Anchor.\n\nIn a box.\n\nNext.",
        TextOf("<w:p>" + R("Anchor.")
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData "
            + "uri=\"x\"><wps:wsp><wps:txbx><w:txbxContent>"
            + P("In a box.")
                + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
            + P("In a box.") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + P("Next.")));

    [Fact]
    public void Images_are_named_in_a_finding_and_are_no_words()
    {
        var body = "<w:p>" + R("A chart:") + "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"Hours a week\"/></wp:inline></w:drawing></w:r></w:p>";
        Assert.Equal("A chart:", TextOf(body));
        Assert.Contains(Read(Of(body)).Diagnostics, d => d.Message == "left out of this document: 1 image ('Hours a week')");
    }

    [Fact]
    public void Characters_that_only_new_programs_know_are_read_as_old_ones_have_them() => Assert.Equal(
        "fine ☺!", TextOf(
            "<w:p>" + R("fine ")
            + "<w:r><mc:AlternateContent><mc:Choice Requires=\"w16se\"/><mc:Fallback><w:t>☺</w:t></mc:Fallback></mc:AlternateContent></w:r>" + R("!") + "</w:p>"));

    [Fact]
    public void The_table_of_contents_is_left_out() => Assert.Equal(
        "# Chapter\n\nWords.",
        TextOf("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent>"
            + P("Contents") + P("Chapter 1", "TOC1") + "</w:sdtContent></w:sdt>"
            + P("Chapter 1", "TOC1") + P("Chapter", "berschrift1") + P("Words.")).TrimStart('\n'));

    private static string Field(string code, string result) =>
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + (code.StartsWith(" IF", StringComparison.Ordinal) ? code[3..].TrimStart() : $"<w:r><w:instrText>{code}</w:instrText></w:r>")
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + result + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
}
