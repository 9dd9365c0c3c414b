using System.Globalization;
using ReportGen.Site.Languages;
using ReportGen.Site.Tests.Rendering;

namespace ReportGen.Site.Tests.Languages;

/// <summary>What a report says in a language, and how templates ask for it.</summary>
public sealed class LanguageTests
{
    private const string Polish = """
        plurals: polish
        numbers: { thousands: " ", decimals: ",", set-off-from: 5, percent: "{0}%" }
        quotes: ["„", "”"]
        lists: { pair: "{0} i {1}", last: "{0} i {1}" }
        days: { day: d.MM.yyyy }
        words:
          Overview: Przegląd & więcej
          "{0} of {1}": z {1}, {0}
          "{0} segments": { one: segment, few: "{0} segmenty", many: "{0} segmentów", other: "{0} segmentu" }
          "See the {0:overview} and `site.yml`": "`site.yml`, {0:przegląd <tu>}"
        """;

    [Theory]
    [InlineData("{{ 'Overview' | say }}", "Przegląd &amp; więcej")]
    [InlineData("{{ 'Not translated' | say }}", "Not translated")]
    [InlineData("{{ '{0} of {1}' | say 1234 '<b>' }}", "z &lt;b&gt;, 1234")]
    [InlineData("{{ '{0} of {1}' | say 12345 0.5 }}", "z 0,5, 12 345")]
    [InlineData("{{ capture b }}<b>{{ 1 }}</b>{{ end }}{{ '{0} of {1}' | say b '<i>' }}", "z &lt;i&gt;, <b>1</b>")]
    [InlineData("{{ say_count 1 '{0} segment' '{0} segments' }}", "segment")]
    [InlineData("{{ say_count 3 '{0} segment' '{0} segments' }}", "3 segmenty")]
    [InlineData("{{ say_count 12000 '{0} segment' '{0} segments' }}", "12 000 segmentów")]
    [InlineData("{{ say_count 1 '{0} quote' '{0} quotes' }}, {{ say_count 2 '{0} quote of {1}' '{0} quotes of {1}' '<her>' }}", "1 quote, 2 quotes of &lt;her&gt;")]
    [InlineData("{{ 'See the {0:overview} and `site.yml`' | say '../index.html?a&b' }}",
        "<code>site.yml</code>, <a href=\"../index.html?a&amp;b\">przegląd &lt;tu&gt;</a>")]
    [InlineData("{{ ['a', '<b>', 'c'] | say_list }}; {{ ['a', 'b'] | say_list }}; {{ [] | say_list }}", "a, &lt;b&gt; i c; a i b; ")]
    [InlineData("{{ '<b>' | say_quoted }}", "„&lt;b&gt;”")]
    [InlineData("{{ 0.634 | percent }} {{ 0.634 | percent 1 }}", "63% 63,4%")]
    [InlineData("{{ 1234567.25 | number }} {{ 2 / 3 | number 2 }} {{ '2024-03-05' | day }}", "1 234 567,25 0,67 5.03.2024")]
    [InlineData("<a title=\"{{ 'Overview' | say }}\">", "<a title=\"Przegląd &amp; więcej\">")]
    public void Words_are_said_in_the_language_and_safe(string template, string printed) => Assert.Equal((printed, ""), SmallReport.Print(template, Read(Polish)));

    [Theory]
    [InlineData("{{ 'See the {0:overview}' | say 'javascript:alert(1)' }}")]
    [InlineData("{{ 'See the {0:overview}' | say ' java\tscript:alert(1)' }}")]
    public void A_link_leads_nowhere_that_runs_anything(string template) =>
        Assert.Contains("RG4016", SmallReport.Print(template, Language.English).Problems, StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "1,234.5", "63\u00A0%", "“a”", "a, b and c", "5 March 2024")]
    [InlineData("de", "1.234,5", "63\u00A0%", "„a“", "a, b und c", "5. März 2024")]
    [InlineData("fr", "1\u202F234,5", "63\u202F%", "«\u202Fa\u202F»", "a, b et c", "5 mars 2024")]
    [InlineData("es", "1234,5", "63\u00A0%", "«a»", "a, b y c", "5 de marzo de 2024")]
    public void Each_language_writes_numbers_quotations_lists_and_days_its_own_way(string tag, string number, string percent, string quoted, string list, string day)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            var language = ToolLanguages.Read(tag);
            Assert.Equal(number, language.Number(1234.5));
            Assert.Equal(percent, language.Percent(0.63));
            Assert.Equal(quoted, language.Quoted("a"));
            Assert.Equal(list, language.List("a", "b", "c"));
            Assert.Equal(day, language.Day(new DateTime(2024, 3, 5)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("one-other", "1:one 2:other 0:other 21:other")]
    [InlineData("zero-one-other", "0:one 1:one 2:other")]
    [InlineData("russian", "1:one 21:one 11:many 2:few 22:few 12:many 5:many 0:many")]
    [InlineData("polish", "1:one 21:many 2:few 22:few 12:many")]
    [InlineData("czech", "1:one 4:few 5:other 22:other")]
    [InlineData("slovenian", "1:one 101:one 2:two 3:few 5:other")]
    [InlineData("arabic", "0:zero 1:one 2:two 3:few 11:many 100:other 103:few")]
    [InlineData("none", "1:other 2:other")]
    public void A_noun_takes_the_form_that_its_number_asks_for(string rule, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', expected.Split(' ').Select(e => long.Parse(e.Split(':')[0], CultureInfo.InvariantCulture)).Select(n => $"{n}:{PluralForms.Of(rule, n)}")));

    [Fact]
    public void Two_languages_are_equal_where_they_say_the_same()
    {
        Assert.Equal(Read(Polish), Read(Polish));
        Assert.NotEqual(Read(Polish), Read(Polish.Replace("więcej", "mniej", StringComparison.Ordinal)));
        Assert.NotEqual(Read(Polish), Read(Polish.Replace("polish", "czech", StringComparison.Ordinal)));
    }

    private static Language Read(string text)
    {
        var (language, findings) = LanguageReader.Read("pl", "site.yml", [new LanguageSource("pl", "pl.yml", text, IsOwn: true)]);
        Assert.Empty(findings);
        return language!;
    }
}
