using System.Text;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Tests.Serving;

/// <summary>What people code in the browser is written as a careful person would write it, and only pages of the preview are heard.</summary>
public sealed class DeskTests
{
    private const string Coding =
        "{\"document\":\"talk\",\"code\":\"trust\",\"exact\":\"I rely on it\",\"prefix\":\"User: \",\"suffix\":\".\","
        + "\"segment\":\"s1\",\"verdict\":\"add\",\"note\":\"why: \\\"so\\\"\"}";

    [Fact]
    public void A_coding_becomes_an_entry_of_the_coders_file()
    {
        using var preview = Study();
        Assert.Contains("200 OK", Post(preview, "coding", Coding), StringComparison.Ordinal);
        Assert.Equal(
            "- code: trust\n  document: talk\n  quote:\n    exact: \"I rely on it\"\n    prefix: \"User: \"\n    suffix: \".\"\n  segment: s1\n  note: \"why: \\\"so\\\"\"\n",
            File.ReadAllText(FileOf(preview)));
        Post(preview, "coding", Coding);
        Assert.Single(File.ReadAllText(FileOf(preview)).Split("- code").Skip(1));
    }

    [Fact]
    public void Comments_order_and_line_ends_of_the_file_stay_as_they_are()
    {
        using var preview = Study();
        const string before = "# Mine\r\n\r\n- { code: doubt, document: talk, quote: first }   # short\r\n# about the next\r\n- code: zeal\r\n  document: talk\r\n  quote: last\r\n"
            + "  note: |\r\n    # no comment\r\n";
        Write(preview, before);
        Post(preview, "coding", Coding);
        var after = File.ReadAllText(FileOf(preview));
        Assert.Equal(
            before.Replace("# about",
                "- code: trust\r\n  document: talk\r\n  quote:\r\n    exact: \"I rely on it\"\r\n    prefix: \"User: \"\r\n    suffix: \".\"\r\n  segment: s1\r\n"
                + "  note: \"why: \\\"so\\\"\"\r\n# about", StringComparison.Ordinal),
            after);
        Assert.Contains("\"fault\":\"\"", Post(preview, "coding", Coding.Replace("\"add\"", "\"withdraw\"", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(FileOf(preview)));
    }

    [Fact]
    public void A_newer_verdict_takes_the_place_of_the_older()
    {
        using var preview = Study();
        Post(preview, "coding", Coding.Replace("\"add\"", "\"accept\"", StringComparison.Ordinal));
        Post(preview, "coding", Coding.Replace("\"add\"", "\"reject\"", StringComparison.Ordinal));
        var text = File.ReadAllText(FileOf(preview));
        Assert.Single(text.Split("- code").Skip(1));
        Assert.Contains("verdict: reject", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"add\"", "\"maybe\"", "'maybe' is no verdict")]
    [InlineData("I rely on it", "I relied on it", "these words are not in 'talk' any more; load the page again")]
    [InlineData("\"talk\"", "\"tlk\"", "these words are not in 'tlk' any more")]
    [InlineData("\"talk\"", "\"../../site.yml\"", "these words are not in")]
    public void What_no_page_would_say_is_refused(string words, string others, string fault)
    {
        using var preview = Study();
        var answer = Post(preview, "coding", Coding.Replace(words, others, StringComparison.Ordinal)).Replace("\\u0027", "'", StringComparison.Ordinal);
        Assert.Contains(fault, answer, StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf(preview)));
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("imported-rules")]
    public void Nobody_codes_in_the_name_of_rules(string coder)
    {
        using var preview = Study(coder);
        var answer = Post(preview, "coding", Coding).Replace("\\u0027", "'", StringComparison.Ordinal);
        Assert.Contains($"'{coder}' stands for what rules find, and is no person", answer, StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf(preview, $"{coder}.yml")));
    }

    [Theory]
    [InlineData("trst", "there is no theme or code 'trst'")]
    [InlineData("", "there is no theme or code ''")]
    public void What_cannot_be_coded_is_told_and_nothing_written(string code, string fault)
    {
        using var preview = Study();
        Assert.Contains(fault, Post(preview, "coding", Coding.Replace("\"trust\"", $"\"{code}\"", StringComparison.Ordinal)).Replace("\\u0027", "'",
            StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf(preview)));
    }

    [Theory]
    [InlineData("<<<<<<< HEAD\n- { code: trust }\n=======\n>>>>>>> x\n")]
    [InlineData("- [one\n")]
    [InlineData("[{ code: trust, document: talk, quote: x }, { code: trust, document: talk, quote: y }]\n")]
    [InlineData("trust: yes\n")]
    public void A_file_that_somebody_is_at_work_on_is_left_alone(string text)
    {
        using var preview = Study();
        Write(preview, text);
        Assert.Contains("cannot be added to", Post(preview, "coding", Coding), StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(FileOf(preview)));
    }

