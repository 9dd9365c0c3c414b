using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>A line that begins a turn.</summary>
/// <param name="Label">As declared.</param>
/// <param name="Role">The part that speaker plays.</param>
/// <param name="Length">How much of the line is label: the words begin after it.</param>
internal readonly record struct SpeakerLine(string Label, SpeakerRole Role, int Length)
{
    /// <summary>The label that a line begins with; only declared ones are labels. It may be bold: <c>**User:**</c>.</summary>
    public static SpeakerLine? Of(ReadOnlySpan<char> line, SpeakerLabels labels) =>
        Of(line, labels.Interviewer, SpeakerRole.Interviewer) ?? Of(line, labels.Participant, SpeakerRole.Participant);

    private static SpeakerLine? Of(ReadOnlySpan<char> line, EquatableArray<string> labels, SpeakerRole role)
    {
        var stars = line.StartsWith("**", StringComparison.Ordinal) ? 2 : 0;
        var rest = line[stars..];
        for (var i = 0; i < labels.Count; i++)
        {
            var label = labels[i];
            if (!rest.StartsWith(label, StringComparison.Ordinal))
            {
                continue;
            }

            var after = rest[label.Length..];
            if (stars == 2 && after.StartsWith("**:", StringComparison.Ordinal))
            {
                return new SpeakerLine(label, role, stars + label.Length + 3);
            }

            var spaces = after.Length - after.TrimStart(' ').Length;
            if (after[spaces..].StartsWith(':') && (stars == 0 || after[(spaces + 1)..].StartsWith("**", StringComparison.Ordinal)))
            {
                return new SpeakerLine(label, role, stars + label.Length + spaces + 1 + stars);
            }
        }

        return null;
    }
}
