using System.Numerics;

namespace ReportGen.Site.Codebook;

/// <summary>How many words a text has, as terms and <c>near</c> see them (<see cref="WordCharacters"/>).</summary>
internal static class WordCount
{
    /// <summary>Counts the words of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var folded = FoldedText.Rent();
        folded.Fold(text);
        var starts = new WordStarts(folded.Text);
        var count = 0;
        for (var block = 0; block < folded.Text.Length; block += WordStarts.Block)
        {
            count += BitOperations.PopCount(starts.Next(block));
        }

        folded.Return();
        return count;
    }
}
