using System.Text;
using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>On a terminal, the source line stands under a finding with carets under its words.</summary>
public class ExcerptTests
{
    [Theory]
    [InlineData("See [[x]].", 5, 5, "See [[x]].", "    ^^^^^")]
    [InlineData("\tSee x", 6, 1, " See x", "     ^")]
    [InlineData("a\tb\tc", 3, 3, "a b c", "  ^^^")]
    [InlineData("日本 x", 4, 1, "日本 x", "     ^")]
    [InlineData("x 日本", 3, 2, "x 日本", "  ^^^^")]
    [InlineData("😊 x", 4, 1, "😊 x", "   ^")]
    [InlineData("👩‍👩‍👧 x", 10, 1, "👩‍👩‍👧 x", "   ^")]
    [InlineData("🇨🇭 x", 6, 1, "🇨🇭 x", "   ^")]
    [InlineData("✔️ x", 4, 1, "✔️ x", "   ^")]
    [InlineData("e\u0301t\u00E9 x", 6, 1, "e\u0301t\u00E9 x", "    ^")]
    [InlineData("end", 4, 0, "end", "   ^")]
    [InlineData("end", 3, 99, "end", "  ^")]
    [InlineData("", 1, 0, "", "^")]
    [InlineData("a\u001b[31mb", 7, 1, "a·[31mb", "      ^")]
    [InlineData("a\u202Eb", 3, 1, "a·b", "  ^")]
    public void A_caret_stands_where_the_eye_finds_the_words(string line, int column, int length, string shown, string caret)
    {
        var frame = SourceFrame.Of(line, column, length)!;
        Assert.Equal((shown, caret), (frame.Line, frame.Caret));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void A_place_that_is_not_on_the_line_has_no_caret(int column) => Assert.Null(SourceFrame.Of("short", column, 1));

    [Theory]
    [InlineData("a", 1)]
    [InlineData("a", 50_000)]
    [InlineData("a", 100_000)]
    [InlineData("日", 50_000)]
    [InlineData("😊", 50_001)]
    [InlineData("e\u0301", 50_001)]
    [InlineData("\u0301", 50_000)]
    public void A_line_of_100000_characters_is_shown_around_its_place(string filling, int column)
    {
        var line = string.Concat(Enumerable.Repeat(filling, 100_000 / filling.Length));
        line = line[..(column - 1)] + "X" + line[(column - 1)..];
        var frame = SourceFrame.Of(line, column, 1)!;
        Assert.StartsWith("X", frame.Marked, StringComparison.Ordinal);
        Assert.InRange(frame.Caret.Length, 1, 45);
        Assert.InRange(frame.Line.EnumerateRunes().Count(), 40, 3_000);
        Assert.Equal(column > 1, frame.Line[0] == '…');
    }

    [Fact]
    public void A_mark_as_long_as_a_book_ends_with_the_row()
    {
        var frame = SourceFrame.Of(new string('a', 100_000), 10, 90_000)!;
        Assert.Equal(100, frame.Caret.Length);
        Assert.EndsWith("…", frame.Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\ntwo\nSee x\n")]
    [InlineData("one\r\ntwo\r\nSee x\r\n")]
    [InlineData("one\rtwo\rSee x\rmore")]
    [InlineData("one\r\n\nSee x")]
    [InlineData("one\u2028still one\ntwo\nSee x")]
    public void Lines_end_as_in_documents(string text)
    {
        using var findings = new Findings { IsInteractive = true }.With("seeds/a.md", text);
        Assert.Equal("    See x\n        ^\n", findings.Excerpt(Findings.Warning(line: 3, column: 5, length: 1)));
    }

    [Fact]
    public void Text_is_decoded_as_documents_are()
    {
        byte[][] encodings =
        [
            [0xEF, 0xBB, 0xBF, .. "é x"u8],
            [.. "é x"u8],
            [0xE9, (byte)' ', (byte)'x'],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("é x")],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("é x")],
        ];
        Assert.All(encodings, bytes =>
        {
            using var findings = new Findings { IsInteractive = true }.With("seeds/a.md", bytes);
            Assert.Equal("    é x\n      ^\n", findings.Excerpt(Findings.Warning(line: 1, column: 3, length: 1)));
        });
    }

    [Fact]
    public void What_cannot_be_shown_is_left_out()
    {
        using var findings = new Findings { IsInteractive = true }.With("seeds/a.md", "one\n").With("seeds/b.md", [0, 1, 2]);
        Assert.Equal("", findings.Excerpt(Findings.Warning(line: 9, column: 1)));
        Assert.Equal("", findings.Excerpt(Findings.Warning(line: 1, column: 9)));
        Assert.Equal("", findings.Excerpt(Findings.Warning("seeds/b.md", line: 1, column: 1)));
        Assert.Equal("", findings.Excerpt(Findings.Warning("seeds/gone.md", line: 1, column: 1)));
        Assert.Equal("", findings.Excerpt(Findings.Warning()));
    }

    [Fact]
    public void Documents_outside_the_project_are_found_where_they_lie()
    {
        using var elsewhere = new Findings().With("seeds/a.md", "theirs\n");
        using var findings = new Findings { IsInteractive = true, Seeds = Path.Combine(elsewhere.Folder, "seeds") }.With("seeds/a.md", "ours\n");
        Assert.StartsWith("    theirs\n", findings.Excerpt(Findings.Warning(line: 1, column: 1)), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_may_come_in_any_order()
    {
        using var findings = new Findings { IsInteractive = true }.With("seeds/a.md", "one\ntwo\nthree\n").With("seeds/b.md", "four\n");
        var words = findings.Print(
            new PrintOptions(PrintFormat.Text, HasNoColor: true),
            Findings.Warning(line: 3, column: 1), Findings.Warning(line: 1, column: 1), Findings.Warning("seeds/b.md", line: 1, column: 1), Findings.Warning(line: 2, column: 1))
            .Words;
        Assert.Equal(["    three", "    one", "    four", "    two"], words.Split('\n')
            .Where(l => l.StartsWith("    ", StringComparison.Ordinal) && !l.Contains('^', StringComparison.Ordinal)));
    }
}
