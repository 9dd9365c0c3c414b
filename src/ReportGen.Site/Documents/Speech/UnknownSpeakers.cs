using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Says whose part is not known in a conversation: nothing that they say is coded until site.yml says who they are.</summary>
internal static class UnknownSpeakers
{
    // More names make a sentence that nobody reads.
    private const int MostNamed = 8;

    // Of a line that is named by its beginning.
    private const int LongestShown = 32;

    public static void Report(Manuscript manuscript, Transcript transcript)
    {
        ReportAsides(manuscript, transcript);
        ReportEnd(manuscript, transcript);
        var speakers = new Dictionary<string, (string Label, Span First, int Pieces)>(StringComparer.OrdinalIgnoreCase);
        var (isAnyKnown, isAnyAnswering) = (false, false);
        foreach (var piece in transcript.Pieces)
        {
            if (piece.Role is { } role and not SpeakerRole.Unknown)
            {
                isAnyKnown = true;
                isAnyAnswering |= role != SpeakerRole.Interviewer;
            }
            else if (piece.Label is { Length: > 0 } label && SpeakerRoles.Normal(label) is var name)
            {
                isAnyKnown |= manuscript.Speakers.RoleOf(name) is not null;
                isAnyAnswering |= manuscript.Speakers.RoleOf(name) is not SpeakerRole.Interviewer;
                speakers[name] = speakers.TryGetValue(name, out var known) ? known with { Pieces = known.Pieces + 1 } : (label, piece.LabelSpan, 1);
            }
        }

        var unknown = speakers.Where(s => manuscript.Speakers.RoleOf(s.Key) is null).Select(s => s.Value).OrderBy(s => s.First.Start).ToList();
        if (speakers.Count == 0 && !isAnyKnown && manuscript.Speakers.RoleOf("") is null)
        {
            manuscript.Findings.Add(DocumentDiagnostics.SpeakersUnknown.At(
                new(manuscript.File),
                "nobody is named in this transcript, so it is not known who speaks, and nothing of it is coded",
                "if one person speaks, say 'speakers: { participant: [\"*\"] }' for this file under 'documents' in site.yml; if it does not matter, 'kind: article'"));
        }
        else if (!isAnyKnown && unknown.Count > 0)
        {
            manuscript.Findings.Add(DocumentDiagnostics.SpeakersUnknown.At(
                manuscript.Source.PlaceOf(manuscript.File, unknown[0].First),
                $"these speakers are not declared: {Names(unknown)}; as long as nobody says who they are, nothing of this document is coded",
                Lines(unknown.ConvertAll(u => u.Label), Asker(manuscript.Text, transcript))));
        }
        else
        {
            foreach (var (label, first, pieces) in unknown)
            {
                manuscript.Report(
                    DocumentDiagnostics.UnknownSpeaker,
                    first,
                    string.Create(
                        CultureInfo.InvariantCulture, $"'{label}' begins {Times(pieces)} as a speaker would, but is not declared, so these words are nobody's and are not coded"),
                    Hint(label, manuscript.Speakers));
            }

            ReportNameless(manuscript, transcript);
            ReportDoubtful(manuscript, transcript);
            ReportUnread(manuscript, transcript.Unread.Where(u => u.End >= NameEnd.Clear), DocumentDiagnostics.SpeakersUnknown);
            ReportUnread(manuscript, transcript.Unread.Where(u => u.End < NameEnd.Clear), DocumentDiagnostics.LabelOnce);
            if (isAnyKnown && !isAnyAnswering)
            {
                manuscript.Findings.Add(DocumentDiagnostics.SpeakersUnknown.At(
                    new(manuscript.File),
                    "nobody but who asks is named in this transcript, so nothing of it is coded",
                    "begin what others say with their names too, or say 'kind: article' if nobody asks here"));
            }
        }
    }

    private static void ReportDoubtful(Manuscript manuscript, Transcript transcript)
    {
        if (transcript.Doubtful is [var first, ..] doubtful)
        {
            var named = string.Join(", ", doubtful.Take(MostNamed).Select(s => $"'{manuscript.Text[s.Start..s.End]}'")) + (doubtful.Count > MostNamed ? ", …" : "");
            manuscript.Report(
                DocumentDiagnostics.LabelOnce,
                first,
                $"{named} {(doubtful.Count == 1 ? "stands" : "stand")} before a colon, as a speaker's name would; what follows counts as words of the turn that it stands in",
                "if somebody speaks there, add the name under 'speakers' in site.yml, to 'interviewer' or 'participant'; to 'nobody' if not");
        }
    }

