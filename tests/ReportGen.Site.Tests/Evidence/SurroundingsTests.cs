using System.Net;
using System.Text.RegularExpressions;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Markup;
using ReportGen.Site.Tests.Codebook;
using ReportGen.Site.Tests.Documents;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>A quote and what can be unfolded around it are together one stretch of the document's own words, none of them twice.</summary>
public sealed class SurroundingsTests
{
    private static readonly string[] s_pieces =
    [
        "I rely on it. ", "We walk home, as everybody does who has no car and no time to wait for the bus. ", "It is *quite good. And **more** so* today. ",
        "see [[Other notes | there]] ", "at [12:30] ", "<b>bold. Both</b> of them. ", "\n- a point. With more\n- rely on the next\n",
            "\n\n1. first\n2. second. And\n3. rely third\n\n",
        "\n\n```\ncode rely\n  more code\n```\n\n", "\n\n| a | rely |\n| - | - |\n| cell one. | two |\n| three | four |\n\n", "`code rely. more` ", "我们依靠它。很好用，", "x &amp; y. ",
        "[a link](https://example.org/a_very_long_address) ", "\n\n", "line\nbreak ", "\\*no star\\* ", "![a picture](p.png) ", "Donau\u00ADdampf\u00ADschiff\u00ADfahrt",
            "> quoted rely\n\n", "rely, rely ",
    ];

    private static readonly string[] s_heads = ["Assistant: So?\n\nUser: ", "# Title\n\n", "---\nsource: https://www.youtube.com/watch?v=abcdefghijk\n---\n\n"];

    [Fact]
    public void Before_words_and_after_are_one_stretch_of_what_is_seen() => Properties.Hold(Properties.Pieces(s_pieces, 120), Properties.Smaller, 60, pieces =>
    {
        var text = TextOf(pieces);
        foreach (var (document, segment, hits) in Segments(text))
        {
            var visible = document.Visible(segment);
            Excerpt[] excerpts = [Excerpt.Of(document, segment, hits), Excerpt.FromStart(document, segment), .. hits.Select(h => Excerpt.Whole(document, segment, h))];
            foreach (var excerpt in excerpts)
            {
                var whole = Seen(visible.Text.ToString());
                var shown = string.Concat(((Span[])[excerpt.Before, excerpt.Words, excerpt.After]).Select(s => s.IsEmpty ? "" : Seen(visible.Of(s).ToString())));

                Assert.True(whole.Contains(shown, StringComparison.Ordinal), $"{segment}\n{excerpt}\n{whole}\n=====\n{shown}");
                Assert.True(excerpt.IsMoreBefore || whole.StartsWith(shown, StringComparison.Ordinal), "begins late");
                Assert.True(excerpt.IsMoreAfter || whole.EndsWith(shown, StringComparison.Ordinal), "ends early");
            }
        }
    });

    [Fact]
    public void Pages_show_every_word_of_a_segment_once_whatever_markup_it_is_cut_through() => Properties.Hold(Properties.Pieces(s_pieces, 40), Properties.Smaller, 150, pieces =>
    {
        var text = TextOf(pieces);
        foreach (var (document, segment, hits) in Segments(text))
        {
            var excerpt = Excerpt.Of(document, segment, hits);
            var (scope, none, form) = (new MarkupScope(document, null, ""), MarkSet.None, MarkupForms.Of(segment));
            var parts = MarkupWriter.ToHtml(scope, segment.Span, [excerpt.Before, excerpt.Words, excerpt.After], none, form);
            var whole = MarkupWriter.ToHtml(scope, segment.Span, none, form);
            var (shown, all) = (string.Concat(parts.Select(WordsOf)), WordsOf(whole));
            Assert.True(
                excerpt.IsMoreBefore || excerpt.IsMoreAfter ? all.Contains(shown, StringComparison.Ordinal) : all == shown,
                $"{text}\n=====\n{all}\n=====\n{string.Join("\n-----\n", parts)}");
            Assert.All(parts, AssertNests);
        }
    });

