using System.Text;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Documents;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>Two documents whose segments have one hash quote them in the same words and marks; what no quote shows is not in the hash.</summary>
public sealed class QuotedContentsTests
{
    private static readonly string[] s_pieces =
    [
        "I rely on it. ", "We walk home. ", "It is *quite* good, ", "see [[Other notes | there]] ", "or [[Elsewhere]] ", "at [12:30] ", "at [1:02:03] ", "<b>bold</b> ",
        "- a point\n", "1. first\n", "rely, rely ", "\n\n", "`code` ", "trust ",
    ];

    private static readonly string[] s_heads =
    [
        "---\nsource: https://www.youtube.com/watch?v=abcdefghijk\n---\n\n", "# Title\n\n", "Assistant: So?\n\nUser: ", "Assistant: And?\n\nUser: ",
            "# Day 1\n\n## Question 1\n\nWhy?\n\n### Group 1\n\n- ",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Segments_of_one_hash_are_quoted_alike(int seed)
    {
        var dice = new Random(seed);
        var matcher = Matcher.Compile(Rules());
        var (same, other) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            var pieces = Enumerable.Range(0, dice.Next(1, 9)).Select(_ => s_pieces[dice.Next(s_pieces.Length)]).ToList();
            var head = s_heads[dice.Next(s_heads.Length)];
            var before = new Coded(head + string.Concat(pieces), matcher);
            pieces.Insert(dice.Next(pieces.Count + 1), s_pieces[dice.Next(s_pieces.Length)]);
            var after = new Coded((dice.Next(4) == 0 ? s_heads[dice.Next(s_heads.Length)] : head) + string.Concat(pieces), matcher, isPlain: dice.Next(8) == 0);
            foreach (var id in before.Ids.Intersect(after.Ids))
            {
                var isSame = before.HashOf(id) == after.HashOf(id);
                (same, other) = (same + (isSame ? 1 : 0), other + (isSame ? 0 : 1));
                if (isSame)
                {
                    Assert.True(before.Quotes(id) == after.Quotes(id),
                        $"seed {seed}, round {round}, segment {id}:\n{before.Text}\n=====\n{after.Text}\n=====\n{before.Quotes(id)}\n{after.Quotes(id)}");
                }
            }
        }

        // Otherwise nothing was tried.
        Assert.True(same > 100 && other > 0, $"{same} alike, {other} not");
    }

    [Fact]
    public void An_edit_elsewhere_leaves_a_segment_as_it_was()
    {
        var matcher = Matcher.Compile(Rules());
        var before = new Coded("Assistant: So?\n\nUser: I rely on it.\n\nAssistant: And?\n\nUser: We walk home.\n", matcher);
        var after = new Coded("Assistant: So, what then?\n\nUser: I rely on it.\n\nAssistant: And?\n\nUser: We walk home, trust me.\n", matcher);
        var kept = Assert.Single(before.Ids.Intersect(after.Ids), id => before.Quotes(id).Contains("rely", StringComparison.Ordinal));
        Assert.Equal(before.HashOf(kept), after.HashOf(kept));
    }

    [Theory]
    [InlineData("I rely on *it*.\n")]
    [InlineData("I rely on it.\n")]
    public void A_document_that_turns_from_Markdown_into_plain_words_changes_all_of_its_segments(string text)
    {
        var matcher = Matcher.Compile(Rules());
        var (before, after) = (new Coded(text, matcher), new Coded(text, matcher, isPlain: true));
        Assert.NotEmpty(before.Ids);
        Assert.Equal(before.Ids, after.Ids);
        Assert.All(before.Ids, id => Assert.NotEqual(before.HashOf(id), after.HashOf(id)));
    }

    [Fact]
    public void Hashes_come_in_the_order_in_which_segments_are_asked_for()
    {
        var document = Sample.Read("I rely on it.\n\nWe walk home.\n").Value!;
        var codings = new DocumentCodings(document.Id, [], []);
        var (inOrder, backwards) = (QuotedContents.Of(document, codings, [0, 1]), QuotedContents.Of(document, codings, [1, 0]));
        Assert.Equal(2, inOrder.Distinct().Count());
        Assert.Equal(inOrder, backwards.Reverse());
    }

    private static RuleSet Rules()
    {
        var (settings, _) = SettingsReader.Read("site.yml", "title: T\nthemes:\n  reliance:\n    any: [rely]\n  trust:\n    any: [trust, good]\n");
        return CodebookReader.Read(settings!.Themes!, CodingDefaults.Usual).Rules;
    }

    private sealed class Coded
    {
        private readonly Document _document;
        private readonly DocumentCodings _codings;
        private readonly Dictionary<string, int> _indexes;
        private readonly ulong[] _hashes;

        public Coded(string text, Matcher matcher, bool isPlain = false)
        {
            var read = Sample.Read(Encoding.UTF8.GetBytes(text)).Value!;
            _document = isPlain ? read with { IsPlain = true } : read;
            _codings = new DocumentCodings(_document.Id, matcher.Code(_document, []), []);
            _indexes = _document.Segments.Select((s, i) => (s.Id, Index: i)).ToDictionary(s => s.Id, s => s.Index, StringComparer.Ordinal);
            _hashes = QuotedContents.Of(_document, _codings, [.. Enumerable.Range(0, _document.Segments.Count)]);
            Text = text;
        }

        public string Text { get; }

        public IEnumerable<string> Ids => _document.Segments.Select(s => s.Id);

        public ulong HashOf(string id) => _hashes[_indexes[id]];

        public string Quotes(string id)
        {
            var (cutter, index) = (new QuoteCutter(_document, _codings), _indexes[id]);
            Quote[] quotes = [Marked("reliance"), Marked("trust"), Marked("reliance", "trust"), cutter.ForAnswer(index, "someone")];
            return string.Join('\n', quotes.Select(q => $"{q} {string.Join(' ', q.Nodes)}"));

            Quote Marked(params string[] nodes) => cutter.ForNodes(index, cutter.Marked(index, nodes));
        }
    }
}
