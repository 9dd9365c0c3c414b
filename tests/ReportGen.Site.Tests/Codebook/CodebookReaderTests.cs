using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Tests.Codebook;

public sealed class CodebookReaderTests
{
    [Fact]
    public void Themes_and_codes_keep_their_order_and_every_field()
    {
        var draft = Read("""
            zeal: [eager]
            trust:
              label: Trust and verification
              definition: Whether it can be relied on.
              include: Checking.
              exclude: Trust between colleagues.
              example: I always check.
              color: "#36C"
              memo: memos/trust.md
              status: draft
              any: [trust*]
              codes:
                typical-day: [check*]
                verification: { label: Checking, color: "#3366cc", memo: "Two lines:\nof Markdown.", all: [verif*] }
            """);

        Assert.Empty(draft.Diagnostics);
        Assert.Equal(["zeal", "trust"], draft.Codebook.Themes.Select(t => t.Id));
        var trust = draft.Codebook.Themes[1];
        Assert.Equal(
            ("Trust and verification", "Whether it can be relied on.", "Checking.", "Trust between colleagues.", "I always check.", "#36c", "draft", true),
            (trust.Label, trust.Definition, trust.Include, trust.Exclude, trust.Example, trust.Color, trust.Status, trust.HasRule));
        Assert.Equal(("memos/trust.md", null, 9), (trust.Memo!.Path, trust.Memo.Text, trust.Memo.Place.Line));
        Assert.Equal(["trust/typical-day", "trust/verification"], trust.Codes.Select(c => c.Id));
        Assert.Equal(("Typical day", "Checking"), (trust.Codes[0].Label, trust.Codes[1].Label));
        Assert.Equal((null, "Two lines:\nof Markdown."), (trust.Codes[1].Memo!.Path, trust.Codes[1].Memo!.Text));
        Assert.Equal(["zeal", "trust", "trust/typical-day", "trust/verification"], draft.Rules.Rules.Select(r => r.Code));
    }

    [Fact]
    public void An_edit_of_words_for_readers_leaves_the_rules_digest_as_it_was()
    {
        var before = Read("trust: { label: A, color: '#111', any: [trust*] }");
        var after = Read("trust:\n  label: B\n  definition: New.\n  memo: b.md\n  any:\n    - trust*\n");

        Assert.Equal(Digest.Of(before.Rules), Digest.Of(after.Rules));
        Assert.NotEqual(Digest.Of(before.Codebook), Digest.Of(after.Codebook));
        Assert.Equal(Digest.Of(after.Codebook), Digest.Of(Read("\n\ntrust:\n  label: B\n  definition: New.\n  memo: b.md\n  any: [trust*]").Codebook));
    }

    [Theory]
    [InlineData("t: [a]", "t: [b]")]
    [InlineData("t: [a]", "t: { all: [a] }")]
    [InlineData("t: [a]", "t: { any: [a], unit: sentence }")]
    [InlineData("t: [a]", "t: { any: [a], in: { groups: [g] } }")]
    [InlineData("t: { any: [{ near: { terms: [a, b] } }] }", "t: { any: [{ near: { terms: [a, b], ordered: true } }] }")]
    [InlineData("t: { any: [a], in: { groups: [g] } }", "t: { any: [a], in: { questions: [g] } }")]
    [InlineData("t: [a, b]", "t: [a b]")]
    public void An_edit_of_a_rule_changes_its_digest(string before, string after) =>
        Assert.NotEqual(Digest.Of(Read(before).Rules.Rules[0]), Digest.Of(Read(after).Rules.Rules[0]));

