using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Documents;

/// <summary>The examples of tests/specs/documents are how documents are read.</summary>
public sealed class DocumentSpecTests
{
    private static readonly string s_folder = Path.Combine(Repository.Root, "tests", "specs", "documents");

    public static TheoryData<string, int> Examples()
    {
        var examples = new TheoryData<string, int>();
        foreach (var example in Directory.GetFiles(s_folder, "*.md").Order(StringComparer.Ordinal).SelectMany(DocumentExample.ReadPage))
        {
            examples.Add(example.File, example.Line);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_read_as_its_page_says(string file, int line)
    {
        var example = DocumentExample.ReadPage(Path.Combine(s_folder, file)).Single(e => e.Line == line);

        Assert.Equal($"{example}\n{example.Expected}", $"{example}\n{example.Run()}");
    }

    [Fact]
    public void Every_kind_of_document_has_a_page() => Assert.Equal(
        ["articles.md", "captions.md", "encodings.md", "front-matter.md", "interviews.md", "kinds.md", "names.md", "surveys.md", "transcripts.md", "video-notes.md", "wikilinks.md",
            "workshops.md"],
        Directory.GetFiles(s_folder, "*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));
}