    [Fact]
    public void Hits_are_marked_in_what_is_folded_away_too()
    {
        var filler = string.Concat(Enumerable.Repeat("Nobody knows who said so or why. ", 12));
        var document = Sample.Read($"Assistant: So?\n\nUser: I rely on it. {filler} I rely and rely on it, day after day. {filler} Rely on me.\n").Value!;
        var hits = document.Segments.SelectMany((s, i) => Found(document, s).Select(h => new Hit("rely", h)).ToArray() is { Length: > 0 } found
            ? [new Coding("reliance", "reliance", i, Coding.Rules, [.. found])] : Array.Empty<Coding>()).ToArray();
        var quote = new QuoteCutter(document, new DocumentCodings(document.Id, [.. hits], [])).ForNodes(hits[0].Segment, [.. hits]);

        Assert.Equal((1, 2, 1), (Marks(quote.Around.Before), Marks(quote.Html), Marks(quote.Around.After)));
    }

    [Fact]
    public void Half_of_a_list_or_a_table_or_of_code_is_one_too()
    {
        var points = string.Concat(Enumerable.Range(1, 30).Select(i => $"{i}. point number {i} is here\n"));
        var list = Quote($"Assistant: So?\n\nUser: Well:\n\n{points}\nI rely on it.\n", "number 17");
        Assert.Matches("""^<ol start="1[67]">\s*<li>""", list.Html);
        var (before, after) = (string.Concat(Enumerable.Repeat("x = 1\n", 80)), string.Concat(Enumerable.Repeat("y = 2\n", 80)));
        var code = Quote($"Assistant: So?\n\nUser: Well:\n\n```\n{before}rely()\n{after}```\n\nDone.\n", "rely()");
        Assert.All((string[])[code.Around.Before, code.Html, code.Around.After], html => Assert.Contains("<pre", html, StringComparison.Ordinal));
        var rows = string.Concat(Enumerable.Range(1, 30).Select(i => $"| row {i} | value number {i} |\n"));
        var table = Quote($"Assistant: So?\n\nUser: Well:\n\n| a | b |\n| - | - |\n{rows}\nDone.\n", "number 17");
        Assert.All((string[])[table.Around.Before, table.Html, table.Around.After], html => Assert.Contains("<td>", html, StringComparison.Ordinal));
        Assert.DoesNotContain("|", table.Html, StringComparison.Ordinal);
    }

    private static string TextOf(string[] pieces) => s_heads[pieces.Length % s_heads.Length] + string.Concat(pieces);

    private static Quote Quote(string text, string words)
    {
        var document = Sample.Read(text).Value!;
        var at = document.Source.Text.IndexOf(words, StringComparison.Ordinal);
        var index = document.Segments.ToList().FindIndex(s => s.Span.Contains(new Span(at, at + words.Length)));
        var coding = new Coding("reliance", "reliance", index, Coding.Rules, [new Hit("rely", new Span(at, at + words.Length))]);
        return new QuoteCutter(document, new DocumentCodings(document.Id, [coding], [])).ForNodes(index, [coding]);
    }

    private static IEnumerable<(Document Document, Segment Segment, List<Span> Hits)> Segments(string text) =>
        Sample.Read(text).Value is not { } document ? [] : document.Segments.Where(s => !s.Span.IsEmpty).Select(s => (document, s, Found(document, s)));

    private static List<Span> Found(Document document, Segment segment)
    {
        var (visible, found) = (document.Visible(segment), new List<Span>());
        var words = visible.Text.ToString();
        for (var at = words.IndexOf("rely", StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf("rely", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            found.Add(visible.ToSource(new Span(at, at + 4)));
        }

        return found;
    }

    private static int Marks(string html) => html.Split("<mark").Length - 1;

    // What stands between two cells is no word of either.
    private static string Seen(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c) && c != '|'));

    private static string WordsOf(string html) => Seen(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", "")));

    private static void AssertNests(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(html, "<(/?)([a-z0-9]+)[^>]*>"))
        {
            if (tag.Groups[2].Value is "br" or "wbr" or "hr")
            {
                continue;
            }

            if (tag.Groups[1].Length == 0)
            {
                open.Push(tag.Groups[2].Value);
            }
            else
            {
                Assert.True(open.TryPop(out var last) && last == tag.Groups[2].Value, html);
            }
        }

        Assert.Empty(open);
    }
}
