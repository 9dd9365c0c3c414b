using System.Buffers;
using System.Diagnostics;
using System.Text;
using ReportGen.Site.Documents;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Documents;

/// <summary>The examples of tests/specs/documents/surveys.md are how tables are read, and what holds of every table.</summary>
public sealed class SurveySpecTests
{
    private static readonly SearchValues<char> s_needsQuotes = SearchValues.Create("\"\n,;\t|");

    private static readonly string s_page = Path.Combine(Repository.Root, "tests", "specs", "documents", "surveys.md");

    public static TheoryData<int> Examples() => [.. SurveyExample.ReadPage(s_page).Select(e => e.Line)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_as_its_page_says(int line)
    {
        var example = SurveyExample.ReadPage(s_page).Single(e => e.Line == line);

        Assert.Equal($"{line}\n{example.Expected}", $"{line}\n{example.Run()}");
    }

    [Fact]
    public void The_hint_for_a_table_that_nobody_describes_is_an_entry_that_describes_it()
    {
        var bytes = "Respondent,E-mail,Role,What helps?\n1,a@b,PI,Mostly a long night of undisturbed sleep\n2,c@d,PI,Coffee with the others in the morning\n"u8.ToArray();

        var (documents, findings) = SurveyExample.Read("group: a", "a.csv", bytes);

        Assert.Empty(documents!);
        Assert.Equal(
            "write in site.yml under 'documents:', each column where it belongs: - { match: \"a.csv\", columns: "
                + "{ id: \"Respondent\", attributes: [\"Role\"], answers: [\"What helps?\"], ignore: [\"E-mail\"] } }",
            Assert.Single(findings).Hint);
    }

    [Fact]
    public void An_edit_of_a_row_that_adds_no_line_leaves_every_other_row_as_it_is()
    {
        const string Entry = "columns: { id: id, answers: [Why] }";
        var before = SurveyExample.Read(Entry, "a.csv", "id,Why\n1,short\n2,\"second\none\"\n3,third\n"u8.ToArray()).Value!;
        var after = SurveyExample.Read(Entry, "a.csv", "id,Why\n1,a good deal longer\n2,\"second\none\"\n3,third\n"u8.ToArray()).Value!;

        Assert.NotEqual(before[0].Value, after[0].Value);
        Assert.Equal(before[1].Value, after[1].Value);
        Assert.Equal(before[2].Value, after[2].Value);
    }

    [Fact]
    public void Many_rows_take_no_longer_each_than_few()
    {
        var table = new StringBuilder("id,Why,And how?\n");
        for (var row = 0; row < 20_000; row++)
        {
            table.Append(row).Append(",\"because \"\"of\"\" it\nand more\",in the usual way\n");
        }

        var clock = Stopwatch.StartNew();
        var (documents, findings) = SurveyExample.Read("columns: { id: id, answers: [Why, \"And how?\"] }", "a.csv", Encoding.UTF8.GetBytes(table.ToString()));

        Assert.Empty(findings);
        Assert.Equal(20_000, documents!.Count);
        Assert.Equal(2 + (2 * 19_999), documents[^1].Value.Source.LineOf(0));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"took {clock.Elapsed}");
    }

    [Fact]
    public void A_sheet_gives_back_the_cells_that_it_was_made_of_with_their_places() => Fuzz.Made.Each(
        200,
        random =>
        {
            string[] pieces = ["a", "Ü", "\"", "\"\"", ",", ";", "\t", "|", "\n", " ", "\u2028", "x y", "=", "'"];
            var separator = ",;\t|"[random.Next(4)];
            var width = random.Next(2, 5);
            var sheet = new StringBuilder();
            for (var row = 0; row < 12; row++)
            {
                var cells = Enumerable.Range(0, width).Select(i => row == 0 ? $"c{i}" : i == 0 ? $"r{row}" : Fuzz.Made.Of(random, pieces, 5));
                sheet.AppendJoin(separator, cells.Select(c => c.AsSpan().IndexOfAny(s_needsQuotes) < 0 ? c : $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))
                    .Append('\n');
            }

            return Encoding.UTF8.GetBytes(sheet.ToString());
        },
        bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            var source = LineBreaks.OfLines(text);
            var rows = Spreadsheet.Of(source, isTabbed: false).Rows().ToList();

            Assert.Equal(12, rows.Count);
            Assert.All(rows, row =>
            {
                Assert.Equal(rows[0].Count, row.Count);
                Assert.Equal(row.Span.End, row.Cells[^1].Span.End);
                Assert.All(row.Cells, c => Assert.False(c.IsBroken));
                Assert.All(row.Cells, c => Assert.Equal(
                    c.Value, Flat(source.Slice(c.Words).ToString().Replace("\"\"", c.IsQuoted ? "\"" : "\"\"", StringComparison.Ordinal), c.Value)));
            });
        });

    [Fact]
    public void Whatever_becomes_of_a_table_it_is_read_in_bounded_time_with_true_places_and_never_in_silence()
    {
        var tables = SurveyExample.ReadPage(s_page);
        string[] pieces =
            ["\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "\u2028", "\0", "\uFEFF", ",,,,", "\"\n", "sep=;\n", "<!--", "[[x]]", "{\"ImportId\":", "id,", "\u00FF"];
        Fuzz.Made.Each(
            300,
            random => [(byte)random.Next(tables.Count), .. Fuzz.Made.Changed(random, tables[random.Next(tables.Count)].Table, pieces)],
            input =>
            {
                var (example, bytes) = (tables[input[0] % tables.Count], input[1..]);
                var (documents, findings) = SurveyExample.Read(example.Entry, example.Path, bytes);
                Assert.True(documents!.Count + findings.Count > 0, "nothing was read, and nothing was said");
                Assert.Equal(SurveyExample.Read(example.Entry, example.Path, bytes).Value!, documents);
                var lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 1;
                Assert.All(documents, d => Assert.Null(DocumentLaws.Broken(ReportGen.Engine.Diagnostics.Outcome.Of(d.Value, []))));
                Assert.All(documents.SelectMany(d => d.Value.Segments.Select(s => d.Value.Source.PlaceOf("", s.Span))).Concat(findings.Select(f => f.Place)), place =>
                {
                    Assert.InRange(place.Line, 0, lines);
                    Assert.True(place.Column >= 0, $"{place.Column}");
                });
            });
    }

    // A line end that ends no line in the file is a space to the library, and a line break to who reads the words.
    private static string Flat(string words, string value) => words.Length == value.Length
        ? string.Concat(words.Select((c, i) => c == '\n' && value[i] == ' ' ? ' ' : c))
        : words;
}
