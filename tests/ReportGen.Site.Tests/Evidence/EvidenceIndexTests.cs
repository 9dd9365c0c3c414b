using ReportGen.Site.Evidence;

namespace ReportGen.Site.Tests.Evidence;

/// <summary>An index that takes over what it can of the one before is the one that is made anew, and keeps lists that no edited document is in.</summary>
public class EvidenceIndexTests
{
    private static readonly string[] s_nodes = ["care", "care/time", "trust", "trust/check", "trust/proof"];

    private static IEnumerable<CodedDocument> Documents(Random dice) => Enumerable.Range(0, 24).Select(i => Document(i, dice));

    private static CodedDocument Document(int number, Random dice) => CountedDocument.Of(
        $"d{number:00}", number % 3 == 0 ? "home" : "lab", "",
        [.. s_nodes.Where(_ => dice.Next(3) == 0).Select(n => (n, Enumerable.Range(0, 9).Where(_ => dice.Next(2) == 0).DefaultIfEmpty(9).ToArray()))]);

    private static string Show(EvidenceIndex index) => string.Join('\n', index.Nodes.Order(StringComparer.Ordinal).Select(n =>
        $"{n}: {string.Join(' ', index.Of(n).Select(e => $"{e.Document.Card.Id}@{e.Order}x{e.Node.Count}/{e.Codes}"))} {index.Of(n).Total} {index.Of(n).Naming}"
        + $"{string.Join(' ', index.Of(n).Pages.Select(p => $"{p.Quotes} {p.Shows}"))} {string.Join(' ', index.Of(n).Total.Groups)}"));

    [Fact]
    public void What_it_takes_over_is_what_it_would_make_anew()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var dice = new Random(seed);
            var documents = Documents(dice).ToList();
            EvidenceIndex? before = null;
            for (var edit = 0; edit < 12; edit++)
            {
                var number = dice.Next(documents.Count);
                switch (dice.Next(6))
                {
                    case 0 when documents.Count > 3:
                        documents.RemoveAt(number);
                        break;
                    case 1:
                        documents.Add(Document(30 + edit, dice));
                        break;
                    case 2:
                        documents[number] = documents[number] with { Card = documents[number].Card with { Group = "barn" } };
                        break;
                    default:
                        documents[number] = Document(int.Parse(documents[number].Card.Id[1..], System.Globalization.CultureInfo.InvariantCulture), dice);
                        break;
                }

                documents.Sort((a, b) => string.CompareOrdinal(a.Card.Id, b.Card.Id));
                var (taken, anew) = (EvidenceIndex.Of(documents, before), EvidenceIndex.Of(documents));
                Assert.True(Show(taken) == Show(anew), $"seed {seed}, edit {edit}:\n{Show(taken)}\ninstead of\n{Show(anew)}");
                before = taken;
            }
        }
    }

    [Fact]
    public void Lists_that_no_edited_document_is_in_are_the_same_and_so_is_what_was_made_of_them()
    {
        CodedDocument[] documents =
        [
            CountedDocument.Of("a", "lab", "", ("care", [0]), ("trust", [1])), CountedDocument.Of("b", "lab", "", ("care", [2])),
            .. Enumerable.Range(0, 20).Select(i => CountedDocument.Of($"c{i:00}", "lab", "", ("trust", [3]))),
        ];
        var before = EvidenceIndex.Of(documents);
        var pages = before.Of("trust").Pages;

        var after = EvidenceIndex.Of([documents[0], CountedDocument.Of("b", "lab", "", ("ethics", [2])), .. documents[2..]], before);

        Assert.Same(before.Of("trust"), after.Of("trust"));
        Assert.Same(pages, after.Of("trust").Pages);
        Assert.Equal(["a"], after.Of("care").Select(e => e.Document.Card.Id));
        Assert.Equal(["b"], after.Of("ethics").Select(e => e.Document.Card.Id));
        Assert.Equal(["care", "ethics", "trust"], after.Nodes.Order(StringComparer.Ordinal));
    }
}
