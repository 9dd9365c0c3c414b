using System.Buffers;

namespace ReportGen.Site.Documents;

/// <summary>Makes one kind of line break of all: what parts lines for a reader parts them here, while places in the file count its own lines.</summary>
internal static class LineBreaks
{
    // Vertical tab, form feed, next line, line and paragraph separator. Editors do not count them as lines.
    private static readonly SearchValues<char> s_other = SearchValues.Create("\v\f\u0085\u2028\u2029");

    /// <summary>A text as decoded, with line feeds for what every editor counts as the end of a line.</summary>
    public static SourceText OfLines(string decoded) => new(
        decoded.Contains('\r', StringComparison.Ordinal) ? decoded.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : decoded, []);

    /// <summary>The text with line feeds for all else that parts lines, too; after repairs, since such a character may be a part of what is to be repaired.</summary>
    public static SourceText Unify(SourceText source)
    {
        var text = source.Text;
        var at = text.AsSpan().IndexOfAny(s_other);
        if (at < 0)
        {
            return source;
        }

        var editor = new SourceEditor(source);
        while (at < text.Length)
        {
            editor.Replace(new Span(at, at + 1), "\n");
            var next = text.AsSpan(at + 1).IndexOfAny(s_other);
            at = next < 0 ? text.Length : at + 1 + next;
        }

        return editor.Apply();
    }
}
