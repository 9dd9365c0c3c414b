using ReportGen.Templates.Values;

namespace ReportGen.Templates.Tests.Rendering;

public sealed class RecordedReadTests
{
    private const string Template = "<h1>{{ page.title }}</h1>{{ for q in page.quotes }}<q>{{ q.text }}</q>{{ q.source?.title }}{{ include 'tags' q: q }}{{ end }}";

    private static readonly TemplateSource Tags = new("tags.html", "{{ for tag in $q.tags }}<i>{{ tag }}</i>{{ end }}");

    [Fact]
    public void A_render_returns_what_it_read_and_nothing_else()
    {
        using var result = Report.Render(Report.Load("{{ page.title }}: {{ page.quotes[0].source.title }}"));
        Assert.Equal(
            [
                (ReadKind.Member, "document/int-1", "title"),
                (ReadKind.Member, "page", "title"),
                (ReadKind.List, "page", "quotes"),
                (ReadKind.Reference, "quote/q-1", "source"),
                (ReadKind.Include, "page.html", ""),
            ],
            result.Reads.Select(read => (read.Kind, read.Subject, read.Member)));
    }

    [Fact]
    public void A_list_is_read_as_its_members_in_their_order_not_as_what_they_say()
    {
        using var result = Report.Render(Report.Load("{{ page.quotes.size }}"));
        var read = Assert.Single(result.Reads, read => read.Kind != ReadKind.Include);
        Assert.Equal((ReadKind.List, "2:9.quote/q-1 9.quote/q-2 "), (read.Kind, read.Value));
    }

    [Fact]
    public void Includes_and_absent_names_are_read()
    {
        var set = Report.Load("{{ include 'part' }}{{ nothing }}", new TemplateSource("part.html", "x"));
        using var result = Report.Render(set);
        Assert.Equal([(ReadKind.Include, "page.html"), (ReadKind.Include, "part.html"), (ReadKind.Absence, "nothing")], result.Reads.Select(read => (read.Kind, read.Subject)));
    }

    [Fact]
    public void Settings_that_a_function_uses_are_read()
    {
        var settings = Report.Settings with
        {
            Functions =
            [
                new TemplateFunction("site.unit", ResultKind.Text, arguments =>
                {
                    arguments.Note("units.length", "pages");
                    return Value.FromText("pages");
                }),
            ],
        };
        using var result = Report.Render(Report.Load(settings, "{{ site.unit }}"));
        Assert.Equal([new TemplateRead(ReadKind.Setting, "units.length", "", "", "pages")], result.Reads.Where(read => read.Kind != ReadKind.Include));
    }

    [Fact]
    public void Looking_at_the_reads_reads_nothing()
    {
        using var result = Report.Render(Report.Load(Template, Tags));
        var first = result.Reads.ToArray();
        Assert.Equal(first, result.Reads);
    }

    [Fact]
    public void A_page_whose_reads_still_hold_is_the_same_page()
    {
        var set = Report.Load(Template, Tags);
        var (page, reads) = Snapshot(set, Report.Page);
        var elsewhere = Report.Page with { Quotes = [Report.Page.Quotes[0] with { Line = 99 }, Report.Page.Quotes[1]] };
        Assert.Null(set.FindStale(reads, Model(elsewhere)));
        Assert.Equal(page, Snapshot(set, elsewhere).Page);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("text")]
    [InlineData("source")]
    [InlineData("tags")]
    [InlineData("order")]
    [InlineData("document")]
    public void Every_read_matters_for_without_it_a_stale_page_stays(string change)
    {
        var set = Report.Load(Template, Tags);
        var (page, reads) = Snapshot(set, Report.Page);
        var changed = Change(change);
        Assert.NotEqual(page, Snapshot(set, changed).Page);

        var stale = set.FindStale(reads, Model(changed));
        Assert.NotNull(stale);

        // The reads that noticed the change are dropped, one by one, until none is left that does: then the old page would stay.
        while (stale is { } noticed)
        {
            reads = [.. reads.Where(read => read != noticed)];
            stale = set.FindStale(reads, Model(changed));
        }
    }

    [Fact]
    public void A_changed_include_makes_the_page_stale()
    {
        var (_, reads) = Snapshot(Report.Load(Template, Tags), Report.Page);
        var stale = Report.Load(Template, Tags with { Text = "-" }).FindStale(reads, Model(Report.Page));
        Assert.Equal("tags.html", stale?.Subject);
    }

    private static ThemePage Change(string what)
    {
        var (first, second) = (Report.Page.Quotes[0], Report.Page.Quotes[1]);
        return what switch
        {
            "title" => Report.Page with { Title = "Time" },
            "text" => Report.Page with { Quotes = [first with { Text = "We never did" }, second] },
            "source" => Report.Page with { Quotes = [first, second with { Source = Report.Interview }] },
            "tags" => Report.Page with { Quotes = [first with { Tags = ["time", "trust"] }, second] },
            "order" => Report.Page with { Quotes = [second, first] },
            _ => Report.Page with { Quotes = [first with { Source = Report.Interview with { Title = "Interview 2" } }, second] },
        };
    }

    private static TemplateModel Model(ThemePage page) => TemplateModel.Of(("page", page, ThemePage.Model));

    private static (string Page, IReadOnlyList<TemplateRead> Reads) Snapshot(TemplateSet set, ThemePage model)
    {
        using var result = Report.Render(set, model);
        Assert.Empty(result.Problems);
        return (result.ToString(), [.. result.Reads]);
    }
}
