using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Stretches of a text as texts of their own, and what is put into them: places lead to the file.</summary>
public sealed class SourcePartTests
{
    private static readonly SourceText s_file = LineBreaks.Unify(LineBreaks.OfLines("one\r\ntwo \u2028 2\r\nthree, four\r\nfive"));

    [Fact]
    public void A_part_begins_at_its_line_and_keeps_what_was_edited_in_it()
    {
        var start = s_file.Text.IndexOf("two", StringComparison.Ordinal);
        var part = s_file.Part(new Span(start, s_file.Text.IndexOf("four", StringComparison.Ordinal))).FromLine(2);

        Assert.Equal("two \n 2\nthree, ", part.Text);
        Assert.Equal((2, 7), At(part, "2"));
        Assert.Equal((3, 1), At(part, "three"));
    }

    [Fact]
    public void A_part_says_nothing_of_what_stands_above_but_how_many_lines()
    {
        var other = LineBreaks.OfLines("something longer\ntwo");

        Assert.Equal(other.Part(new Span(17, 20)).FromLine(2), s_file.Part(new Span(4, 7)).FromLine(2));
    }

    [Fact]
    public void What_is_put_in_has_the_place_at_which_it_is_put_in_however_long_it_is()
    {
        var editor = new SourceEditor(s_file.Part(new Span(12, 23)));
        editor.Cut(new Span(0, 7));
        editor.Replace(new Span(7, 7), "A question that is longer than all of the line?\n");
        var text = editor.Apply().FromLine(3);

        Assert.Equal("A question that is longer than all of the line?\nfour", text.Text);
        Assert.Equal((3, 8), At(text, "A question"));
        Assert.Equal((3, 8), At(text, "all of"));
        Assert.Equal((3, 8), At(text, "four"));
    }

    [Fact]
    public void What_is_put_in_where_a_cut_begins_stands_before_it()
    {
        var editor = new SourceEditor(new SourceText("abc", []));
        editor.Cut(new Span(1, 3));
        editor.Replace(new Span(1, 1), "!");

        Assert.Equal("a!", editor.Apply().Text);
        Assert.Equal(2, editor.Moved(1));
    }

    private static (int Line, int Column) At(SourceText text, string words)
    {
        var place = text.PlaceOf("", text.Text.IndexOf(words, StringComparison.Ordinal));
        return (place.Line, place.Column);
    }
}
