namespace ReportGen.Templates.Text;

internal sealed partial class Lexer
{
    private void ReadNumber()
    {
        var kind = TokenKind.Integer;
        var length = 1;
        if (text[position] == '0' && Peek(1) is 'x' or 'X' && (char.IsAsciiHexDigit(Peek(2)) || Peek(2) == '_'))
        {
            kind = TokenKind.HexInteger;
            length = Digits(2, char.IsAsciiHexDigit);
        }
        else if (text[position] == '0' && Peek(1) is 'b' or 'B' && Peek(2) is '0' or '1' or '_')
        {
            kind = TokenKind.BinaryInteger;
            length = Digits(2, static digit => digit is '0' or '1');
        }
        else
        {
            length = ReadDecimal(ref kind);
        }

        if (kind is TokenKind.HexInteger or TokenKind.BinaryInteger)
        {
            length += Peek(length) is 'u' or 'U' ? 1 : 0;
        }

        Add(kind, length);
    }

    private int ReadDecimal(ref TokenKind kind)
    {
        var length = Digits(0, char.IsAsciiDigit);
        if (Peek(length) == '.' && char.IsAsciiDigit(Peek(length + 1)))
        {
            kind = TokenKind.Float;
            length = Digits(length + 1, char.IsAsciiDigit);
        }

        if (Peek(length) is 'e' or 'E')
        {
            var sign = Peek(length + 1) is '+' or '-' ? 1 : 0;
            if (char.IsAsciiDigit(Peek(length + 1 + sign)))
            {
                kind = Peek(length + 1) == '-' ? TokenKind.Float : kind;
                length = Digits(length + 1 + sign, char.IsAsciiDigit);
            }
        }

        if (Peek(length) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !char.IsLetterOrDigit(Peek(length + 1)))
        {
            kind = TokenKind.Float;
            length++;
        }

        return length;
    }

    private int Digits(int length, Func<char, bool> isDigit)
    {
        while (isDigit(Peek(length)) || Peek(length) == '_')
        {
            length++;
        }

        return length;
    }

    private void ReadString(char quote)
    {
        var at = position + 1;
        while (at < text.Length && text[at] != quote)
        {
            at = text[at] == '\\' ? SkipEscape(at) : at + 1;
        }

        if (at >= text.Length)
        {
            AddUnterminated(quote);
            return;
        }

        Add(TokenKind.String, at + 1 - position);
    }

    private void ReadVerbatim()
    {
        var at = position + 1;
        while (at < text.Length && (text[at] != '`' || (at + 1 < text.Length && text[at + 1] == '`')))
        {
            at += text[at] == '`' ? 2 : 1;
        }

        if (at >= text.Length)
        {
            AddUnterminated('`');
            return;
        }

        Add(TokenKind.Verbatim, at + 1 - position);
    }

    /// <summary>The text of an interpolated string up to its next "{" or its closing quote.</summary>
    private void ReadInterpolated(char quote, TokenKind kind, int prefix)
    {
        var at = position + prefix;
        while (at < text.Length && text[at] != quote && text[at] != '{')
        {
            at = text[at] == '\\' ? SkipEscape(at) : at + 1;
        }

        if (at >= text.Length)
        {
            AddUnterminated(quote);
            return;
        }

        if (text[at] == '{')
        {
            interpolations.Push((quote, braces));
            Add(kind, at + 1 - position);
            return;
        }

        Add(kind == TokenKind.InterpolationStart ? TokenKind.InterpolationStart : TokenKind.InterpolationEnd, at + 1 - position);
    }

    /// <summary>Steps over a backslash and what it escapes, and reports an escape that does not exist.</summary>
    private int SkipEscape(int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        var digits = next switch { 'u' => 4, 'x' => 2, _ => 0 };
        for (var i = 0; i < digits; i++)
        {
            if (at + 2 + i >= text.Length || !char.IsAsciiHexDigit(text[at + 2 + i]))
            {
                messages.Add(new TextMessage("RG4001", new TextSpan(at + 2, at + 3), $"`\\{next}` needs {digits} hexadecimal digits."));
                return Math.Min(at + 2, text.Length);
            }
        }

        if (!"0'\"\\bfnrtvux\r\n{".Contains(next, StringComparison.Ordinal))
        {
            messages.Add(new TextMessage("RG4001", new TextSpan(at + 1, at + 2), $"`\\{next}` is not an escape.", "Write `\\\\` for a backslash, or use a `verbatim` string."));
        }

        return Math.Min(at + 2 + digits, text.Length);
    }

    private void AddUnterminated(char quote)
    {
        var last = new TextSpan(Math.Max(position, text.Length - 1), text.Length);
        messages.Add(new TextMessage("RG4004", last, $"The text ends inside a string; its closing {quote} is missing.",
            $"The string starts with {Excerpt(position)}"));
        tokens.Add(new Token(TokenKind.Invalid, last));
        position = text.Length;
        interpolations.Clear();
    }

    private string Excerpt(int start)
    {
        var end = text.IndexOf('\n', start);
        end = Math.Min(end < 0 ? text.Length : end, start + 30);
        return text[start..end].TrimEnd();
    }
}