    [Theory]
    [InlineData("t: []", "RG2105", 1, 4)]
    [InlineData("t: ['']", "RG2101", 1, 5)]
    [InlineData("t:\n  - faster\n  -", "RG2101", 3, 4)]
    [InlineData("t: ['**']", "RG2105", 1, 5)]
    [InlineData("t: { any: [] }", "RG2105", 1, 11)]
    [InlineData("t: { none: [a] }", "RG2105", 1, 12)]
    [InlineData("t: { unit: sentence }", "RG2105", 1, 4)]
    [InlineData("t: { any: [a], none: [a] }", "RG2105", 1, 22)]
    [InlineData("t: { all: [a, b], none: [b] }", "RG2105", 1, 25)]
    [InlineData("t: { any: [{}] }", "RG2105", 1, 12)]
    [InlineData("t: { any: [[a]] }", "RG2004", 1, 12)]
    [InlineData("t: { any: [{ regex: a, code: b }] }", "RG2004", 1, 30)]
    [InlineData("t: { any: [{ near: { terms: [a] } }] }", "RG2105", 1, 29)]
    [InlineData("t: { any: [{ near: { terms: [a, b, c, d, e, f, g, h, i] } }] }", "RG2105", 1, 29)]
    [InlineData("t: { any: [{ near: { terms: [a, b], within: -1 } }] }", "RG2005", 1, 45)]
    [InlineData("t: { any: [{ near: { terms: [a, b], ordered: perhaps } }] }", "RG2005", 1, 46)]
    [InlineData("t: { any: [{ regex: '(?=a)b' }] }", "RG2102", 1, 21)]
    [InlineData("t: { any: [{ regex: '(a)\\1' }] }", "RG2102", 1, 21)]
    [InlineData("t: { any: [{ regex: '(a' }] }", "RG2102", 1, 21)]
    [InlineData("t: { any: [{ regex: '((a{99}){99}){99}' }] }", "RG2102", 1, 21)]
    [InlineData("t: { any: [{ regex: 'a*' }] }", "RG2105", 1, 21)]
    [InlineData("t: { any: [{ code: u }] }\nuu: [a]", "RG2103", 1, 20)]
    [InlineData("t: { any: [{ code: t }] }", "RG2104", 1, 20)]
    [InlineData("t: { any: [a], unit: sentense }", "RG2005", 1, 22)]
    [InlineData("t: { any: [a], color: red }", "RG2005", 1, 23)]
    [InlineData("t: { any: [a], colour: '#111' }", "RG2003", 1, 16)]
    [InlineData("t: { any: [a], in: { documents: ['../x'] } }", "RG2005", 1, 34)]
    [InlineData("t: { any: [a], in: { groups: [] } }", "RG2105", 1, 30)]
    [InlineData("t: { any: [a], in: { attributes: { field: } } }", "RG2105", 1, 36)]
    [InlineData("t: { any: [a], in: science }", "RG2004", 1, 20)]
    [InlineData("AI & work: [a]", "RG2109", 1, 1)]
    [InlineData("con: [a]", "RG2109", 1, 1)]
    [InlineData("t: { codes: { 'a/b': [a] } }", "RG2109", 1, 15)]
    [InlineData("trust: [a]\nTrust: [b]", "RG2110", 2, 1)]
    [InlineData("t: { label: Nothing }", "RG2111", 1, 1)]
    public void What_is_wrong_is_reported_where_it_stands(string yaml, string code, int line, int column)
    {
        var finding = Assert.Single(Read(yaml).Diagnostics);

        Assert.Equal((code, line, column), (finding.Code, finding.Place.Line, finding.Place.Column));
    }

    [Theory]
    [InlineData("t: { any: [{ code: trust/verifcation }] }\ntrust: { codes: { verification: [a] } }", "did you mean 'trust/verification'?")]
    [InlineData("'Été 1': [a]", "call it 'ete-1' and give it a label")]
    [InlineData("t: { any: [{ regex: 'a(?!b)' }] }", "say it with 'none', with 'near', or as two alternatives")]
    [InlineData("t: { any: [a], in: { where: [x] } }", "known here: attributes, documents, groups, questions, speakers")]
    public void A_hint_says_what_to_do(string yaml, string hint) => Assert.Equal(hint, Assert.Single(Read(yaml).Diagnostics).Hint);

