namespace ReportGen.Site.Documents;

/// <summary>Some words that a recogniser of speech heard, as they lie in its JSON.</summary>
/// <param name="Text">The words, between their quotation marks, escapes as they are.</param>
/// <param name="Speaker">Who spoke; empty where that is not said.</param>
/// <param name="Seconds">When; null where that is not said.</param>
internal readonly record struct WhisperSegment(Span Text, Span Speaker, int? Seconds)
{
    // More is no name.
    private const int LongestName = 200;

    /// <summary>What to call a speaker: whisper.cpp counts them, and has a question mark for one whom it cannot tell.</summary>
    public static string NameOf(ReadOnlySpan<char> written)
    {
        var name = written.Trim();
        return name.IsEmpty || name.Length > LongestName || name is "?" ? "" : name.ContainsAnyExceptInRange('0', '9') ? name.ToString() : $"speaker {name}";
    }
}
