using System.Globalization;
using ReportGen.Site.Search;

namespace ReportGen.Site.Tests.Search;

/// <summary>What search takes for a word, and for the same word.</summary>
public sealed class SearchWordsTests
{
    public static TheoryData<string, string> Texts
    {
        get
        {
            var texts = new TheoryData<string, string>();
            foreach (var (text, words) in FoldedTexts.All)
            {
                texts.Add(Escaped(text), Escaped(words));
            }

            return texts;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Words_are_found_without_case_and_accents(string text, string words) => Assert.Equal(words, Escaped(string.Join(' ', WordsOf(Unescaped(text)))));

    [Fact]
    public void What_is_folded_once_is_folded()
    {
        foreach (var (text, _) in FoldedTexts.All)
        {
            var words = WordsOf(text);
            Assert.Equal(words, WordsOf(string.Join(' ', words)));
        }
    }

    [Fact]
    public void A_word_lies_in_the_range_of_all_words_that_begin_like_it()
    {
        foreach (var word in FoldedTexts.All.SelectMany(t => WordsOf(t.Text)))
        {
            Assert.InRange(TermRanges.Of(word), 0, TermRanges.Count - 1);
            Assert.Equal(TermRanges.Of(word), TermRanges.Of(word + (word.Length > 1 ? "more" : "")));
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(16, 1, 1)]
    [InlineData(17, 1, 8)]
    [InlineData(128, 1, 8)]
    [InlineData(512, 1, 32)]
    [InlineData(513, 2, 32)]
    [InlineData(10_000, 32, 32)]
    public void More_documents_are_cut_into_more_files(int documents, int blocks, int files) =>
        Assert.Equal((blocks, files), (TermRanges.BlocksOf(documents), TermRanges.FilesOf(documents)));

    [Fact]
    public void Documents_are_spread_evenly_over_blocks()
    {
        var counts = new int[8];
        for (var i = 0; i < 4000; i++)
        {
            counts[TermRanges.BlockOf(string.Create(CultureInfo.InvariantCulture, $"work-{i:0000}"), 8)]++;
        }

        Assert.All(counts, c => Assert.InRange(c, 400, 600));
    }

    internal static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        foreach (var word in new SearchWords(text))
        {
            words.Add(word.ToString());
        }

        return words;
    }

    // The names of tests hold no halves of characters.
    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and <= '~' and not '\\' ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));

    private static string Unescaped(string text) => FoldedTexts.All.Single(t => Escaped(t.Text) == text).Text;
}
