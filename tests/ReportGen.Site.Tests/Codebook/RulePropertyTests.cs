using FsCheck;
using FsCheck.Fluent;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>The matcher codes what the obvious evaluator codes, for random rules over random documents.</summary>
public sealed class RulePropertyTests
{
    private static readonly RuleScope s_participants = new([], [], [], ["participant"], []);
    private static readonly string[] s_terms = ["a", "b", "c", "a*", "*b", "a b", "a-b", "?", "b c", "c.", "can't"];
    private static readonly string[] s_pieces =
        ["a ", "b ", "c ", "a", "b", "-", "a b ", ". ", "! ", "\n", "\n\n", "can't ", "x ", "\nUser: ", "\nUser: ", "\nAI: ", "\nAI: b ", "\nClaude: a "];

    private static Gen<string> Document => Properties.Pieces(s_pieces, 24).Select(p => "User: a b\n" + string.Concat(p));

    private static Gen<CodingUnit> Unit => Gen.Elements(CodingUnit.Sentence, CodingUnit.Paragraph, CodingUnit.Turn, CodingUnit.Section, CodingUnit.Document);

    private static Gen<NearExpression> NearOf(int most) =>
        from count in Gen.Choose(2, most)
        from terms in Gen.ArrayOf(Gen.Elements(s_terms), count)
        from within in Gen.Choose(0, 3)
        from isOrdered in Gen.Elements(false, true)
        select new NearExpression(terms.Select(t => new Term(t)).ToEquatableArray(), within, isOrdered);

    private static Gen<RuleSet> Rules =>
        from first in Rule("t/1", [])
        from second in Rule("t/2", ["t/1"])
        from third in Rule("t/3", ["t/1", "t/2"])
        select new RuleSet([first, second, third]);

    [Fact]
    public void Any_all_none_regex_and_code_agree_with_the_obvious_evaluator() => Properties.Hold(
        from rules in Rules
        from text in Document
        select (Rules: rules, Text: text),
        400,
        c =>
        {
            var document = ExampleDocument.Of(c.Text);
            var expected = new NaiveRules(document).Code(c.Rules);

            var actual = Matcher.Compile(c.Rules).Code(document, []);

            Assert.Equal(expected, actual.Select(a => (a.Segment, a.Code, string.Join(' ', a.Hits.Select(h => h.Span)))));
        });

    [Fact]
    public void A_rule_matched_alone_codes_what_it_codes_among_all() => Properties.Hold(
        from rules in Rules
        from text in Document
        select (Rules: rules, Text: text),
        60,
        c =>
        {
            var document = ExampleDocument.Of(c.Text);
            var all = Matcher.Compile(c.Rules).Code(document, []);
            foreach (var rule in c.Rules.Rules)
            {
                var alone = Matcher.Compile(new RuleSet([rule])).Code(document, [], all);

                Assert.Equal(all.Where(a => a.Code == rule.Code), alone);
            }
        });

    [Fact]
    public void Near_holds_where_some_choice_of_hits_is_near() => Properties.Hold(
        from near in NearOf(3)
        from unit in Unit
        from text in Document
        select (Near: near, Unit: unit, Text: text),
        3_000,
        c =>
        {
            var document = ExampleDocument.Of(c.Text);
            var naive = new NaiveRules(document);
            var expected = naive.Units(c.Unit).Where(unit => naive.Near(c.Near, unit)).ToList();

            var actual = Matcher.Compile(new RuleSet([new CodeRule("t", "t", c.Near, c.Unit, s_participants)])).Code(document, []);

            Assert.All(expected, unit => Assert.Contains(actual, coding =>
                unit.Exists(u => u.Segment == coding.Segment && coding.Hits.Any(h => u.Span.Contains(h.Span)))));
            Assert.All(actual.SelectMany(a => a.Hits), hit => Assert.Contains(expected, unit => unit.Exists(u => u.Span.Contains(hit.Span))));
        });

    private static Gen<CodeRule> Rule(string id, string[] others) =>
        from expression in Combined(others, 2)
        from unit in Unit
        select new CodeRule(id, "t", expression, unit, s_participants);

    private static Gen<RuleExpression> Combined(string[] others, int depth) =>
        from any in Parts(others, depth, 3)
        from all in Parts(others, depth, 2)
        from none in Parts(others, depth, 1)
        select (RuleExpression)new Combination(EquatableArray.From(any), EquatableArray.From(all), EquatableArray.From(none));

    private static Gen<RuleExpression[]> Parts(string[] others, int depth, int most) =>
        Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(Part(others, depth), count));

    private static Gen<RuleExpression> Part(string[] others, int depth)
    {
        var term = Gen.Elements(s_terms).Select(t => (RuleExpression)new TermExpression(new Term(t)));
        var regex = Gen.Elements("a+b?", "b c", "[ac]\\b", "b.*c", "\\bx").Select(p => (RuleExpression)new RegexExpression(p));
        var leaf = others.Length == 0
            ? Gen.OneOf(term, term, regex)
            : Gen.OneOf(term, regex, Gen.Elements(others).Select(o => (RuleExpression)new CodeExpression(o, [o])));
        return depth == 0 ? leaf : Gen.OneOf(leaf, leaf, Combined(others, depth - 1));
    }
}
