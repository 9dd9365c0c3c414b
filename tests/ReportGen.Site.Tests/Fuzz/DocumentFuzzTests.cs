using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Site.Tests.Documents;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Fuzz;

/// <summary>Documents of the sample with bytes changed: they keep the laws of documents, each of their segments can be shown, and always in the same way.</summary>
public sealed class DocumentFuzzTests
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n\n", "    ", "User: ", "AI: ", "# ", "- ", "> ", "1. ", "```", "~~~", "`", "[[", "]]", "|", "|-|\n", "---\n", "***", "_", "<b>", "</b>", "<!--",
        "<a href=\"javascript:x\">", "](", "![", "&#x", "\\",
        "\u2028", "\0", "\uFEFF", "\u00FF", "[00:01]", "Group 3", "Question 2", "====\n", ":::", "{{", "[^1]", "<a data-t=\"1:02\">",
    ];

    private static readonly string?[] s_kinds = [null, "interview", "workshop", "video-notes", "article"];

    private static readonly Lazy<byte[][]> s_documents = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);

    [Fact]
    public void Whatever_becomes_of_a_document_it_can_be_read_and_shown() => Made.Each(
        100,
        random => Made.Changed(random, s_documents.Value[random.Next(s_documents.Value.Length)], s_pieces),
        bytes =>
        {
            var kind = s_kinds[bytes.Length % s_kinds.Length];
            var (first, second) = (Read(bytes, kind), Read(bytes, kind));
            Assert.Null(DocumentLaws.Broken(first));
            Assert.Equal(Outline.Of(first), Outline.Of(second));
            Assert.Equal(first.Diagnostics, second.Diagnostics);
            if (first.Value is { } document)
            {
                Assert.Equal(Show(document), Show(second.Value!));
            }
        });

    private static Engine.Diagnostics.Outcome<Document> Read(byte[] bytes, string? kind) => kind is null ? Sample.Read(bytes, "a.md") : Sample.ReadAs(kind, bytes);

    private static string Show(Document document)
    {
        var links = new DocumentLinks(document.Id, document.Wikilinks.Select(l => (l.Target, l.Kind, l.Span))
            .Concat(document.MarkdownLinks.Select(l => (l.Target, Kind: ResolvedLink.Markdown, l.Span)))
            .Select(l => new ResolvedLink(l.Target, l.Kind, l.Span, l.Target.Length % 2 == 0 ? "a" : null)).OrderBy(l => l.Span.Start).ToEquatableArray());
        var scope = new MarkupScope(document, links, "../");
        return string.Join('\n', document.Segments.SelectMany(s => Enum.GetValues<MarkupForm>().Select(form => MarkupWriter.ToHtml(scope, s.Span, MarkSet.None, form))));
    }
}
