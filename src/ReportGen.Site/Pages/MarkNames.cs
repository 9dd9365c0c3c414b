using System.Text;
using ReportGen.Site.Markup;

namespace ReportGen.Site.Pages;

/// <summary>
/// What marked words say they were marked for, by the names of themes and codes. Quotes are cut before names are known, so that another name cuts none anew, and
/// say it by ids.
/// </summary>
internal static class MarkNames
{
    private const string Title = " title=\"";
    private const string Next = "; ";
    private const string Why = ": ";

    /// <summary>A quote's markup, with names in the titles of its marks.</summary>
    /// <param name="html">As it is kept: <c>&lt;mark class="…" title="trust/checking: verif*; trust"&gt;</c>.</param>
    /// <param name="nodes">Themes and codes.</param>
    public static string In(string html, NameList nodes)
    {
        if (!html.Contains("<mark ", StringComparison.Ordinal))
        {
            return html;
        }

        var (named, copied) = (new StringBuilder(html.Length + 64), 0);
        for (var mark = html.IndexOf("<mark ", StringComparison.Ordinal); mark >= 0; mark = html.IndexOf("<mark ", copied, StringComparison.Ordinal))
        {
            var end = html.IndexOf('>', mark);
            var title = html.IndexOf(Title, mark, end - mark, StringComparison.Ordinal);
            if (title < 0)
            {
                named.Append(html, copied, end - copied);
                copied = end;
                continue;
            }

            var (start, close) = (title + Title.Length, html.IndexOf('"', title + Title.Length));
            named.Append(html, copied, start - copied);
            Name(named, html.AsSpan(start, close - start), nodes);
            copied = close;
        }

        return named.Append(html, copied, html.Length - copied).ToString();
    }

    // Words of a rule may have semicolons and colons of their own; what stands where an id may stand and is none stays as it is.
    private static void Name(StringBuilder named, ReadOnlySpan<char> title, NameList nodes)
    {
        while (true)
        {
            var next = title.IndexOf(Next);
            var part = next < 0 ? title : title[..next];
            var id = part.IndexOf(Why) is >= 0 and var why ? part[..why] : part;
            if (nodes.Find(id.ToString()) is { } node)
            {
                named.Append(PlainWriter.Escape(node.FullLabel)).Append(part[id.Length..]);
            }
            else
            {
                named.Append(part);
            }

            if (next < 0)
            {
                return;
            }

            named.Append(Next);
            title = title[(next + Next.Length)..];
        }
    }
}
