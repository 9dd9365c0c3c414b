using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Evidence;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>Documents with one value of an attribute beside those with another: every number here was worked out by hand.</summary>
public class ComparisonTests
{
    private static (Comparison Comparison, string Findings) Of(string yaml, params IEnumerable<CodedDocument> documents)
    {
        var settings = SettingsReader.Read("site.yml", yaml).Value!.Compare;
        var findings = new List<Diagnostic>();
        return (Comparing.Of(EvidenceIndex.Of(documents.OrderBy(d => d.Card.Id, StringComparer.Ordinal)), settings, findings),
            Workspace.Show(findings));
    }

    private static IEnumerable<CodedDocument> Many(int count, string prefix, string facts, params (string Node, int[] Segments)[] nodes) =>
        Enumerable.Range(0, count).Select(i => CountedDocument.Of($"{prefix}{i:000}", "all", facts, nodes));

    private static string Show(ComparedAttribute attribute, string node) => string.Join(
        "; ", attribute.Values.Select((v, i) => $"{v.Label} {attribute.ShareIn(i, node).Documents}/{v.Documents}, {v.Of(node).Segments}"));

    [Fact]
    public void A_share_is_of_the_documents_that_have_the_value_and_segments_are_those_in_them()
    {
        var (comparison, findings) = Of(
            "",
            CountedDocument.Of("a", "lab", "trade=law", ("trust", [0, 1, 2]), ("trust/check", [1])),
            CountedDocument.Of("b", "lab", "trade=law"),
            CountedDocument.Of("c", "home", "trade=care", ("trust", [4])),
            CountedDocument.Of("d", "home", ""));

        Assert.Equal("", findings);
        Assert.Equal(["group", "trade"], comparison.Attributes.Select(a => a.Name));
        Assert.Equal("home 1/2, 1; lab 1/2, 3", Show(comparison.Attributes[0], "trust"));
        Assert.Equal("care 1/1, 1; law 1/2, 3", Show(comparison.Attributes[1], "trust"));
        Assert.Equal("care 0/1, 0; law 1/2, 1", Show(comparison.Attributes[1], "trust/check"));
        Assert.Equal((2, 3), (comparison.Attributes[1].ShareIn("trust").Documents, comparison.Attributes[1].ShareIn("trust").Of));
    }

    [Theory]
    [InlineData("[10, 20]", "9.5=0 10=1 19=1 20=2 -3=0", "under 10; 10 to under 20; 20 and more")]
    [InlineData("[10, 20]", "9=0 10=1 19=1 20=2", "under 10; 10 to 19; 20 and more")]
    [InlineData("[10, 11]", "9=0 10=1 11=2", "under 10; 10; 11 and more")]
    [InlineData("[0.5]", "0.4=0 0.5=1 7=1", "under 0.5; 0.5 and more")]
    public void Bands_begin_at_their_numbers(string bounds, string numbers, string labels)
    {
        var pairs = numbers.Split(' ').Select(n => n.Split('=')).ToList();
        var (comparison, findings) = Of(
            $"compare: {{ attributes: [years], bands: {{ years: {bounds} }} }}", pairs.Select((p, i) => CountedDocument.Of($"d{i}", "all", $"years={p[0]}")));

        Assert.Equal("", findings);
        var years = Assert.Single(comparison.Attributes);
        Assert.Equal(labels, string.Join("; ", years.Values.Select(v => v.Label)));
        Assert.Equal(pairs.Select(p => int.Parse(p[1], CultureInfo.InvariantCulture)), years.ValueOf);
    }

    [Fact]
    public void A_value_that_is_no_number_is_in_no_band_and_counted_apart()
    {
        var (comparison, _) = Of(
            "compare: { bands: { years: [10] } }", CountedDocument.Of("a", "all", "years=3"), CountedDocument.Of("b", "all", "years=12"), CountedDocument.Of("c", "all",
                "years=many"));

        var years = Assert.Single(comparison.Attributes);
        Assert.Equal((2, 1), (years.Documents, years.Strays));
    }

    [Fact]
    public void Without_being_asked_only_what_makes_a_table_is_compared_and_the_rest_is_named_with_its_reason()
    {
        var documents = Enumerable.Range(0, 12).Select(i => CountedDocument.Of(
            $"d{i:00}", i < 6 ? "one" : "two", $"same=yes,years={i},name=n{i},half={i % 2},twin={(i < 6 ? "a" : "b")},place={(i % 3 == 0 ? "here" : "there")}" + (i < 2
                ? $",rare=r{i}" : "")));

        var (comparison, findings) = Of("", documents);

        Assert.Equal("", findings);
        Assert.Equal(["group", "place"], comparison.Attributes.Select(a => a.Name));
        Assert.Equal(
            """
            half: it is a number, and nobody said which numbers belong together; say where bands begin, as in compare: { bands: { half: [0, 1] } } in site.yml
            name: it has 12 different values; name it in attributes: under compare: in site.yml, if all of them are to be compared
            rare: only 2 of 12 documents have it; name it in attributes: under compare: in site.yml, if it is to be compared all the same
            same: all documents that have it have the same value; 
            twin: it divides the documents as 'group' does; name it in attributes: under compare: in site.yml, if it is to be compared as well
            years: it has 12 different values; say where bands begin, as in compare: { bands: { years: [4, 8] } } in site.yml
            """,
            string.Join('\n', comparison.Left.Select(l => $"{l.Name}: {l.Why}; {l.Advice}")));
    }

