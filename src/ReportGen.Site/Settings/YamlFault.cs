using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using YamlDotNet.Core;

namespace ReportGen.Site.Settings;

/// <summary>
/// Says what is wrong with a file that is not YAML in words of those who write it, and where it is to be put right: the library names where it noticed, which may be
/// lines behind. It looks at the text for the usual slips only; what else there is keeps the library's sentence.
/// </summary>
internal static class YamlFault
{
    private const string Usual = "texts that begin with one of * & ! % @ ` > | [ { or contain ': ' must stand in quotes; indent with spaces, not tabs";

    /// <summary>The finding.</summary>
    /// <param name="file">The name that messages use.</param>
    /// <param name="text">What was read.</param>
    /// <param name="exception">What the library says of it.</param>
    public static Diagnostic Of(string file, string text, YamlException exception)
    {
        var (line, said) = ((int)exception.Start.Line, exception.Message);
        bool Says(string words) => said.Contains(words, StringComparison.OrdinalIgnoreCase);
        string[] lines = text.Split('\n');
        if (Says("tab") && TabIn(lines, line) is { } tab)
        {
            return SettingsDiagnostics.NotYaml.At(new Place(file, tab.Line, tab.Column), "a tab stands in the indentation of this line", "indent with spaces only");
        }

        if (Says("quoted scalar") && OpenQuote(lines, line, Says("double-quoted") ? "\"" : Says("single-quoted") ? "'" : "\"'") is { } quote)
        {
            return SettingsDiagnostics.NotYaml.At(
                new Place(file, quote.Line, quote.Column), $"a text in quotes begins here and does not end, up to line {line} at least", "put the same mark behind its last word");
        }

        if (Says("flow") && Open(file, lines, line) is { } open)
        {
            return open;
        }

        var place = new Place(file, line, (int)exception.Start.Column);
        if ((Says("invalid mapping") || Says("expected key") || Says("block mapping") || Says("block collection")) && Indents(lines, line) is var (here, above) && here != above)
        {
            return SettingsDiagnostics.NotYaml.At(
                place, $"the structure breaks here: line {line} is indented by {here}, the one above by {above}", "lines that belong together begin in one column; " + Usual);
        }

        return SettingsDiagnostics.NotYaml.At(
            place,
            said.Split('\n')[0].TrimEnd('.'),
            Says("alias") || Says("anchor") ? "a term that begins with * or & must stand in quotes: \"*deceit*\"" : Usual);
    }

    /// <summary>The finding where the library gave up without a reason.</summary>
    public static Diagnostic Of(string file, string text, Mark mark) => Open(file, text.Split('\n'), (int)mark.Line)
        ?? SettingsDiagnostics.NotYaml.At(new Place(file, (int)mark.Line, (int)mark.Column), "this is not YAML from here", Usual);

    // A list or map in brackets that is not closed before a line that begins like a key of its own, or the end.
    private static Diagnostic? Open(string file, string[] lines, int line)
    {
        for (var i = Math.Min(line, lines.Length) - 1; i >= 0; i--)
        {
            if (OpenBracket(lines[i]) is { } column)
            {
                var mark = lines[i][column - 1];
                return SettingsDiagnostics.NotYaml.At(
                    new Place(file, i + 1, column), $"a {(mark == '[' ? "list" : "map")} in brackets begins here and does not end", $"close it with {(mark == '[' ? ']' : '}')}");
            }
        }

        return null;
    }

    // The last bracket of a line that nothing in it closes, beyond quotes and comments.
    private static int? OpenBracket(string line)
    {
        var open = new Stack<int>();
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            var mark = line[i];
            if (quote != '\0')
            {
                quote = mark == quote ? '\0' : quote;
            }
            else if (mark is '"' or '\'' && (i == 0 || !char.IsLetterOrDigit(line[i - 1])))
            {
                quote = mark;
            }
            else if (mark == '#' && (i == 0 || line[i - 1] == ' '))
            {
                break;
            }
            else if (mark is '[' or '{')
            {
                open.Push(i + 1);
            }
            else if (mark is ']' or '}' && open.Count > 0)
            {
                open.Pop();
            }
        }

        return open.Count > 0 ? open.Peek() : null;
    }

    private static (int Line, int Column)? TabIn(string[] lines, int from)
    {
        for (var i = Math.Max(0, from - 1); i < lines.Length; i++)
        {
            var tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(lines[i][..tab]) && !string.IsNullOrWhiteSpace(lines[i]))
            {
                return (i + 1, tab + 1);
            }
        }

        return null;
    }

    // Of the lines up to there, the last that has one mark without its fellow.
    private static (int Line, int Column)? OpenQuote(string[] lines, int from, string marks)
    {
        foreach (var mark in marks)
        {
            for (var i = Math.Min(from, lines.Length) - 1; i >= 0; i--)
            {
                var (count, last) = (0, -1);
                for (var at = 0; at < lines[i].Length; at++)
                {
                    if (lines[i][at] == mark && (at == 0 || lines[i][at - 1] != '\\'))
                    {
                        (count, last) = (count + 1, at);
                    }
                }

                if (count % 2 == 1)
                {
                    return (i + 1, last + 1);
                }
            }
        }

        return null;
    }

    private static (int Here, int Above)? Indents(string[] lines, int line)
    {
        var here = line - 1;
        var above = here - 1;
        while (above >= 0 && (string.IsNullOrWhiteSpace(lines[above]) || lines[above].TrimStart().StartsWith('#')))
        {
            above--;
        }

        return here < lines.Length && above >= 0 ? (IndentOf(lines[here]), IndentOf(lines[above])) : null;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;
}
