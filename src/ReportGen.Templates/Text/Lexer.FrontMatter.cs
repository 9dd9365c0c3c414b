namespace ReportGen.Templates.Text;

internal sealed partial class Lexer
{
    private const string FrontMatterMark = "+++";

    /// <summary>Code between two lines of "+++" at the very beginning: read as if it stood between braces, so that it may set what the rest prints.</summary>
    private void ReadFrontMatter()
    {
        var start = EndOfMark(0);
        if (start < 0)
        {
            messages.Add(new TextMessage("RG4001", new TextSpan(0, Math.Min(1, text.Length)), "The template should begin with front matter: code between two lines of `+++`."));
            return;
        }

        var end = FindMark(start);
        if (end < 0)
        {
            messages.Add(new TextMessage("RG4001", TextSpan.EndOfFile, "The front matter has no end.", "Close it with a line of `+++`."));
            position = text.Length;
            return;
        }

        // What ends the front matter ends its strings and comments too.
        var inner = new Lexer(text[..end]) { position = start };
        inner.ReadCode();
        if (inner.position < end)
        {
            messages.Add(new TextMessage("RG4001", new TextSpan(inner.position, inner.position + 2), "`}}` does not belong into front matter, which is code alone."));
        }

        tokens.Add(new Token(TokenKind.CodeEnter, new TextSpan(0, FrontMatterMark.Length)));
        tokens.AddRange(inner.tokens);
        tokens.Add(new Token(TokenKind.CodeExit, new TextSpan(end, end + FrontMatterMark.Length)));
        messages.AddRange(inner.messages);
        position = EndOfMark(end);
    }

    /// <summary>Where a line that is the mark ends, with its line break; -1 where there is none.</summary>
    private int EndOfMark(int at)
    {
        if (string.CompareOrdinal(text, at, FrontMatterMark, 0, FrontMatterMark.Length) != 0)
        {
            return -1;
        }

        at += FrontMatterMark.Length;
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at == text.Length ? at : text[at] == '\n' ? at + 1 : -1;
    }

    private int FindMark(int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (EndOfMark(at) >= 0)
            {
                return at;
            }

            at = text.IndexOf('\n', at);
            if (at < 0)
            {
                break;
            }
        }

        return -1;
    }
}
