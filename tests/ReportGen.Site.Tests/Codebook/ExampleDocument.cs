using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>
/// A document as a test writes it: lines that begin with a label of the table begin a turn, <c>#</c> a heading, <c>&gt;</c> a quotation, <c>Q:</c> a
/// question, a fence code; where no label stands, blank lines separate paragraphs.
/// </summary>
internal static class ExampleDocument
{
    private static readonly (string Label, SegmentKind Kind, SpeakerRole? Role)[] s_labels =
    [
        ("AI:", SegmentKind.Turn, SpeakerRole.Interviewer), ("User:", SegmentKind.Turn, SpeakerRole.Participant),
        ("Ada:", SegmentKind.Turn, SpeakerRole.Participant), ("Claude:", SegmentKind.Turn, SpeakerRole.Quoted),
        ("Q:", SegmentKind.Question, null), (">", SegmentKind.Quotation, null), ("#", SegmentKind.Heading, null), ("    ", SegmentKind.Code, null),
    ];

    public static Document Of(string text, string path = "interviews/a.md", string group = "interviews", params NamedValue[] attributes)
    {
        var hasTurns = HasTurns(text);
        var segments = new List<Segment>();
        Segment? open = null;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end];
            var (label, kind, role) = s_labels.FirstOrDefault(s => line.StartsWith(s.Label, StringComparison.Ordinal));
            if (label is not null)
            {
                Close(open, segments, text);
                open = new Segment("", kind, new Span(start + label.Length, end), kind == SegmentKind.Turn ? label[..^1] : null, role, 1);
                if (kind != SegmentKind.Turn)
                {
                    Close(open, segments, text);
                    open = null;
                }
            }
            else if (line.Length == 0 && !hasTurns)
            {
                Close(open, segments, text);
                open = null;
            }
            else if (open is not null)
            {
                open = open with { Span = new Span(open.Span.Start, end) };
            }
            else if (line.Length > 0)
            {
                open = new Segment("", SegmentKind.Paragraph, new Span(start, end), null, null, 0);
            }

            start = end + 1;
        }

        Close(open, segments, text);
        return new Document(
            "a", path, $"seeds/{path}", hasTurns ? DocumentKind.Interview : DocumentKind.Article, "A", "a", group, EquatableArray.From(attributes), [],
            new SourceText(text, []), EquatableArray.From(segments), [], [], [], [], null, null);
    }

    private static bool HasTurns(string text) =>
        text.Split('\n').Any(l => s_labels.Any(s => s.Kind == SegmentKind.Turn && l.StartsWith(s.Label, StringComparison.Ordinal)));

    private static void Close(Segment? open, List<Segment> segments, string text)
    {
        if (open is null)
        {
            return;
        }

        var (start, end) = (open.Span.Start, open.Span.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        segments.Add(open with { Id = $"s{segments.Count}", Span = new Span(start, end) });
    }
}
