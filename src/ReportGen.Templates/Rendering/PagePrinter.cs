using System.Globalization;
using ReportGen.Templates.Output;
using Scriban.Runtime;

namespace ReportGen.Templates.Rendering;

/// <summary>How values and text reach the page: escaped by type, lines indented as the library would.</summary>
/// <param name="page">The context that prints.</param>
/// <param name="mostBytes">How long a text may be.</param>
internal sealed class PagePrinter(PageContext page, int mostBytes)
{
    private readonly PageOutput _scratch = new();

    /// <summary>Whether an include would print into a page where it stands, with nothing to put before its lines.</summary>
    public bool PrintsInPlace => page.Output is PageOutput && !IsIndented;

    /// <summary>What was printed last ended its line.</summary>
    public bool EndsLine => page.Output is PageOutput { EndsLine: true };

    private bool IsIndented => !string.IsNullOrEmpty(page.CurrentIndent);

    /// <summary>Prints a value by its type.</summary>
    public void PrintValue(object? value)
    {
        switch (value)
        {
            case null:
                return;
            case string said:
                page.Budget.CountText(said);
                PrintText(said);
                return;
            case Html html:
                PrintMarkup(html);
                return;
            case StringBuilderOutput captured:
                // What text that is run as a template has captured: the library's own kind of markup.
                PrintAsIs(captured.ToString());
                return;
            case int number when PrintsInPlace:
                PrintNumber(number);
                return;
        }

        if (page.ObjectToString(value) is { } text)
        {
            PrintText(text);
        }
    }

    /// <summary>Prints text of a template, encoded beforehand.</summary>
    public void Print(ReadOnlySpan<byte> utf8)
    {
        if (page.Output is not PageOutput output)
        {
            page.Write(System.Text.Encoding.UTF8.GetString(utf8));
        }
        else if (IsIndented)
        {
            PrintLines(output, utf8);
        }
        else
        {
            output.Write(utf8);
        }
    }

    /// <summary>Tells the library, which keeps the same for what it prints by itself, whether what was printed last ended its line.</summary>
    public void TellLibrary()
    {
        var (indent, endsLine) = (page.CurrentIndent, EndsLine);
        page.ResetPreviousNewLine();
        if (endsLine)
        {
            page.CurrentIndent = null;
            page.PushOutput(_scratch);
            _scratch.Start(mostBytes);
            page.Write("\n");
            page.PopOutput();
            page.CurrentIndent = indent;
        }
    }

    private void PrintText(string text)
    {
        if (page.Escapes)
        {
            PrintEscaped(text);
        }
        else
        {
            PrintAsIs(text);
        }
    }

    private void PrintMarkup(Html html)
    {
        if (html.Captured is { } captured)
        {
            Print(captured.Written);
        }
        else
        {
            PrintAsIs(html.Markup);
        }
    }

    private void PrintAsIs(string text)
    {
        if (page.Output is PageOutput output && !IsIndented)
        {
            output.Write(text);
        }
        else
        {
            PrintThrough(text, escapes: false);
        }
    }

    private void PrintEscaped(string text)
    {
        if (page.Output is PageOutput output && !IsIndented)
        {
            output.WriteEscaped(text);
        }
        else
        {
            PrintThrough(text, escapes: true);
        }
    }

    private void PrintNumber(int number)
    {
        Span<byte> digits = stackalloc byte[16];
        number.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        Print(digits[..length]);
    }

    // The way that is seldom taken: code with space before it on its line, or an output that is not ours.
    private void PrintThrough(string text, bool escapes)
    {
        if (page.Output is not PageOutput output)
        {
            page.Write(escapes ? Escaping.Escape(text) : text);
            return;
        }

        _scratch.Start(mostBytes);
        if (escapes)
        {
            _scratch.WriteEscaped(text);
        }
        else
        {
            _scratch.Write(text);
        }

        PrintLines(output, _scratch.Written);
    }

    /// <summary>Every line but the first stands where its code does; not inside pre or textarea, where that would change what a reader sees.</summary>
    private void PrintLines(PageOutput output, ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = end < 0 ? text : text[..(end + 1)];
            var isBlank = line is [(byte)'\n'] or [(byte)'\r', (byte)'\n'];
            if (output.EndsLine && (page.IndentOnEmptyLines || !isBlank) && !output.KeepsSpace)
            {
                output.Write(page.CurrentIndent);
            }

            output.Write(line);
            text = text[line.Length..];
        }
    }
}
