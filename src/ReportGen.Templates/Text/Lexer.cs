namespace ReportGen.Templates.Text;

/// <summary>Cuts a template into tokens, in one pass: plain text with its white space trimmed as asked, and code.</summary>
internal sealed partial class Lexer
{
    private readonly string text;
    private readonly List<Token> tokens = [];
    private readonly List<TextMessage> messages = [];
    private readonly Stack<(char Quote, int Depth)> interpolations = new();
    private int position;
    private int braces;

    private Lexer(string text) => this.text = text;

    /// <summary>The tokens of a template, or of code alone when <paramref name="isScript"/>.</summary>
    public static (Token[] Tokens, List<TextMessage> Messages) Read(string text, bool isScript = false, bool hasFrontMatter = false)
    {
        var lexer = new Lexer(text);
        if (isScript)
        {
            lexer.ReadCode();
        }
        else
        {
            if (hasFrontMatter)
            {
                lexer.ReadFrontMatter();
            }

            lexer.ReadTemplate();
        }

        lexer.tokens.Add(new Token(TokenKind.EndOfFile, TextSpan.EndOfFile));
        return (lexer.tokens.ToArray(), lexer.messages);
    }

    private char Peek(int ahead = 0) => position + ahead < text.Length ? text[position + ahead] : '\0';

    private bool At(string expected) => string.CompareOrdinal(text, position, expected, 0, expected.Length) == 0;

    private void Add(TokenKind kind, int length)
    {
        tokens.Add(new Token(kind, new TextSpan(position, position + length)));
        position += length;
    }
}
