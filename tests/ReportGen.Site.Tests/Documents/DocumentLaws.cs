using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>What holds for every document, whatever it was read from.</summary>
internal static partial class DocumentLaws
{
    /// <summary>The first law that a document breaks; null where it keeps them all.</summary>
    public static string? Broken(Outcome<Document> outcome)
    {
        if (outcome.Value is not { } document)
        {
            return outcome.Diagnostics.Count > 0 ? null : "a document failed without saying why";
        }

        return BrokenSpan(document) ?? BrokenIds(document) ?? BrokenSessions(document) ?? BrokenMarks(document) ?? BrokenSections(document) ?? LostWords(document)
            ?? outcome.Diagnostics.Select(d => BrokenPlace(document, d.Place)).FirstOrDefault(b => b is not null);
    }

    private static string? BrokenSpan(Document document)
    {
        var end = 0;
        foreach (var segment in document.Segments)
        {
            var span = segment.Span;
            if (span.Start < end || span.End < span.Start || span.End > document.Source.Text.Length)
            {
                return $"segment {segment} begins before {end}, or lies outside the text";
            }

            if (span.Length != document.TextOf(segment).ToString().Trim().Length || (span.IsEmpty && segment.Kind != SegmentKind.Turn))
            {
                return $"segment {segment} has white space around it, or no words";
            }

            end = span.End;
        }

        return null;
    }

    private static string? BrokenIds(Document document)
    {
        var ids = document.Segments.Select(s => s.Id).ToList();
        var isSafe = Slug.From(document.Id) == document.Id && ids.TrueForAll(i => SegmentId().IsMatch(i));
        return ids.Distinct().Count() != ids.Count ? "two segments have one id" : isSafe ? null : $"an id is not safe: {document.Id}";
    }

    private static string? BrokenSessions(Document document)
    {
        foreach (var session in document.Sessions)
        {
            foreach (var question in session.Questions)
            {
                if (document.Segments[question.Segment].Kind != SegmentKind.Question)
                {
                    return $"question {question} is no question";
                }
            }

            foreach (var group in session.Groups)
            {
                var isAsked = group.Question is null || session.Questions.Any(q => q.Number == group.Question);
                if (!isAsked || document.Segments[group.Heading].Kind != SegmentKind.Heading || group.Notes.Any(n => n <= group.Heading || n >= document.Segments.Count))
                {
                    return $"group {group} is not as its session has it";
                }
            }
        }

        return null;
    }

    private static string? BrokenMarks(Document document)
    {
        foreach (var spans in new[] { document.Wikilinks.Select(w => w.Span), document.Timestamps.Select(t => t.Span) })
        {
            var end = 0;
            foreach (var span in spans)
            {
                if (span.Start < end || span.IsEmpty || span.End > document.Source.Text.Length)
                {
                    return $"a link or moment at {span} is out of order or outside the text";
                }

                end = span.End;
            }
        }

        return null;
    }

    private static string? BrokenSections(Document document)
    {
        var headings = document.Segments.Count(s => s.Kind == SegmentKind.Heading);
        var isRight = document.Sections.Count == headings
            && document.Sections.All(
                s => document.Segments[s.Heading].Kind == SegmentKind.Heading && s.Level is >= 1 and <= 6 && s.End > s.Heading && s.End <= document.Segments.Count);
        return isRight ? null : "the sections do not fit the headings";
    }

    private static string? BrokenPlace(Document document, Place place) =>
        place.Line >= 0 && place.Column >= 0 && place.Line <= document.Source.Text.Count(c => c == '\n') + 2 ? null : $"{place} is not in the file";

    // What lies between segments is marks: labels, bullets, numbers, fences, front matter; never words.
    private static string? LostWords(Document document)
    {
        var text = document.Source.Text;
        var end = FrontMatterReader.Read("x", text, SpeakerRoles.Of(SpeakerLabels.Usual), []).End;
        foreach (var start in document.Segments.Where(s => s.Span.Start >= end).Select(s => s.Span).Append(new Span(text.Length, text.Length)).ToList())
        {
            foreach (var line in text[Math.Min(end, start.Start)..start.Start].Split('\n'))
            {
                if (line.Any(char.IsLetterOrDigit) && !Mark().IsMatch(line) && !IsLabelAlone(line))
                {
                    return string.Create(CultureInfo.InvariantCulture, $"'{line}' before offset {start.Start} is in no segment");
                }
            }

            end = start.End;
        }

        return null;
    }

    // Labels and times of transcripts have a grammar of their own, which its own tests hold.
    private static bool IsLabelAlone(string line) => CueLine.TryRead(line, out _) || (LabelLine.TryRead(line, out var label) && line.AsSpan(label.Words).IsWhiteSpace())
        || (new NamedLines(SpeakerRoles.Of(SpeakerLabels.Usual)).Read(line) is { IsLabel: true } named && line.AsSpan(named.Words).IsWhiteSpace());

    [GeneratedRegex(@"^s[0-9a-f]{10}(-[0-9]+)?$")]
    private static partial Regex SegmentId();

    [GeneratedRegex(
        @"^[\s>*+\-_#]*(?:\d{1,9}[.)][\s>*+\-#]*)*(?:(?:```+|~~~+)\s*[-A-Za-z0-9+#._={}]*\s*|[*_]*(?:Assistant|AI|Interviewer|User|Participant)[*_]*\s?[:：][*_]*\s*|(?:question|"
        + @"q)\s*(?:#|no\.?)?\s*\d*\s*[:.)–—-]\s*|\d{1,4}\s*[:.)]\s*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