    [Theory]
    [InlineData("Origin: http://evil.example\r\n", true)]
    [InlineData("Origin: http://127.0.0.1:1\r\n", true)]
    [InlineData("", true)]
    [InlineData("Sec-Fetch-Site: cross-site\r\n", true)]
    [InlineData("ORIGIN", false)]
    [InlineData("ORIGINSec-Fetch-Site: same-site\r\n", true)]
    public void Who_is_no_page_of_this_preview_is_not_heard(string headers, bool hasToken)
    {
        using var preview = Study();
        var answer = Send(preview, "coding", Coding, headers.Replace("ORIGIN", $"Origin: http://127.0.0.1:{preview.Port}\r\n", StringComparison.Ordinal), hasToken
            ? preview.Desk.Token : "guess");
        Assert.Contains("403 Forbidden", answer, StringComparison.Ordinal);
        Assert.False(File.Exists(FileOf(preview)));
    }

    [Fact]
    public void The_token_is_in_pages_of_the_preview_and_in_nothing_that_is_built()
    {
        using var preview = Study();
        Assert.Contains($"data-token=\"{preview.Desk.Token}\"", preview.Ask("/"), StringComparison.Ordinal);
        Assert.DoesNotContain(preview.Desk.Token, File.ReadAllText(Path.Combine(preview.Site, "index.html")), StringComparison.Ordinal);
        using var other = Study();
        Assert.NotEqual(preview.Desk.Token, other.Desk.Token);
    }

    [Theory]
    [InlineData("{", "400 Bad Request")]
    [InlineData("{\"document\":\"talk\"}", "400 Bad Request")]
    [InlineData("{\"document\":\"talk\",\"code\":\"trust\",\"exact\":\"x\",\"more\":1}", "400 Bad Request")]
    [InlineData("[]", "400 Bad Request")]
    public void What_cannot_be_understood_is_refused(string body, string status)
    {
        using var preview = Study();
        Assert.Contains(status, Post(preview, "coding", body), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_on_a_sheet_changes_its_own_place_and_nothing_else()
    {
        using var preview = Study();
        const string sheet = "# Judge\ncode: trust\ncoder:\nhits: 1\nothers: 1\nrule: [x]\n"
            + "segments:\n  - document: talk\n    segment: s1\n    text: |-\n      verdict: none\n    verdict:   # say\n"
            + "  - { document: talk, segment: s2, text: y, verdict: yes }\nfound: [1]\n";
        Write(preview, sheet, "sheet.yml");
        Assert.Contains("\"segments\":2", Get(preview, "desk"), StringComparison.Ordinal);
        Assert.Contains("\"verdict\":\"yes\"", Get(preview, "sheet.json?file=codings/sheet.yml"), StringComparison.Ordinal);
        Post(preview, "judge", "{\"file\":\"codings/sheet.yml\",\"number\":1,\"verdict\":\"no\"}");
        Post(preview, "judge", "{\"file\":\"codings/sheet.yml\",\"number\":2,\"verdict\":\"no\"}");
        Assert.Equal(
            sheet.Replace("    verdict:   #", "    verdict: no   #", StringComparison.Ordinal).Replace("verdict: yes }", "verdict: no }", StringComparison.Ordinal)
                .Replace("coder:\n", "coder: mk\n", StringComparison.Ordinal),
            File.ReadAllText(FileOf(preview, "sheet.yml")));
        Post(preview, "judge", "{\"file\":\"codings/sheet.yml\",\"number\":2,\"verdict\":\"\"}");
        Assert.Contains("verdict: }", File.ReadAllText(FileOf(preview, "sheet.yml")).Replace("verdict:  }", "verdict: }", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"file\":\"site.yml\",\"number\":1,\"verdict\":\"no\"}")]
    [InlineData("{\"file\":\"../site.yml\",\"number\":1,\"verdict\":\"no\"}")]
    [InlineData("{\"file\":\"codings/mk.yml\",\"number\":1,\"verdict\":\"no\"}")]
    public void Only_sheets_are_judged(string body)
    {
        using var preview = Study();
        Write(preview, "- { code: trust, document: talk, quote: x }\n");
        Assert.Contains("there is no such sheet", Post(preview, "judge", body), StringComparison.Ordinal);
    }

    private static string FileOf(Preview preview, string name = "mk.yml") => Path.Combine(preview.Folder, "codings", name);

    private static void Write(Preview preview, string text, string name = "mk.yml")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf(preview, name))!);
        File.WriteAllText(FileOf(preview, name), text);
    }

    private static string Post(Preview preview, string path, string body) =>
        Send(preview, path, body, $"Origin: http://127.0.0.1:{preview.Port}\r\nSec-Fetch-Site: same-origin\r\n", preview.Desk.Token);

    private static string Get(Preview preview, string path) =>
        preview.Ask($"/.reportgen/{path}", host: $"127.0.0.1:{preview.Port}", headers: $"X-ReportGen-Token: {preview.Desk.Token}\r\n");

    private static string Send(Preview preview, string path, string body, string headers, string token) => preview.Ask(
        $"/.reportgen/{path}", "POST", $"127.0.0.1:{preview.Port}",
        $"{headers}X-ReportGen-Token: {token}\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n", body);

    private static Preview Study(string coder = "mk")
    {
        var preview = new Preview(coder).With("data/documents/talk.json", "{\"segments\":[{\"text\":\"User: I rely on it.\"}]}");
        preview.Desk.Hear(SettingsReader.Read("site.yml", "title: T\nthemes:\n  trust: [rely*]\n  doubt: [doubt*]\n  zeal: [zeal*]\n").Value);
        return preview;
    }
}
