using System.Globalization;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Codebook;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Codebook;

namespace ReportGen.Site.Tests.Limits;

/// <summary>Settings made to hang a build: each is read in proportion to its length, or refused with a finding at its place.</summary>
public sealed class SettingsLimitTests
{
    private static Outcome<SiteSettings> Read(string yaml) => SettingsReader.Read("site.yml", yaml);

    private static string Many(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Numbered(string format, int count) => string.Concat(Enumerable.Range(0, count).Select(i => string.Format(CultureInfo.InvariantCulture, format, i)));

    // a0 is ten words, a1 ten times a0, and so on.
    private static string Laughs(int levels)
    {
        var text = new StringBuilder("title: x\nx0: &a0 [w,w,w,w,w,w,w,w,w,w]\n");
        for (var i = 1; i < levels; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"x{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"themes: {{ t: *a{levels - 1} }}\n").ToString();
    }

    [Fact]
    public void Aliases_that_stand_for_billions_are_refused_where_they_become_too_many()
    {
        var outcome = Read(Laughs(12));
        Assert.Null(outcome.Value);
        var finding = Assert.Single(outcome.Diagnostics);
        Assert.Equal(("RG2002", 7, "This stands for too many values"), (finding.Code, finding.Place.Line, finding.Message));
        Growth.IsLinear(20, levels => Laughs(levels), text => Read(text));
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{a: ", "}")]
    [InlineData("- ", "")]
    [InlineData("[{a: ", "}]")]
    public void Settings_nested_too_deeply_are_refused(string open, string close)
    {
        var text = $"title: {(open == "- " ? "\n  " : "")}{Many(open, 5_000)}x{Many(close, 5_000)}\n";
        var outcome = Read(text);
        Assert.Null(outcome.Value);
        Assert.Equal("RG2002", Assert.Single(outcome.Diagnostics).Code);
        Growth.IsLinear(5_000, count => $"title: {(open == "- " ? "\n  " : "")}{Many(open, count)}x{Many(close, count)}\n", deeper => Read(deeper));
    }

    [Fact]
    public void More_values_than_any_codebook_has_are_refused()
    {
        var finding = Assert.Single(Read("themes:\n  t:\n" + Many("  - a\n", 250_000)).Diagnostics);
        Assert.Equal(("RG2002", "This stands for too many values"), (finding.Code, finding.Message));
    }

    [Theory]
    [InlineData("themes:\n  t:\n", "  - word{0}\n")]
    [InlineData("themes:\n  t:\n", "  - word{0} and*words\n")]
    [InlineData("themes:\n", "  t{0}: [word{0}]\n")]
    [InlineData("themes:\n", "  T{0}: []\n")]
    [InlineData("themes:\n", "  '{0}?': [a]\n")]
    [InlineData("themes:\n", "  t: [word{0}]\n")]
    [InlineData("themes:\n  t:\n    any: [a]\n    codes:\n", "      c{0}: [word{0}]\n")]
    [InlineData("themes:\n  t:\n    all:\n", "    - {{ code: c{0} }}\n")]
    [InlineData("themes:\n  t:\n    any:\n", "    - {{ near: {{ terms: [a{0}, b] }} }}\n")]
    [InlineData("themes:\n  t:\n    any:\n", "    - {{ regex: 'a+b{0}' }}\n")]
    [InlineData("themes:\n  t:\n    any:\n", "    - {{ regex: '(a' }}\n")]
    [InlineData("questions:\n", "  q{0}: How is it {0}?\n")]
    [InlineData("questions:\n  q:\n    text: Why?\n    asked-as:\n", "    - why {0}\n")]
    [InlineData("documents:\n", "  - {{ match: 'a{0}/**', group: g{0} }}\n")]
    [InlineData("seeds:\n  include:\n", "  - a{0}/**\n")]
    [InlineData("", "key{0}: value\n")]
    [InlineData("diagnostics:\n", "  RG{0}: error\n")]
    [InlineData("title: \"", "a{0}\\n")]
    public void Long_lists_are_work_in_proportion_to_their_length(string start, string each)
    {
        Growth.IsLinear(
            500,
            count => start + Numbered(each, count) + (start.Contains('"', StringComparison.Ordinal) ? "\"" : ""),
            text =>
            {
                var settings = Read(text).Value;
                if (settings?.Themes is { } themes)
                {
                    Matcher.Compile(CodebookReader.Read(themes, CodingDefaults.Usual).Rules);
                }
            });
    }

    [Fact]
    public void A_hundred_thousand_terms_are_one_rule()
    {
        var draft = CodebookReader.Read(Read("themes:\n  t:\n" + Numbered("  - word{0}\n", 100_000)).Value!.Themes!, CodingDefaults.Usual);
        var codings = Matcher.Compile(draft.Rules).Code(ExampleDocument.Of("User: word0 word99999 word100000"), []);
        Assert.Equal(2, Assert.Single(codings).Hits.Count);
    }

    [Theory]
    [InlineData(@"(a)\1", "a back-reference \\1 cannot run in linear time")]
    [InlineData("(?=a)b", "a look-ahead (?=…) cannot run in linear time")]
    [InlineData("(?>a+)b", "an atomic group (?>…) cannot run in linear time")]
    [InlineData("(?:(?:a{1,50}){1,50}){1,50}", "this regular expression is too large to run")]
    [InlineData("(.{1,20}){1,20}x", "this regular expression is too large to run")]
    [InlineData("((a{1,5}b){1,5}c){1,5}", "this regular expression is too large to run")]
    [InlineData("(a{5000}", "this regular expression is too large to run")]
    [InlineData("a{2147483647}", "this regular expression is too large to run")]
    [InlineData("a*", "this regular expression matches even where there is no text")]
    public void A_pattern_that_could_hang_is_refused_with_a_hint(string pattern, string message)
    {
        var findings = CodebookReader.Read(YamlNodes.ReadMap($"t: {{ any: [{{ regex: '{pattern}' }}] }}"), CodingDefaults.Usual).Diagnostics;
        Assert.Contains(findings, f => f.Message == message && f.Hint is not null && f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(a|a?)+b")]
    [InlineData("a*x|a")]
    [InlineData("(.*a){20}b")]
    [InlineData("(a|b)*a(a|b){50}")]
    [InlineData("(.{1,9}){1,9}x")]
    [InlineData(@"(\w+\s?)*!")]
    [InlineData(@"[^x]*[^y]*[^z]*x")]
    public void A_pattern_that_is_famous_for_hanging_is_work_in_proportion_to_the_text(string pattern)
    {
        var draft = CodebookReader.Read(YamlNodes.ReadMap($"t: {{ any: [{{ regex: '{pattern}' }}], unit: document }}"), CodingDefaults.Usual);
        if (draft.Diagnostics.Any(d => d.Severity == Severity.Error))
        {
            return; // refused is as good
        }

        var matcher = Matcher.Compile(draft.Rules);
        Growth.IsLinear(100_000, length => ExampleDocument.Of("User: " + new string('a', length)), document => matcher.Code(document, []));
    }

    [Theory]
    [Trait("Takes", "Long")]
    [InlineData("{ any: [a], unit: sentence }")]
    [InlineData("{ any: [a], unit: document }")]
    [InlineData("{ any: ['*a*', 'a*', '?', '*'], unit: document }")]
    [InlineData("{ all: [a, b, { none: [c] }], unit: document }")]
    [InlineData("{ any: [{ near: { terms: [a, b], within: 5 } }], unit: document }")]
    [InlineData("{ any: [{ near: { terms: [a, b], within: 1000000 } }], unit: document }")]
    [InlineData("{ any: [{ near: { terms: [a, b, a, b, a, b, a, b], within: 100 } }], unit: document }")]
    [InlineData("{ any: [a b, b a, a b a b a b a b], unit: document }")]
    [InlineData("{ any: ['a*b', 'a * b'], unit: document }")]
    public void A_rule_that_hits_every_word_is_work_in_proportion_to_the_words(string rule)
    {
        var draft = CodebookReader.Read(YamlNodes.ReadMap($"t: {rule}"), CodingDefaults.Usual);
        var matcher = Matcher.Compile(draft.Rules);
        Growth.IsLinear(10_000, count => ExampleDocument.Of("User: " + Many("a b ", count)), document => matcher.Code(document, []));
    }
}
