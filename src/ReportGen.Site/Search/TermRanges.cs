namespace ReportGen.Site.Search;

/// <summary>
/// How the index is cut: documents into blocks, words into ranges by how they begin. A file of the index is a block's documents for some ranges: a query
/// asks for one file of each block, and an edit writes those files of one block that have to do with words that came or went.
/// </summary>
internal static class TermRanges
{
    /// <summary>How many ranges are kept of a document.</summary>
    public const int Count = 32;

    // More documents than this make twice the blocks: see docs/SEARCH.md for what other numbers cost.
    private const int MostInBlock = 512;

    /// <summary>The range of a word, known from its first two letters: all words that begin alike lie together.</summary>
    public static int Of(ReadOnlySpan<char> word) => ((word[0] * 5) + ((word.Length > 1 ? word[1] : 0) * 11)) % Count;

    /// <summary>Into how many files the words of a block go.</summary>
    public static int FilesOf(int documents) => documents <= 16 ? 1 : documents <= 128 ? 8 : Count;

    /// <summary>Into how many blocks so many documents go: a power of two, so that few documents more seldom change it.</summary>
    public static int BlocksOf(int documents)
    {
        var blocks = 1;
        while (blocks * MostInBlock < documents)
        {
            blocks *= 2;
        }

        return blocks;
    }

    /// <summary>The block of a document, known from its id: no document changes that of another.</summary>
    public static int BlockOf(string document, int blocks)
    {
        var hash = 2166136261u;
        foreach (var unit in document)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) % (uint)blocks);
    }
}
