using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>Counts what each part of a rule found in a document, while it is at hand, and cuts out the words around each hit.</summary>
internal static class TermFinder
{
    /// <summary>So many hits of a part are kept with their words, of one document: as many as all pages of a list of words show.</summary>
    public const int MostLines = 1_000;

    // Characters on each side, and of the hit itself.
    private const int Around = 60;
    private const int LongestHit = 60;

    /// <summary>What the parts of rules found, but what people rejected.</summary>
    /// <param name="document">The document.</param>
    /// <param name="codings">Its codings.</param>
    /// <param name="quotes">Where the words go.</param>
    public static TermColumns Find(Document document, EquatableArray<Coding> codings, BodyWriter quotes)
    {
        var terms = new SortedDictionary<(string Code, string Term), TermDraft>(Comparer<(string Code, string Term)>.Create(static (one, other) =>
            string.CompareOrdinal(one.Code, other.Code) is var order and not 0 ? order : string.CompareOrdinal(one.Term, other.Term)));
        foreach (var coding in codings.Where(c => c.IsByOwnRules))
        {
            foreach (var hit in coding.Hits)
            {
                var line = new Lazy<HitLine>(() => LineOf(document, document.Segments[coding.Segment], hit.Span));
                foreach (var part in hit.Parts.Count == 0 ? [hit.Rule] : hit.Parts)
                {
                    if (!terms.TryGetValue((coding.Code, part), out var draft))
                    {
                        terms.Add((coding.Code, part), draft = new TermDraft());
                    }

                    draft.Add(coding.Segment, line);
                }
            }
        }

        var columns = new TermColumns.Builder();
        foreach (var ((code, term), draft) in terms)
        {
            columns.Add(code, term, draft.Hits, draft.Segments, EquatableArray.From(draft.Lines), quotes);
        }

        return columns.Build();
    }

    private static HitLine LineOf(Document document, Segment segment, Span hit)
    {
        var visible = document.Visible(segment);
        var text = visible.Text;
        var words = visible.ToVisible(hit);
        var from = Math.Max(0, words.Start - Around);
        from = from == 0 ? 0 : WordCut.StartAfter(text, from, Math.Min(from + (Around / 3), words.Start));
        var to = Math.Min(text.Length, words.End + Around);
        to = to == text.Length ? to : WordCut.EndBefore(text, to, Math.Max(to - (Around / 3), words.End));
        return new HitLine(segment.Id, OnOneLine(text[from..words.Start]), Shortened(text[words.Start..words.End]), OnOneLine(text[words.End..to]));
    }

    // What was found together may stand far apart; what is between is left out.
    private static string Shortened(ReadOnlySpan<char> words)
    {
        if (words.Length <= LongestHit)
        {
            return OnOneLine(words);
        }

        var first = WordCut.First(words, new Span(0, words.Length), LongestHit / 2);
        var last = WordCut.Last(words, new Span(first.End, words.Length), LongestHit / 2);
        return $"{OnOneLine(words[first.Start..first.End])} \u2026 {OnOneLine(words[last.Start..last.End])}";
    }

    private static string OnOneLine(ReadOnlySpan<char> words)
    {
        if (!words.ContainsAny("\n\r\t") && !words.Contains("  ", StringComparison.Ordinal))
        {
            return words.ToString();
        }

        var line = new StringBuilder(words.Length);
        foreach (var unit in words)
        {
            if (!char.IsWhiteSpace(unit))
            {
                line.Append(unit);
            }
            else if (line.Length == 0 || line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    private sealed class TermDraft
    {
        private int _last = -1;

        public int Hits { get; private set; }

        public int Segments { get; private set; }

        public List<HitLine> Lines { get; } = [];

        public void Add(int segment, Lazy<HitLine> line)
        {
            Hits++;
            Segments += segment == _last ? 0 : 1;
            _last = segment;
            if (Lines.Count < MostLines)
            {
                Lines.Add(line.Value);
            }
        }
    }
}
