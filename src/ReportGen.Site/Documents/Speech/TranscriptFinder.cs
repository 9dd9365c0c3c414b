namespace ReportGen.Site.Documents;

/// <summary>Finds who says what in a text, by its lines: labels begin pieces, times and numbers of cues end them, and what stands before the first is nobody's.</summary>
internal sealed class TranscriptFinder
{
    private readonly string _text;
    private readonly SourceEditor _editor;
    private readonly List<SpeechLine> _lines;
    private readonly SpeakerCensus _census;
    private readonly NamedLines _names;
    private readonly bool _isTight;
    private readonly List<SpokenPiece> _pieces = [];
    private readonly List<Span> _doubtful = [];
    private readonly List<(Span Line, NameEnd End)> _unread = [];
    private readonly List<Span> _asides = [];
    private SpokenPiece? _open;
    private SpokenPiece? _before;
    private int? _seconds;
    private bool _isCue;
    private int _cueStart = -1;

    private TranscriptFinder(SourceText source, List<SpeechLine> lines, SpeakerCensus census, NamedLines names) =>
        (_text, _editor, _lines, _census, _names, _isTight) = (source.Text, new SourceEditor(source), lines, census, names, census.IsTight);

    /// <summary>Who speaks in a document; null where it does not look like a conversation and need not be one.</summary>
    /// <param name="manuscript">The document.</param>
    /// <param name="isDeclared">Whether it is said to be one.</param>
    public static Transcript? Find(Manuscript manuscript, bool isDeclared)
    {
        var lines = SpeechLine.Of(manuscript.Text, manuscript.Start);
        var census = SpeakerCensus.Of(manuscript.Text, lines, manuscript.Speakers);
        SpeakerGuess.Decide(census, lines, manuscript.Text, isConversation: isDeclared);
        var names = new NamedLines(manuscript.Speakers);
        if (!isDeclared && !SpeakerGuess.IsConversation(census, lines, manuscript.Text) && !names.AreOfBothRoles(lines, manuscript.Text))
        {
            return null;
        }

        // That it is a conversation is known by now, so declared names may begin turns in shapes that would show nothing elsewhere.
        if (names.ReadInto(lines, manuscript.Text, census))
        {
            census = SpeakerCensus.Of(manuscript.Text, lines, manuscript.Speakers);
            SpeakerGuess.Decide(census, lines, manuscript.Text, isConversation: isDeclared);
        }

        return new TranscriptFinder(manuscript.Source, lines, census, names).Find();
    }

    private Transcript Find()
    {
        var end = TranscriptEnds.Behind(_lines, _text, SpeakerOf) ?? _lines.Count;
        for (var i = TranscriptEnds.First(_lines, _text, SpeakerOf); i < end; i++)
        {
            var line = _lines[i];
            switch (line.Kind)
            {
                case SpeechLineKind.Words or SpeechLineKind.Label when NoteMarks.BeginsCallout(_text.AsSpan(line.Start, line.End - line.Start)):
                    i = TakeCallout(i, end) - 1;
                    break;
                case SpeechLineKind.Time:
                    TakeTime(line);
                    break;
                case SpeechLineKind.Number when i + 1 < _lines.Count && _lines[i + 1] is { Kind: SpeechLineKind.Time } next && next.Begins.Has(LabelShape.Range):
                    Close();
                    _cueStart = line.Start;
                    break;
                case SpeechLineKind.Heading when IsBetweenTurns(i):
                    Close();
                    if (_pieces.Count > 0 && !TextLines.Trim(_text, line.Words.Start, line.Words.End).IsEmpty)
                    {
                        _pieces.Add(new SpokenPiece(line.Start, null, default, line.Words) { Heading = line.Level });
                    }

                    break;
                case SpeechLineKind.Label when SpeakerOf(line) is { } speaker:
                    if (speaker.HasAside)
                    {
                        _asides.Add(line.Label);
                    }

                    Begin(line, speaker.Name, line.Label, line.Words, speaker.Role);
                    break;
                case SpeechLineKind.TimedWords:
                    BeginTimed(line, line.Words);
                    break;
                case SpeechLineKind.Label when line.IsBare && line.Begins.Has(LabelShape.TimeBefore):
                    BeginTimed(line, new Span(line.Label.Start, line.End));
                    break;
                case SpeechLineKind.Blank:
                    break;
                case SpeechLineKind.Words when IsFrame(line):
                    Close();
                    break;
                default:
                    GoOn(line);
                    break;
            }
        }

        Close();
        return new Transcript(_pieces, _editor)
        {
            End = end < _lines.Count ? _lines[end].Start : null,
            Doubtful = _doubtful,
            Unread = _unread,
            Asides = _asides,
        };
    }

    private LabelCount? SpeakerOf(SpeechLine line)
    {
        var speaker = _census.Of(_text.AsSpan(line.Label.Start, line.Label.Length));
        return speaker is { IsSpeaker: true } && (!line.IsBare || (line.IsAfterGap && speaker.IsDeclared)) ? speaker : null;
    }

