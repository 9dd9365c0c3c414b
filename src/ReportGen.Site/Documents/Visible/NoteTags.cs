using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// Tags as Obsidian has them in notes, <c>#method/interview</c> among words: they sort notes and are no words of theirs, so they become an attribute. In
/// conversations somebody may have said "#metoo", so there they stay.
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
            var tag = match.Groups["tag"].Value;
            if (!tags.Contains(tag, StringComparer.OrdinalIgnoreCase))
            {
                tags.Add(tag);
            }
        }

        return editor.IsEmpty ? (manuscript, []) : (manuscript.With(editor.Apply()), tags);
    }

    // A tag has something else than digits in it, as "#1" has not; the white space before it goes, too.
    [GeneratedRegex(@"(?:(?<=^|\n)|[ \t]+)#(?<tag>(?=[\w/-]*[^\W\d])[\w/-]+)(?![\w#])")]
    private static partial Regex Mark();
}
