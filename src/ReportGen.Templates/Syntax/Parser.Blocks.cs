using ReportGen.Templates.Text;

namespace ReportGen.Templates.Syntax;

internal sealed partial class Parser
{
    private enum BlockKind { Page, Plain, Branch, Loop, Inline }

    /// <summary>How a block ended: with end, before else or when, or not at all.</summary>
    private enum BlockEnd { End, Else, When, Missing }

    private BlockEnd blockEnd;

    private Block ParsePage()
    {
        var block = ParseBlock(BlockKind.Page, "");
        if (blockEnd == BlockEnd.End)
        {
            StrayEnd();
        }

        return block;
    }

    private void StrayEnd()
    {
        var last = Previous.Kind == TokenKind.NewLine ? Previous.Span.Start : Math.Max(Previous.Span.Start, Previous.Span.End - 1);
        Error("RG4002", new TextSpan(last, last + 1), "This `end` closes nothing.", "Remove it, or look above for a block that was closed too early.");
    }

    /// <summary>Statements up to the end, else or when that closes them; <see cref="blockEnd"/> says which.</summary>
    private Block ParseBlock(BlockKind kind, string owner)
    {
        var statements = new List<Statement>();
        var start = Current.Span;
        blockEnd = BlockEnd.Missing;
        while (!isBroken && Kind != TokenKind.EndOfFile)
        {
            if (IsBlockEnd(kind, out var end))
            {
                blockEnd = end;
                return Finish(start, statements);
            }

            if (ParseStatement() is { } statement)
            {
                statements.Add(statement);
            }
        }

        blockEnd = BlockEnd.Missing;
        if (kind != BlockKind.Page)
        {
            var hint = $"The template ends before the `end` of `{owner}`.";
            Error("RG4002", Previous.Span.Start < Previous.Span.End ? Previous.Span : start, $"`{owner}` has no `end`.", hint);
        }

        return Finish(start, statements);
    }

    private static Block Finish(TextSpan start, List<Statement> statements) => new(start.IsEndOfFile ? new TextSpan(0, 0) : start, statements);

    private bool IsBlockEnd(BlockKind kind, out BlockEnd end)
    {
        end = BlockEnd.End;
        if (IsWord("end"))
        {
            Next();
            if (kind != BlockKind.Inline)
            {
                ExpectEndOfStatement();
            }

            return true;
        }

        if (kind is BlockKind.Branch or BlockKind.Loop && IsWord("else"))
        {
            end = BlockEnd.Else;
            return true;
        }

        return false;
    }

    /// <summary>The body behind a header; a header that does not end has been reported and gets no second message.</summary>
    private Block ParseBody(BlockKind kind, string owner)
    {
        if (ExpectEndOfStatement())
        {
            return ParseBlock(kind, owner);
        }

        blockEnd = BlockEnd.Missing;
        return Finish(Current.Span, []);
    }

    /// <summary>What follows the body of an if, a when or a for: else, else if, or nothing.</summary>
    private Statement? ParseElse(BlockKind kind)
    {
        if (blockEnd != BlockEnd.Else)
        {
            return null;
        }

        Next();
        if (IsWord("if"))
        {
            if (kind == BlockKind.Loop)
            {
                SyntaxError(Current.Span, "The `else` of a loop cannot have a condition.", "Put an `if` inside the `else`.");
            }

            return ParseIf();
        }

        if (!ExpectEndOfStatement())
        {
            return null;
        }

        return ParseBlock(BlockKind.Plain, "else");
    }
}
