using System.Buffers;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>
/// Finds declared names with a colon in the middle of a line: behind the end of a sentence, where line ends were lost and another turn begins, and behind a bracket or
/// slashes, where somebody puts in a word (<c>No (I: Apples?), pears</c>). People also tell of talks in this way, so no turn is made of it; it is said.
/// </summary>
internal static class InnerLabels
{
    private const string SentenceEnds = ".?!…。？！";
    private const string Closing = "\"”’'»)]*_";
    private const string Opening = "([{/";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(SentenceEnds + Opening);

    public static void Report(Manuscript manuscript, DocumentDraft interview)
    {
        NamedLines? names = null;
        var text = interview.Source.Text;
        var found = new List<Span>();
        foreach (var turn in interview.Segments.Where(s => s.Kind == SegmentKind.Turn))
        {
            for (int start = turn.Span.Start, end; start < turn.Span.End; start = end + 1)
            {
                end = Math.Min(TextLines.EndOf(text, start), turn.Span.End);
                if (!text.AsSpan(start, end - start).ContainsAny(BehindName.Colons))
                {
                    // Nearly all that people say.
                    continue;
                }

                names ??= new NamedLines(manuscript.Speakers);
                for (var at = Next(text, start, end); at < end; at = Next(text, at, end))
                {
                    var isPutIn = Opening.Contains(text[at - 1], StringComparison.Ordinal);
                    if (IsLabel(names, text.AsSpan(at, end - at), isPutIn, manuscript.Speakers) && !IsQuoted(text.AsSpan(start, at - start)))
                    {
                        found.Add(new Span(at, end));
                    }
                }
            }
        }

        if (found is [var first, ..])
        {
            manuscript.Findings.Add(DocumentDiagnostics.SpeakersUnknown.At(
                interview.Source.PlaceOf(manuscript.File, first),
                $"{UnknownSpeakers.Beginnings(text, found)} {(found.Count == 1 ? "begins" : "begin")} with a declared speaker in the middle of a line; "
                + (found.Count == 1 ? "it counts as words of the turn that it stands in" : "they count as words of the turns that they stand in"),
                "where a turn begins, begin a line"));
        }
    }

    // The next place behind the end of a sentence and a space, or behind what opens.
    private static int Next(string text, int at, int end)
    {
        while (text.AsSpan(at, end - at).IndexOfAny(s_marks) is >= 0 and var mark)
        {
            at += mark + 1;
            if (Opening.Contains(text[at - 1], StringComparison.Ordinal))
            {
                return at;
            }

            while (at < end && Closing.Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }

            var space = at;
            while (at < end && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at > space)
            {
                return at;
            }
        }

        return end;
    }

    // One letter is a name where it is put in: "plan B. I: left it" is none.
    private static bool IsLabel(NamedLines names, ReadOnlySpan<char> rest, bool isPutIn, SpeakerRoles speakers) =>
        (char.IsUpper(rest[0]) || rest[0] is '*' or '_' or '[') && names.Read(rest) is { IsLabel: true } named
        && SpeakerRoles.Normal(rest[named.Label.Start..named.Label.End]) is { Length: > 0 } name && (isPutIn || name.Length > 1)
        && speakers.KnowsByName(LabelAside.Parted(name, speakers).Before);

    // Who tells of a talk quotes it.
    private static bool IsQuoted(ReadOnlySpan<char> before) =>
        before.Count('"') % 2 == 1 || before.Count('“') + before.Count('„') > before.Count('”') || before.Count('«') > before.Count('»');
}
