using ReportGen.Templates.Functions;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Templates.Tests.Rendering;

/// <summary>The record of reads is what keeps pages right: each read in it is one that nothing else makes up for.</summary>
public sealed class DroppedReadTests
{
    private const string Text = """
        {{ page.title }}
        {{ for q in page.quotes }}{{ q.text }}{{ end }}
        {{ page.quotes[0].marked }} {{ page.quotes[0].line }} {{ page.quotes[0].tags }} {{ page.quotes[0].source.title }}
        {{ page.quotes[1].is_tagged }} {{ if page.quotes[1].source }}sourced{{ end }}
        {{ include 'part' }} {{ unit }} {{ nothing }}
        """;

    private static readonly World Start = new(Report.Page, Text, "<hr>", "pages", null);

    /// <summary>For each thing that the page reads, a change of that thing alone.</summary>
    private static readonly Dictionary<string, Func<World, World>> Changes = new(StringComparer.Ordinal)
    {
        ["theme page title"] = world => world with { Page = world.Page with { Title = world.Page.Title + "!" } },
        ["theme page quotes"] = world => world with { Page = world.Page with { Quotes = [.. world.Page.Quotes, world.Page.Quotes[1]] } },
        ["quote text"] = world => Edit(world, 1, quote => quote with { Text = quote.Text + "!" }),
        ["quote marked"] = world => Edit(world, 0, quote => quote with { Marked = new Html("<mark>I</mark>") }),
        ["quote line"] = world => Edit(world, 0, quote => quote with { Line = quote.Line + 1 }),
        ["quote tags"] = world => Edit(world, 0, quote => quote with { Tags = [.. quote.Tags.Reverse()] }),
        ["quote is_tagged"] = world => Edit(world, 1, quote => quote with { Tags = ["care"] }),
        ["quote source"] = world => Edit(world, 0, quote => quote with { Source = null }),
        ["document title"] = world => Edit(world, 0, quote => quote with { Source = quote.Source! with { Title = "Interview 2" } }),
        ["Include page.html"] = world => world with { Text = world.Text + "." },
        ["Include part.html"] = world => world with { Part = "<br>" },
        ["Setting unit of length"] = world => world with { Unit = "words" },
        ["Absence nothing"] = world => world with { Nothing = "something" },
    };

    [Fact]
    public void Each_read_is_known_by_a_change_of_its_own() => Assert.Equal(Changes.Keys.Order(StringComparer.Ordinal), Start.Render().Reads.Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Without_any_one_of_its_reads_a_page_goes_stale_unnoticed()
    {
        var (page, reads) = Start.Render();
        foreach (var (name, change) in Changes)
        {
            var changed = change(Start);

            // The page would be another one, the record says so, and without this read nothing would.
            Assert.NotEqual(page, changed.Render().Page);
            Assert.True(reads.AreStale(changed.Page, changed.Now), name);
            if (name != "quote is_tagged")
            {
                // A quote that is not tagged has no tags either, and those are read too.
                Assert.False(reads.Without(name, Start.Page, Start.Now).AreStale(changed.Page, changed.Now), name);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_changes_a_page_that_is_not_stale_is_the_same(int seed)
    {
        var random = new Random(seed);
        var (page, reads) = Start.Render();
        Func<World, World>[] unread =
        [
            world => Edit(world, 0, quote => quote with { Source = quote.Source is null ? null : quote.Source with { Url = "elsewhere/" } }),
            world => world with { Page = world.Page with { Quotes = [.. world.Page.Quotes] } },
        ];
        var all = Changes.OrderBy(change => change.Key, StringComparer.Ordinal).Where(change => change.Key != "document title").Select(change => change.Value).ToArray();
        var (fresh, stale) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            var changed = Start;
            for (var n = random.Next(1, 3); n > 0; n--)
            {
                changed = random.Next(2) == 0 ? unread[random.Next(unread.Length)](changed) : all[random.Next(all.Length)](changed);
            }

            var isStale = reads.AreStale(changed.Page, changed.Now);
            (fresh, stale) = isStale ? (fresh, stale + 1) : (fresh + 1, stale);
            Assert.Equal(isStale, page != changed.Render().Page);
        }

        Assert.True(fresh > 10 && stale > 10, $"{fresh} fresh, {stale} stale");
    }

    private static World Edit(World world, int index, Func<Quote, Quote> edit) =>
        world with { Page = world.Page with { Quotes = [.. world.Page.Quotes.Select((quote, i) => i == index ? edit(quote) : quote)] } };

    /// <summary>Everything that a page can be made of.</summary>
    private sealed record World(ThemePage Page, string Text, string Part, string Unit, string? Nothing)
    {
        public (string Page, KeptReads Reads) Render()
        {
            var settings =
                Report.Settings with
                {
                    Checks = false,
                    Functions = Nothing is null ? [UnitFunction()] : [UnitFunction(), new TemplateFunction("nothing", ResultKind.Text, _ => Nothing)]
                };
            using var result = Report.Render(Report.Load(settings, Text, new TemplateSource("part.html", Part)), Page);
            return (string.Join('\n', [result.ToString(), .. result.Problems.Select(problem => problem.ToString())]), KeptReads.Of(result, Page, Now));
        }

        /// <summary>What a name outside the model stands for.</summary>
        public string Now(ReadKind kind, string subject) => (kind, subject) switch
        {
            (ReadKind.Include, "page.html") => Text,
            (ReadKind.Include, _) => Part,
            (ReadKind.Setting, _) => Unit,
            _ => Nothing ?? "",
        };

        private TemplateFunction UnitFunction() => new("unit", ResultKind.Text, arguments =>
        {
            arguments.Note("unit of length", Unit);
            return Unit;
        });
    }
}
