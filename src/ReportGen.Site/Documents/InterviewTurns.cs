using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Where a turn begins.</summary>
/// <param name="Line">The start of its line.</param>
/// <param name="Words">Where its words begin, behind the label.</param>
/// <param name="Label">Who speaks, as declared and as written.</param>
/// <param name="Role">What part that speaker plays.</param>
internal readonly record struct TurnStart(int Line, int Words, string Label, SpeakerRole Role);

/// <summary>Finds the turns of a conversation: a declared label at the start of a line, outside closed code fences, and nothing else.</summary>
internal static class InterviewTurns
{
    public static List<TurnStart> Find(string text, int start, SpeakerLabels speakers)
    {
        var turns = new List<TurnStart>();
        var fences = FencedBlocks.Find(text, start);
        var fence = 0;
        for (int at = start, end; at < text.Length; at = end + 1)
        {
            if (fence < fences.Count && at >= fences[fence].Start)
            {
                end = fences[fence++].End;
                continue;
            }

            end = TextLines.EndOf(text, at);
            if (SpeakerLine.Match(text.AsSpan(at, end - at), speakers, out var role, out var words) is { } label)
            {
                turns.Add(new TurnStart(at, at + words, label, role));
            }
        }

        return turns;
    }

    /// <summary>Whether both sides speak: what makes a text an interview when nothing says so.</summary>
    public static bool IsConversation(List<TurnStart> turns) =>
        turns.Exists(t => t.Role == SpeakerRole.Interviewer) && turns.Exists(t => t.Role == SpeakerRole.Participant);
}
