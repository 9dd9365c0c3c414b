using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>What is cut out of a text or put into it never leads astray: what is left is found in the file where it stands.</summary>
public sealed class SourceEditorTests
{
    [Fact]
    public void What_is_left_after_cuts_keeps_its_line_and_column()
    {
        var source = new SourceText("one\n00:01\ntwo three\nfour", []);
        var editor = new SourceEditor(source);
        editor.Cut(new Span(4, 10));
        editor.Replace(new Span(13, 14), "");

        var edited = editor.Apply();

        Assert.Equal("one\ntwothree\nfour", edited.Text);
        Assert.Equal([(3, 1), (3, 5), (4, 1)], new[] { 't', 'h', 'f' }.Select(c => PlaceOf(edited, edited.Text.IndexOf(c, StringComparison.Ordinal) - (c == 'h' ? 1 : 0))));
    }

    [Fact]
    public void What_is_put_in_stands_where_what_it_replaces_stood()
    {
        var editor = new SourceEditor(new SourceText("a &amp;\nb", []));
        editor.Replace(new Span(2, 7), "&");
        editor.Replace(new Span(8, 8), "> ");

        var edited = editor.Apply();

        Assert.Equal("a &\n> b", edited.Text);
        Assert.Equal([(1, 3), (2, 1), (2, 1)], new[] { 2, 4, 6 }.Select(o => PlaceOf(edited, o)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_often_a_text_is_edited_each_character_that_is_left_leads_to_itself(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            // Each character is told from all others, so that it can be looked for.
            var original = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(i => random.Next(6) == 0 ? '\n' : (char)('\u4E00' + i)));
            var source = new SourceText(original, []);
            for (var pass = 0; pass < 3; pass++)
            {
                source = Edit(source, random);
            }

            foreach (var (letter, offset) in source.Text.Select((c, i) => (c, i)).Where(x => x.c >= '\u4E00'))
            {
                var at = original.IndexOf(letter, StringComparison.Ordinal);
                var line = original[..at].Count(c => c == '\n') + 1;
                var expected = (line, at - original.LastIndexOf('\n', Math.Max(at - 1, 0), Math.Max(at, 0)));
                Assert.True(
                    expected == PlaceOf(source, offset),
                    $"seed {seed}, round {round}: '{letter}' of {original.Replace('\n', '/')} in {source.Text.Replace('\n', '/')} is not at {expected} but at "
                    + $"{PlaceOf(source, offset)}");
            }
        }
    }

    [Fact]
    public void A_place_that_was_cut_out_is_where_the_cut_is()
    {
        var editor = new SourceEditor(new SourceText("one two three", []));
        editor.Cut(new Span(3, 7));
        Assert.Equal([0, 3, 3, 3, 9], new[] { 0, 3, 5, 7, 13 }.Select(editor.Moved));
        Assert.Equal("one three", editor.Apply().Text);
    }

    private static SourceText Edit(SourceText source, Random random)
    {
        var editor = new SourceEditor(source);
        for (var i = 0; i < random.Next(4); i++)
        {
            var start = random.Next(source.Text.Length + 1);
            var end = random.Next(start, Math.Min(start + 8, source.Text.Length) + 1);
            editor.Replace(new Span(start, end), random.Next(3) switch { 0 => "\n", 1 => "xy", _ => "" });
        }

        return editor.Apply();
    }

    private static (int Line, int Column) PlaceOf(SourceText source, int offset)
    {
        var place = source.PlaceOf("a.md", offset);
        return (place.Line, place.Column);
    }
}
