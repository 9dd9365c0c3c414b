using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>
/// Where front matter ends that no line ends: as long as there are lines with a key. Somebody who forgot the line of dashes did not mean their
/// keys as words; somebody who begins a transcript with a rule did not mean their speakers as keys.
/// </summary>
internal static class UnclosedBlock
{
    private static readonly SearchValues<char> s_noKey = SearchValues.Create(".;?/[]");

    /// <summary>The lines of front matter; empty where there are none.</summary>
    /// <param name="text">The document.</param>
    /// <param name="start">Where the line under the dashes begins.</param>
    /// <param name="mark">What the line above is made of.</param>
    /// <param name="speakers">Labels that begin a turn.</param>
    public static Span Find(string text, int start, char mark, SpeakerRoles speakers)
    {
        var end = start;
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var (hasKey, isAfterBlank, isAllLabels) = (false, false, true);
        for (int at = start, lineEnd; at < text.Length; at = lineEnd + 1)
        {
            lineEnd = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, lineEnd - at);
            if (line.IsWhiteSpace())
            {
                isAfterBlank = true;
                continue;
            }

            var key = KeyOf(line, mark);
            var isLabel = !key.IsEmpty && IsLabel(line, speakers);
            var isMore = isAfterBlank ? IsPlainKey(key) && !isLabel : !key.IsEmpty || (hasKey && IsContinued(line));
            if (!isMore || (isLabel && hasKey && !isAllLabels))
            {
                break;
            }

            if (!key.IsEmpty && line[0] is not (' ' or '\t') && !keys.Add(key.ToString()))
            {
                // Nobody gives one fact twice, but everybody speaks twice.
                return default;
            }

            (hasKey, isAfterBlank, isAllLabels) = (true, false, isAllLabels && (isLabel || key.IsEmpty));
            end = Math.Min(lineEnd + 1, text.Length);
        }

        return isAllLabels ? default : new Span(start, end);
    }

    private static bool IsLabel(ReadOnlySpan<char> line, SpeakerRoles speakers) =>
        LabelLine.TryRead(line, out var begins) && !begins.Label.IsEmpty && speakers.RoleOf(SpeakerRoles.Normal(line[begins.Label.Start..begins.Label.End])) is not null;

    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> line, char mark)
    {
        var sign = line.IndexOf(mark == '+' ? '=' : ':');
        var key = sign < 0 ? default : line[..sign].TrimEnd();
        var isFollowed = sign >= 0 && (mark == '+' || sign + 1 == line.Length || char.IsWhiteSpace(line[sign + 1]));
        return isFollowed && !key.IsEmpty && char.IsLetter(key[0]) && key.IndexOfAnyExceptInRange('-', 'z') < 0 && !key.ContainsAny(s_noKey) ? key : default;
    }

    // After a blank line a capital or a space may as well begin a sentence.
    private static bool IsPlainKey(ReadOnlySpan<char> key) => !key.IsEmpty && key.IndexOfAnyInRange('A', 'Z') < 0;

    private static bool IsContinued(ReadOnlySpan<char> line) => line[0] is ' ' or '\t' || line.StartsWith("- ");
}
