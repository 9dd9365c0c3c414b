namespace ReportGen.Site.Documents;

/// <summary>
/// Who says what in a text, piece by piece as it stands there, and what is to be cut out because it was not said: times, numbers of cues, labels between
/// the pieces of one speaker.
/// </summary>
/// <param name="Pieces">In the order of the text; spans are in the text before it is edited.</param>
/// <param name="Editor">The text, with what is to be cut out of it so far.</param>
internal sealed record Transcript(IReadOnlyList<SpokenPiece> Pieces, SourceEditor Editor)
{
    /// <summary>What stands as a label would, but is taken for a part of what is said: single words in what a participant says, and what begins with a declared name.</summary>
    public IReadOnlyList<Span> Doubtful { get; init; } = [];

    /// <summary>Lines of turns that begin with a declared name in a shape that is not read, from the name on, and what follows it.</summary>
    public IReadOnlyList<(Span Line, NameEnd End)> Unread { get; init; } = [];

    /// <summary>Labels of speakers with something in brackets behind the name that is no part of it.</summary>
    public IReadOnlyList<Span> Asides { get; init; } = [];

    /// <summary>Where something begins behind the last piece that nobody says; null where the pieces go on to the end.</summary>
    public int? End { get; init; }

    /// <summary>Whether all that stands between the pieces, and behind them, is the format's own and no words.</summary>
    public bool IsOnlyWords { get; init; }
}

/// <summary>Some words of one speaker.</summary>
/// <param name="Start">Where the piece begins, with its time and label.</param>
/// <param name="Label">Who speaks, as written; empty where somebody does of whom nothing is known; null where the piece does not say, and so goes on
/// with what the one before said.</param>
/// <param name="LabelSpan">The label in the text.</param>
/// <param name="Words">The words; empty where somebody says nothing.</param>
internal readonly record struct SpokenPiece(int Start, string? Label, Span LabelSpan, Span Words)
{
    /// <summary>What part the speaker plays, where the label says more than its name; null where the name decides.</summary>
    public SpeakerRole? Role { get; init; }

    /// <summary>When the words are said, in seconds from the start of the recording; null where nobody knows.</summary>
    public int? Seconds { get; init; }

    /// <summary>Whether it is a piece by the clock, such as a cue, so that sentences run from one to the next.</summary>
    public bool IsCue { get; init; }

    /// <summary>A heading between turns: 1 to 6; 0 for words.</summary>
    public int Heading { get; init; }
}
