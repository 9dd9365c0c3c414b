using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
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
    [InlineData("an alias", "lab-0012")]
    [InlineData("shared", "lab-0012 night")]
    [InlineData("nobody", "")]
    public void A_document_is_found_by_id_title_file_or_alias(string target, string expected)
    {
        DocumentNames[] names =
        [
            new("lab-0012", "Dialog 7", "lab-0012", "interviews/lab-0012", ["An Alias", "shared"]),
            new("night", "The night shift", "night_shift_file", "videos/night_shift_file", ["shared"]),
        ];
        var step = One.ObserveMany("names", _ => names.Select(n => KeyValuePair.Create(n.Id, n)));
        var book = AddressBook.Of(Run.Start([step.Step]).TableOf(step));
        Assert.Equal(expected, string.Join(' ', book.Find(target)));
    }
}
