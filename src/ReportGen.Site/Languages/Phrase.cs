using System.Runtime.CompilerServices;

namespace ReportGen.Site.Languages;

/// <summary>
/// Words with places for values: <c>{0} of {1} documents</c>. A place may have words of its own, which lead to the address that the value is:
/// <c>See the {0:overview}</c>; what stands between backticks is code.
/// </summary>
internal sealed class Phrase
{
    // Filled words that are longer take a buffer of their own.
    private const int AtHand = 256;

    private readonly List<Piece> _pieces = [];

    private Phrase(string text) => Text = text;

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Whether it has no place and no code, so that it is shown as it is written.</summary>
    public bool IsPlain => _pieces is [] or [{ Kind: PieceKind.Words }];

    /// <summary>Whether it makes markup of its own: a link, or code.</summary>
    public bool MakesMarkup => _pieces.Exists(p => p.Kind is PieceKind.Link or PieceKind.Code);

    /// <summary>The places in it, each once, in order: "0", "1:" for a link.</summary>
    public IEnumerable<string> Places => _pieces.Where(p => p.Kind is PieceKind.Value or PieceKind.Link)
        .Select(p => p.Kind == PieceKind.Link ? $"{p.Value}:" : $"{p.Value}")
        .Distinct()
        .Order(StringComparer.Ordinal);

    public static Phrase Parse(string text)
    {
        var phrase = new Phrase(text);
        var words = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Read(text, at) is not var (piece, end))
            {
                at++;
                continue;
            }

            phrase.Add(text[words..at]);
            phrase._pieces.Add(piece);
            (at, words) = (end, end);
        }

        phrase.Add(text[words..]);
        return phrase;
    }

    /// <summary>The words as text: of a link its words.</summary>
    public string Fill(params ReadOnlySpan<string> values)
    {
        var filled = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[AtHand]);
        foreach (var (kind, value, words) in _pieces)
        {
            filled.AppendLiteral(kind == PieceKind.Value ? value < values.Length ? values[value] : $"{{{value}}}" : kind == PieceKind.Code ? $"`{words}`" : words);
        }

        return filled.ToStringAndClear();
    }

    /// <summary>The words as markup.</summary>
    /// <param name="values">Values as markup, addresses as text.</param>
    /// <param name="escape">Makes text safe.</param>
    public string FillMarkup(ReadOnlySpan<string> values, Func<string, string> escape)
    {
        var filled = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[AtHand]);
        foreach (var (kind, value, words) in _pieces)
        {
            filled.AppendLiteral(kind switch
            {
                PieceKind.Words => escape(words),
                PieceKind.Code => $"<code>{escape(words)}</code>",
                _ when value >= values.Length => escape(kind == PieceKind.Link ? words : $"{{{value}}}"),
                PieceKind.Link => $"<a href=\"{escape(values[value])}\">{escape(words)}</a>",
                _ => values[value],
            });
        }

        return filled.ToStringAndClear();
    }

    /// <summary>The values that are addresses.</summary>
    public bool IsAddress(int value)
    {
        foreach (var piece in _pieces)
        {
            if (piece.Kind == PieceKind.Link && piece.Value == value)
            {
                return true;
            }
        }

        return false;
    }

    private static (Piece Piece, int End)? Read(string text, int at)
    {
        if (text[at] == '`')
        {
            var closing = text.IndexOf('`', at + 1);
            return closing < 0 ? null : (new Piece(PieceKind.Code, 0, text[(at + 1)..closing]), closing + 1);
        }

        if (text[at] != '{' || at + 2 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
        {
            return null;
        }

        var (value, end) = (text[at + 1] - '0', text.IndexOf('}', at));
        return text[at + 2] == '}' ? (new Piece(PieceKind.Value, value, ""), at + 3)
            : text[at + 2] == ':' && end > 0 ? (new Piece(PieceKind.Link, value, text[(at + 3)..end]), end + 1)
            : null;
    }

    private void Add(string words)
    {
        if (words.Length > 0)
        {
            _pieces.Add(new Piece(PieceKind.Words, 0, words));
        }
    }

    private enum PieceKind
    {
        Words,
        Value,
        Link,
        Code,
    }

    private readonly record struct Piece(PieceKind Kind, int Value, string Words);
}
