using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// What people who write conversations down in Obsidian add to what was said: names of blocks at the ends of lines, tags that stand by themselves, and fields in brackets,
/// <c>[memo:: apples]</c>. Nobody says them, so they are no words.
/// </summary>
internal static partial class NoteMarks
{
    /// <summary>The manuscript of a conversation without them, and the tags in order, each once.</summary>
    public static (Manuscript Manuscript, IReadOnlyList<string> Tags) CutFrom(Manuscript manuscript)
    {
        var rest = manuscript.Text.AsSpan(manuscript.Start);
        if (rest.Contains('^') || rest.Contains("::", StringComparison.Ordinal))
        {
            var editor = new SourceEditor(manuscript.Source);
            var code = CodeSpans.Find(manuscript.Text, manuscript.Start);
            foreach (Match match in Mark().Matches(manuscript.Text, manuscript.Start))
            {
                if (!code.Contains(match.Index))
                {
                    editor.Cut(new Span(match.Index, match.Index + match.Length));
                }
            }

            manuscript = editor.IsEmpty ? manuscript : manuscript.With(editor.Apply());
        }

        return NoteTags.TakeFrom(manuscript);
    }

    /// <summary>Whether a line begins a callout: <c>> [!note] Memo</c>.</summary>
    public static bool BeginsCallout(ReadOnlySpan<char> line) =>
        line.TrimStart() is ['>', .. var behind] && behind.TrimStart() is ['[', '!', .. var kind] && kind.IndexOf(']') is > 0 and var end
        && char.IsLetter(kind[0]) && !kind[..end].Contains('[');

    // The white space before a name or a field goes, too. A field's value may have links in it. Bounds keep texts made of nothing but beginnings from taking for ever.
    [GeneratedRegex(
        """
        (?<![ \t]) [ \t]+ \^[A-Za-z0-9-]+ (?= [ \t]* (?:\n|$) )
        | (?<![ \t]) [ \t]* (?<!\[) \[ [\p{L}_][\w \-]{0,40} :: (?: \[\[ [^\]\n]{0,200} \]\] | [^\[\]\n] ){0,1000} \] (?!\()
        | (?<![ \t]) [ \t]* \( [\p{L}_][\w \-]{0,40} :: (?: \[\[ [^\]\n]{0,200} \]\] | [^()\n] ){0,1000} \)
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
