using System.Text;

namespace ReportGen.Templates.Output;

internal sealed partial class PageWriter
{
    private byte[] outerIndent = [];
    private byte[] indent = [];
    private bool isPlain = true;
    private bool isAtLineStart;
    private bool emptyLines = true;
    private bool isCut;
    private int remaining = -1;
    private int captures;

    /// <summary>The white space that further lines of the code at work get, besides that of the templates around it.</summary>
    public byte[] Indent
    {
        get => indent;
        set
        {
            indent = value;
            NoteIndent();
        }
    }

    private void NoteIndent() => isPlain = indent.Length == 0 && outerIndent.Length == 0 && remaining < 0;

    private void ResetIndent()
    {
        (indent, outerIndent, isAtLineStart) = ([], [], false);
        NoteIndent();
    }

    /// <summary>Stops indenting, where white space is kept as it is.</summary>
    public IndentMark SuspendIndent()
    {
        var mark = new IndentMark(outerIndent, indent);
        (outerIndent, indent) = ([], []);
        NoteIndent();
        return mark;
    }

    /// <summary>An included template keeps the indent of its place and adds its own.</summary>
    public IndentMark EnterLevel()
    {
        var mark = new IndentMark(outerIndent, indent);
        if (indent.Length > 0)
        {
            outerIndent = outerIndent.Length == 0 ? indent : [.. outerIndent, .. indent];
            indent = [];
        }

        return mark;
    }

    public void Restore(IndentMark mark)
    {
        (outerIndent, indent) = (mark.Outer, mark.Own);
        NoteIndent();
    }

    /// <summary>What is printed from here on becomes a value: it is indented when that value is printed.</summary>
    public CaptureMark BeginCapture()
    {
        var mark = new CaptureMark(position, SuspendIndent(), isAtLineStart);
        isAtLineStart = false;
        captures++;
        return mark;
    }

    public byte[] EndCapture(CaptureMark mark)
    {
        captures--;
        isAtLineStart = mark.IsAtLineStart;
        Restore(mark.Indent);
        return Cut(mark.Position);
    }

    private void EndsLine(ReadOnlySpan<byte> utf8)
    {
        if (!utf8.IsEmpty)
        {
            isAtLineStart = utf8[^1] == (byte)'\n';
        }
    }

    private void EndsLine(string text)
    {
        if (text.Length > 0)
        {
            isAtLineStart = text[^1] == '\n';
        }
    }

    private void WriteLines(ReadOnlySpan<byte> utf8)
    {
        while (!utf8.IsEmpty)
        {
            if (isAtLineStart && (emptyLines || !IsLineBreak(utf8)))
            {
                AppendCounted(outerIndent);
                AppendCounted(indent);
            }

            var lineEnd = utf8.IndexOf((byte)'\n');
            var length = lineEnd < 0 ? utf8.Length : lineEnd + 1;
            AppendCounted(utf8[..length]);
            isAtLineStart = lineEnd >= 0;
            utf8 = utf8[length..];
        }
    }

    private static bool IsLineBreak(ReadOnlySpan<byte> utf8)
        => utf8[0] == (byte)'\n' || (utf8[0] == (byte)'\r' && utf8.Length > 1 && utf8[1] == (byte)'\n');

    /// <summary>Appends, and cuts the page with "..." where it reaches the limit of an imitated engine.</summary>
    private void AppendCounted(ReadOnlySpan<byte> utf8)
    {
        if (remaining < 0 || captures > 0)
        {
            Append(utf8);
            return;
        }

        if (isCut)
        {
            return;
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (text.Length <= remaining)
        {
            remaining -= text.Length;
            Append(utf8);
            return;
        }

        isCut = true;
        AppendText(text.AsSpan(0, remaining));
        Append("..."u8);
    }
}

/// <summary>The indents at a place of a render.</summary>
internal readonly record struct IndentMark(byte[] Outer, byte[] Own);

/// <summary>Where a capture began, and how lines were indented there.</summary>
internal readonly record struct CaptureMark(int Position, IndentMark Indent, bool IsAtLineStart);
