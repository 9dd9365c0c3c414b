using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

/// <summary>Turns a template's text into its tree, collecting all errors of the text on the way.</summary>
internal sealed partial class Parser
{
    private const int ChainLimit = 1000;

    private readonly SourceText source;
    private readonly Token[] tokens;
    private readonly List<TextMessage> messages = [];
    private readonly int depthLimit;
    private int index;
    private int depth;
    private bool isBroken;
    private bool isDeep;

    private Parser(SourceText source, Token[] tokens, int depthLimit)
        => (this.source, this.tokens, this.depthLimit) = (source, tokens, depthLimit);

    private Token Current => tokens[index];

    private Token Previous => tokens[Math.Max(0, index - 1)];

    private TokenKind Kind => tokens[index].Kind;

    /// <summary>Reads a template, or code without braces when <paramref name="isScript"/>.</summary>
    public static SyntaxTree Parse(SourceText source, int depthLimit = 250, bool isScript = false, bool hasFrontMatter = false)
    {
        var (tokens, lexed) = Lexer.Read(source.Text, isScript, hasFrontMatter);
        var parser = new Parser(source, tokens, depthLimit);
        var root = parser.ParsePage();
        parser.messages.AddRange(lexed);
        return new SyntaxTree(source, root, parser.messages);
    }

    private Token Next() => index < tokens.Length - 1 ? tokens[index++] : tokens[index];

    private Token PeekToken(int ahead = 1) => tokens[Math.Min(index + ahead, tokens.Length - 1)];

    private string Word(Token token) => source.Cut(token.Span);

    private bool IsWord(string word) => Kind == TokenKind.Identifier && source.Text.AsSpan(Current.Span.Start, Current.Span.Length).SequenceEqual(word);

    private void Error(string code, TextSpan span, string message, string? hint = null)
    {
        if (!isDeep)
        {
            messages.Add(new TextMessage(code, span, message, hint));
        }
    }

    private void SyntaxError(TextSpan span, string message, string? hint = null) => Error("RG4001", span, message, hint);

    /// <summary>A token as messages name it.</summary>
    private string Shown(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the template",
        TokenKind.NewLine => "the end of the line",
        TokenKind.Raw => "text",
        _ => $"`{Word(token)}`",
    };

    /// <summary>Counts a level of nesting; past the limit the template is given up, so that no input can exhaust the stack.</summary>
    private bool EnterLevel()
    {
        depth++;
        return depth < depthLimit || isBroken ? !isBroken : GiveUp($"The template is nested deeper than {depthLimit} levels here.");
    }

    /// <summary>Members, operators and pipes in a row make a deep tree too.</summary>
    private bool IsChainShort(int links)
        => links < ChainLimit || GiveUp($"More than {ChainLimit} links follow each other in this expression.");

    private bool GiveUp(string message)
    {
        Error("RG4003", Current.Span, message, "Split the expression, or move a part into a template of its own.");
        isBroken = true;
        isDeep = true;
        index = tokens.Length - 1;
        return false;
    }

    private void LeaveLevel() => depth--;

    /// <summary>A statement ends with its line, with ";", with the code, or before plain text.</summary>
    private bool ExpectEndOfStatement()
    {
        if (Kind is TokenKind.NewLine or TokenKind.Semicolon)
        {
            Next();
            return true;
        }

        if (Kind is TokenKind.CodeExit or TokenKind.EndOfFile)
        {
            return true;
        }

        SyntaxError(Current.Span, $"{Shown(Current)} does not belong here; the statement should end.", "Statements end with a new line, `;` or `}}`.");
        isBroken = true;
        return false;
    }

    private static bool IsVariable(Expression? expression) => expression is GlobalName or LocalName;
}