    [Fact]
    public void What_is_asked_for_is_compared_in_that_order_even_where_it_would_not_be_chosen()
    {
        var documents = Enumerable.Range(0, 12).Select(i => CountedDocument.Of($"d{i:00}", i < 6 ? "one" : "two", $"name=n{i},twin={(i < 6 ? "a" : "b")}"));

        var (comparison, findings) = Of("compare: { attributes: [twin, name] }", documents);

        Assert.Equal("", findings);
        Assert.Equal(["twin", "name"], comparison.Attributes.Select(a => a.Name));
        Assert.Equal("group", Assert.Single(comparison.Left).Name);
    }

    [Theory]
    [InlineData("attributes: [trad]", "site.yml(1,25): warning RG2030: no document has an attribute 'trad' (did you mean 'trade'?)\n")]
    [InlineData("bands: { yeers: [10] }", "site.yml(1,21): warning RG2030: no document has an attribute 'yeers' (did you mean 'years'?)\n")]
    [InlineData("attributes: [same]", "site.yml(1,25): warning RG2031: 'same' is not compared: all documents that have it have the same value\n")]
    [InlineData(
        "attributes: [many]",
        "site.yml(1,25): warning RG2031: 'many' is not compared: it has 25 different values "
            + "(24 are the most that a table can show: give documents an attribute with fewer values)\n")]
    public void What_cannot_be_compared_is_reported_where_it_is_asked_for(string asked, string expected)
    {
        var documents = Enumerable.Range(0, 25).Select(i => CountedDocument.Of($"d{i:00}", "all", $"same=yes,many=n{i},trade={(i < 9 ? "a" : "b")},years={i}"));

        Assert.Equal(expected, Of($"compare: {{ {asked} }}", documents).Findings);
    }

