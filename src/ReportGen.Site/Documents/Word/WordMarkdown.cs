using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>Where words stand, which decides what they would mean there.</summary>
internal enum WordPlace
{
    Paragraph,
    Bullet,
    Heading,
    Cell,
}

/// <summary>Writes lines of a document as Markdown that means what they show.</summary>
internal sealed class WordMarkdown(WordText to)
{
    private int _lastTyped;

    public WordText Text => to;

    /// <summary>Writes a line's words, without the end of its last paragraph.</summary>
    public void Write(WordLine line, WordPlace place)
    {
        var (words, looks) = line.Shown();
        var lastMarked = -1;
        for (int at = 0, end; at < words.Length; at = end)
        {
            end = at + 1;
            if (IsSpecial(words[at]))
            {
                WriteSpecial(words[at], place);
                continue;
            }

            while (end < words.Length && looks[end] == looks[at] && !IsSpecial(words[end]))
            {
                end++;
            }

            var isLineStart = at == 0 || words[at - 1] is WordLine.Break or WordLine.DeletedEnd;
            WriteRun(words, new Span(at, end), looks[at], place, isLineStart, ref lastMarked);
        }
    }

    private static bool IsSpecial(char unit) => unit == WordLine.Break || WordLine.IsEnd(unit);

    private void WriteSpecial(char unit, WordPlace place)
    {
        switch (unit)
        {
            case WordLine.Break:
                to.Break(place is WordPlace.Paragraph or WordPlace.Bullet ? '\n' : ' ');
                break;
            case WordLine.CellEnd:
                to.Join(" ");
                break;
            default:
                to.Join("");
                break;
        }
    }

    private void WriteRun(string words, Span run, WordLook look, WordPlace place, bool isLineStart, ref int lastMarked)
    {
        var inner = TextLines.Trim(words, run.Start, run.End);
        var isLink = look.Address is not null && !inner.IsEmpty;
        var mark = isLink || place == WordPlace.Heading ? "" : (look.IsBold ? "**" : "") + (look.IsItalic ? "*" : "");
        if (!isLink && (mark.Length == 0 || inner.IsEmpty || inner.Start == lastMarked || !StandsAlone(words, inner)))
        {
            WritePlain(words, run, place, isLineStart, isLink: false);
            return;
        }

        WritePlain(words, new Span(run.Start, inner.Start), place, isLineStart: false, isLink: false);
        to.Mark(isLink ? "[" : mark);
        WritePlain(words, inner, place, isLineStart: false, isLink);
        to.Mark(isLink ? $"]({look.Address})" : mark);
        lastMarked = inner.End;
        WritePlain(words, new Span(inner.End, run.End), place, isLineStart: false, isLink: false);
    }

    // Markdown knows emphasis by what stands around it; inside of a word its marks would be shown.
    private static bool StandsAlone(string words, Span inner) =>
        (inner.Start == 0 || IsEdge(words[inner.Start - 1])) && (inner.End == words.Length || IsEdge(words[inner.End]));

    private static bool IsEdge(char unit) => WordLine.IsBlankUnit(unit) || char.IsPunctuation(unit) || char.IsSymbol(unit);

    private void WritePlain(string words, Span span, WordPlace place, bool isLineStart, bool isLink)
    {
        var isRule = isLineStart && span.Start == 0 && span.End == words.Length && place == WordPlace.Paragraph && TextLines.IsRule(words);
        var atStart = isLineStart && !isRule ? LineStart(words, span, place) : -1;
        var from = span.Start;
        for (var at = from; at < span.End; at++)
        {
            var next = isRule ? span.End : WordEscapes.Next(words, at, span.End);
            if (atStart >= at && atStart <= next)
            {
                (next, atStart) = (atStart, -1);
            }
            else if (next == span.End)
            {
                break;
            }
            else if (IsListMark(words, next, isLineStart, span, place) || !WordEscapes.IsNeeded(words, next, place == WordPlace.Cell, isLink))
            {
                at = next;
                continue;
            }

            to.Words(words.AsSpan(from, next - from));
            to.Mark("\\");
            (from, at) = (next, next);
        }

        to.Words(words.AsSpan(from, span.End - from));
    }

    private static bool IsListMark(string words, int at, bool isLineStart, Span span, WordPlace place) =>
        isLineStart && at == span.Start && place == WordPlace.Paragraph && words[at] == '*' && at + 1 < words.Length && words[at + 1] == ' ';

    // A number at the beginning of a paragraph is a list's where it goes on counting; "12. March" is a date.
    private int LineStart(string words, Span span, WordPlace place)
    {
        if (place is WordPlace.Heading or WordPlace.Cell)
        {
            return -1;
        }

        var end = words.IndexOf(WordLine.Break, span.Start);
        var line = words.AsSpan(span.Start, (end < 0 ? words.Length : end) - span.Start);
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        var mayBeList = place == WordPlace.Paragraph;
        if (mayBeList && digits is 1 or 2 && WordEscapes.AtLineStart(line, mayBeList: false) == digits)
        {
            var number = int.Parse(line[..digits], NumberStyles.None, CultureInfo.InvariantCulture);
            mayBeList = number == 1 || number == _lastTyped + 1;
            _lastTyped = mayBeList ? number : _lastTyped;
        }

        return WordEscapes.AtLineStart(line, mayBeList) is >= 0 and var at ? span.Start + at : -1;
    }
}
