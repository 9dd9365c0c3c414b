using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ReportGen.Site.Tests.Fuzz;
using static ReportGen.Site.Tests.Documents.Word.WordSample;

namespace ReportGen.Site.Tests.Documents.Word;

/// <summary>Files that are not the Word documents they say they are: each is a finding that says what to do, and none takes long.</summary>
public sealed class WordRobustnessTests
{
    private static readonly string[] s_pieces =
        ["<w:p>", "</w:p>", "<w:tbl>", "<w:tr/>", "<w:tc>", "&#x41;", "<!DOCTYPE a>", "]]>", "w:val=\"-1\"", "w:val=\"99999999999\"", "<w:numPr><w:numId w:val=\"2\"/></w:numPr>",
            "<w:del>", "\u2028", "<mc:AlternateContent/>", "\"", "<w:t>x</w:t>"];

    private static readonly string[] s_parts =
        ["word/document.xml", "word/document.xml", "word/numbering.xml", "word/styles.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"];

    [Fact]
    public void Nothing_at_all_is_said_to_be_empty() => Said([], "is an empty file");

    [Fact]
    public void Text_is_no_Word_document() => Said(Encoding.UTF8.GetBytes("User: hello"), "is not a zip archive");

    [Fact]
    public void An_old_document_under_a_new_name_is_recognised() => Said([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")], "(.doc)");

    [Fact]
    public void A_password_is_recognised() => Said([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "protected by a password");

    [Fact]
    public void Another_archive_is_no_Word_document() => Said(Zip(("a.txt", "words")), "some other zip archive");

    [Fact]
    public void What_begins_as_another_format_is_called_by_it()
    {
        Said(@"{\rtf1\ansi Kim: I check it.}"u8.ToArray(), "it is RTF");
        Said(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>"), ("META-INF/manifest.xml", "<a/>")), "it is an OpenDocument");
    }

    [Fact]
    public void A_package_without_a_text_is_no_Word_document() =>
        Said(Zip(("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")), "no text of Word's");

    [Fact]
    public void An_archive_that_is_cut_off_is_damaged() => Said(Usual()[..900], "damaged");

    [Fact]
    public void A_part_that_is_missing_is_said() => Said(Without(Usual(), "word/document.xml"), "damaged");

    [Fact]
    public void A_document_without_styles_and_lists_is_read_as_far_as_it_goes()
    {
        var read =
            Read(Rewritten(Usual(), "word/_rels/document.xml.rels", _ => "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"),
                kind: "article");
        Assert.Equal(["A title", "Some words.", "A bullet"], read.Texts());
    }

    [Fact]
    public void A_bomb_is_not_unpacked() =>
        Said(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a>" + new string(' ', 200_000_000) + "</a>")), "unpacks to far more");

    [Fact]
    public void A_file_outside_of_the_archive_is_refused() => Said(With(Usual(), "../../evil.xml", "<a/>"), "'../../evil.xml'");

    [Fact]
    public void Two_files_of_one_name_are_refused() => Said(With(Usual(), "word/document.xml", "<a/>"), "two files named");

    [Fact]
    public void A_document_type_is_refused() => Said(
        Rewritten(Usual(), "word/document.xml", xml => "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..]),
        "not the XML that Word writes");

    [Fact]
    public void XML_that_is_nested_without_end_is_refused() => Said(
        Rewritten(
            Usual(), "word/document.xml", xml =>
            xml.Replace(
                "Some words.", "</w:t></w:r>" + Repeat("<w:ins w:id=\"1\">", 100_000) + Repeat("</w:ins>", 100_000) + "<w:r><w:t>", StringComparison.Ordinal)), "nested more than");

    [Fact]
    public void An_address_that_is_none_costs_a_link_and_nothing_else()
    {
        var linked =
            Of(Runs("<w:hyperlink r:id=\"x\">" + R("mail") + "</w:hyperlink>"), d => d.MainDocumentPart!.AddHyperlinkRelationship(new Uri("mailto:a@example.org"), true, "x"));
        var read =
            Read(Rewritten(linked, "word/_rels/document.xml.rels", xml => xml.Replace("mailto:a@example.org", "mailto:a@b@c, d", StringComparison.Ordinal)), kind: "article");
        Assert.Equal(["mail"], read.Texts());
    }

    [Fact]
    public void A_long_document_takes_time_in_proportion()
    {
        var watch = Stopwatch.StartNew();
        var read = Read(Of(Repeat(P("[[[[ Some words of *somebody* who says much, &c. | and more ____ ") + P("a", list: 2, level: 1), 5_000)), kind: "article");
        Assert.Equal(10_000, read.Value!.Segments.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void Whatever_becomes_of_the_bytes_something_is_said() => Made.Each(
        60, random => Made.Changed(random, Usual(), ["PK", "\0\0\0\0"]), bytes => Assert.Null(DocumentLaws.Broken(Read(bytes))));

    [Fact]
    public void Whatever_becomes_of_the_XML_something_is_said() => Made.Each(
        60,
        random =>
        {
            var part = s_parts[random.Next(s_parts.Length)];
            return Rewritten(Usual(), part, xml => Encoding.UTF8.GetString(Made.Changed(random, Encoding.UTF8.GetBytes(xml), s_pieces)));
        },
        bytes => Assert.Null(DocumentLaws.Broken(Read(bytes))));

    [Fact]
    public void Documents_within_documents_are_words_of_the_one_that_holds_them_or_nothing()
    {
        var nested = Table(["a", "b"], ["c", "d"]);
        for (var i = 0; i < 12; i++)
        {
            nested = $"<w:tbl><w:tr><w:tc>{nested}{P("x")}</w:tc>{Cell("y")}</w:tr><w:tr>{Cell("z")}</w:tr></w:tbl>";
        }

        Assert.Null(DocumentLaws.Broken(Read(Of(nested))));
    }

    private static void Said(byte[] bytes, string words)
    {
        var watch = Stopwatch.StartNew();
        var read = Read(bytes);
        Assert.Null(read.Value);
        var finding = Assert.Single(read.Diagnostics);
        Assert.Equal("RG1030", finding.Code);
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Hint!);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    private static byte[] Usual() => Of(P("A title", "Title") + P("Some words.") + P("A bullet", list: 1));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Edited(byte[] bytes, Action<ZipArchive> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            edit(archive);
        }

        return stream.ToArray();
    }

    private static byte[] Without(byte[] bytes, string name) => Edited(bytes, a => a.GetEntry(name)!.Delete());

    private static byte[] With(byte[] bytes, string name, string text) => Edited(bytes, a =>
    {
        using var writer = new StreamWriter(a.CreateEntry(name).Open());
        writer.Write(text);
    });

    private static byte[] Rewritten(byte[] bytes, string name, Func<string, string> change) => Edited(bytes, a =>
    {
        string text;
        using (var reader = new StreamReader(a.GetEntry(name)!.Open()))
        {
            text = reader.ReadToEnd();
        }

        a.GetEntry(name)!.Delete();
        using var writer = new StreamWriter(a.CreateEntry(name).Open());
        writer.Write(change(text));
    });
}
