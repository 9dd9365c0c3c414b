namespace ReportGen.Site.Documents;

/// <summary>What subtitles are made of: lines of words with their times, and what is not shown.</summary>
internal sealed class CaptionScan
{
    private readonly string _text;
    private readonly bool _hasBlocks;
    private bool _isBlockStart = true;
    private bool _hasCue;
    private bool _hasWords;
    private bool _isOver;
    private bool _isHidden;
    private int _start = -1;
    private int? _seconds;

    private CaptionScan(string text, bool hasBlocks) => (_text, _hasBlocks) = (text, hasBlocks);

    /// <summary>The lines of words as they lie.</summary>
    public List<CuedLine> Lines { get; } = [];

    /// <summary>What is shown to nobody: the first lines of the file, notes, styles.</summary>
    public List<Span> Hidden { get; } = [];

    /// <summary>Lines that should be times, and cannot be read.</summary>
    public List<Span> Broken { get; } = [];

    public static CaptionScan Of(string text, int start)
    {
        var at = start;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var isSigned = CaptionLines.IsSignature(text.AsSpan(at, TextLines.EndOf(text, at) - at));
        var scan = new CaptionScan(text, isSigned) { _isHidden = isSigned };
        int end;
        for (; at < text.Length; at = end + 1)
        {
            end = TextLines.EndOf(text, at);
            scan.Take(at, end);
        }

        return scan;
    }

    private void Take(int start, int end)
    {
        var line = _text.AsSpan(start, end - start);
        if (line.IsWhiteSpace())
        {
            // Two lines of a cue may have one of spaces between them.
            _isOver |= line.IsEmpty && _hasWords;
            _isHidden &= !line.IsEmpty;
            _isBlockStart = true;
        }
        else if (CaptionLines.IsTiming(line, out var seconds))
        {
            Begin(start, seconds);
        }
        else if (CaptionLines.IsBrokenTiming(line))
        {
            Broken.Add(new Span(start, end));
            Begin(start, null);
        }
        else if (CaptionLines.IsIdentifier(_text, start, end, _isBlockStart))
        {
            (_start, _isHidden) = (start, false);
        }
        else if (_isHidden || (_hasBlocks && _isBlockStart && CaptionLines.IsHidden(line)))
        {
            Hidden.Add(new Span(start, end));
            (_isHidden, _isBlockStart) = (true, false);
        }
        else
        {
            TakeWords(start, end);
        }
    }

    private void Begin(int start, int? seconds)
    {
        _start = _start < 0 ? start : _start;
        (_seconds, _hasCue, _hasWords, _isOver, _isHidden, _isBlockStart) = (seconds, true, false, false, false, false);
    }

    // Words behind an empty line belong to no cue, and it is not known who says them. Before the first cue they are nobody's anyway.
    private void TakeWords(int start, int end)
    {
        if (_hasCue)
        {
            Lines.Add(
                new CuedLine(
                    _start < 0 ? start : _start, _isOver ? null : _seconds, new Span(start, end))
                { IsFirst = !_hasWords || (_isOver && _isBlockStart), IsLoose = _isOver });
            (_start, _hasWords) = (-1, true);
        }

        _isBlockStart = false;
    }
}