    [Fact]
    public void A_construct_that_cannot_run_in_linear_time_is_named()
    {
        Assert.Equal("a look-behind (?<=…) cannot run in linear time", Assert.Single(Read("t: { any: [{ regex: '(?<=a)b' }] }").Diagnostics).Message);
        Assert.Equal("a back-reference \\1 cannot run in linear time", Assert.Single(Read("t: { any: [{ regex: '(a)\\1' }] }").Diagnostics).Message);
    }

    [Fact]
    public void A_circle_of_codes_is_named_once_and_hides_no_other_rule()
    {
        var draft = Read("""
            t:
              codes:
                a: { any: [x, { code: t/b }] }
                b: { any: [y, { code: t/c }] }
                c: { any: [z, { code: t/a }] }
                d: { any: [w, { code: t/a }] }
                e: [v]
            """);

        var finding = Assert.Single(draft.Diagnostics);
        Assert.Equal("these codes refer to each other in a circle: t/a → t/b → t/c → t/a", finding.Message);
        Assert.Equal(["t/d", "t/e"], draft.Rules.Rules.Select(r => r.Code));
        Assert.Equal([false, false, false, true, true], draft.Codebook.Themes[0].Codes.Select(c => c.HasRule));
    }

    [Fact]
    public void A_bad_part_of_any_is_left_out_but_one_of_all_or_none_makes_the_rule_unusable()
    {
        var draft = Read("""
            any: { any: [a, { regex: '(' }] }
            all: { all: [a, { regex: '(' }] }
            none: { any: [a], none: [{ code: nowhere }] }
            needs: { any: [b, { code: none }] }
            """);

        Assert.Equal(["RG2102", "RG2102", "RG2103"], draft.Diagnostics.Select(d => d.Code));
        Assert.Equal(["any", "needs"], draft.Rules.Rules.Select(r => r.Code));
        Assert.Equal(new Combination([new TermExpression(new Term("a"))], [], []), draft.Rules.Rules[0].Expression);
    }

    [Fact]
    public void Nesting_without_end_is_a_finding_and_not_a_crash()
    {
        var yaml = $"t: {{ any: [{string.Concat(Enumerable.Repeat("{ any: [", 60))}a{string.Concat(Enumerable.Repeat("] }", 60))}] }}";

        Assert.Equal("RG2105", Assert.Single(Read(yaml).Diagnostics).Code);
    }

    [Fact]
    public void A_codebook_without_themes_is_empty()
    {
        var draft = CodebookReader.Read(null, CodingDefaults.Usual);

        Assert.Equal((0, 0, 0), (draft.Codebook.Themes.Count, draft.Rules.Rules.Count, draft.Diagnostics.Count));
    }

    [Fact]
    public void Limits_that_nothing_fits_are_found_once_the_documents_are_known()
    {
        var draft = Read("""
            t:
              any: [a]
              in:
                documents: ['interviews/**', 'talks/*']
                groups: [Work, wrok]
                questions: [q1]
                speakers: [participant, Ada, Bob]
                attributes: { field: x, felid: y }
            """);
        var names = new ScopeNames("seeds", ["interviews/a.md"], ["work"], ["q1"], ["Ada"], ["field"]);

        var findings = names.Missing(draft.ScopeWords).ToList();

        Assert.Equal(
            ["no document fits 'talks/*'", "there is no document group 'wrok'", "there is no role or speaker 'Bob'", "there is no attribute 'felid'"],
            findings.Select(f => f.Message));
        Assert.Equal("did you mean 'work'?", findings[1].Hint);
    }

    [Theory]
    [InlineData("how do you check?", true)]
    [InlineData("¿cómo?", true)]
    [InlineData("analy?", false)]
    [InlineData("GPT-?", false)]
    [InlineData("data set?", false)]
    [InlineData("the end of ?", false)]
    public void A_question_mark_that_reads_like_one_is_pointed_out(string term, bool isPointedOut)
    {
        var findings = Read($"t: ['{term}', word]").Diagnostics;

        Assert.Equal(isPointedOut ? ["RG2113"] : Array.Empty<string>(), findings.Select(f => f.Code));
    }

    private static CodebookDraft Read(string yaml) => CodebookReader.Read(YamlNodes.ReadMap(yaml), CodingDefaults.Usual);
}
