using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;
using static ReportGen.Site.Tests.Documents.Word.WordSample;

namespace ReportGen.Site.Tests.Documents.Word;

/// <summary>Word documents as documents: who speaks in them, what they are called, where things stand.</summary>
public sealed class WordDocumentTests
{
    private static readonly ReadingRules s_rules = new(new SpeakerLabels(["Kim Lee", "Speaker 1"], ["Ada Park", "Speaker 2"], [], []), []);

    [Fact]
    public void Lines_are_paragraphs_and_columns_count_what_is_shown()
    {
        var bytes = Of(P("Title", "Title") + P("") + Runs("<w:r><w:t>one</w:t><w:br/><w:t>t*wo*</w:t></w:r>") + Table(["a", "b"], ["c\nd", "e"]) + P("last", list: 1));
        var source = Read(bytes, kind: "article").Value!.Source;
        Assert.Equal((1, 1), PlaceOf(source, "Title"));
        Assert.Equal((3, 1), PlaceOf(source, "one"));
        Assert.Equal((3, 7), PlaceOf(source, "wo"));
        Assert.Equal((5, 1), PlaceOf(source, "b |"));
        Assert.Equal((7, 1), PlaceOf(source, "d |"));
        Assert.Equal((9, 1), PlaceOf(source, "last"));
    }

    [Fact]
    public void A_transcript_of_Teams_is_read_as_turns() => Assert.Equal(
        ["Kim Lee,Interviewer,3,1|How do you work?", "Ada Park,Participant,7,2|Mostly alone.\nAnd slowly.", "Kim Lee,Interviewer,65,4|I see."],
        Turns(
            "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Kim\"/></wp:inline></w:drawing></w:r>"
            + R("Kim Lee", "b") + R("   0:03") + "<w:r><w:br/><w:t>How do you work?</w:t></w:r></w:p>"
            + "<w:p>" + R("Ada Park", "b") + R("   0:07") + "<w:r><w:br/><w:t>Mostly alone.</w:t><w:br/><w:t>And slowly.</w:t></w:r></w:p>" + P("")
            + "<w:p>" + R("Kim Lee", "b") + R("   1:05") + "<w:r><w:br/><w:t>I see.</w:t></w:r></w:p>"));

    [Fact]
    public void A_transcript_of_Otter_is_read_as_turns() => Assert.Equal(
        ["Speaker 1,Interviewer,0,2|How do you work?", "Speaker 2,Participant,12,4|Mostly alone."],
        Turns(P("Speaker 1  00:00") + P("How do you work?") + P("Speaker 2  00:12") + P("Mostly alone.")));

    [Fact]
    public void Bold_names_are_labels() => Assert.Equal(
        ["Kim Lee,Interviewer,,1|How?", "Ada Park,Participant,,2|So.\n\n- First\n- Then", "KIM LEE,Interviewer,,5|I see."],
        Turns("<w:p>"
            + R("Kim Lee:", "b") + R(" How?") + "</w:p><w:p>" + R("Ada Park", "b") + R(": So.") + "</w:p>" + P("First", list: 1) + P("Then", list: 1) + P("KIM LEE: I see.")));

    [Fact]
    public void Numbered_turns_are_turns() => Assert.Equal(
        ["Kim Lee,Interviewer,,1|How?", "Ada Park,Participant,,2|So."], Turns(P("Kim Lee: How?", list: 2) + P("Ada Park: So.", list: 2)));

    [Fact]
    public void Numbered_turns_of_unknown_speakers_are_nobodys_and_that_is_said()
    {
        var read = Read(Of(P("Mona: How do you work?", list: 2) + P("Theo: Alone.", list: 2) + P("Mona: Why?", list: 2) + P("Theo: So.", list: 2)));
        Assert.Equal(["How do you work?", "Alone.", "Why?", "So."], read.Texts());
        Assert.All(read.Value!.Segments, s => Assert.Equal(SpeakerRole.Unknown, s.Role));
        Assert.Contains("RG1108", read.Codes());
    }

    [Fact]
    public void A_numbered_list_of_points_stays_one() => Assert.Equal(
        "1. Trust: much.\n2. Time: little.\n3. Money: none.", TextOf(P("Trust: much.", list: 2) + P("Time: little.", list: 2) + P("Money: none.", list: 2)));

    [Fact]
    public void Remarks_beside_what_somebody_says_are_left_out_and_said()
    {
        var read = Read(Of(Table(["1", "Kim Lee", "How?", "opens"], ["2", "Ada Park", "So.", ""])), rules: s_rules);
        Assert.Equal(["How?", "So."], read.Texts());
        Assert.Contains(read.Diagnostics, d => d.Message == "left out of this document: 1 cell beside what somebody says");
    }

