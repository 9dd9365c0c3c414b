using System.Globalization;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Writes out what was read from a document, one line for each thing, so that a person can compare it with the text.</summary>
internal static class Outline
{
    public static string Of(Outcome<Document> outcome)
    {
        var lines = new StringBuilder();
        if (outcome.Value is { } document)
        {
            WriteHead(document, lines);
            WriteSegments(document, lines);
            WriteSessions(document, lines);
            WriteLinks(document, lines);
        }

        foreach (var finding in outcome.Diagnostics)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{finding.Code} {finding.Place.Line}:{finding.Place.Column} {finding.Message}\n");
        }

        return lines.ToString();
    }

    private static void WriteHead(Document document, StringBuilder lines)
    {
        lines.Append(CultureInfo.InvariantCulture, $"{document.Kind.Name} {document.Id} \"{document.Title}\" in {document.Group}");
        foreach (var attribute in document.Attributes)
        {
            lines.Append(CultureInfo.InvariantCulture, $", {attribute.Name} {attribute.Value}");
        }

        lines.Append(document.Aliases.Count > 0 ? $", also {string.Join(" and ", document.Aliases)}\n" : "\n");
    }

    private static void WriteSegments(Document document, StringBuilder lines)
    {
        foreach (var segment in document.Segments)
        {
            var depth = segment.Depth > 0 ? string.Create(CultureInfo.InvariantCulture, $" {segment.Depth}") : "";
            var speaker = segment.Speaker is null ? "" : $" {segment.Speaker},";
            var role = segment.Role is { } known ? $" {known.Name()}" : "";
            var time = segment.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $", {TimeSpan.FromSeconds(seconds):hh\\:mm\\:ss}") : "";
            var words = document.TextOf(segment).ToString().Replace("\n", "⏎", StringComparison.Ordinal);
            lines.Append(CultureInfo.InvariantCulture, $"{segment.Kind.Name()}{depth}{speaker}{role}{time} | {words}\n");
        }
    }

    private static void WriteSessions(Document document, StringBuilder lines)
    {
        foreach (var session in document.Sessions)
        {
            lines.Append(CultureInfo.InvariantCulture, $"= {session.Id} \"{session.Label}\" questions {string.Join(", ", session.Questions.Select(q => q.Number))}\n");
            foreach (var group in session.Groups)
            {
                var question = group.Question is { } number ? string.Create(CultureInfo.InvariantCulture, $"question {number}") : "no question";
                var notes = group.LeftNoNotes ? "left no notes" : string.Create(CultureInfo.InvariantCulture, $"notes: {group.Notes.Count}");
                lines.Append(CultureInfo.InvariantCulture, $"= {group.Case}: {question}, {notes}\n");
            }
        }
    }

    private static void WriteLinks(Document document, StringBuilder lines)
    {
        if (document.Video is { } video)
        {
            lines.Append(CultureInfo.InvariantCulture, $"= video {video.Id} by {video.Channel ?? "nobody named"}\n");
        }

        foreach (var link in document.Wikilinks)
        {
            lines.Append(CultureInfo.InvariantCulture, $"= {link.Kind} to {link.Target}{(link.Label is null ? "" : $", shown as {link.Label}")}\n");
        }

        foreach (var link in document.MarkdownLinks)
        {
            lines.Append(CultureInfo.InvariantCulture, $"= {(link.IsImage ? "image" : "link")} to {link.Target}\n");
        }

        foreach (var moment in document.Timestamps)
        {
            lines.Append(CultureInfo.InvariantCulture, $"= moment {moment.Seconds} s | {document.Source.Slice(moment.Span)}\n");
        }
    }
}