    [Theory]
    [InlineData("bands: { years: [10, ten] }", "site.yml(1,33): error RG2005: a band of 'years' should begin at a number, but 'ten' is none")]
    [InlineData("bands: { years: [10, 10] }", "site.yml(1,33): error RG2005: the bands of 'years' should begin at growing numbers, but 10 does not come after 10")]
    [InlineData("bands: { years: [] }", "site.yml(1,21): error RG2005: no number is given for the bands of 'years'")]
    [InlineData("few: 0", "site.yml(1,17): error RG2005: 'few' should be a whole number from 1 to 1000, but is '0'")]
    [InlineData("atributes: [years]", "site.yml(1,12): warning RG2003: 'atributes' is not a known key here (did you mean 'attributes'?)")]
    public void Slips_in_site_yml_are_named_at_their_place(string slip, string expected) =>
        Assert.StartsWith(expected, Workspace.Show(SettingsReader.Read("site.yml", $"compare: {{ {slip} }}").Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData("2.500 1.200 900 1200", "site.yml(1,21): warning RG2031: 2 documents are in no band of 'v': '2.500', for one, is no number, or may be two", 1, 1)]
    [InlineData("800-850 900 1950", "site.yml(1,21): warning RG2031: a document is in no band of 'v': '800-850' is no number, or may be two", 1, 1)]
    [InlineData("2.500 1.25 900 1200", "", 3, 1)]
    [InlineData("n/a 900 1200", "", 1, 1)]
    public void What_may_be_two_numbers_is_in_no_band_and_that_is_said(string values, string expected, params int[] counted)
    {
        var (comparison, findings) = Of("compare: { bands: { v: [1000] } }", values.Split(' ').Select((v, i) => CountedDocument.Of($"d{i}", "all", $"v={v}")));

        Assert.StartsWith(expected, findings, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0, findings.Length == 0);
        Assert.Equal(counted, comparison.Attributes.Single(a => a.Name == "v").Values.Select(v => v.Documents));
    }

    [Fact]
    public void Values_that_differ_in_case_alone_are_one_called_as_most_documents_call_it()
    {
        var values = new[] { "Yes", "yes", "Yes", "no", "NO", "No" };
        var (comparison, _) = Of("compare: { attributes: [v] }", values.Select((v, i) => CountedDocument.Of($"d{i}", "all", $"v={v}")));

        Assert.Equal(["NO 3", "Yes 3"], comparison.Attributes[0].Values.Select(v => $"{v.Label} {v.Documents}"));
    }

    [Fact]
    public void Values_with_the_same_letters_have_addresses_of_their_own_and_none_leads_out_of_its_folder()
    {
        var values = new[] { "A/B", "a b", "../a-b", "counts", "codes", "<b>", "page-2", "con", "…" };
        var (comparison, _) = Of("compare: { attributes: [v] }", values.Select((v, i) => CountedDocument.Of($"d{i}", "all", $"v={v}")));

        var addresses = comparison.Attributes[0].Values.Select(v => v.Address).ToList();
        Assert.Equal(values.Length, addresses.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.DoesNotContain(addresses, a => a is "counts" or "codes" or "page-2" or "con" or "" || a.Contains('/', StringComparison.Ordinal) || a.Contains('.',
            StringComparison.Ordinal));
    }

    [Fact]
    public void An_attribute_called_like_a_page_of_the_section_has_another_address()
    {
        var (comparison, _) = Of(
            "compare: { attributes: [documents, attribute.group] }",
            CountedDocument.Of("a", "g", "documents=1,group=x"), CountedDocument.Of("b", "g", "documents=2,group=y"));

        Assert.Equal(["documents", "attribute.group"], comparison.Attributes.Select(a => a.Name));
        Assert.DoesNotContain("documents", comparison.Attributes.Select(a => a.Address));
    }

    [Fact]
    public void A_share_lies_apart_only_where_its_interval_and_that_of_all_others_do_not_touch()
    {
        // Wilson, 95 %: 2 of 20 is 2.8 to 30.1 %, 15 of 20 is 53.1 to 88.8 %; 2 of 4 is 15.0 to 85.0 %.
        var (comparison, _) = Of(
            "compare: { attributes: [v] }",
            Many(15, "a", "v=a", ("t", [0])).Concat(Many(5, "b", "v=a")).Concat(Many(2, "c", "v=b", ("t", [0]))).Concat(Many(18, "e", "v=b"))
                .Concat(Many(2, "f", "v=few", ("t", [0]))).Concat(Many(2, "g", "v=few")));

        var v = comparison.Attributes[0];
        Assert.Equal([1, -1, 0], Enumerable.Range(0, 3).Select(i => v.Apart(i, "t", few: 5)));
        Assert.Equal(0, v.Apart(0, "t", few: 21));
        Assert.Equal([0, 0, 0], Enumerable.Range(0, 3).Select(i => v.Apart(i, "other", few: 5)));
    }

    [Fact]
    public void Segments_of_a_cell_stand_on_pages_of_their_own_unless_a_theme_s_page_has_exactly_them()
    {
        var (comparison, _) = Of(
            "compare: { attributes: [v] }",
            CountedDocument.Of("a", "g", "v=one", ("t", [.. Enumerable.Range(0, EvidencePaging.PerPage - 1)]), ("only", [0])),
            CountedDocument.Of("b", "g", "v=two", ("t", [0])),
            CountedDocument.Of("c", "g", "v=three", ("t", [0, 1])),
            CountedDocument.Of("d", "g", "v=four", ("t", [.. Enumerable.Range(0, EvidencePaging.PerPage - 1)])),
            CountedDocument.Of("e", "g", "v=four", ("t", [0, 1])));

        var cells = comparison.Attributes[0].Values.ToDictionary(x => x.Label.ToString(), x => x.Of("t").Place);

        // a and b fill the first page, c begins the second, d goes on to the third.
        Assert.Equal(new CellPlace(0, 1, "a"), cells["one"]);
        Assert.Equal(new CellPlace(0, 1, "b"), cells["two"]);
        Assert.Equal(new CellPlace(0, 2, "c"), cells["three"]);
        Assert.Equal(new CellPlace(2, 0, ""), cells["four"]);
        Assert.Equal(new CellPlace(0, 1, ""), comparison.Attributes[0].Values.Single(x => x.Label.ToString() == "one").Of("only").Place);
    }

    [Fact]
    public void The_number_of_pages_is_bounded_and_cells_without_are_counted()
    {
        CodedDocument[] documents =
        [
            CountedDocument.Of("a", "g", "v=one", ("long", [.. Enumerable.Range(0, EvidencePaging.PerPage + 10)]), ("t", [0]), ("t/code", [0])),
            CountedDocument.Of("b", "g", "v=one", ("long", [.. Enumerable.Range(0, EvidencePaging.PerPage + 10)]), ("t", [0]), ("t/code", [0])),
            CountedDocument.Of("c", "g", "v=two", ("long", [0]), ("t", [0]), ("t/code", [0])),
        ];

        var places = new[] { 0, 1, 2, 4, 5 }.Select(most =>
        {
            var (comparison, _) = Of($"compare: {{ attributes: [v], most-pages: {most} }}", documents);
            var one = comparison.Attributes[0].Values[0];
            return $"{one.Of("t").Place.Pages} {one.Of("long").Place.Pages} {one.Of("t/code").Place.Pages}, {comparison.Unlinked} without";
        });

        // Themes before codes, short lists before long ones.
        Assert.Equal(["0 0 0, 3 without", "1 0 0, 2 without", "1 0 1, 1 without", "1 3 0, 1 without", "1 3 1, 0 without"], places);
    }
}
