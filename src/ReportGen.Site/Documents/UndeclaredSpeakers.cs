using System.Globalization;
using System.Runtime.InteropServices;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reports labels that recur in a conversation as a speaker's would, but that nobody declared: their words go to whoever spoke before.</summary>
internal static class UndeclaredSpeakers
{
    // A text with more different "labels" than this has none.
    private const int MostLabels = 256;

    public static void Report(Manuscript manuscript)
    {
        var labels = new Dictionary<string, (Span First, int Count)>(StringComparer.Ordinal);
        Count(manuscript.Text, manuscript.Start, manuscript.Speakers, labels);
        foreach (var (label, (first, count)) in labels.Where(l => l.Value.Count > 1).OrderBy(l => l.Value.First.Start))
        {
            manuscript.Report(
                DocumentDiagnostics.UnknownSpeaker,
                first,
                string.Create(CultureInfo.InvariantCulture, $"'{label}' begins {count} paragraphs as a speaker would, but is not declared; these words count as those of whoever spoke before"),
                Hint(label, manuscript.Speakers));
        }
    }

    private static void Count(string text, int start, SpeakerLabels speakers, Dictionary<string, (Span First, int Count)> labels)
    {
        var lookup = labels.GetAlternateLookup<ReadOnlySpan<char>>();
        var fences = FencedBlocks.Find(text, start);
        var fence = 0;
        var isAfterBlank = true;
        for (int at = start, end; at < text.Length; at = end + 1)
        {
            if (fence < fences.Count && at >= fences[fence].Start)
            {
                end = fences[fence++].End;
                isAfterBlank = false;
                continue;
            }

            end = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, end - at);
            var label = isAfterBlank ? SpeakerLine.Guess(line) : default;
            isAfterBlank = line.IsWhiteSpace();
            if (label.IsEmpty || !IsLikely(label, speakers) || SpeakerLine.Match(line, speakers, out _, out _) is not null)
            {
                continue;
            }

            if (labels.Count < MostLabels || lookup.ContainsKey(label))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, label, out var isKnown);
                var offset = at + line.IndexOf(label, StringComparison.Ordinal);
                known = (isKnown ? known.First : new Span(offset, offset + label.Length), known.Count + 1);
            }
        }
    }

    // Names begin with a capital, where letters have them; a declared label in another case is a slip.
    private static bool IsLikely(ReadOnlySpan<char> label, SpeakerLabels speakers) => !char.IsLower(label[0]) || Declared(speakers, label) is not null;

    private static string Hint(string label, SpeakerLabels speakers)
    {
        var nearest = Declared(speakers, label) ?? NearestName.Find(label, speakers.Interviewer.Concat(speakers.Participant));
        return nearest is null ? "add it under 'speakers' in site.yml if somebody speaks here" : $"did you mean '{nearest}'? If not, add it under 'speakers' in site.yml";
    }

    private static string? Declared(SpeakerLabels speakers, ReadOnlySpan<char> label)
    {
        foreach (var declared in speakers.Interviewer.Concat(speakers.Participant))
        {
            if (label.Equals(declared, StringComparison.OrdinalIgnoreCase))
            {
                return declared;
            }
        }

        return null;
    }
}