    private static void ReportUnread(Manuscript manuscript, IEnumerable<(Span Line, NameEnd End)> unread, DiagnosticKind kind)
    {
        if (unread.ToList() is [var first, ..] lines)
        {
            manuscript.Report(
                kind,
                first.Line,
                $"{Beginnings(manuscript.Text, lines.ConvertAll(l => l.Line))} {(lines.Count == 1 ? "begins" : "begin")} with a declared speaker, "
                + "but not in a shape in which turns are read; "
                + (lines.Count == 1 ? "it counts as words of the turn that it stands in" : "they count as words of the turns that they stand in"),
                "where a turn begins, write the name and a colon at the beginning of the line");
        }
    }

    /// <summary>How some lines begin, for a sentence about them.</summary>
    public static string Beginnings(string text, List<Span> lines)
    {
        string Beginning(Span line) => line.Length > LongestShown ? $"{text.AsSpan(line.Start, LongestShown).TrimEnd()}…" : text[line.Start..line.End];
        return string.Join(", ", lines.Take(MostNamed).Select(l => $"'{Beginning(l)}'")) + (lines.Count > MostNamed ? ", …" : "");
    }

    private static void ReportAsides(Manuscript manuscript, Transcript transcript)
    {
        if (transcript.Asides is [var first, ..] asides)
        {
            manuscript.Report(
                DocumentDiagnostics.LabelAside,
                first,
                $"'{SpeakerRoles.Normal(manuscript.Text.AsSpan(first.Start, first.Length))}'"
                + (asides.Count == 1 ? " has" : string.Create(CultureInfo.InvariantCulture, $" and {asides.Count - 1} more like it have"))
                + " something in brackets behind the name: it is nobody's words, and is neither shown nor coded",
                "if it was said, write it behind the colon; if it is a part of the name, declare the whole of it under 'speakers' in site.yml");
        }
    }

    private static void ReportEnd(Manuscript manuscript, Transcript transcript)
    {
        if (transcript.End is { } behind)
        {
            var end = TextLines.EndOf(manuscript.Text, behind);
            if (manuscript.Text.AsSpan(end).IsWhiteSpace() && !manuscript.Text.AsSpan(behind).StartsWith("[^"))
            {
                // Only "End of recording", or a heading without words.
                return;
            }

            manuscript.Report(
                DocumentDiagnostics.BehindLastTurn,
                new Span(behind, end),
                "the conversation ends above this line: what follows is nobody's words, and is not coded",
                "if somebody says it, begin it with who speaks and a colon");
        }
    }

    // Where others are named, words without a name may be anybody's.
    private static void ReportNameless(Manuscript manuscript, Transcript transcript)
    {
        var nameless = transcript.Pieces.Where(p => p.Label is "").ToList();
        if (nameless.Count > 0 && manuscript.Speakers.RoleOf("") is null)
        {
            var rest = nameless.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", and {nameless.Count - 1} more like them after them");
            manuscript.Report(
                DocumentDiagnostics.UnknownSpeaker,
                nameless[0].Words,
                $"these words have no speaker although others have{rest}: they are nobody's and are not coded",
                "name who says them in the file, or leave them as they are");
        }
    }

    private static string Names(List<(string Label, Span First, int Pieces)> speakers)
    {
        var named = speakers.OrderByDescending(s => s.Pieces).ThenBy(s => s.Label, StringComparer.Ordinal).Take(MostNamed)
            .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Label} {s.Pieces}"));
        var rest = speakers.Count - MostNamed;
        return string.Join(", ", named) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
    }

    private static string Times(int pieces) => pieces == 1 ? "a turn" : string.Create(CultureInfo.InvariantCulture, $"{pieces} turns");

    // Who ends most pieces with a question, where one clearly does.
    private static string? Asker(string text, Transcript transcript)
    {
        var asking = transcript.Pieces.Where(p => p.Label is { Length: > 0 } && !p.Words.IsEmpty && text[p.Words.End - 1] is '?' or '？' or '؟')
            .GroupBy(p => p.Label!, StringComparer.Ordinal).Select(g => (Label: g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ToList();
        return asking is [var only] ? only.Label : asking is [var most, var next, ..] && most.Count > next.Count ? most.Label : null;
    }

    private static string Lines(List<string> labels, string? asker)
    {
        string List(IEnumerable<string> names) =>
            string.Join(", ", names.Take(MostNamed).Select(l => $"\"{l.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
        var entry = asker is null
            ? $"interviewer: [who asks], participant: [{List(labels)}]"
            : $"interviewer: [{List([asker])}], participant: [{List(labels.Where(l => l != asker))}]";
        return $"'reportgen speakers' prints the lines for all documents; for this one, write in site.yml under 'speakers:', each name where it belongs: {entry}; if nobody "
            + $"speaks here, say 'kind: article'";
    }

    private static string Hint(string label, SpeakerRoles speakers)
    {
        var nearest = NearestName.Find(label, speakers.Names);
        var declare = "add it under 'speakers' in site.yml: to 'interviewer' or 'participant', or to 'nobody' if it is no speaker";
        return nearest is null ? declare : $"did you mean '{nearest}'? If not, {declare}";
    }
}
