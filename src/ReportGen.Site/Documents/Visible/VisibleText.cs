namespace ReportGen.Site.Documents;

/// <summary>
/// What a reader sees of a segment, with the way back to the document's text: no marks of Markdown, addresses of links, tags, escapes or entities. It is what
/// rules look at, what is counted, and what data files quote. Line breaks, bullets and numbers of lists stay.
/// </summary>
internal readonly struct VisibleText
{
    private readonly string _text;
    private readonly Span _span;
    private readonly VisibleStretch[]? _stretches;

    /// <summary>A stretch of a text that is seen as it stands.</summary>
    public VisibleText(string text, Span span) => (_text, _span) = (text, span);

    /// <summary>A text of its own, and where its stretches come from, in order.</summary>
    public VisibleText(string text, VisibleStretch[] stretches) => (_text, _span, _stretches) = (text, new Span(0, text.Length), stretches);

    public ReadOnlySpan<char> Text => _text.AsSpan(_span.Start, _span.Length);

    /// <summary>The stretch of the document's text that some of the visible text stands for.</summary>
    public Span ToSource(Span visible)
    {
        if (_stretches is null)
        {
            return new Span(_span.Start + visible.Start, _span.Start + visible.End);
        }

        if (_stretches.Length == 0)
        {
            return default;
        }

        var start = _stretches[At(visible.Start)];
        var from = start.IsSame ? start.Source.Start + visible.Start - start.Start : start.Source.Start;
        if (visible.IsEmpty)
        {
            return new Span(from, from);
        }

        var end = _stretches[At(visible.End - 1)];
        return new Span(from, end.IsSame ? end.Source.Start + visible.End - end.Start : end.Source.End);
    }

    /// <summary>Where an offset of the visible text is in the document's.</summary>
    public int ToSource(int visible) => visible <= 0 ? ToSource(new Span(0, 0)).Start : ToSource(new Span(visible - 1, visible)).End;

    /// <summary>What is seen of a stretch of the document's text.</summary>
    public ReadOnlySpan<char> Of(Span source)
    {
        var visible = ToVisible(source);
        return Text[visible.Start..visible.End];
    }

    /// <summary>The stretch of the visible text that stands for one of the document's; empty where nothing of it is seen.</summary>
    public Span ToVisible(Span source)
    {
        if (_stretches is null)
        {
            var from = Math.Clamp(source.Start - _span.Start, 0, _span.Length);
            return new Span(from, Math.Clamp(source.End - _span.Start, from, _span.Length));
        }

        var (low, high) = (0, _stretches.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _stretches[middle].Source.End > source.Start ? (low, middle) : (middle + 1, high);
        }

        var first = low;
        for (high = _stretches.Length; low < high;)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _stretches[middle].Source.Start < source.End ? (middle + 1, high) : (low, middle);
        }

        if (first >= low)
        {
            return default;
        }

        var (begin, last) = (_stretches[first], _stretches[low - 1]);
        var start = begin.IsSame ? begin.Start + Math.Max(0, source.Start - begin.Source.Start) : begin.Start;
        var end = last.IsSame ? last.Start + Math.Min(last.Length, source.End - last.Source.Start) : last.Start + last.Length;
        return new Span(start, Math.Max(start, end));
    }

    private int At(int visible)
    {
        var (low, high) = (0, _stretches!.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            (low, high) = _stretches[middle].Start <= visible ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

/// <summary>Some visible characters and what they stand for.</summary>
/// <param name="Start">Where they begin in the visible text.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Source">What they stand for in the document's text.</param>
/// <param name="IsSame">Whether they are the very characters that stand there.</param>
internal readonly record struct VisibleStretch(int Start, int Length, Span Source, bool IsSame);
