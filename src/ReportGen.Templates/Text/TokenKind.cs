namespace ReportGen.Templates.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    EndOfFile, Raw, CodeEnter, CodeExit, NewLine, Semicolon, Invalid,
    Identifier, Local, Integer, HexInteger, BinaryInteger, Float, String, Verbatim,
    InterpolationStart, InterpolationMiddle, InterpolationEnd, InterpolationClose,
    OpenParenthesis, CloseParenthesis, OpenBracket, CloseBracket, OpenBrace, CloseBrace,
    Dot, OptionalDot, Comma, Colon, Question, At, Caret, Exclamation,
    Plus, Minus, Star, Slash, DoubleSlash, Percent, ShiftLeft, ShiftRight,
    Increment, Decrement, Range, RangeExclusive, Ellipsis,
    Equal, Assign, NotEqual, Less, LessEqual, Greater, GreaterEqual,
    And, Or, Pipe, Coalesce, NotNullThen,
    AddAssign, SubtractAssign, MultiplyAssign, DivideAssign, IntegerDivideAssign, RemainderAssign,
}
