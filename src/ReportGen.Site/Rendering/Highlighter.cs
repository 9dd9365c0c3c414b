using System.Net;
using System.Text;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Markup;

namespace ReportGen.Site.Rendering;

/// <summary>Marks terms in words or markup, found as rules find them: whole words, any case, <c>*</c> and <c>?</c> inside words.</summary>
internal sealed class Highlighter
{
    private const string Opening = "<mark class=\"hit\">";
    private const string Closing = "</mark>";
    private const int LongestEntity = 12;

    // A template asks for the same terms quote after quote.
    private static volatile Highlighter s_last = new("", []);

    private readonly string _terms;
    private readonly TermIndex _index;

    private Highlighter(string joined, IReadOnlyList<Term> terms)
    {
        _terms = joined;
        _index = TermIndex.Compile(terms);
        Useless = terms.FirstOrDefault(t => t.Pattern.Length == 0 || !TermPattern.NamesSomething(t.Pattern))?.Text;
    }

    /// <summary>A term that would find nothing, or everything; null where there is none.</summary>
    public string? Useless { get; }

    public static Highlighter For(IEnumerable<string> terms)
    {
        var list = terms.ToList();
        var joined = string.Join('\n', list);
        var last = s_last;
        return last._terms == joined ? last : s_last = new Highlighter(joined, [.. list.Select(t => new Term(t.Trim()))]);
    }

    /// <summary>Words as markup, with the terms in them marked.</summary>
    public string InText(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var (piece, isHit) in Cut(text))
        {
            html.Append(isHit ? Opening : "").Append(PlainWriter.Escape(text[piece.Start..piece.End])).Append(isHit ? Closing : "");
        }

        return html.ToString();
    }

    /// <summary>The same markup with the terms in its words marked; a term that a tag interrupts is not found.</summary>
    public string InHtml(string markup)
    {
        var html = new StringBuilder(markup.Length + 64);
        for (var at = 0; at < markup.Length;)
        {
            var end = markup[at] == '<' ? EndOfTag(markup, at) : markup.IndexOf('<', at);
            end = end < 0 ? markup.Length : end;
            if (markup[at] == '<')
            {
                html.Append(markup, at, end - at);
            }
            else
            {
                MarkRun(html, markup[at..end]);
            }

            at = end;
        }

        return html.ToString();
    }

    // Entities are read as the characters they stand for, and stay as they are written.
    private void MarkRun(StringBuilder html, string run)
    {
        var (words, starts) = (new StringBuilder(run.Length), new List<int>(run.Length + 1));
        for (var at = 0; at < run.Length;)
        {
            var semicolon = run[at] == '&' ? run.IndexOf(';', at, Math.Min(LongestEntity, run.Length - at)) : -1;
            var decoded = semicolon < 0 ? run[at].ToString() : WebUtility.HtmlDecode(run[at..(semicolon + 1)]);
            words.Append(decoded);
            starts.AddRange(Enumerable.Repeat(at, decoded.Length));
            at = semicolon < 0 ? at + 1 : semicolon + 1;
        }

        starts.Add(run.Length);
        foreach (var (piece, isHit) in Cut(words.ToString()))
        {
            html.Append(isHit ? Opening : "").Append(run, starts[piece.Start], starts[piece.End] - starts[piece.Start]).Append(isHit ? Closing : "");
        }
    }

    private static int EndOfTag(string markup, int start)
    {
        var quote = '\0';
        for (var at = start + 1; at < markup.Length; at++)
        {
            if (quote == '\0' && markup[at] == '>')
            {
                return at + 1;
            }

            quote = quote == '\0' && markup[at] is '"' or '\'' ? markup[at] : markup[at] == quote ? '\0' : quote;
        }

        return markup.Length;
    }

    // Hits that overlap are marked as one.
    private IEnumerable<(Span Span, bool IsHit)> Cut(string text)
    {
        var hits = new List<TermHit>();
        _index.Find(text, hits);
        var at = 0;
        for (var i = 0; i < hits.Count;)
        {
            var hit = hits[i++].Span;
            while (i < hits.Count && hits[i].Span.Start < hit.End)
            {
                hit = new Span(hit.Start, Math.Max(hit.End, hits[i++].Span.End));
            }

            if (hit.Start > at)
            {
                yield return (new Span(at, hit.Start), false);
            }

            yield return (hit, true);
            at = hit.End;
        }

        if (at < text.Length)
        {
            yield return (new Span(at, text.Length), false);
        }
    }
}
