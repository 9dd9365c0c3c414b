namespace ReportGen.Site.Documents;

/// <summary>A line of words by the clock, as captions have them, or recognisers of speech.</summary>
/// <param name="Start">Where it begins with what belongs to it: its time, its number.</param>
/// <param name="Seconds">When it is said; null where nobody knows.</param>
/// <param name="Words">The words.</param>
internal readonly record struct CuedLine(int Start, int? Seconds, Span Words)
{
    /// <summary>Whether it is the first of its cue.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Whether it belongs to no cue, so that nobody is known to go on with it.</summary>
    public bool IsLoose { get; init; }

    /// <summary>Who speaks, where the format has a place for that; empty where it is not filled in; null where it has none, so that the words may say it.</summary>
    public string? Voice { get; init; }

    /// <summary>Where the voice is named.</summary>
    public Span VoiceSpan { get; init; }
}
