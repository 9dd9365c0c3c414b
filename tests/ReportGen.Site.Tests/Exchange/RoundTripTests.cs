using System.Text;
using System.Xml.Linq;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Exchange;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>What is exported is as the schema wants it, and what comes back and is exported again is the same.</summary>
public class RoundTripTests
{
    private const string Origin = "ReportGen test";

    private const string Settings =
        """
        title: "Checking & trusting <AI> 😊"
        description: What twelve people do before they believe a machine.
        speakers: { interviewer: [Interviewer], participant: [Ada, Ben] }
        documents: [{ match: "interviews/*", group: science }]
        attributes: facts.csv
        themes:
          trust:
            label: Trust and verification
            claim: They trust what they have checked.
            definition: "Whether it can be relied on.\n\nAnd how people find out."
            include: Words about checking.
            exclude: Trust between people.
            example: I run it "twice".
            color: "#36c"
            memo: memos/trust.md
            any: [trust*]
            codes:
              verification: { label: Checking, any: [check*, "double-check*"], memo: "People **check**.\n\n    and check" }
              page-check: { label: Page 2, any: [page] }
          craft: { label: "Handwerk: 手 & <Hand>" }
          work-2: { label: Work }
        """;

    private const string Interview =
        "# Dialog 7\n\nInterviewer: Do you trust it? 😊\n\nAda: I check every number 😊 twice.\nThen I double-check & page through.\n\nInterviewer: Why?\n\nAda: I trust nobody.\n";

    private const string ByHand =
        """
        - code: trust
          document: anna
          quote: { exact: "every number 😊 twice.\nThen" }
          note: "across\n\ntwo lines"
        - { code: craft, document: anna, quote: { exact: double-check } }
        - { code: craft, document: anna, quote: { exact: nobody }, note: "who" }
        - { code: trust/verification, document: anna, quote: { exact: "I check every number" }, verdict: accept, note: "so it is" }
        - { code: trust/page-check, document: notes, quote: { exact: "And a page" }, verdict: reject }
        - { code: trust, document: anna, quote: "Why?", note: asked }

        """;

    private static readonly (string Path, string Text)[] s_files =
    [
        ("site.yml", Settings), ("memos/trust.md", "# Trust\n\nWe found <that>.\n"), ("facts.csv", "id,field,years\nanna,physics,7\nnotes,\"a, b\",\n"),
        ("codings/mk.yml", ByHand), ("codings/ben.yml", "- { code: craft, document: anna, quote: page, coder: 'Zoë \"Z\"', note: a \"note\" }\n"),
        ("seeds/interviews/anna.md", Interview), ("seeds/notes.txt", "Just a paragraph of trust.\r\n\r\nAnd a page.\r\n"),
        ("seeds/odd/anna.md", "---\nid: other\nyears: 3\n---\nA page.\n"),
    ];

    [Fact]
    public void What_is_written_is_as_the_schemas_want_it()
    {
        using var workspace = Workspace.With(s_files);
        var export = new ProjectExport(Report(workspace.Folder), Origin);
        foreach (var bytes in new[] { QdaXmlWriter.Project(export.Project()), QdaXmlWriter.Codebook(export.Codebook()) })
        {
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.Empty(RefiSchema.Faults(XDocument.Parse(Encoding.UTF8.GetString(bytes))));
        }
    }

    [Fact]
    public void A_project_of_nothing_has_no_lists_of_nothing()
    {
        using var workspace = Workspace.With(("site.yml", "title: x\n"), ("seeds/a.md", "Words.\n"));
        var report = Report(workspace.Folder);
        var xml = XDocument.Parse(Encoding.UTF8.GetString(QdaXmlWriter.Project(new ProjectExport(report with { Documents = [] }, Origin).Project())));
        Assert.Empty(RefiSchema.Faults(xml));
        Assert.Empty(xml.Root!.Elements());
    }

