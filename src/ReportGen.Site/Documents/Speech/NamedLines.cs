using System.Buffers;
using System.Globalization;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds declared names at the beginnings of lines, in every shape: who knows the names can read <c>**Kim** Lee:</c>, <c>12 Kim Lee:</c> and
/// <c>2.1.24, 10:00 - Kim Lee:</c>, which would be guesses for a grammar that does not.
/// </summary>
internal sealed class NamedLines
{
    // As a label is, with what stands in brackets behind it.
    private const int LongestLabel = 160;

    // What many lines may have behind a name.
    private static readonly SearchValues<char> s_behind = SearchValues.Create(";\t|>:–—");

    private readonly SpeakerRoles _roles;
    private readonly List<string> _names;

    public NamedLines(SpeakerRoles roles)
    {
        _roles = roles;
        var names = roles.Names.Select(n => SpeakerRoles.Normal(n.TrimEnd(':'))).Where(n => n.Length > 0 && roles.RoleOf(n) is not null);
        _names = [.. names.Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
    }

    /// <summary>The first line of what is taken for one: code between fences is several.</summary>
    public static ReadOnlySpan<char> FirstOf(string text, SpeechLine line) => text.AsSpan(line.Start, Math.Min(line.End, TextLines.EndOf(text, line.Start)) - line.Start);

    /// <summary>
    /// Makes labels of the lines of a conversation that begin with declared names in other shapes than labels have elsewhere; false where there are none. Lists are left
    /// before its first label, as they say who takes part, and everywhere if they have other items, too.
    /// </summary>
    public bool ReadInto(List<SpeechLine> lines, string text, SpeakerCensus census)
    {
        bool IsKnown(SpeechLine line) =>
            line.Kind == SpeechLineKind.Label && census.Of(text.AsSpan(line.Label.Start, line.Label.Length)) is { } label && (label.IsDeclared || label.IsNobody);

        bool IsOtherItem(int at, int step)
        {
            do
            {
                at += step;
            }
            while (at >= 0 && at < lines.Count && lines[at].Kind == SpeechLineKind.Blank);

            return at >= 0 && at < lines.Count && FirstOf(text, lines[at]) is var beside && IsItem(beside) && Read(beside) is not { IsLabel: true };
        }

        var (first, isAny) = (lines.FindIndex(IsKnown), false);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is SpeechLineKind.Words or SpeechLineKind.TimedWords or SpeechLineKind.Label && !IsKnown(line) && Read(FirstOf(text, line)) is { IsLabel: true } named
                && !(IsItem(FirstOf(text, line)) && (i < first || IsOtherItem(i, -1) || IsOtherItem(i, 1))))
            {
                var isAlone = string.IsNullOrWhiteSpace(text[(line.Start + named.Words)..line.End]);
                var shape = LabelShape.Colon | (isAlone ? LabelShape.Alone : 0) | (line.Begins.Seconds is null ? 0 : LabelShape.TimeBefore);
                lines[i] = line with { Kind = SpeechLineKind.Label, Begins = new LabelLine(named.Label, named.Words, line.Begins.Seconds, shape) };
                isAny = true;
            }
        }

