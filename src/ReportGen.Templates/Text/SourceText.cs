namespace ReportGen.Templates.Text;

/// <summary>One template as it was written: its path, its text, and where each line begins.</summary>
internal sealed class SourceText(string path, string text)
{
    private int[]? lineStarts;

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>Line and column, both counted from 1.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var starts = lineStarts ??= FindLines(Text);
        offset = Math.Clamp(offset, 0, Text.Length);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return (index + 1, offset - starts[index] + 1);
    }

    /// <summary>The words of a line, without its line break.</summary>
    public string Line(int number)
    {
        var starts = lineStarts ??= FindLines(Text);
        if (number < 1 || number > starts.Length)
        {
            return "";
        }

        var start = starts[number - 1];
        var end = number < starts.Length ? starts[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    public string Cut(TextSpan span) => span.IsEndOfFile ? "" : Text[span.Start..Math.Min(span.End, Text.Length)];

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}
