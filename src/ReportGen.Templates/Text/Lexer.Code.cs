using System.Buffers;

namespace ReportGen.Templates.Text;

internal sealed partial class Lexer
{
    private static readonly (string Sign, TokenKind Kind)[] Signs =
    [
        ("...", TokenKind.Ellipsis), ("..<", TokenKind.RangeExclusive), ("//=", TokenKind.IntegerDivideAssign),
        ("..", TokenKind.Range), ("?.", TokenKind.OptionalDot), ("??", TokenKind.Coalesce), ("?!", TokenKind.NotNullThen),
        ("++", TokenKind.Increment), ("--", TokenKind.Decrement), ("+=", TokenKind.AddAssign), ("-=", TokenKind.SubtractAssign),
        ("*=", TokenKind.MultiplyAssign), ("/=", TokenKind.DivideAssign), ("%=", TokenKind.RemainderAssign),
        ("//", TokenKind.DoubleSlash), ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual), ("<<", TokenKind.ShiftLeft),
        ("<=", TokenKind.LessEqual), (">>", TokenKind.ShiftRight), (">=", TokenKind.GreaterEqual), ("&&", TokenKind.And),
        ("||", TokenKind.Or), ("|>", TokenKind.Pipe), ("|", TokenKind.Pipe), ("=", TokenKind.Assign), ("<", TokenKind.Less),
        (">", TokenKind.Greater), ("!", TokenKind.Exclamation), ("?", TokenKind.Question), (".", TokenKind.Dot),
        (",", TokenKind.Comma), (":", TokenKind.Colon), (";", TokenKind.Semicolon), ("@", TokenKind.At), ("^", TokenKind.Caret),
        ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Star), ("/", TokenKind.Slash), ("%", TokenKind.Percent),
        ("(", TokenKind.OpenParenthesis), (")", TokenKind.CloseParenthesis), ("[", TokenKind.OpenBracket), ("]", TokenKind.CloseBracket),
    ];

    private static readonly SearchValues<char> CommentStops = SearchValues.Create("\n}");

    /// <summary>Reads code up to its "}}" (left unread) or the end of the text.</summary>
    private void ReadCode()
    {
        while (position < text.Length && !AtCodeExit())
        {
            var next = text[position];
            if (next is '\n' or '\r')
            {
                ReadNewLine();
            }
            else if (char.IsWhiteSpace(next))
            {
                position++;
            }
            else if (next == '#')
            {
                SkipComment();
            }
            else if (char.IsLetter(next) || next == '_')
            {
                ReadIdentifier(TokenKind.Identifier, 1);
            }
            else if (char.IsAsciiDigit(next))
            {
                ReadNumber();
            }
            else
            {
                ReadSignOrString(next);
            }
        }
    }

    private bool AtCodeExit()
    {
        if (braces > 0 || interpolations.Count > 0)
        {
            return false;
        }

        return text[position] switch
        {
            '}' => Peek(1) == '}',
            '-' or '~' => Peek(1) == '}' && Peek(2) == '}',
            _ => false,
        };
    }

    private void ReadNewLine()
    {
        var end = position + 1;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        Add(TokenKind.NewLine, end - position);
    }

    private void SkipComment()
    {
        if (Peek(1) != '#')
        {
            while (position < text.Length && text[position] != '\n' && !AtCodeExit())
            {
                var stop = text.AsSpan(position + 1).IndexOfAny(CommentStops);
                position = stop < 0 ? text.Length : position + 1 + stop;
                BackUpToMark();
            }

            return;
        }

        position += 2;
        while (position < text.Length && !AtCodeExit())
        {
            if (At("##"))
            {
                position += 2;
                return;
            }

            position++;
        }
    }

    /// <summary>A comment's end may be "-}}" or "~}}": the mark belongs to it.</summary>
    private void BackUpToMark()
    {
        var isMarked = position < text.Length && text[position] == '}' && text[position - 1] is '-' or '~';
        position--;
        if (!isMarked || !AtCodeExit())
        {
            position++;
        }
    }

    private void ReadIdentifier(TokenKind kind, int length)
    {
        while (char.IsLetterOrDigit(Peek(length)) || Peek(length) == '_')
        {
            length++;
        }

        if (IsQuestionWord(length))
        {
            length++;
        }

        Add(kind, length);
    }

    /// <summary>"empty?" and "blank?" after a dot are names that end with their question mark.</summary>
    private bool IsQuestionWord(int length) => length == 5 && Peek(length) == '?' && Peek(length + 1) is not ('.' or '?' or '!')
        && position > 0 && text[position - 1] == '.' && (At("empty") || At("blank"));

    private void ReadSignOrString(char next)
    {
        switch (next)
        {
            case '"' or '\'':
                ReadString(next);
                return;
            case '`':
                ReadVerbatim();
                return;
            case '$' when Peek(1) is '"' or '\'':
                ReadInterpolated(Peek(1), TokenKind.InterpolationStart, 2);
                return;
            case '$':
                ReadIdentifier(TokenKind.Local, 1);
                return;
            case '{':
                braces++;
                Add(TokenKind.OpenBrace, 1);
                return;
            case '}':
                ReadCloseBrace();
                return;
            case '&' when Peek(1) != '&':
                AddInvalid();
                return;
        }

        foreach (var (sign, kind) in Signs)
        {
            if (At(sign))
            {
                Add(kind, sign.Length);
                return;
            }
        }

        AddInvalid();
    }

    private void AddInvalid()
    {
        messages.Add(new TextMessage("RG4001", new TextSpan(position, position + 1), $"`{text[position]}` has no meaning here."));
        Add(TokenKind.Invalid, 1);
    }

    private void ReadCloseBrace()
    {
        if (interpolations.TryPeek(out var open) && open.Depth == braces)
        {
            Add(TokenKind.InterpolationClose, 1);
            interpolations.Pop();
            ReadInterpolated(open.Quote, TokenKind.InterpolationMiddle, 0);
            return;
        }

        braces = Math.Max(0, braces - 1);
        Add(TokenKind.CloseBrace, 1);
    }
}
