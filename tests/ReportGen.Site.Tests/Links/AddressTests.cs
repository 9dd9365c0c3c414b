using ReportGen.Site.Links;

namespace ReportGen.Site.Tests.Links;

/// <summary>Addresses hold under any path, and wikilinks find documents by any of their names.</summary>
public class AddressTests
{
    [Theory]
    [InlineData("index.html", "")]
    [InlineData("documents/a/index.html", "../../")]
    [InlineData("themes/trust/verification/page-2/index.html", "../../../../")]
    public void The_way_to_the_root_is_relative(string path, string expected) => Assert.Equal(expected, Addresses.RootOf(path));

    [Theory]
    [InlineData("documents/lab-0012/index.html", "documents/lab-0012/index.html")]
    [InlineData("documents/gespräch 1/index.html", "documents/gespr%C3%A4ch%201/index.html")]
    [InlineData("documents/a+b/index.html", "documents/a+b/index.html")]
    public void Addresses_are_encoded_part_by_part(string path, string expected) => Assert.Equal(expected, Addresses.Href(path));

    [Fact]
    public void Two_themes_have_one_page_in_either_order() => Assert.Equal(Addresses.Cooccurrence("a", "b"), Addresses.Cooccurrence("b", "a"));

    [Theory]
    [InlineData("lab-0012", "lab-0012")]
    [InlineData("LAB_0012", "lab-0012")]
    [InlineData("the night shift", "night")]
    [InlineData("Night-Shift-File", "night")]
    [InlineData("videos/night_shift_file", "night")]
    [InlineData("night_shift_file.md", "night")]
    [InlineData("an alias", "lab-0012")]
    [InlineData("shared", "lab-0012 night")]
    [InlineData("Dialog 7", "dialog")]
    [InlineData("spring/notes", "spring-notes")]
    [InlineData("notes", "autumn-notes spring-notes")]
    [InlineData("Re\u0301sume\u0301", "resume")]
    [InlineData("nobody", "")]
    public void A_name_is_looked_for_as_id_file_alias_and_title_and_then_in_folded_forms(string target, string expected)
    {
        var book = Book(
            new("autumn-notes", "Autumn", "autumn/notes.md", []),
            new("dialog", "Talks", "talks/Dialog 7.txt", []),
            new("lab-0012", "Dialog 7", "interviews/lab-0012.md", ["An Alias", "shared"]),
            new("night", "The night shift", "videos/night_shift_file.md", ["shared"]),
            new("resume", "R", "R\u00e9sum\u00e9.md", []),
            new("spring-notes", "Spring", "spring/notes.md", []));
        Assert.Equal(expected, string.Join(' ', book.Find(target)));
    }

    [Theory]
    [InlineData("ai_in_filmmaking", "ai-in-filmmaking")]
    [InlineData("ai_in_film_making", "ai-in-film-making")]
    [InlineData("AI in Filmmaking", "ai-in-film-making ai-in-filmmaking")]
    public void An_exact_name_is_not_ambiguous(string target, string expected)
    {
        var book = Book(new("ai-in-film-making", "Making films", "ai_in_film_making.md", []), new("ai-in-filmmaking", "Filmmaking", "ai_in_filmmaking.md", []));
        Assert.Equal(expected, string.Join(' ', book.Find(target)));
    }

    private static AddressBook Book(params DocumentNames[] names) => AddressBook.Of(names);
}