    // A callout among turns is the researcher's, whatever names are in it. Whoever spoke before goes on behind it.
    private int TakeCallout(int first, int end)
    {
        Close();
        var behind = first + 1;
        while (behind < end && _text.AsSpan(_lines[behind].Start, _lines[behind].End - _lines[behind].Start).TrimStart() is ['>', ..])
        {
            behind++;
        }

        if (_pieces.Count > 0)
        {
            _pieces.Add(new SpokenPiece(_lines[first].Start, "", default, TextLines.Trim(_text, _lines[first].Start, _lines[behind - 1].End)) { Role = SpeakerRole.Unknown });
        }

        return behind;
    }

    // A time of its own line belongs to the words below it, and is cut out where it stands in a turn.
    private void TakeTime(SpeechLine line)
    {
        Close();
        _seconds = line.Begins.Seconds;
        _isCue = line.Begins.Has(LabelShape.Range);
        _cueStart = _cueStart < 0 ? line.Start : _cueStart;
    }

    private void BeginTimed(SpeechLine line, Span words)
    {
        Doubt(line);
        (_seconds, _isCue, _cueStart) = (line.Begins.Seconds, line.Begins.Has(LabelShape.Range), line.Start);
        Begin(line, null, default, words);
    }

    private void Begin(SpeechLine line, string? label, Span labelSpan, Span words, SpeakerRole? role = null)
    {
        Close();
        var trimmed = TextLines.Trim(_text, words.Start, words.End);
        _open = new SpokenPiece(_cueStart >= 0 ? _cueStart : line.Start, label, labelSpan, trimmed.IsEmpty ? new Span(words.Start, words.Start) : trimmed)
        {
            Seconds = line.Begins.Seconds ?? _seconds,
            IsCue = _isCue,
            Role = role,
        };
        (_seconds, _isCue, _cueStart) = (null, false, -1);
    }

    // Plain words go on with the piece before; behind a time, or before any label, they begin one of nobody's.
    private void GoOn(SpeechLine line)
    {
        var words = TextLines.Trim(_text, line.Start, line.End);
        Doubt(line);
        if (_open is { } open)
        {
            _open = open with { Words = open.Words.IsEmpty ? words : new Span(open.Words.Start, words.End) };
        }
        else if (_cueStart >= 0 || _pieces.Count > 0)
        {
            var before = _pieces is [.., { Label: "", Role: SpeakerRole.Unknown }] ? _before : null;
            Begin(line with { Begins = default }, before?.Label, before?.LabelSpan ?? default, words, before?.Role);
        }
    }

    private void Close()
    {
        if (_open is { } open)
        {
            LabelMarks.CutClosing(_editor, open.Start, open.Words);
            _pieces.Add(open with { Words = InlineTimes.CutFrom(_editor, WithoutRules(open.Words), out var seconds), Seconds = open.Seconds ?? seconds });
            _before = open is { Label: not null, Role: not SpeakerRole.Unknown } ? _pieces[^1] : _before;
            _open = null;
        }
    }

    // What may be a label, and is taken for words of whoever speaks.
    private void Doubt(SpeechLine line)
    {
        if (_open is null && _pieces.Count == 0)
        {
            return;
        }

        if (line.Kind == SpeechLineKind.Label && line.Begins.Has(LabelShape.Colon) && IsDoubtful(line, _text.AsSpan(line.Label.Start, line.Label.Length)))
        {
            _doubtful.Add(line.Label);
        }
        else if (_names.Read(NamedLines.FirstOf(_text, line)) is { End: > NameEnd.Sentence } named)
        {
            _unread.Add((new Span(line.Start + named.Label.Start, line.End), named.End));
        }
    }

    // "Maria: I do." may be Maria, "Note: I do." is not; a single word that stands there once does not tell. "Participants:" where "Participant" is declared was
    // meant for that, whoever speaks before.
    private bool IsDoubtful(SpeechLine line, ReadOnlySpan<char> written)
    {
        var isOnce = !line.Begins.Has(LabelShape.Alone) && _census.Of(written) is { IsNobody: false, Lines: 1 } label && LabelLine.IsProper(label.Label);
        var mayBegin = (line.IsAfterGap || _isTight) && _open?.Role == SpeakerRole.Participant;
        return (isOnce && (mayBegin || _census.IsNearDeclared(written))) || _census.BeginsDeclared(written);
    }

    // What Otter writes under its exports.
    private bool IsFrame(SpeechLine line) => _text.AsSpan(line.Start, line.End - line.Start).Trim() is "Transcribed by https://otter.ai" or "Transcribed by https://otter.ai/";

    // A rule across the page between two turns belongs to neither.
    private Span WithoutRules(Span words)
    {
        while (!words.IsEmpty && _text.LastIndexOf('\n', words.End - 1, words.Length) is >= 0 and var line && TextLines.IsRule(_text.AsSpan(line + 1, words.End - line - 1)))
        {
            words = TextLines.Trim(_text, words.Start, line);
        }

        return words;
    }

    // Inside a turn a heading is a part of what is said, as assistants have them; before a label, or at the end, it is not.
    private bool IsBetweenTurns(int heading)
    {
        for (var i = heading + 1; i < _lines.Count; i++)
        {
            switch (_lines[i].Kind)
            {
                case SpeechLineKind.Blank or SpeechLineKind.Time or SpeechLineKind.Number or SpeechLineKind.Heading:
                    break;
                case SpeechLineKind.Label:
                    return SpeakerOf(_lines[i]) is not null;
                default:
                    return _lines[i].Kind == SpeechLineKind.TimedWords;
            }
        }

        return true;
    }
}
