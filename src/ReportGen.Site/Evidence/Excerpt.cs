using ReportGen.Site.Documents;

namespace ReportGen.Site.Evidence;

/// <summary>What is shown of a segment: some of its words, and what stands before and after them, each one stretch of the document's own words.</summary>
/// <param name="Before">What can be read before the words; empty where they begin the segment.</param>
/// <param name="Words">What is quoted.</param>
/// <param name="After">What can be read after them; empty where they end it.</param>
/// <param name="IsMoreBefore">Whether the segment begins even earlier.</param>
/// <param name="IsMoreAfter">Whether it goes on after that.</param>
internal readonly record struct Excerpt(Span Before, Span Words, Span After, bool IsMoreBefore, bool IsMoreAfter)
{
    /// <summary>Evidence is at most this many characters, and one or two sentences of them.</summary>
    public const int Longest = 320;

    /// <summary>What is read from its beginning, an answer or a passage that somebody points to, may be longer: nothing in it says where to look.</summary>
    public const int LongestFromStart = 700;

    /// <summary>So many characters before the words, and after them, are at hand: few turns are longer, and a page of quotes has to stay a page.</summary>
    public const int MostAround = 500;

    /// <summary>The sentence that was hit, or of several those where most hits are together.</summary>
    /// <param name="document">Whose words they are.</param>
    /// <param name="segment">The segment that was coded.</param>
    /// <param name="hits">Where something was found, in order; none to quote its first sentences.</param>
    public static Excerpt Of(Document document, Segment segment, IReadOnlyList<Span> hits) => Make(document, segment, Longest, s => s.Densest(hits));

    /// <summary>From the segment's beginning.</summary>
    public static Excerpt FromStart(Document document, Segment segment) => Make(document, segment, LongestFromStart, static s => s.FromStart());

    /// <summary>Some words whole, however many they are, with their sentences where those are short.</summary>
    public static Excerpt Whole(Document document, Segment segment, Span words) => Make(document, segment, Longest, s => s.Whole(words));

    // A table is read as a whole, or by rows: half a row would look like one with empty cells.
    private const int LongestTable = 1_600;

    private delegate Span Choice(ExcerptChoice sentences);

    private static Excerpt Make(Document document, Segment segment, int longest, Choice choose)
    {
        var visible = document.Visible(segment);
        var text = visible.Text;
        // What would be left to unfold is not worth it.
        var isTable = segment.Kind == SegmentKind.Table;
        if (text.Length <= (isTable ? LongestTable : longest * 5 / 4))
        {
            return new Excerpt(default, segment.Span, default, false, false);
        }

        var words = choose(new ExcerptChoice(visible, longest));
        words = isTable ? Rows(text, words) : words;
        var before = WordCut.Trim(text, new Span(0, words.Start));
        var after = WordCut.Trim(text, new Span(words.End, text.Length));
        var (near, next) = (WordCut.Last(text, before, MostAround), WordCut.First(text, after, MostAround));
        return new Excerpt(Source(near), Source(words), Source(next), near.Start > before.Start, next.End < after.End);

        static Span Rows(ReadOnlySpan<char> text, Span words) => new(
            text[..words.Start].LastIndexOf('\n') + 1, text[words.End..].IndexOf('\n') is >= 0 and var end ? words.End + end : text.Length);

        // What begins or ends a segment takes with it the marks around its words.
        Span Source(Span part)
        {
            if (part.IsEmpty)
            {
                return default;
            }

            var source = visible.ToSource(part);
            return new Span(part.Start == 0 ? segment.Span.Start : source.Start, part.End == visible.Text.Length ? segment.Span.End : source.End);
        }
    }
}
