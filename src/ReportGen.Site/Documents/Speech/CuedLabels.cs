namespace ReportGen.Site.Documents;

/// <summary>
/// Who speaks in lines by the clock whose words say it: <c>Kim Lee: …</c>, <c>[SPEAKER_00]: …</c>, <c>&gt;&gt; KIM: …</c>, <c>- Kim: …</c>. What counts as a
/// speaker is decided as in any text; a mark without a name says that somebody else speaks, and not who.
/// </summary>
internal sealed class CuedLabels
{
    // Where so many of ten cues begin with a speaker, as in the exports of meetings, one who says a single sentence is one, too.
    private const int MostlyNamed = 8;

    private readonly string _text;
    private readonly List<SpeechLine> _lines = [];
    private readonly SpeakerCensus _census;

    public CuedLabels(string text, List<CuedStretch> stretches, SpeakerRoles roles)
    {
        _text = text;
        for (var i = 0; i < stretches.Count; i++)
        {
            _lines.Add(Read(text, stretches[i], hasMore: i + 1 < stretches.Count && !stretches[i + 1].Line.IsFirst));
        }

        TakeNamesAbove();
        _census = SpeakerCensus.Of(text, _lines, roles);
        SpeakerGuess.Decide(_census, _lines, text, isSpeech: true);
        foreach (var (line, stretch) in _lines.Zip(stretches))
        {
            if (stretch.Mark == CuedMark.Arrows && LabelOf(line) is { IsName: true, IsNobody: false } label)
            {
                label.IsSpeaker = true;
            }
        }

        var named = _lines.FindAll(IsNamed);
        IsMostlyNamed = named.Count > 0 && named.Count * 10 >= _lines.Count(l => l.IsAfterGap) * MostlyNamed;
        if (IsMostlyNamed)
        {
            named.ForEach(l => LabelOf(l)!.IsSpeaker = true);
        }
    }

    /// <summary>Whether nearly every cue begins with who speaks, so that one that does not goes on with nobody.</summary>
    public bool IsMostlyNamed { get; }

    private bool IsNamed(SpeechLine line) =>
        line.IsAfterGap && line.Begins.Has(LabelShape.Colon) && LabelOf(line) is { IsName: true, IsNobody: false } label && !char.IsLower(label.Label[0]);

    /// <summary>Who begins to speak with a stretch, with where the name and the words are; null where nobody does.</summary>
    public (string Name, Span Label, Span Words)? SpeakerOf(int stretch) =>
        LabelOf(_lines[stretch]) is { IsSpeaker: true } known ? (known.Name, _lines[stretch].Label, _lines[stretch].Words) : null;

    private LabelCount? LabelOf(SpeechLine line) => line.Kind == SpeechLineKind.Label ? _census.Of(_text.AsSpan(line.Label.Start, line.Label.Length)) : null;

    // A name alone above the words of nearly every cue, and the same names again and again.
    private void TakeNamesAbove()
    {
        var bare = _lines.FindAll(l => l.IsBare && LabelLine.IsName(_text.AsSpan(l.Label.Start, l.Label.Length)));
        var names = bare.Select(l => _text.Substring(l.Label.Start, l.Label.Length)).Distinct(StringComparer.Ordinal).Count();
        if (bare.Count > 1 && names * 2 <= bare.Count && bare.Count * 10 >= _lines.Count(l => l.IsAfterGap) * MostlyNamed)
        {
            for (var i = 0; i < _lines.Count; i++)
            {
                _lines[i] = _lines[i].IsBare ? _lines[i] with { Begins = _lines[i].Begins with { Shape = _lines[i].Begins.Shape | LabelShape.Colon } } : _lines[i];
            }
        }
    }

    private static SpeechLine Read(string text, CuedStretch stretch, bool hasMore)
    {
        var (start, end) = (stretch.Words.Start, stretch.Words.End);
        var isLabel = LabelLine.TryRead(text.AsSpan(start, end - start), out var begins) && !begins.Label.IsEmpty;
        var line = new SpeechLine(start, end, isLabel ? SpeechLineKind.Label : SpeechLineKind.Words, isLabel ? begins : default) { IsAfterGap = stretch.Line.IsFirst };

        // A cue of one word is what somebody says; a name above words may be who says them.
        return line.IsBare && !(hasMore && stretch.Line.IsFirst) ? line with { Kind = SpeechLineKind.Words, Begins = default } : line;
    }
}
