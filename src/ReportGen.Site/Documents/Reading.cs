using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>A text on its way to becoming a document: what every reader starts from.</summary>
/// <param name="File">How messages name the file.</param>
/// <param name="Source">The text.</param>
/// <param name="Start">Where it begins after the front matter.</param>
/// <param name="Front">The front matter.</param>
/// <param name="Speakers">The labels that begin turns.</param>
/// <param name="Code">Where the text is code.</param>
/// <param name="Findings">What has been found so far, and is being found.</param>
internal sealed record Reading(
    string File, SourceText Source, int Start, FrontMatter Front, SpeakerLabels Speakers, CodeSpans Code, ICollection<Diagnostic> Findings)
{
    public string Text => Source.Text;

    public void Report(DiagnosticKind kind, Span span, string message, string? hint = null)
    {
        // A place is a point on one line: what goes on beyond its line is not underlined.
        var end = Text.IndexOf('\n', span.Start, span.Length);
        var place = Source.PlaceOf(File, new Span(span.Start, end < 0 ? span.End : end));
        Findings.Add(kind.At(place, message, hint));
    }
}

/// <summary>What a kind's reader makes of a text.</summary>
/// <param name="TranscriptId">The id that the text itself names, as written; null where it names none.</param>
/// <param name="Title">The title that the text itself has; null where it has none.</param>
/// <param name="Segments">In document order.</param>
/// <param name="Sections">Headings with what is under them.</param>
/// <param name="Sessions">The days of a workshop.</param>
internal sealed record Contents(
    string? TranscriptId, string? Title, EquatableArray<Segment> Segments, EquatableArray<Section> Sections, EquatableArray<Session> Sessions)
{
    /// <summary>The sections that headings make.</summary>
    public static EquatableArray<Section> SectionsOf(SegmentList segments)
    {
        var sections = new List<Section>();
        var open = new Stack<(int Heading, int Level)>();
        var ends = new Dictionary<int, int>();
        for (var i = 0; i <= segments.Count; i++)
        {
            var level = i == segments.Count ? 0 : segments[i].Kind == SegmentKind.Heading ? segments[i].Depth : int.MaxValue;
            while (open.Count > 0 && open.Peek().Level >= level)
            {
                ends[open.Pop().Heading] = i;
            }

            if (level is > 0 and < int.MaxValue)
            {
                open.Push((i, level));
            }
        }

        foreach (var (heading, end) in ends.OrderBy(e => e.Key))
        {
            sections.Add(new Section(heading, segments[heading].Depth, end));
        }

        return EquatableArray.From(sections);
    }
}
