using ReportGen.Templates.Values;

namespace ReportGen.Templates.Tests.Rendering;

/// <summary>The record of reads is what keeps pages right: each read in it is one that nothing else makes up for.</summary>
public sealed class DroppedReadTests
{
    private const string Text = """
        {{ page.title }}
        {{ for q in page.quotes }}{{ q.text }}{{ end }}
        {{ page.quotes[0].marked }} {{ page.quotes[0].line }} {{ page.quotes[0].tags }} {{ page.quotes[0].source.title }}
        {{ page.quotes[1].is_tagged }} {{ if page.quotes[1].source }}sourced{{ end }}
        {{ include 'part' }} {{ volume }} {{ unit }} {{ nothing }}
        """;

    private static readonly World Start = new(Report.Page, Text, "<hr>", "Volume 1", "pages", null);

    /// <summary>For each thing that the page reads, a change of that thing alone.</summary>
    private static readonly Dictionary<string, Func<World, World>> Changes = new(StringComparer.Ordinal)
    {
        ["Member page title"] = world => world with { Page = world.Page with { Title = world.Page.Title + "!" } },
        ["List page quotes"] = world => world with { Page = world.Page with { Quotes = [.. world.Page.Quotes, new Quote("q-9", "More", new Html("More"), 1, null, [])] } },
        ["Member quote/q-1 text"] = world => Edit(world, 0, quote => quote with { Text = quote.Text + "!" }),
        ["Member quote/q-2 text"] = world => Edit(world, 1, quote => quote with { Text = quote.Text + "!" }),
        ["Member quote/q-1 marked"] = world => Edit(world, 0, quote => quote with { Marked = new Html("<mark>I</mark>") }),
        ["Member quote/q-1 line"] = world => Edit(world, 0, quote => quote with { Line = quote.Line + 1 }),
        ["List quote/q-1 tags"] = world => Edit(world, 0, quote => quote with { Tags = [.. quote.Tags.Reverse(), "care"] }),
        ["Reference quote/q-1 source"] = world => Edit(world, 0, quote => quote with { Source = null }),
        ["Member document/int-1 title"] = world => Edit(world, 0, quote => quote with { Source = quote.Source! with { Title = "Interview 2" } }),
        ["Member quote/q-2 is_tagged"] = world => Edit(world, 1, quote => quote with { Tags = ["care"] }),
        ["Reference quote/q-2 source"] = world => Edit(world, 1, quote => quote with { Source = Report.Interview }),
        ["Include page.html "] = world => world with { Text = world.Text + "." },
        ["Include part.html "] = world => world with { Part = "<br>" },
        ["Global volume "] = world => world with { Volume = "Volume 2" },
        ["Setting unit of length "] = world => world with { Unit = "words" },
        ["Absence nothing "] = world => world with { Nothing = "something" },
    };

    /// <summary>Changes of things that the page does not read.</summary>
    private static readonly Func<World, World>[] Unread =
    [
        world => Edit(world, 1, quote => quote with { Line = quote.Line + 1, Marked = new Html("<b>x</b>") }),
        world => Edit(world, 0, quote => quote with { Source = quote.Source is null ? null : quote.Source with { Url = "elsewhere/" } }),
    ];

    [Fact]
    public void Each_read_is_known_by_a_change_of_its_own() =>
        Assert.Equal(Changes.Keys.Order(StringComparer.Ordinal), Render(Start).Reads.Select(Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Without_any_one_of_its_reads_a_page_goes_stale()
    {
        var (page, reads) = Render(Start);
        foreach (var dropped in reads)
        {
            var changed = Changes[Name(dropped)](Start);
            if (Name(dropped) == "Reference quote/q-1 source")
            {
                continue; // an object cannot leave without what was read of it: the next test
            }

            // The page would be another one, the record says so, and it is this read that says it.
            Assert.NotEqual(page, Render(changed).Page);
            Assert.Equal(dropped, Stale(reads, changed));
            Assert.Null(Stale([.. reads.Where(read => read != dropped)], changed));
        }
    }

    [Fact]
    public void An_object_that_leaves_takes_its_members_along()
    {
        var reads = Render(Start).Reads;
        var changed = Changes["Reference quote/q-1 source"](Start);
        Assert.NotNull(Stale([.. reads.Where(read => Name(read) != "Reference quote/q-1 source")], changed));
        Assert.NotNull(Stale([.. reads.Where(read => Name(read) != "Member document/int-1 title")], changed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_changes_a_page_that_is_not_stale_is_the_same(int seed)
    {
        var random = new Random(seed);
        var (page, reads) = Render(Start);
        var all = Changes.OrderBy(change => change.Key, StringComparer.Ordinal).Where(change => !change.Key.Contains("document/", StringComparison.Ordinal)).Select(change => change.Value).Concat(Unread).ToArray();
        var (fresh, stale) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            var changed = Start;
            for (var n = random.Next(1, 3); n > 0; n--)
            {
                changed = random.Next(2) == 0 ? Unread[random.Next(Unread.Length)](changed) : all[random.Next(all.Length)](changed);
            }

            var isStale = Stale(reads, changed) is not null;
            (fresh, stale) = isStale ? (fresh, stale + 1) : (fresh + 1, stale);
            Assert.Equal(isStale, page != Render(changed).Page);
        }

        Assert.True(fresh > 10 && stale > 10, $"{fresh} fresh, {stale} stale");
    }

    private static string Name(TemplateRead read) => $"{read.Kind} {read.Subject} {read.Member}";

    private static World Edit(World world, int index, Func<Quote, Quote> edit) =>
        world with { Page = world.Page with { Quotes = [.. world.Page.Quotes.Select((quote, i) => i == index ? edit(quote) : quote)] } };

    private static TemplateRead? Stale(IReadOnlyList<TemplateRead> reads, World world) =>
        world.Load().FindStale(reads, world.Model(), key => key == "unit of length" ? world.Unit : null);

    private static (string Page, IReadOnlyList<TemplateRead> Reads) Render(World world)
    {
        using var result = world.Load().Find("page")!.Render(world.Model());
        return (string.Join('\n', [result.ToString(), .. result.Problems.Select(problem => problem.ToString())]), [.. result.Reads]);
    }

    /// <summary>Everything that a page can be made of.</summary>
    private sealed record World(ThemePage Page, string Text, string Part, string Volume, string Unit, string? Nothing)
    {
        public TemplateSet Load() => Report.Load(
            Report.Settings with
            {
                Checks = false,
                Functions =
                [
                    new TemplateFunction("unit", ResultKind.Text, arguments =>
                    {
                        arguments.Note("unit of length", Unit);
                        return Value.FromText(Unit);
                    }),
                ],
            },
            Text,
            new TemplateSource("part.html", Part));

        public TemplateModel Model()
        {
            var model = TemplateModel.Of(("page", Page, ThemePage.Model)).With("volume", Value.FromText(Volume));
            return Nothing is null ? model : model.With("nothing", Value.FromText(Nothing));
        }
    }
}
