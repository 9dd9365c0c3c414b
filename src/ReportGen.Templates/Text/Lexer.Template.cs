namespace ReportGen.Templates.Text;

internal sealed partial class Lexer
{
    private void ReadTemplate()
    {
        while (position < text.Length)
        {
            var next = FindOpening(position, out var percents);
            var end = next < 0 ? text.Length : next;
            if (next < 0)
            {
                AddRaw(position, end);
                position = end;
            }
            else if (percents == 0)
            {
                EnterCode(next);
                ReadCode();
                ExitCode();
            }
            else
            {
                ReadEscapeBlock(next, percents);
            }
        }
    }

    /// <summary>The next "{{" (no percents) or "{%{" (as many percents as it has).</summary>
    private int FindOpening(int from, out int percents)
    {
        for (var at = text.IndexOf('{', from); at >= 0; at = text.IndexOf('{', at + 1))
        {
            percents = 0;
            while (at + 1 + percents < text.Length && text[at + 1 + percents] == '%')
            {
                percents++;
            }

            if (at + 1 + percents < text.Length && text[at + 1 + percents] == '{')
            {
                return at;
            }

            at += percents;
        }

        percents = 0;
        return -1;
    }

    private void EnterCode(int opening)
    {
        var start = opening + 2;
        var mark = start < text.Length ? text[start] : '\0';
        var rawEnd = TrimBefore(position, opening, mark);
        AddRaw(position, rawEnd);
        var isTrimmed = mark is '-' or '~';
        var indent = isTrimmed ? 0 : IndentBefore(position, opening);
        tokens.Add(new Token(TokenKind.CodeEnter, new TextSpan(opening, isTrimmed ? start + 1 : start), indent));
        position = isTrimmed ? start + 1 : start;
        braces = 0;
        interpolations.Clear();
    }

    private void ExitCode()
    {
        if (position >= text.Length)
        {
            return;
        }

        var start = position;
        var mark = text[position];
        position += mark is '-' or '~' ? 3 : 2;
        tokens.Add(new Token(TokenKind.CodeExit, new TextSpan(start, position)));
        position = TrimAfter(position, mark);
    }

    private void ReadEscapeBlock(int opening, int percents)
    {
        var content = opening + percents + 2;
        var mark = content < text.Length ? text[content] : '\0';
        AddRaw(position, TrimBefore(position, opening, mark));
        if (mark is '-' or '~')
        {
            content++;
        }

        var closing = "}" + new string('%', percents) + "}";
        var close = content <= text.Length ? text.IndexOf(closing, content, StringComparison.Ordinal) : -1;
        if (close < 0)
        {
            AddRaw(content, text.Length);
            position = text.Length;
            return;
        }

        var exitMark = close > content ? text[close - 1] : '\0';
        AddRaw(content, exitMark is '-' or '~' ? close - 1 : close);
        position = TrimAfter(close + closing.Length, exitMark);
    }

    private void AddRaw(int start, int end)
    {
        if (end > start)
        {
            tokens.Add(new Token(TokenKind.Raw, new TextSpan(start, end)));
        }
    }

    /// <summary>Where the text before an opening ends once "-" took all its white space, or "~" what stands on its line.</summary>
    private int TrimBefore(int from, int end, char mark)
    {
        if (mark is not ('-' or '~'))
        {
            return end;
        }

        while (end > from && char.IsWhiteSpace(text[end - 1]) && (mark == '-' || text[end - 1] != '\n'))
        {
            end--;
        }

        return end;
    }

    /// <summary>Where the text after a closing starts once "-" took all its white space, or "~" that up to the line's end.</summary>
    private int TrimAfter(int from, char mark)
    {
        if (mark is not ('-' or '~'))
        {
            return from;
        }

        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            if (text[from++] == '\n' && mark == '~')
            {
                break;
            }
        }

        return from;
    }

    /// <summary>The white space before an opening that is the first thing on its line, unless a trim took it.</summary>
    private int IndentBefore(int from, int opening)
    {
        var start = opening;
        while (start > from && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        var isFirst = start == 0 || text[start - 1] == '\n';
        return isFirst ? opening - start : 0;
    }
}
