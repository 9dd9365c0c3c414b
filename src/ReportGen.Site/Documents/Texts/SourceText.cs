using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>
/// A document's text as the report reads it, with the way back to the file as it lies: every span is in this text, every line and column in the
/// file. The two differ by edits: wrongly decoded characters that were repaired, and what no reader of the document sees (comments, times
/// between words), which is cut out. <see cref="SourceEditor"/> makes such a text.
/// </summary>
internal sealed record SourceText : ICanonical
{
    private int[]? _lineStarts;
    private int[]? _shrunk;

    public SourceText(string text, EquatableArray<TextEdit> edits) => (Text, Edits) = (text, edits);

    /// <summary>The text that spans count in, in UTF-16 units.</summary>
    public string Text { get; }

    /// <summary>Where the text differs from what was decoded, in order.</summary>
    public EquatableArray<TextEdit> Edits { get; }

    /// <summary>Offsets in the file's decoded text at which its lines begin.</summary>
    private int[] LineStarts => _lineStarts ??= SourceLines.Find(Text, Edits);

    public ReadOnlySpan<char> Slice(Span span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>A stretch of the text as one of its own. Its places count from its own beginning: <see cref="FromLine"/> says where that is.</summary>
    public SourceText Part(Span span)
    {
        var (low, high) = (0, Edits.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = Edits[middle].Offset < span.Start ? (middle + 1, high) : (low, middle);
        }

        var inside = new List<TextEdit>();
        for (; low < Edits.Count && Edits[low].Offset < span.End; low++)
        {
            inside.Add(Edits[low] with { Offset = Edits[low].Offset - span.Start });
        }

        return new SourceText(Text.Substring(span.Start, span.Length), EquatableArray.From(inside));
    }

    /// <summary>
    /// The same text, beginning with a line of the file. Only lines and columns lead back to a file, so it makes no difference what stands above: an edit
    /// there that adds no line changes nothing here.
    /// </summary>
    public SourceText FromLine(int line) =>
        line == 1 ? this : new SourceText(Text, EquatableArray.From(Edits.Prepend(new TextEdit(0, 0, line - 1, line - 1))));

    /// <summary>The 1-based line of an offset.</summary>
    public int LineOf(int offset) => LineAt(OffsetInFile(offset));

    /// <summary>Where an offset is in the file as it lies; columns count what was decoded.</summary>
    public Place PlaceOf(string file, int offset, int length = 0)
    {
        var inFile = OffsetInFile(offset);
        var line = LineAt(inFile);
        return new Place(file, line, inFile - LineStarts[line - 1] + 1, length);
    }

    public Place PlaceOf(string file, Span span) => PlaceOf(file, span.Start, span.Length);

    public bool Equals(SourceText? other) => other is not null && Text == other.Text && Edits == other.Edits;

    public override int GetHashCode() => HashCode.Combine(Text, Edits);

    public void Write(CanonicalWriter writer) => writer.Text(Text).Values(Edits);

    private int LineAt(int inFile)
    {
        var index = Array.BinarySearch(LineStarts, inFile);
        return index >= 0 ? index + 1 : ~index;
    }

    // What an edit put into the text begins where the stretch that it stands for begins; what was cut out before a character lies before it.
    private int OffsetInFile(int offset)
    {
        if (Edits.Count == 0)
        {
            return offset;
        }

        _shrunk ??= SumUp(Edits);
        var (low, high) = (0, Edits.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var edit = Edits[middle];
            (low, high) = edit.Offset < offset || (edit.Offset == offset && edit.LengthAfter == 0) ? (middle + 1, high) : (low, middle);
        }

        // Inside of what an edit put in, there is no place in the file but the stretch that it stands for.
        if (low > 0 && Edits[low - 1] is var inside && offset < inside.Offset + inside.LengthAfter)
        {
            var begins = inside.Offset + _shrunk[low - 1];
            return begins + Math.Min(offset - inside.Offset, inside.LengthBefore);
        }

        return offset + _shrunk[low];
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
}

/// <summary>A stretch of the text that was something else in the file.</summary>
/// <param name="Offset">Where it begins in the text.</param>
/// <param name="LengthAfter">Its length there; 0 where something was cut out.</param>
/// <param name="LengthBefore">Its length as decoded.</param>
/// <param name="LinesBefore">How many line ends it had as decoded.</param>
/// <param name="TailBefore">How many characters it had behind the last of them.</param>
internal sealed record TextEdit(int Offset, int LengthAfter, int LengthBefore, int LinesBefore = 0, int TailBefore = 0) : ICanonical
{
    public void Write(CanonicalWriter writer) =>
        writer.Number(Offset).Number(LengthAfter).Number(LengthBefore).Number(LinesBefore).Number(TailBefore);
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
