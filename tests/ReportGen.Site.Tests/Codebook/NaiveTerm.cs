using System.Globalization;
using System.Text;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>
/// Terms as the specification words them, tried at every character in every way: slow and obvious. It shares no code with the index, and
/// keeps characters as strings rather than as folded text.
/// </summary>
internal sealed class NaiveTerm
{
    private const string Space = " ", Hyphen = "hyphen", Any = "any", Star = "star";
    private readonly List<string> _parts;

    public NaiveTerm(string term) => _parts = Parts(term);

    public bool FindsNothing => _parts.Count == 0;

    public bool NamesSomething => _parts.Any(p => p is not (Space or Hyphen or Any or Star));

    /// <summary>All matches, as spans of the text.</summary>
    public List<Span> Find(string text)
    {
        var cells = Cell.Read(text);
        var found = new List<Span>();
        for (var start = 0; start < cells.Count && _parts.Count > 0; start++)
        {
            var beginsWell = !IsWordly(_parts[0]) || Cell.IsBoundary(cells, start);
            var ends = beginsWell ? Ends(cells, 0, start).Where(e => e > start).ToList() : [];
            if (ends.Count > 0)
            {
                found.Add(new Span(cells[start].Start, cells[ends.Min() - 1].End));
            }
        }

        return [.. found.Distinct()];
    }

    private IEnumerable<int> Ends(List<Cell> cells, int part, int at)
    {
        if (part == _parts.Count)
        {
            var endsWell = _parts[^1] == Star ? !MayGoOn(cells, at) : !IsWordly(_parts[^1]) || Cell.IsBoundary(cells, at);
            return endsWell ? [at] : [];
        }

        return Steps(cells, _parts[part], at, isFirst: part == 0).SelectMany(next => Ends(cells, part + 1, next));
    }

    private static IEnumerable<int> Steps(List<Cell> cells, string part, int at, bool isFirst)
    {
        switch (part)
        {
            case Star:
                yield return at;
                for (var length = 1; length <= 256 && MayGoOn(cells, at, isFirst && length == 1) && (length == 1 || !Cell.IsBoundary(cells, at)); length++)
                {
                    yield return ++at;
                }

                break;
            case Any when at < cells.Count && Cell.IsWord(cells, at):
                yield return at + 1;
                break;
            case Hyphen when at < cells.Count && cells[at].Text == "-":
                yield return at + 1;
                break;
            case Hyphen or Space when at < cells.Count && cells[at].Text == Space:
                while (at < cells.Count && cells[at].Text == Space)
                {
                    at++;
                }

                yield return at;
                break;
            default:
                if (at < cells.Count && cells[at].Text == part)
                {
                    yield return at + 1;
                }

                break;
        }
    }

    private static bool MayGoOn(List<Cell> cells, int at, bool begins = false) => at < cells.Count && Cell.IsLetter(cells, at)
        && (begins || !Cell.IsBoundary(cells, at) || at == 0 || !Cell.IsWord(cells, at - 1));

    private static bool IsWordly(string part) => part is Any or Star || (part is not (Space or Hyphen) && Cell.IsWord([new Cell(part, 0, 0)], 0));

    private static List<string> Parts(string term)
    {
        var cells = Cell.Read(term.Trim().Replace('*', 'x').Replace('?', 'x'));
        var written = term.Trim();
        var parts = new List<string>();
        foreach (var cell in cells)
        {
            var part = written[cell.Start] switch { '*' => Star, '?' => Any, _ => cell.Text };
            if (part == Any && parts.Count > 0 && parts[^1] == Star)
            {
                parts.Insert(parts.Count - 1, Any);
            }
            else if (!((part is Space or Star) && (parts.Count > 0 ? parts[^1] : Space) == part))
            {
                parts.Add(part);
            }
        }

        while (parts.Count > 0 && parts[^1] == Space)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        for (var i = 1; i < parts.Count - 1; i++)
        {
            var isNegation = parts[i - 1] + parts[i] + parts[i + 1] == "n't" && i + 2 < parts.Count && parts[i + 2] is Any or Star;
            parts[i] = isNegation ? Cell.NegationMark : parts[i] == "-" ? Hyphen : parts[i];
        }

        for (var i = parts.Count - 1; i >= 0; i--)
        {
            var stands = (i == 0 || parts[i - 1] is Space or Hyphen) && (i + 1 == parts.Count || !IsWordly(parts[i + 1]));
            if (parts[i] == Star && stands)
            {
                parts.Insert(i, Any);
            }
        }

        return parts;
    }
}

/// <summary>One character as terms see it, and the stretch of the text that it stands for.</summary>
internal sealed record Cell(string Text, int Start, int End)
{
    /// <summary>The apostrophe of n't, which is a letter.</summary>
    public const string NegationMark = "ʼ";