    [Fact]
    public void Positions_count_code_points_and_the_end_is_behind_the_last()
    {
        using var workspace = Workspace.With(s_files);
        var project = new ProjectExport(Report(workspace.Folder), Origin).Project();
        var xml = XDocument.Parse(Encoding.UTF8.GetString(QdaXmlWriter.Project(project)));
        var selections = xml.Descendants().Where(e => e.Name.LocalName == "PlainTextSelection").ToList();
        Assert.True(selections.Count > 5);
        foreach (var selection in selections)
        {
            var source = project.Sources.Single(s => s.Id == (string)selection.Parent!.Attribute("guid")!);
            var runes = source.Text.EnumerateRunes().ToList();
            var (start, end) = ((int)selection.Attribute("startPosition")!, (int)selection.Attribute("endPosition")!);
            var words = string.Concat(runes.Skip(start).Take(end - start));
            Assert.StartsWith((string)selection.Attribute("name")!, string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
            Assert.Equal(words.Trim(), words);
        }
    }

    [Fact]
    public void Rules_code_as_a_user_of_their_own_and_say_what_they_found()
    {
        using var workspace = Workspace.With(s_files);
        var project = new ProjectExport(Report(workspace.Folder), Origin).Project();
        Assert.Equal(["Zoë \"Z\"", "mk", "rules"], project.Users.Select(u => u.Name));
        var rules = project.Users[2].Id;
        var selection = project.Sources.Single(s => s.Name == "interviews/anna.md").Selections
            .First(s => s.User == rules && s.Description!.StartsWith("Rule trust/verification", StringComparison.Ordinal));
        Assert.Equal("Rule trust/verification: check* \u2192 \"check\"; double-check* + check* \u2192 \"double-check\"\nAccepted by mk: so it is", selection.Description);
    }

    [Fact]
    public void Export_import_and_export_again_give_the_same_archive()
    {
        using var workspace = Workspace.With(s_files);
        var first = QdpxWriter.Write(new ProjectExport(Report(workspace.Folder), Origin).Project(), hasPairs: false);
        using var files = new ForeignFiles();
        var (texts, findings) = files.Import("export.qdpx", first);
        Assert.Empty(findings);
        Assert.Equal(
            ["attributes.csv", "codings/imported-rules.yml", "codings/mk.yml", "codings/zoe-z.yml", "memos/trust.md", "memos/trust/verification.md", "seeds/interviews/anna.md",
                "seeds/notes.txt", "seeds/odd/anna.md", "site.yml"],
            texts.Keys.Order(StringComparer.Ordinal));
        var second = QdpxWriter.Write(new ProjectExport(Report(files.Project), Origin).Project(), hasPairs: false);
        Assert.Equal(Xml(first), Xml(second));
        Assert.Equal(first, second);
    }

    [Fact]
    public void Line_ends_of_two_characters_are_written_on_request_and_counted_as_one()
    {
        using var workspace = Workspace.With(s_files);
        var project = new ProjectExport(Report(workspace.Folder), Origin).Project();
        using var files = new ForeignFiles();
        var (lf, _) = files.Read("lf.qdpx", QdpxWriter.Write(project, hasPairs: false));
        var (crlf, _) = files.Read("crlf.qdpx", QdpxWriter.Write(project, hasPairs: true));
        Assert.Equal(lf!.Sources.Select(s => s.Text), crlf!.Sources.Select(s => s.Text));
        Assert.Equal(lf.Sources.SelectMany(s => s.Selections.Select(p => p.Span)), crlf.Sources.SelectMany(s => s.Selections.Select(p => p.Span)));
    }

    private static string Xml(byte[] qdpx)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(qdpx));
        using var reader = new StreamReader(zip.GetEntry("project.qde")!.Open());
        return reader.ReadToEnd();
    }

    private static ExportedReport Report(string folder)
    {
        var (report, findings) = CodedReport.Of(ForeignFiles.Request(folder), CancellationToken.None);
        Assert.True(report is not null, string.Join('\n', findings));
        Assert.DoesNotContain(findings, f => f.Severity >= Severity.Warning);
        return report;
    }
}
