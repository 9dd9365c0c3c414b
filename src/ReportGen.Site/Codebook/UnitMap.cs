using ReportGen.Site.Documents;

namespace ReportGen.Site.Codebook;

/// <summary>Cuts one document into units, as far as rules ask: each kind covers the segments without overlap.</summary>
internal sealed class UnitMap(Document document)
{
    private readonly Dictionary<int, int[]> _sentences = [];
    private readonly Dictionary<int, int[]> _paragraphs = [];
    private Span[]? _sections;

    /// <summary>Adds the units of a kind that a hit touches; where it crosses a border, there are several.</summary>
    public void Locate(CodingUnit kind, FoundHit hit, List<Span> units)
    {
        var segment = document.Segments[hit.Segment].Span;
        switch (kind)
        {
            case CodingUnit.Document:
                units.Add(new Span(0, document.Source.Text.Length));
                break;
            case CodingUnit.Section:
                units.Add((_sections ??= FindSections(document))[hit.Segment]);
                break;
            case CodingUnit.Turn:
                units.Add(segment);
                break;
            default:
                LocateParts(EndsOf(kind, hit.Segment, segment), segment, hit.Span, units);
                break;
        }
    }

    private int[] EndsOf(CodingUnit kind, int index, Span segment)
    {
        var known = kind == CodingUnit.Sentence ? _sentences : _paragraphs;
        if (known.TryGetValue(index, out var ends))
        {
            return ends;
        }

        var found = new List<int>();
        var visible = document.Visible(document.Segments[index]);
        var text = visible.Text;
        if (kind == CodingUnit.Sentence)
        {
            Sentences.Split(text, found);
        }
        else
        {
            SplitParagraphs(text, found);
        }

        return known[index] = [.. found.Select((end, i) => i == found.Count - 1 ? segment.Length : visible.ToSource(end) - segment.Start)];
    }

    private static void LocateParts(int[] ends, Span segment, Span hit, List<Span> units)
    {
        // The part that holds an offset is the first one that ends after it.
        var part = Array.BinarySearch(ends, hit.Start - segment.Start + 1);
        for (part = part < 0 ? ~part : part; part < ends.Length; part++)
        {
            var start = segment.Start + (part == 0 ? 0 : ends[part - 1]);
            if (start >= hit.End)
            {
                break;
            }

            units.Add(new Span(start, segment.Start + ends[part]));
        }
    }

    private static void SplitParagraphs(ReadOnlySpan<char> text, List<int> ends)
    {
        for (var at = text.IndexOf('\n'); at >= 0 && at < text.Length;)
        {
            var next = at + 1;
            var isBlank = false;
            while (next < text.Length && char.IsWhiteSpace(text[next]))
            {
                isBlank |= text[next] == '\n';
                next++;
            }

            if (isBlank && next < text.Length)
            {
                ends.Add(next);
            }

            var found = text[next..].IndexOf('\n');
            at = found < 0 ? -1 : next + found;
        }

        ends.Add(text.Length);
    }

    // What stands under one heading; among turns, what one speaker asks (in however many turns) and is answered.
    private static Span[] FindSections(Document document)
    {
        var segments = document.Segments;
        var sections = new Span[segments.Count];
        for (var first = 0; first < sections.Length;)
        {
            var last = first;
            while (last + 1 < sections.Length && !BeginsSection(segments[last + 1], segments[last]))
            {
                last++;
            }

            Array.Fill(sections, new Span(segments[first].Span.Start, segments[last].Span.End), first, last - first + 1);
            first = last + 1;
        }

        return sections;
    }

    private static bool BeginsSection(Segment segment, Segment before) =>
        segment.Kind == SegmentKind.Heading || (IsAsking(segment) && !IsAsking(before));

    private static bool IsAsking(Segment segment) => segment is { Kind: SegmentKind.Turn, Role: SpeakerRole.Interviewer };
}
