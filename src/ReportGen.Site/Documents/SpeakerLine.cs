using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads a label at the start of a line: <c>User:</c>, <c>**User:**</c> or <c>**User**:</c>.</summary>
internal static class SpeakerLine
{
    private const int LongestUndeclared = 32;

    /// <summary>The declared label that a line begins with, and where its words begin; null where it begins with none.</summary>
    public static string? Match(ReadOnlySpan<char> line, SpeakerLabels speakers, out SpeakerRole role, out int words)
    {
        role = SpeakerRole.Interviewer;
        words = 0;
        if (line.Length < 2)
        {
            return null;
        }

        var marks = Marks(line);
        var label = Match(line, marks, speakers.Interviewer, out words);
        if (label is null)
        {
            role = SpeakerRole.Participant;
            label = Match(line, marks, speakers.Participant, out words);
        }

        return label;
    }

    /// <summary>What looks like a label: a short name in front of a colon with words after it; empty where nothing does.</summary>
    public static ReadOnlySpan<char> Guess(ReadOnlySpan<char> line)
    {
        var marks = Marks(line);
        var colon = line[..Math.Min(line.Length, LongestUndeclared + 6)].IndexOfAny(':', '：');
        if (colon <= marks || !char.IsLetter(line[marks]))
        {
            return default;
        }

        var name = line[marks..colon].TrimEnd("*_ ");
        var after = line[(colon + 1)..];
        var isFollowed = !after.IsEmpty && (char.IsWhiteSpace(after[0]) || after[0] is '*' or '_') && !after.Trim("*_ \t").IsWhiteSpace();
        return isFollowed && IsName(name) ? name : default;
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not (' ' or '.' or '-' or '_' or '\'' or '’' or '(' or ')' or '#'))
            {
                return false;
            }
        }

        return name.Length <= LongestUndeclared && name.Count(' ') <= 3;
    }

    private static string? Match(ReadOnlySpan<char> line, int marks, EquatableArray<string> labels, out int words)
    {
        foreach (var label in labels.AsSpan())
        {
            if (label.Length > 0 && line[marks..].StartsWith(label, StringComparison.Ordinal) && EndsLabel(line, marks, marks + label.Length, out words))
            {
                return label;
            }
        }

        words = 0;
        return null;
    }

    // Behind the name: marks that close the bold, a colon (some write a space before it), marks again. "AI://" is an address.
    private static bool EndsLabel(ReadOnlySpan<char> line, int marks, int at, out int words)
    {
        var closed = at + Closing(line, marks, at);
        var colon = closed;
        while (colon < line.Length && line[colon] is ' ' or '\u00A0' or '\u202F')
        {
            colon++;
        }

        words = colon + 1;
        if (colon >= line.Length || line[colon] is not (':' or '：'))
        {
            return false;
        }

        words += closed == at ? Closing(line, marks, words) : 0;
        return words >= line.Length || line[words] != '/';
    }

    private static int Closing(ReadOnlySpan<char> line, int marks, int at) =>
        marks > 0 && line.Length >= at + marks && line.Slice(at, marks).SequenceEqual(line[..marks]) ? marks : 0;

    private static int Marks(ReadOnlySpan<char> line)
    {
        var marks = line.IsEmpty || line[0] is not ('*' or '_') ? 0 : line.IndexOfAnyExcept(line[0]);
        return marks is > 0 and <= 3 ? marks : 0;
    }
}
