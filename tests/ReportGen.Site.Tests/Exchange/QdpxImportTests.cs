using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Exchange;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>A project of REFI-QDA becomes a project that builds, as the standard has it and as programs are known to write it.</summary>
public partial class QdpxImportTests
{
    private const string Text = "Interviewer: Why 😊?\nAda: I check every number.\nInterviewer: All?\nAda: Yes, all of them.\n";

    [Fact]
    public void Texts_codes_coders_cases_and_notes_find_their_places()
    {
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import("study.qdpx", ForeignFiles.Zip(
            ("project.qde", """
            <Project xmlns="urn:QDA-XML:project:1.0" name="A study" origin="Made up 1">
              <Users><User guid="u1" name="Mia K."/><User guid="u2" name="jo"/></Users>
              <CodeBook><Codes>
                <Code guid="c1" name="Trust" isCodable="false" color="#36C"><Description>What is believed.</Description><NoteRef targetGUID="n1"/>
                  <Code guid="c2" name="Checking it" isCodable="true"><Description>Include: Tests.</Description>
                    <Code guid="c3" name="By hand" isCodable="true"/></Code></Code>
                <Code guid="c4" name="信頼" isCodable="true"/><Code guid="c5" name="疑い" isCodable="true"/><Code guid="c6" name="Trust" isCodable="true"/>
              </Codes></CodeBook>
              <Variables><Variable guid="v1" name="age" typeOfVariable="Integer"/><Variable guid="v2" name="document" typeOfVariable="Text"/></Variables>
              <Cases><Case guid="k1" name="Ada"><VariableValue><VariableRef targetGUID="v1"/><IntegerValue>31</IntegerValue></VariableValue><SourceRef targetGUID="s1"/></Case></Cases>
              <Sources><TextSource guid="s1" name="Talks/Ada: first.docx" plainTextPath="internal://t1.txt">
                  <PlainTextSelection guid="p1" name="I check" startPosition="25" endPosition="32" creatingUser="u1"><Description>a guess</Description>
                    <Coding guid="g1" creatingUser="u2"><CodeRef targetGUID="c3"/><NoteRef targetGUID="n2"/></Coding><Coding guid="g2"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection>
                  <NoteRef targetGUID="n3"/>
                  <VariableValue><VariableRef targetGUID="v2"/><TextValue>first</TextValue></VariableValue></TextSource>
                <TextSource guid="s2" name="Notes"><PlainTextContent>On paper.</PlainTextContent></TextSource></Sources>
              <Notes><Note guid="n1" name="Trust"><PlainTextContent>People *check*.</PlainTextContent></Note><Note guid="n2" name="x"><PlainTextContent>of two</PlainTextContent></Note>
                <Note guid="n3" name="y"><PlainTextContent>She was tired.</PlainTextContent></Note></Notes>
              <Description>Who checks what.</Description>
            </Project>
            """),
            ("sources/t1.txt", Text)));
        Assert.Equal(
            """
            title: "A study"
            description: "Who checks what."

            # Who is speaking, by the labels at the start of lines. What is called a guess was not asked of anybody.
            speakers:
              interviewer:
                - Interviewer
              participant:
                - Ada  # a guess: asks in 0 of 2 turns

            # Facts about documents, a row each.
            attributes: { file: attributes.csv, id: document }

            # The codebook. What people coded is in 'codings'; give a theme or code terms of its own, and rules code too.
            themes:
              trust:
                label: "Trust"
                definition: "What is believed."
                color: "#3366cc"
                memo: "memos/trust.md"
                codes:
                  checking-it:
                    label: "Checking it"
                    include: "Tests."
                  checking-it-by-hand:
                    label: "Checking it › By hand"
              theme-1:
                label: "信頼"
              theme-2:
                label: "疑い"
              trust-2:
                label: "Trust"

            # That codes have no rules need not be said as long as people code.
            diagnostics: { RG2111: none }

            """,
            texts["site.yml"]);
        Assert.Equal(
            """
            - code: trust/checking-it-by-hand
              document: ada-first
              quote:
                exact: "I check"
                suffix: " every number."
              segment: SEGMENT
              note: "a guess\n\nof two"

            """,
            WithoutSegment(texts["codings/jo.yml"]));
        Assert.Equal(
            """
            - code: trust
              document: ada-first
              quote:
                exact: "I check"
                suffix: " every number."
              segment: SEGMENT
              coder: "Mia K."
              note: "a guess"

            """,
            WithoutSegment(texts["codings/mia-k.yml"]));
        Assert.Equal("document,age,case,document 2\nada-first,31,Ada,first\nnotes,,,\n", texts["attributes.csv"]);
        Assert.Equal(Text, texts["seeds/Talks/Ada- first.txt"]);
        Assert.Equal("People *check*.\n", texts["memos/trust.md"]);
        Assert.Contains("She was tired.", texts["memos/notes.md"], StringComparison.Ordinal);
        Assert.Equal(["RG8003", "RG8003"], findings.Select(f => f.Code));
        var result = Report.Build(files.Request());
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity >= Severity.Warning);
        Assert.Equal(2, CodedReport.Of(files.Request(), default).Value!.Documents.Sum(d => d.Codings.Count));
    }

    [Theory]
    [InlineData("NVivo 14", 2)]
    [InlineData("ATLAS.ti 23", 1)]
    [InlineData("MAXQDA 24", 1)]
    [InlineData("QualCoder 3", 1)]
    [InlineData("Somebody's own", 2)]
    public void Line_ends_of_two_characters_count_as_the_program_counts_them(string origin, int each)
    {
        const string Windows = "One line.\r\nAnother one.\r\n\r\nI check it.\r\n";
        var start = Windows.IndexOf("I check", StringComparison.Ordinal) - (each == 2 ? 0 : 3);
        Assert.Equal("I check it", Quoted(Windows, ForeignFiles.Selection(start, start + 10), origin));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void The_words_that_a_program_names_show_how_it_counts_whatever_it_is_called(bool countsPairs, bool countsUnits)
    {
        const string Windows = "One 😊 line.\r\n😊\r\n\r\nI check every single number that comes out of it.\r\n";
        var start = Windows.IndexOf("I check", StringComparison.Ordinal) - (countsPairs ? 0 : 3) - (countsUnits ? 0 : 2);
        var selection = ForeignFiles.Selection(start, start + 20, "I check every single…");
        Assert.All(["NVivo 14", "ATLAS.ti 23", "unknown"], origin => Assert.Equal("I check every single", Quoted(Windows, selection, origin)));
    }

    [Fact]
    public void A_byte_order_mark_and_UTF_16_are_no_part_of_the_text()
    {
        var selection = ForeignFiles.Selection(2, 5);
        Assert.Equal("a 😊 b".Substring(2, 4), Quoted("\uFEFFa 😊 bc", selection, "x"));
        using var files = new ForeignFiles();
        var archive = Encoding.UTF8.GetBytes(
            $"""<Project name="p"><Sources><TextSource guid="s" name="s" plainTextPath="internal://s.txt">{selection}</TextSource></Sources></Project>""");
        var (project, _) = files.Read("a.qdpx", ForeignFiles.Zip(("project.qde", archive), ("sources/s.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a 😊 bc")])));
        Assert.Equal("a 😊 bc", project!.Sources[0].Text);
    }

    [Fact]
    public void Folders_names_braces_capitals_and_namespaces_are_read_as_programs_write_them()
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read("a.qdpx", ForeignFiles.Zip(
            ("My study.qde", """
            <q:Project xmlns:q="urn:QDA-XML:project:1:0" name="p"><q:Users><q:User guid="{ABCDEF01-0000-0000-0000-000000000001}" id="me"/></q:Users>
            <q:CodeBook><q:Codes><q:Code guid="{ABCDEF01-0000-0000-0000-000000000002}" name="Trust" isCodable="true" color="rgb(51, 102, 204)"/></q:Codes></q:CodeBook>
            <q:Sources><q:TextSource guid="{ABCDEF01-0000-0000-0000-000000000003}" name="a" plainTextPath="internal://ABC.TXT">
            <q:PlainTextSelection guid="{ABCDEF01-0000-0000-0000-000000000004}" startPosition="0" endPosition="2" creatingUser="abcdef01-0000-0000-0000-000000000001">
            <q:Coding guid="{ABCDEF01-0000-0000-0000-000000000005}"><q:CodeRef targetGUID="ABCDEF01-0000-0000-0000-000000000002"/></q:Coding></q:PlainTextSelection></q:TextSource></q:Sources></q:Project>
            """),
            ("Sources/abc.txt", "I see."), ("sources/.root", "")));
        Assert.Empty(findings);
        Assert.Equal("#3366cc", project!.Codes[0].Color);
        var selection = Assert.Single(project.Sources[0].Selections);
        Assert.Equal((project.Users[0].Id, project.Codes[0].Id, "me"), (selection.User, selection.Codings[0].Code, project.Users[0].Name));
    }

    [Theory]
    [InlineData("#36c", "#3366cc")]
    [InlineData("3366CC", "#3366cc")]
    [InlineData("#3366CCFF", "#3366cc")]
    [InlineData("rgba(51,102,204,0.5)", "#3366cc")]
    [InlineData("rgb(51 102 204)", "#3366cc")]
    [InlineData("rgb(999,0,0)", null)]
    [InlineData("red", "#ff0000")]
    [InlineData("reddish", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Colours_are_read_in_the_forms_that_programs_use(string? written, string? expected) => Assert.Equal(expected, QdaColor.Of(written));

    [Theory]
    [InlineData("<Set name='pilot'><MemberSource targetGUID='s1'/></Set><Set name='main'><MemberSource targetGUID='s2'/></Set>", "group: \"pilot\"", null)]
    [InlineData("<Set name='pilot'><MemberSource targetGUID='s1'/></Set><Set name='main'><MemberSource targetGUID='S1'/></Set>", null, "document,set\na,pilot; main\nb,\n")]
    public void Sets_of_documents_are_groups_unless_a_document_is_in_two(string sets, string? settings, string? table)
    {
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import("a.qdpx", ForeignFiles.Zip(("project.qde", $"""
            <Project name="p"><Sources><TextSource guid="s1" name="a"><PlainTextContent>I see.</PlainTextContent></TextSource>
            <TextSource guid="s2" name="b"><PlainTextContent>I do.</PlainTextContent></TextSource></Sources><Sets>{sets}</Sets></Project>
            """)));
        Assert.Empty(findings);
        Assert.Equal(settings is not null, texts["site.yml"].Contains(settings ?? "group:", StringComparison.Ordinal));
        Assert.Equal(table, texts.GetValueOrDefault("attributes.csv"));
    }

    [Fact]
    public void What_was_marked_and_has_no_code_keeps_its_note()
    {
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import("a.qdpx", ForeignFiles.Zip(("project.qde", """
            <Project name="p"><Sources><TextSource guid="s1" name="a"><PlainTextContent>I see what you mean.</PlainTextContent>
            <PlainTextSelection guid="p1" startPosition="2" endPosition="5"><NoteRef targetGUID="n1"/></PlainTextSelection>
            <PlainTextSelection guid="p2" startPosition="6" endPosition="10"/></TextSource></Sources>
            <Notes><Note guid="n1" name="n"><PlainTextContent>Does she?</PlainTextContent></Note></Notes></Project>
            """)));
        Assert.Equal("# Notes\n\n## [[a]]\n\n> see\n\nDoes she?\n", texts["memos/notes.md"]);
        Assert.Equal(["RG8002", "RG8003"], findings.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_no_text_or_has_no_place_here_is_said_and_left_out()
    {
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import("a.qdpx", ForeignFiles.Zip(
            ("project.qde", """
            <Project xmlns="urn:QDA-XML:project:1.0" name="p">
            <CodeBook><Codes><Code guid="c1" name="Trust" isCodable="true"/></Codes></CodeBook>
            <Cases><Case guid="k" name="k"><CodeRef targetGUID="c1"/><SelectionRef targetGUID="p"/></Case></Cases>
            <Sources><TextSource guid="s1" name="here"><PlainTextContent>I see what you mean.</PlainTextContent>
              <PlainTextSelection guid="p1" startPosition="2" endPosition="5"><Coding guid="g1"><CodeRef targetGUID="nobody"/></Coding></PlainTextSelection>
              <PlainTextSelection guid="p2" startPosition="5" endPosition="6"><Coding guid="g2"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection>
              <PlainTextSelection guid="p3" startPosition="10" endPosition="99"/><PlainTextSelection guid="p4" startPosition="-1" endPosition="2"/>
              <PlainTextSelection guid="p5" startPosition="x" endPosition="2"/><Coding guid="g3"><CodeRef targetGUID="c1"/></Coding></TextSource>
            <TextSource guid="s2" name="gone" plainTextPath="internal://gone.txt"/>
            <TextSource guid="s3" name="elsewhere" plainTextPath="absolute:///etc/hostname"/>
            <TextSource guid="s4" name="up" plainTextPath="internal://../../etc/hostname"/>
            <PictureSource guid="s5" name="whiteboard.png"/><AudioSource guid="s6" name="a.mp3"/><AudioSource guid="s7" name="b.mp3"/><PDFSource guid="s8"/><VideoSource guid="s9" name="v"/></Sources>
            <Links><Link guid="l"/></Links><Sets><Set guid="t" name="t"/></Sets><Graphs><Graph guid="h"/></Graphs></Project>
            """),
            ("../outside.txt", "never"), ("sources/../../up.txt", "never")));
        Assert.Equal(["seeds/here.txt", "site.yml"], texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(findings, f => Assert.Equal(("RG8002", "a.qdpx"), (f.Code, f.Place.File)));
        string[] said =
        [
            "2 files of this archive would lie outside of it", "the text of 'gone' is not in this file", "the text of 'elsewhere'", "the text of 'up'",
            "3 selections of 'here' nowhere in its text", "1 code is on 'here' as a whole", "1 picture source is left out, with what is coded in them: whiteboard.png",
            "2 audio sources are left out", "1 PDF source is", "1 video source is", "1 link is", "1 set of notes is", "1 graph is", "1 code on a case",
            "1 part of a text that is a case",
            "1 coding is of a code that the codebook does not have", "1 coding is on nothing but white space",
        ];
        Assert.All(said, s => Assert.Contains(findings, f => f.Message.StartsWith(s, StringComparison.Ordinal)));
        Assert.Equal(said.Length, findings.Count);
        Assert.Equal(["a.qdpx", "study"], Directory.EnumerateFileSystemEntries(files.Folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_become_files_inside_the_folder_whatever_they_are()
    {
        string[] names =
        [
            "../../etc/passwd", "C:\\Users\\x\\a.docx", "con", ".hidden", "a/b\u0000c", "same", "SAME", "/", "..", new('x', 400), new('語', 400), "trailing. ", "a\nb",
            "\u202Egnp.exe",
        ];
        using var files = new ForeignFiles();
        var sources = string.Concat(names.Select((n, i) =>
            $"<TextSource guid='s{i}' name='{Escaped(n)}'><PlainTextContent>Words {i}.</PlainTextContent></TextSource>"));
        var (texts, _) = files.Import("a.qdpx", ForeignFiles.Zip(("project.qde", $"<Project name='p'><Sources>{sources}</Sources></Project>")));
        Assert.Equal(names.Length, texts.Keys.Count(k => k.StartsWith("seeds/", StringComparison.Ordinal)));
        Assert.Contains("seeds/etc/passwd.txt", texts.Keys);
        Assert.All(texts.Keys, k => Assert.All(k.Split('/'), p => Assert.InRange(Encoding.UTF8.GetByteCount(p), 1, 150)));
        Assert.Equal(texts.Keys.Count, texts.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string WithoutSegment(string text) => Segment().Replace(text, "segment: SEGMENT");

    [GeneratedRegex("segment: s[0-9a-f]+")]
    private static partial Regex Segment();

    private static string Escaped(string name) => System.Security.SecurityElement.Escape(name.Replace("\0", "", StringComparison.Ordinal));

    private static string Quoted(string text, string selection, string origin)
    {
        using var files = new ForeignFiles();
        var (project, findings) = files.Read("a.qdpx", ForeignFiles.Qdpx(text, selection, origin: origin));
        Assert.Empty(findings);
        var source = project!.Sources[0];
        return source.Text.Substring(source.Selections[0].Span.Start, source.Selections[0].Span.Length);
    }
}
