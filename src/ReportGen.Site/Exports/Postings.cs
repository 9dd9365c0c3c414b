using System.Text;

namespace ReportGen.Site.Exports;

/// <summary>
/// Which documents of a block have something, and in how many of their segments, as letters of the index: for each the step from the one before, times four, and
/// with it the count where that is below three; else what it has more than that follows. The count is none where only what
/// the document is called has it. Numbers are written five bits a character, small ones first, the last as a small letter.
/// </summary>
internal sealed class Postings
{
    private const char More = '@';
    private const char Last = '`';

    private readonly StringBuilder _written = new();
    private int _last = -1;

    /// <summary>Adds a document, by its number in the block; numbers ascend.</summary>
    public void Add(int document, int count)
    {
        var few = Math.Min(count, 3);
        Number(((document - _last - 1) * 4) + few);
        if (few == 3)
        {
            Number(count - 3);
        }

        _last = document;
    }

    public override string ToString() => _written.ToString();

    private void Number(int value)
    {
        for (; value > 31; value >>= 5)
        {
            _written.Append((char)(More + (value & 31)));
        }

        _written.Append((char)(Last + value));
    }
}