    public static List<Cell> Read(string text)
    {
        var cells = new List<Cell>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            if (IsMark(text, at))
            {
                while (end < text.Length && IsMark(text, end))
                {
                    end++;
                }

                if (!IsEmphasis(text, at, end, cells))
                {
                    var isApostrophe = text[at..end] == "`" && IsBetweenWords(text, end, cells);
                    cells.AddRange(Enumerable.Range(at, end - at).Select(i => new Cell(isApostrophe ? "'" : text[i..(i + 1)], i, i + 1)));
                }

                at = end;
                continue;
            }

            at = ReadCluster(text, at, cells);
        }

        for (var i = 1; i + 1 < cells.Count; i++)
        {
            if (cells[i - 1].Text + cells[i].Text + cells[i + 1].Text == "n't" && (i + 2 == cells.Count || !IsLetter(cells, i + 2)))
            {
                cells[i] = cells[i] with { Text = NegationMark };
            }
        }

        return cells;
    }

    public static bool IsWord(List<Cell> cells, int at) => IsAlone(cells[at].Text) || IsLetter(cells, at);

    public static bool IsLetter(List<Cell> cells, int at)
    {
        var text = cells[at].Text;
        return !IsAlone(text) && (text == "_" || CharUnicodeInfo.GetUnicodeCategory(text, 0) is not (
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control
            or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherSymbol));
    }

    public static bool IsBoundary(List<Cell> cells, int at) =>
        at == 0 || at == cells.Count || !IsLetter(cells, at - 1) || !IsLetter(cells, at);

    // The characters of tests that are written without spaces.
    private static bool IsAlone(string text) => text is "信" or "テ" or "の" or "が" or "か";

    private static bool IsMark(string text, int at) => "*_`~".Contains(text[at], StringComparison.Ordinal);

    private static bool IsEmphasis(string text, int at, int end, List<Cell> cells)
    {
        var isBetweenSpaces = (cells.Count == 0 || cells[^1].Text == " ") && (end == text.Length || char.IsWhiteSpace(text[end]));
        return !isBetweenSpaces && !IsBetweenWords(text, end, cells) && text[at..end] != "~";
    }

    private static bool IsBetweenWords(string text, int end, List<Cell> cells) =>
        cells.Count > 0 && end < text.Length && IsWord(cells, cells.Count - 1) && IsWord([new Cell(RuneText(text, end), 0, 0)], 0);

    private static string RuneText(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? text.Substring(at, 2) : text[at..(at + 1)];

    private static int ReadCluster(string text, int at, List<Cell> cells)
    {
        var rune = RuneText(text, at);
        var end = at + rune.Length;
        var category = CharUnicodeInfo.GetUnicodeCategory(rune, 0);
        if (char.IsWhiteSpace(rune[0]))
        {
            cells.Add(new Cell(" ", at, end));
        }
        else if (category is UnicodeCategory.NonSpacingMark || rune[0] is >= '\u1160' and <= '\u11FF')
        {
            if (rune != "\uFE0F")
            {
                Join(cells, rune, at, end);
            }
        }
        else if (category is not (UnicodeCategory.Format or UnicodeCategory.Control) && rune[0] is not (>= '\uFDD0' and <= '\uFDEF'))
        {
            cells.AddRange(Fold(rune, at, end));
        }

        return end;
    }

    private static void Join(List<Cell> cells, string mark, int at, int end)
    {
        if (cells.Count == 0 || cells[^1].Text == " ")
        {
            cells.AddRange(Fold(mark, at, end));
            return;
        }

        // All cells of one cluster stand for the whole of it.
        var first = cells.Count - 1;
        while (first > 0 && cells[first - 1].Start == cells[first].Start)
        {
            first--;
        }

        var start = cells[first].Start;
        var cluster = string.Concat(cells.Skip(first).Select(c => c.Text)) + mark;
        cells.RemoveRange(first, cells.Count - first);
        cells.AddRange(Fold(cluster, start, end));
    }

    private static IEnumerable<Cell> Fold(string cluster, int start, int end)
    {
        var whole = string.Concat(cluster.EnumerateRunes()); // half a pair becomes the replacement character
        var composed = whole.Replace("İ", "i", StringComparison.Ordinal).Replace("i\u0307", "i", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
        composed = string.Concat(composed.Select(c => c is 'ﬁ' or 'ﬃ' or 'Ａ' or 'ｉ' or 'ﾃ' ? c.ToString().Normalize(NormalizationForm.FormKC) : c.ToString()));
        return composed.EnumerateRunes().Select(r => new Cell(FoldRune(r.ToString()), start, end));
    }

    private static string FoldRune(string rune) => rune switch
    {
        "’" or "‘" or "ʼ" or "´" or "′" => "'",
        "‐" or "‑" or "–" or "−" => "-",
        _ => rune.ToUpperInvariant().ToLowerInvariant(),
    };
}
