using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>
/// A document's text as the report shows it (line ends are LF, wrongly decoded characters repaired), with the way back to the file as it lies:
/// every span is in this text, every line and column in the file.
/// </summary>
internal sealed record SourceText : IStored<SourceText>
{
    // The text, or what makes it: many who read a document look at its segments' names alone.
    private object _text;
    private int[]? _lineStarts;
    private int[]? _shrunk;

    public SourceText(string text, EquatableArray<TextEdit> edits) => (_text, Edits) = (text, edits);

    private SourceText(Func<string> later, EquatableArray<TextEdit> edits) => (_text, Edits) = (later, edits);

    /// <summary>The text that spans count in, in UTF-16 units.</summary>
    public string Text => _text is Func<string> later ? (string)(_text = later()) : (string)_text;

    /// <summary>Where the text differs in length from what was decoded, in order.</summary>
    public EquatableArray<TextEdit> Edits { get; }

    /// <summary>Offsets in <see cref="Text"/> at which lines begin.</summary>
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    public ReadOnlySpan<char> Slice(Span span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>The 1-based line of an offset.</summary>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>Where an offset is in the file as it lies; columns count what was decoded, before repairs on that line.</summary>
    public Place PlaceOf(string file, int offset, int length = 0)
    {
        var line = LineOf(offset);
        var lineStart = LineStarts[line - 1];
        return new Place(file, line, offset - lineStart + 1 + ShrunkBefore(offset) - ShrunkBefore(lineStart), length);
    }

    public Place PlaceOf(string file, Span span) => PlaceOf(file, span.Start, span.Length);

    public bool Equals(SourceText? other) => other is not null && Text == other.Text && Edits == other.Edits;

    public override int GetHashCode() => HashCode.Combine(Text, Edits);

    public void Write(CanonicalWriter writer) => writer.Text(Text).Values(Edits);

    public static SourceText Read(CanonicalReader reader) => new(reader.LaterText(), reader.Values<TextEdit>());

    // How much longer the text before an offset was before repairs.
    private int ShrunkBefore(int offset)
    {
        if (Edits.Count == 0)
        {
            return 0;
        }

        _shrunk ??= SumUp(Edits);
        var (low, high) = (0, Edits.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Edits[middle].Offset < offset ? (middle + 1, high) : (low, middle);
        }

        return _shrunk[low];
    }

    private static int[] SumUp(EquatableArray<TextEdit> edits)
    {
        var sums = new int[edits.Count + 1];
        for (var i = 0; i < edits.Count; i++)
        {
            sums[i + 1] = sums[i] + edits[i].LengthBefore - edits[i].LengthAfter;
        }

        return sums;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int>(text.Length / 40 + 1) { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }

        return [.. starts];
    }
}

/// <summary>A stretch of the text that had another length before it was repaired.</summary>
/// <param name="Offset">Where it begins in the repaired text.</param>
/// <param name="LengthAfter">Its length there.</param>
/// <param name="LengthBefore">Its length as decoded.</param>
internal sealed record TextEdit(int Offset, int LengthAfter, int LengthBefore) : IStored<TextEdit>
{
    public void Write(CanonicalWriter writer) => writer.Number(Offset).Number(LengthAfter).Number(LengthBefore);

    public static TextEdit Read(CanonicalReader reader) => new(Offset: reader.Whole(), LengthAfter: reader.Whole(), LengthBefore: reader.Whole());
}

/// <summary>A stretch of a document's text, end exclusive, in UTF-16 units.</summary>
internal readonly record struct Span(int Start, int End) : IStored<Span>
{
    public int Length => End - Start;

    public bool IsEmpty => End == Start;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public void Write(CanonicalWriter writer) => writer.Number(Start).Number(End);

    public static Span Read(CanonicalReader reader) => new(Start: reader.Whole(), End: reader.Whole());
}
