using System.Globalization;
using ReportGen.Templates.Output;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Templates.Rendering;

/// <summary>How values and text reach the page: escaped by type, lines indented as the library would.</summary>
internal sealed partial class PageContext
{
    private readonly PageOutput _scratch = new();

    /// <summary>Text is escaped where it is printed.</summary>
    public bool Escapes { get; }

    private bool IsIndented => !string.IsNullOrEmpty(CurrentIndent);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case string said:
                CountText(said);
                PrintText(said);
                return this;
            case Html html:
                PrintMarkup(html);
                return this;
            case StringBuilderOutput captured:
                // What text that is run as a template has captured: the library's own kind of markup.
                Print(captured.ToString());
                return this;
            case int number when Output is PageOutput && !IsIndented:
                PrintNumber(number);
                return this;
        }

        if (ObjectToString(textAsObject) is { } text)
        {
            PrintText(text);
        }

        return this;
    }

    /// <summary>Prints text of a template, encoded beforehand.</summary>
    public void Print(ReadOnlySpan<byte> utf8)
    {
        if (Output is not PageOutput output)
        {
            Write(System.Text.Encoding.UTF8.GetString(utf8));
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
        var (indent, endsLine) = (CurrentIndent, EndsLine);
        ResetPreviousNewLine();
        if (endsLine)
        {
            CurrentIndent = null;
            PushOutput(_scratch);
            _scratch.Start(_limits.OutputBytes);
            Write("\n");
            PopOutput();
            CurrentIndent = indent;
        }
    }

    private void PrintText(string text)
    {
        if (Escapes)
        {
            PrintEscaped(text);
        }
        else
        {
            Print(text);
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
            Print(html.Markup);
        }
    }

    private void Print(string text)
    {
        if (Output is PageOutput output && !IsIndented)
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
        if (Output is PageOutput output && !IsIndented)
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
        if (Output is not PageOutput output)
        {
            Write(escapes ? Escaping.Escape(text) : text);
            return;
        }

        _scratch.Start(_limits.OutputBytes);
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
            if (output.EndsLine && (IndentOnEmptyLines || !isBlank) && !output.KeepsSpace)
            {
                output.Write(CurrentIndent);
            }

            output.Write(line);
            text = text[line.Length..];
        }
    }
}
