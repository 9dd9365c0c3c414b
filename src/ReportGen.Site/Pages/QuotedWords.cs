using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;

namespace ReportGen.Site.Pages;

/// <summary>Looks up the words that a memo gives as those of a document: what stands in quote marks, or in a block quote, beside a link to it.</summary>
internal static class QuotedWords
{
    // Fewer words in quote marks may be a term, or a manner of speaking.
    private const int FewestWords = 4;

    private const string Left = "\u2026";

    private static readonly (char Open, char Close)[] s_marks =
        [('"', '"'), ('\u201C', '\u201D'), ('\u201E', '\u201C'), ('\u00AB', '\u00BB'), ('\u00BB', '\u00AB'), ('\u201D', '\u201D'), ('\u201A', '\u2018'), ('\u300C', '\u300D')];

    public static IEnumerable<Diagnostic> Check(Document memo, DocumentLinks links, Passages passages)
    {
        foreach (var segment in memo.Segments)
        {
            var named = links.Links.Where(l => l.To is not null && segment.Span.Contains(l.Span)).ToList();
            if (named.Count == 0)
            {
                continue;
            }

            foreach (var quoted in Quoted(memo, segment, named))
            {
                var words = memo.Source.Slice(quoted).ToString();
                if (Parts(words).Where(p => Count(p) >= FewestWords).FirstOrDefault(part => !named.Exists(l => passages.Has(l.To!, part))) is { } missing)
                {
                    var where = string.Join(" or ", named.Select(l => $"'{l.To}'").Distinct());
                    yield return LinkDiagnostics.Misquoted.At(
                        memo.Source.PlaceOf(memo.File, quoted), $"\"{missing}\" is not in {where}, which stands beside it",
                        "quote the words as they stand there; put \u2026 where some are left out");
                }
            }
        }
    }

    private static IEnumerable<Span> Quoted(Document memo, Segment segment, List<ResolvedLink> links)
    {
        if (segment.Kind == SegmentKind.Quotation)
        {
            // All words but the link, which says whose they are.
            var start = segment.Span.Start;
            foreach (var link in links.Append(null))
            {
                var end = link?.Span.Start ?? segment.Span.End;
                if (start < end && Trim(memo.Source.Text, new Span(start, end)) is { IsEmpty: false } words)
                {
                    yield return words;
                }

                start = link?.Span.End ?? end;
            }

            yield break;
        }

        for (var at = segment.Span.Start; at < segment.Span.End; at++)
        {
            foreach (var (open, close) in s_marks)
            {
                if (memo.Source.Text[at] == open && memo.Source.Text.AsSpan(at + 1, segment.Span.End - at - 1).IndexOf(close) is > 0 and var length)
                {
                    yield return new Span(at + 1, at + 1 + length);
                    at += length + 1;
                    break;
                }
            }
        }
    }

    private static Span Trim(string text, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not ('.' or '!' or '?'))
        {
            end--;
        }

        return new Span(start, end);
    }

    // Writers leave words out, and end a quote with the stop of their own sentence.
    private static IEnumerable<string> Parts(string words) => words
        .Replace("[...]", Left, StringComparison.Ordinal).Replace("[\u2026]", Left, StringComparison.Ordinal).Replace("...", Left, StringComparison.Ordinal)
        .Split('\u2026', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.TrimEnd('.', ',', ';'));

    // In scripts without spaces each character is a word.
    private static int Count(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length + words.Count(c => c is >= '\u2E80' and < '\uFE00');
}
