using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Codebook;
using ReportGen.Site.Evidence;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Codebook;
using ReportGen.Site.Tests.Documents;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>A line of words in context is what stands in the document, but for line breaks.</summary>
public sealed class TermFinderTests
{
    private static readonly string[] s_pieces =
    [
        "we rely on it. ", "word ", "很好用，", "我们依靠它。", "นานมาแล้ว", "👩\u200D🔬", "e\u0301", "rely, ", "*rely* ", "line\nbreak  ", "\n\n", "- point\n", "x &amp; y ",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "`rely` ",
    ];

    [Fact]
    public void Lines_are_verbatim_and_short() => Properties.Hold(Properties.Pieces(s_pieces, 60), Properties.Smaller, 200, pieces =>
    {
        var document = Sample.Read("Assistant: So?\n\nUser: " + string.Concat(pieces)).Value!;
        var (settings, _) = SettingsReader.Read("site.yml", "title: T\nthemes:\n  trust:\n    any: [rely]\n");
        var codings = Matcher.Compile(CodebookReader.Read(settings!.Themes!, CodingDefaults.Usual).Rules).Code(document, []);
        var quotes = new BodyWriter();
        var columns = TermFinder.Find(document, codings, quotes);
        var body = Body.Of(quotes);
        for (var i = 0; i < columns.Count; i++)
        {
            var lines = new CanonicalReader(body.Read(columns.Slice(i))).Values<HitLine>();
            Assert.Equal(codings.Sum(c => c.Hits.Count), columns.Hits(i));
            Assert.Equal(columns.Hits(i), lines.Count);
            foreach (var line in lines)
            {
                var segment = document.Segments.Single(s => s.Id == line.Segment);
                Assert.Equal("rely", line.Words);
                Assert.True(line.Before.Length <= 60 && line.After.Length <= 60);
                Assert.Contains(OnOneLine(line.Before + line.Words + line.After), OnOneLine(document.Visible(segment).Text.ToString()), StringComparison.Ordinal);
                Assert.DoesNotContain('\n', line.Before + line.After);
            }
        }
    });

    private static string OnOneLine(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
