using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// Tags and block ids as Obsidian has them in notes: <c>#method/interview</c> among words, <c>^a1b2</c> at the end of a line. They sort and address notes and are
/// no words of theirs; tags become an attribute. In conversations somebody may have said "#metoo", so there they stay.
/// </summary>
internal static partial class NoteTags
{
    /// <summary>The attribute that tags become.</summary>
    public const string Attribute = "tags";

    /// <summary>The manuscript without them, and the tags in order, each once.</summary>
    public static (Manuscript Manuscript, IReadOnlyList<string> Tags) TakeFrom(Manuscript manuscript)
    {
        var text = manuscript.Text;
        var rest = text.AsSpan(manuscript.Start);
        if (!rest.Contains('#') && !rest.Contains('^'))
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
            if (match.Groups["tag"] is { Success: true } tag && !tags.Contains(tag.Value, StringComparer.OrdinalIgnoreCase))
            {
                tags.Add(tag.Value);
            }
        }

        return editor.IsEmpty ? (manuscript, []) : (manuscript.With(editor.Apply()), tags);
    }

    // A tag has something else than digits in it, as "#1" has not; the white space before either goes, too.
    [GeneratedRegex(@"(?:(?<=^|\n)|[ \t]+)(?:#(?<tag>(?=[\w/-]*[^\W\d])[\w/-]+)(?![\w#])|\^[A-Za-z0-9-]+(?=[ \t]*(?:\n|$)))")]
    private static partial Regex Mark();
}