        return isAny;
    }

    /// <summary>
    /// Whether one line begins with the name and colon of somebody who asks and another with those of somebody who answers, with nothing but marks before them. Names of
    /// one letter and those that only a wildcard declares show nothing here, nor do lists, numbers of lines and quotations.
    /// </summary>
    public bool AreOfBothRoles(List<SpeechLine> lines, string text)
    {
        var roles = new HashSet<SpeakerRole>();
        foreach (var line in lines)
        {
            if (line.Kind is SpeechLineKind.Words or SpeechLineKind.TimedWords or SpeechLineKind.Label && FirstOf(text, line) is var first
                && Read(first) is { IsLabel: true } named && !IsItem(first) && LineFront.IsOnlyMarks(first[..named.Label.Start]))
            {
                var name = SpeakerRoles.Normal(first[named.Label.Start..named.Label.End]);
                name = _roles.KnowsByName(name) ? name : LabelAside.Parted(name, _roles).Before;
                if (name.Length > 1 && _roles.KnowsByName(name) && _roles.RoleOf(name) is { } role)
                {
                    roles.Add(role);
                }
            }
        }

        return roles.Count > 1;
    }

    /// <summary>Reads a line; null where it begins with no declared name. One letter is a name only before a colon or a tab.</summary>
    public NamedLine? Read(ReadOnlySpan<char> line)
    {
        var front = LineFront.Of(line);
        if (front.End >= line.Length)
        {
            return null;
        }

        if (!front.IsInside && LabelAt(line, front.End) is { } label)
        {
            return label;
        }

        foreach (var name in _names)
        {
            if (EndOf(name, line, front.End) is { } end)
            {
                var judged = name.Length > 1 ? BehindName.Judge(line[end..], name.Contains(' ', StringComparison.Ordinal), front)
                    : line[end..] is ['\t', ..] ? NameEnd.Clear : NameEnd.Sentence;
                return new NamedLine(new Span(front.End, end), end, judged, IsLabel: false);
            }
        }

        return null;
    }

    /// <summary>
    /// The declared label that a line begins with and the character behind it, in shapes that only show what they are where many lines have them: <c>I; words</c>,
    /// <c>I. words</c>, <c>Speaker 1 - words</c>.
    /// </summary>
    public (string Label, char Behind)? ReadShort(ReadOnlySpan<char> line)
    {
        var front = LineFront.Of(line);
        var rest = line[front.End..];
        var end = rest.Length > 2 && rest[1] is '.' or ')' && char.IsLetter(rest[0]) ? 1 : rest.IndexOfAny(s_behind);
        end = rest.IndexOf(" - ") is >= 0 and var dash && (end < 0 || dash < end) ? dash + 1 : end;
        return end > 0 && end <= LongestLabel && SpeakerRoles.Normal(rest[..end].TrimEnd()) is var label && IsDeclared(label) ? (label, rest[end]) : null;
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var number = line.IndexOfAnyExceptInRange('0', '9');
        var mark = line.IsEmpty || number < 0 ? -1 : number == 0 && line[0] is '-' or '*' or '+' or '•' ? 0 : number > 0 && line[number] is '.' or ')' ? number : -1;
        return mark >= 0 && mark + 1 < line.Length && line[mark + 1] is ' ' or '\t';
    }

    // A wildcard may stand for words that are no name: "P*" for "Pros". Numbers are names.
    private bool IsDeclared(string label) => _roles.RoleOf(label) is not null && (_roles.KnowsByName(label) || (_roles.Knows(label) && label.Any(char.IsAsciiDigit)));

    private NamedLine? LabelAt(ReadOnlySpan<char> line, int start)
    {
        var colon = ColonIn(line[start..]);
        if (colon < 0)
        {
            return null;
        }

        var label = line.Slice(start, colon);
        var end = start + WithoutMarks(label);
        var name = SpeakerRoles.Normal(line[start..end]);
        if (!IsDeclared(name) && !IsDeclared(LabelAside.Parted(name, _roles).Before))
        {
            return null;
        }

        var words = start + colon + 1;
        words += BehindName.Closing(line[words..]);
        return new NamedLine(new Span(start, end), words, NameEnd.Colon, IsLabel: true);
    }

    // The first that is in no brackets and no time.
    private static int ColonIn(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length && at <= LongestLabel; at++)
        {
            depth += text[at] is '(' or '[' or '{' ? 1 : text[at] is ')' or ']' or '}' ? -1 : 0;
            var isInTime = at > 0 && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]);
            if (depth <= 0 && !isInTime && BehindName.Colons.Contains(text[at]))
            {
                return at + 1 < text.Length && text[at + 1] == '/' ? -1 : at;
            }
        }

        return -1;
    }

    // Marks, closing tags and the brackets of links at the end of a label are none of it.
    private static int WithoutMarks(ReadOnlySpan<char> label)
    {
        while (true)
        {
            var trimmed = label.TrimEnd(" \t\u00A0*_~`");
            trimmed = trimmed.EndsWith("==") || trimmed.EndsWith("]]") ? trimmed[..^2] : trimmed;
            var tag = trimmed.EndsWith(">") ? trimmed.LastIndexOf('<') : -1;
            trimmed = tag >= 0 && LineFront.Tag(trimmed[tag..]) > 0 ? trimmed[..tag] : trimmed;
            if (trimmed.Length == label.Length)
            {
                return label.Length;
            }

            label = trimmed;
        }
    }

    // Where a name ends that begins at an offset, whatever marks are in it; null where another word or none does.
    private static int? EndOf(string name, ReadOnlySpan<char> line, int at)
    {
        var next = 0;
        for (; at < line.Length && next < name.Length; at++)
        {
            if (char.IsWhiteSpace(name[next]) && char.IsWhiteSpace(line[at]))
            {
                next += at + 1 < line.Length && char.IsWhiteSpace(line[at + 1]) ? 0 : 1;
            }
            else if (char.ToUpperInvariant(Plain(line[at])) == char.ToUpperInvariant(name[next]))
            {
                next++;
            }
            else if (line[at] is not ('*' or '_') && char.GetUnicodeCategory(line[at]) != UnicodeCategory.Format)
            {
                return null;
            }
        }

        var goesOn = at < line.Length && (char.IsLetterOrDigit(line[at]) || (line[at] is '-' or '\'' or '’' && at + 1 < line.Length && char.IsLetter(line[at + 1])));
        return next == name.Length && !goesOn ? at : null;
    }

    private static char Plain(char unit) => unit switch { '’' => '\'', '‐' or '‑' or '–' => '-', _ => unit };
}
