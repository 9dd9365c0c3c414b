namespace ReportGen.Templates.Text;

/// <summary>A stretch of a template's text, from its first character to the one after its last.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The place of the token that stands for "nothing left to read".</summary>
    public static readonly TextSpan EndOfFile = new(-1, -1);

    public int Length => End - Start;

    public bool IsEndOfFile => Start < 0;

    /// <summary>A span of one character at the end of this one: where something is missing.</summary>
    public TextSpan After() => new(End, End + 1);

    public TextSpan To(TextSpan last) => new(Start, last.End);
}
