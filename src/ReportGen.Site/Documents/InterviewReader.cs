using System.Text.RegularExpressions;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads an interview: turns that go on until another declared label stands at the start of a line, over blank lines, lists and pasted code.</summary>
internal static partial class InterviewReader
{
    public static Contents Read(Reading reading)
    {
        var text = reading.Text;
        var segments = new SegmentList(text);
        string? transcript = null, title = null;
        (SpeakerLine Line, int Start)? turn = null;
        var paragraph = reading.Start;
        for (var start = reading.Start; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(start, end - start);
            if (SpeakerLine.Of(line, reading.Speakers) is { } speaker && !reading.Code.Contains(start))
            {
                Close(start);
                turn = (speaker, start + speaker.Length);
            }
            else if (turn is null)
            {
                Before(line, start, end);
            }

            start = end + 1;
        }

        Close(text.Length);
        UndeclaredSpeakers.Report(reading);
        return new Contents(transcript, title, segments.ToArray(), Contents.SectionsOf(segments), []);

        void Close(int at)
        {
            if (turn is { } open)
            {
                segments.Add(SegmentKind.Turn, new Span(Math.Min(open.Start, at), at), open.Line.Label, open.Line.Role);
            }
            else if (paragraph < at)
            {
                segments.Add(SegmentKind.Paragraph, new Span(paragraph, at));
            }
        }

        // What stands before the first turn: a title, the transcript's id, rules, and perhaps some words about the interview.
        void Before(ReadOnlySpan<char> line, int start, int end)
        {
            var words = line.Trim();
            if (TranscriptId().Match(line.ToString()) is { Success: true } id)
            {
                transcript ??= id.Groups["id"].Value;
            }
            else if (words.StartsWith('#') && words.TrimStart('#').StartsWith(' '))
            {
                title ??= words.TrimStart('#').Trim().ToString();
            }
            else if (!words.IsEmpty && words.Trim("-*_ ").Length > 0)
            {
                return;
            }

            if (paragraph < start)
            {
                segments.Add(SegmentKind.Paragraph, new Span(paragraph, start));
            }

            paragraph = Math.Min(end + 1, text.Length);
        }
    }

    /// <summary>How many turns of each role a text has, for recognising an interview.</summary>
    public static (int Asking, int Answering) CountTurns(string text, int start, CodeSpans code, SpeakerLabels labels)
    {
        var (asking, answering) = (0, 0);
        for (var at = start; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
            if (SpeakerLine.Of(text.AsSpan(at, end - at), labels) is { } line && !code.Contains(at))
            {
                (asking, answering) = line.Role == SpeakerRole.Interviewer ? (asking + 1, answering) : (asking, answering + 1);
            }

            at = end + 1;
        }

        return (asking, answering);
    }

    [GeneratedRegex(@"^\s*\**\s*transcript[ _-]?id\s*:?\s*\**\s*:?\s*(?<id>\S.*?)\s*\**\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TranscriptId();
}

/// <summary>Looks for speakers that nobody declared: short labels that begin paragraphs again and again.</summary>
internal static partial class UndeclaredSpeakers
{
    private const int Longest = 32;

    public static void Report(Reading reading)
    {
        var found = new SortedDictionary<string, (Span First, int Count)>(StringComparer.Ordinal);
        var text = reading.Text;
        var isAfterBlank = true;
        for (var start = reading.Start; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var next and >= 0 ? next : text.Length;
            var line = text.AsSpan(start, end - start);
            if (isAfterBlank && LabelOf(line) is { } label && !reading.Code.Contains(start) && SpeakerLine.Of(line, reading.Speakers) is null)
            {
                found[label] = found.TryGetValue(label, out var before)
                    ? (before.First, before.Count + 1)
                    : (new Span(start, start + line.IndexOf(':') + 1), 1);
            }

            isAfterBlank = line.IsWhiteSpace();
            start = end + 1;
        }

        var declared = reading.Speakers.Interviewer.Concat(reading.Speakers.Participant).ToList();
        foreach (var (label, (first, count)) in found.Where(f => f.Value.Count > 1))
        {
            reading.Report(
                DocumentDiagnostics.UnknownSpeaker,
                first,
                $"'{label}:' begins {count} paragraphs, but is not declared as a speaker, so its words belong to the turn before",
                NearestName.Find(label, declared) is { } near ? $"did you mean '{near}'? else add it to 'speakers' in site.yml" : "add it to 'speakers' in site.yml if somebody speaks there");
        }
    }

    private static string? LabelOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon is < 1 or > Longest || line[(colon + 1)..].IsWhiteSpace() || !char.IsUpper(line.TrimStart('*')[..1].ToString() is { Length: 1 } first ? first[0] : ' '))
        {
            return null;
        }

        var label = line[..colon].Trim('*').Trim().ToString();
        return Label().IsMatch(label) ? label : null;
    }

    // One to three words: "Moderator", "Dr. Okafor", "Participant 2".
    [GeneratedRegex(@"^[\p{L}][\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
