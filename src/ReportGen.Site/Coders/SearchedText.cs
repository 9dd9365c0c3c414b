using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Coders;

/// <summary>A text in which quotes are looked for.</summary>
internal sealed class SearchedText(string text)
{
    private FoldedWords? _folded;

    private FoldedWords Folded => _folded ??= FoldedWords.Of(text);

    /// <summary>Where words stand: as they are, else with white space and quote marks made alike.</summary>
    public IEnumerable<Span> Places(string words)
    {
        var places = Places(text, words, static (at, length) => new Span(at, at + length));
        return places.Count > 0 ? places : Places(Folded.Text, FoldedWords.FoldOf(words), Folded.ToText);
    }

    /// <summary>Whether a place begins and ends between words.</summary>
    public bool IsWhole(Span place) => WordCharacters.IsBoundary(text, place.Start) && WordCharacters.IsBoundary(text, place.End);

    /// <summary>Whether folded words stand right before a place.</summary>
    public bool StandsBefore(Span place, string words) => Folded.Text.AsSpan(0, Folded.FromText(place.Start)).TrimEnd().EndsWith(words, StringComparison.Ordinal);

    /// <summary>Whether folded words stand right after a place.</summary>
    public bool StandsAfter(Span place, string words) => Folded.Text.AsSpan(Folded.FromText(place.End)).TrimStart().StartsWith(words, StringComparison.Ordinal);

    private static List<Span> Places(string text, string words, Func<int, int, Span> toText)
    {
        var places = new List<Span>();
        for (var at = words.Length == 0 ? -1 : text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            places.Add(toText(at, words.Length));
        }

        return places;
    }
}