    [Fact]
    public void A_table_with_a_column_of_speakers_is_a_transcript() => Assert.Equal(
        ["Kim Lee,Interviewer,3,4|How?", "Ada Park,Participant,9,7|So.", "Kim Lee,Interviewer,70,10|And?"],
        Turns(P("Interview") + Table(["00:00:03", "Kim Lee", "How?"], ["00:00:09", "Ada Park:", "So."], ["00:01:10", "Kim Lee", "And?"])));

    [Fact]
    public void A_table_in_which_names_come_again_is_a_transcript_of_unknown_speakers()
    {
        string[] names = ["Mona", "Theo"];
        var rows = Enumerable.Range(0, 8).Select(i => new[] { names[i % 2], $"These are the words number {i} of somebody in this room." }).ToArray();
        var read = Read(Of(Table(rows)));
        Assert.Equal(8, read.Value!.Segments.Count(s => s.Role == SpeakerRole.Unknown));
        Assert.Contains("RG1108", read.Codes());
    }

    [Fact]
    public void Footnotes_stand_at_the_end_and_are_nobodys_words()
    {
        static void Note(WordprocessingDocument document) => document.MainDocumentPart!.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(Whole(
            "footnotes",
            $"<w:footnote w:type=\"separator\" w:id=\"-1\">{P("line")}</w:footnote><w:footnote w:id=\"2\">{P("Later checked.")}</w:footnote><w:footnote "
            + $"w:id=\"3\">{P("Unused.")}</w:footnote>"));

        var read = Read(Of(P("Kim Lee: How?") + "<w:p>" + R("Ada Park: I trust it") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + R(".") + "</w:p>", Note), rules: s_rules);
        Assert.Equal(["How?", "I trust it¹.", "Later checked."], read.Texts());
        var note = read.Value!.Segments[^1];
        Assert.Null(note.Role);
        Assert.Equal((3, 1), PlaceOf(read.Value.Source, "Later"));
    }

    [Fact]
    public void The_title_is_the_first_heading_or_else_that_of_the_properties()
    {
        static void Title(WordprocessingDocument document) => document.PackageProperties.Title = "From the properties";
        Assert.Equal("From the properties", Read(Of(P("Words.") + P("Late", "berschrift1"), Title)).Value!.Title);
        Assert.Equal("Shown", Read(Of(P("Shown", "Title") + P("Words."), Title)).Value!.Title);
        Assert.DoesNotContain("properties", Read(Of(P("Words."), Title)).Value!.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_say_that_their_line_is_a_paragraph()
    {
        var read = Read(Of(P("A talk") + P("Mona: How are you?") + P("Theo: Well.") + P("Mona: Good.") + P("Theo: Yes.")));
        var finding = Assert.Single(read.Diagnostics, d => d.Code == "RG1108");
        Assert.Equal(2, finding.Place.Line);
        Assert.EndsWith("this is in paragraph 2, counted from the first", finding.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_header_and_footer_are_not_read_and_that_is_said()
    {
        var read = Read(Of(P("Words."), d => d.MainDocumentPart!.AddNewPart<HeaderPart>().Header = new Header(Whole("hdr", P("Confidential")))));
        Assert.Equal(["Words."], read.Texts());
        Assert.Contains(read.Diagnostics, d => d.Message == "left out of this document: its headers and footers");
    }

    [Fact]
    public void What_Word_leaves_while_a_document_is_open_is_passed_over()
    {
        var read = Read([1, 2, 3], "interviews/~$a.docx");
        Assert.Null(read.Value);
        Assert.Equal(["RG1031"], read.Codes());
    }

    private static IEnumerable<string> Turns(string body)
    {
        var read = Read(Of(body), rules: s_rules);
        var document = read.Value!;
        Assert.Equal(DocumentKind.Interview, document.Kind);
        return document.Segments.Where(s => s.Kind == SegmentKind.Turn)
            .Select(s => FormattableString.Invariant($"{s.Speaker},{s.Role},{s.Seconds},{document.Source.LineOf(s.Span.Start)}|{document.TextOf(s).ToString()}"));
    }

    private static (int Line, int Column) PlaceOf(SourceText source, string words)
    {
        var place = source.PlaceOf("a", source.Text.IndexOf(words, StringComparison.Ordinal));
        return (place.Line, place.Column);
    }
}
