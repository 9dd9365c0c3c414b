using System.Globalization;

namespace ReportGen.Site.Twins;

/// <summary>Lists, and terms with what explains them. Entries and explanations may be left open: the next one ends them, or what they stand in.</summary>
internal sealed class TwinLists(TwinText text)
{
    private readonly Stack<(bool IsNumbered, int Number, bool IsInEntry)> _lists = [];

    // For each list of terms whether one is being explained.
    private readonly Stack<bool> _terms = [];

    public void Clear()
    {
        _lists.Clear();
        _terms.Clear();
    }

    public void Open(bool isNumbered, int number)
    {
        text.Break(_lists.Count > 0 ? 1 : 2);
        _lists.Push((isNumbered, number, false));
    }

    public void Close()
    {
        CloseEntry();
        _lists.TryPop(out _);
        text.Break(2);
    }

    public void OpenEntry()
    {
        CloseEntry();
        text.Break(1);
        var list = _lists.TryPop(out var open) ? open : default;
        var mark = list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{list.Number}. ") : "- ";
        _lists.Push(list with { Number = list.Number + 1, IsInEntry = true });
        text.Push(mark, new string(' ', mark.Length));
    }

    public void CloseEntry()
    {
        if (_lists.TryPop(out var list))
        {
            _lists.Push(list with { IsInEntry = false });
        }

        if (list.IsInEntry)
        {
            text.Pop();
            text.Break(1);
        }
    }

    public void OpenTerms() => _terms.Push(false);

    public void CloseTerms()
    {
        CloseExplanation();
        _terms.TryPop(out _);
        text.Break(2);
    }

    public void OpenExplanation()
    {
        CloseExplanation();
        _terms.TryPop(out _);
        _terms.Push(true);
        text.Break(1);
        text.Push("- ", "  ");
    }

    public void CloseExplanation()
    {
        if (_terms.TryPop(out var isOpen))
        {
            _terms.Push(false);
        }

        if (isOpen)
        {
            text.Pop();
            text.Break(1);
        }
    }
}
