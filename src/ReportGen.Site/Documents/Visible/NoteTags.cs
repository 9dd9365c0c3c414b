using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// Tags as Obsidian has them in notes, <c>#method/interview</c>: where they stand by themselves, on a line of their own or behind the end of a sentence, they sort
/// notes and are no words of anybody, so they become an attribute. In the middle of a sentence they are words ("we called it #metoo").
/// </summary>
internal static partial class NoteTags
{
    /// <summary>The attribute that tags become.</summary>
    public const string Attribute = "tags";

    /// <summary>The manuscript without them, and the tags in order, each once.</summary>
    public static (Manuscript Manuscript, IReadOnlyList<string> Tags) TakeFrom(Manuscript manuscript)
    {
        var text = manuscript.Text;
        if (!text.AsSpan(manuscript.Start).Contains('#'))
        {
            return (manuscript, []);
        }

        var editor = new SourceEditor(manuscript.Source);
        var code = CodeSpans.Find(text, manuscript.Start);
        var tags = new List<string>();
        foreach (Match match in Mark().Matches(text, manuscript.Start))
        {
            if (code.Contains(match.Index))
            {
                continue;
            }

            editor.Cut(new Span(match.Index, match.Index + match.Length));
            foreach (var tag in match.Groups["tag"].Captures.Select(c => c.Value).Where(t => !tags.Contains(t, StringComparer.OrdinalIgnoreCase)))
            {
                tags.Add(tag);
            }
        }

        return editor.IsEmpty ? (manuscript, []) : (manuscript.With(editor.Apply()), tags);
    }

    // A tag has something else than digits in it, as "#1" has not; the white space before it goes, too.
    [GeneratedRegex(
        """
        (?: (?<=(?:^|\n)[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*) | (?<=[.!?…][\p{Pe}\p{Pf}"']*)[ \t]+ )
        \#(?<tag>(?=[\w/-]*[^\W\d])[\w/-]+) (?: [ \t,]+ \#(?<tag>(?=[\w/-]*[^\W\d])[\w/-]+) )*
        (?= [ \t]* (?:\r?\n|$) )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mark();
}
