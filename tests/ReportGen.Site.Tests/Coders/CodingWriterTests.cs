using ReportGen.Site.Coders;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Site.Tests.Coders;

/// <summary>Files of codings are the same bytes for the same entries, and come back from YAML as they were, whatever is in them.</summary>
public class CodingWriterTests
{
    private static readonly string[] s_hostile =
    [
        "plain words", "\"quoted\" and 'single'", "back\\slash \\n \\x41", "two\nlines\r\nand\ttabs", "line\u2028and\u2029paragraph\u0085next", "\u0000\u0001\u001b\u007f\u009f",
        "emoji 😊 and 👩‍🔬", "\uFEFFmark", "- not: a list", "{a: b}", "*alias &anchor !tag %x @y `z", "# no comment", ": ", "~", "null", "yes", "1e3", "0x1F",
        "  spaces  ", "|\n  block", "عربي עברית", "</script>", "\uFFFD stays", "\uFFFE\uFFFF",
    ];

    [Fact]
    public void An_entry_is_a_few_lines_in_the_order_of_the_format() => Assert.Equal(
        """
        - code: trust/verification
          document: work-0243
          quote:
            exact: "I check every number"
            prefix: "so then "
            suffix: " before it"
          segment: s3f2a91c0
          coder: mk
          verdict: accept
          note: "seen twice"

        """,
        CodingWriter.Text([Entry("trust/verification", "work-0243", "I check every number") with
        {
            Quote = new("I check every number", "so then ", " before it"),
            Segment = "s3f2a91c0",
            Coder = "mk",
            Verdict = Verdict.Accept,
            Note = "seen twice",
        }]));

    [Fact]
    public void Entries_are_sorted_by_document_code_and_words_whatever_order_they_come_in()
    {
        var entries = (from document in "ba" from code in "dc" from exact in "fe" select Entry(code.ToString(), document.ToString(), exact.ToString())).ToList();
        var text = CodingWriter.Text(entries);
        Assert.Equal(text, CodingWriter.Text(entries.AsEnumerable().Reverse()));
        Assert.Equal(
            entries.OrderBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Code, StringComparer.Ordinal).ThenBy(e => e.Quote.Exact, StringComparer.Ordinal),
            Read(text));
    }

    [Fact]
    public void Whatever_a_text_holds_it_comes_back_from_YAML()
    {
        var entries = s_hostile.Select((h, i) => Entry("code", $"d{i:00}", h) with { Quote = new(h, h, h), Coder = h, Note = h, Segment = h, Verdict = Verdict.Reject }).ToList();
        Assert.Equal(entries, Read(CodingWriter.Text(entries)));
    }

    [Fact]
    public void Texts_from_a_seed_come_back_from_YAML()
    {
        var random = new Random(17);
        for (var round = 0; round < 300; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(128)))]);
            var whole = string.Concat(text.EnumerateRunes().Where((r, i) => r.Value != 0xFFFD));
            if (whole.Length > 0 && !text.Contains('\uFFFD', StringComparison.Ordinal))
            {
                Assert.Equal([Entry("code", "d", whole)], Read(CodingWriter.Text([Entry("code", "d", text)])));
            }
        }
    }

    [Fact]
    public void Half_of_a_pair_is_no_character_and_is_dropped() =>
        Assert.Equal([Entry("code", "d", "ab\uFFFD😊")], Read(CodingWriter.Text([Entry("code", "d", "a\uD83Db\uFFFD\uDE0A😊")])));

    [Fact]
    public void A_quote_has_no_white_space_at_its_ends_and_no_half_characters_around_it()
    {
        var text = new string('x', 40) + "😊" + new string('y', 31) + "  the words \n " + new string('z', 21) + "😊" + "end";
        var start = text.IndexOf("  the", StringComparison.Ordinal);
        var quote = TextQuote.Of(text, start, text.IndexOf('z', StringComparison.Ordinal));
        Assert.Equal(new TextQuote("the words", new string('y', 30) + "  ", " \n " + new string('z', 21) + "😊" + "end"), quote);
        Assert.Null(TextQuote.Of("a \n b", 1, 4));
        Assert.All(
            Enumerable.Range(0, text.Length),
            i => Assert.DoesNotContain("\uFFFD", Encode(TextQuote.Of(text, i, Math.Min(text.Length, i + 2))), StringComparison.Ordinal));
    }

    // What a lone half would become in a file.
    private static string Encode(TextQuote? quote) => quote is null ? "" : System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(
        (char.IsLowSurrogate(quote.Exact[0]) ? "" : quote.Prefix) + (char.IsHighSurrogate(quote.Exact[^1]) ? "" : quote.Suffix)));

    private static HandCoding Entry(string code, string document, string exact) => new(document, code, new TextQuote(exact), null, "", Verdict.Add, "");

    /// <summary>What a YAML library makes of such a file.</summary>
    internal static List<HandCoding> Read(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Cast<YamlMappingNode>().Select(m =>
        {
            var quote = (YamlMappingNode)m["quote"];
            return new HandCoding(
                Of(m, "document")!, Of(m, "code")!, new(Of(quote, "exact")!, Of(quote, "prefix") ?? "", Of(quote, "suffix") ?? ""), Of(m, "segment"), Of(m, "coder") ?? "",
                Of(m, "verdict") is { } verdict ? Enum.Parse<Verdict>(verdict, ignoreCase: true) : Verdict.Add, Of(m, "note") ?? "");
        })];

        static string? Of(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;
    }
}
