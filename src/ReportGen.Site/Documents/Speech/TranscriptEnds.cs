using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// Where a conversation begins and ends within its text: what a researcher notes in front of it, beside "Date:" and "Place:", or behind the last answer, under a
/// heading, as a footnote or behind "End of recording", was said by nobody.
/// </summary>
internal static partial class TranscriptEnds
{
    private const int FewestFacts = 2;

    // "34, teacher at a school in town" is a fact of Kim, and said by nobody.
    private const int LongestFact = 60;

    /// <summary>The first line that may be a part of the conversation.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="speakerOf">Who begins to speak in a line.</param>
    public static int First(List<SpeechLine> lines, string text, Func<SpeechLine, LabelCount?> speakerOf)
    {
        var first = lines.FindIndex(l => l.Kind is not (SpeechLineKind.Blank or SpeechLineKind.Heading));
        var end = first < 0 ? -1 : lines.FindIndex(first, l => l.Kind == SpeechLineKind.Blank);
        if (end < 0)
        {
            return 0;
        }

        var head = lines.GetRange(first, end - first).FindAll(l => l.Kind == SpeechLineKind.Label && l.Begins.Has(LabelShape.Colon) && !l.Begins.Has(LabelShape.Time));
        var named = head.Select(speakerOf).OfType<LabelCount>().ToList();
        var facts = head.FindAll(l => speakerOf(l) is null && LabelLine.IsName(text.AsSpan(l.Label.Start, l.Label.Length)));
        if (head.Count >= FewestFacts && head.Count == end - first && IsHeadOfNotes(head, named, lines, end, text, speakerOf))
        {
            return lines.Count;
        }

        var isSpokenLater = named.Count > 0 && named.Distinct().Count() == named.Count && named.TrueForAll(l => l.Lines > 1);
        return isSpokenLater && ((facts.Count >= FewestFacts && facts[0] == head[0]) || IsHead(head, text, speakerOf)) ? end : 0;
    }

    // "Interviewer: Dana Ito" above "Participant: P7, grower": names and numbers, and what else is known of the talk.
    private static bool IsHead(List<SpeechLine> head, string text, Func<SpeechLine, LabelCount?> speakerOf) =>
        head.Count >= FewestFacts
        && head.TrueForAll(l => text.AsSpan(l.Words.Start, l.Words.Length).Trim() is var words && IsFact(words) && (speakerOf(l) is null || IsPerson(words)));

    private static bool IsPerson(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAny(",;(");
        var name = words[..(end < 0 ? words.Length : end)].Trim();
        return words.ContainsAnyInRange('0', '9') || (name.Length <= 3 && name.Length > 1 && !name.ContainsAnyExceptInRange('A', 'Z'))
            || (name.Contains(' ') && LabelLine.IsProper(name.ToString()));
    }

    // Notes of a talk begin with who took part: each name stands once, behind it is no sentence, and nobody's words follow.
    private static bool IsHeadOfNotes(
        List<SpeechLine> head, List<LabelCount> named, List<SpeechLine> lines, int end, string text, Func<SpeechLine, LabelCount?> speakerOf) =>
        named.Count > 0
        && head.TrueForAll(l => IsFact(text.AsSpan(l.Words.Start, l.Words.Length).Trim()))
        && lines.FindIndex(end, l => l.Kind is SpeechLineKind.Words or SpeechLineKind.Label) >= 0
        && lines.FindIndex(end, l => l.Kind is SpeechLineKind.TimedWords or SpeechLineKind.Time || (l.Kind == SpeechLineKind.Label && speakerOf(l) is not null)) < 0;

    private static bool IsFact(ReadOnlySpan<char> words) => !words.IsEmpty && words.Length <= LongestFact && words[^1] is not ('.' or '?' or '!' or '…' or '"' or '”');

    /// <summary>The line that begins what is no part of the conversation; null where there is none.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="speakerOf">Who begins to speak in a line.</param>
    public static int? Behind(List<SpeechLine> lines, string text, Func<SpeechLine, LabelCount?> speakerOf)
    {
        var last = lines.FindLastIndex(l => l.Kind == SpeechLineKind.Label && speakerOf(l) is not null);

        // What an interviewer says is coded nowhere, and assistants write whole documents.
        if (last < 0 || speakerOf(lines[last]) is not { Role: SpeakerRole.Participant })
        {
            return null;
        }

        bool? hasHeadings = null;
        for (var i = last + 1; i < lines.Count; i++)
        {
            if (IsMark(lines[i], text)
                || (lines[i] is { Kind: SpeechLineKind.Heading, IsAfterGap: true } && !(hasHeadings ??= HasHeadings(lines.GetRange(0, last), speakerOf))))
            {
                return i;
            }
        }

        return null;
    }

    private static bool IsMark(SpeechLine line, string text)
    {
        var words = text.AsSpan(line.Start, line.End - line.Start);
        return line.Kind is SpeechLineKind.Words or SpeechLineKind.Label && ((line.IsAfterGap && Note.IsMatch(words)) || (words.Length < 60 && End.IsMatch(words)));
    }

    // Participants who paste a machine's answer have headings in what they say.
    private static bool HasHeadings(List<SpeechLine> lines, Func<SpeechLine, LabelCount?> speakerOf)
    {
        var isParticipant = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind == SpeechLineKind.Label && speakerOf(lines[i]) is { } speaker)
            {
                isParticipant = speaker.Role == SpeakerRole.Participant;
            }
            else if (isParticipant && lines[i].Kind == SpeechLineKind.Heading && WordsFollow(lines, i, speakerOf))
            {
                return true;
            }
        }

        return false;
    }

    // A heading right above a label parts the conversation.
    private static bool WordsFollow(List<SpeechLine> lines, int heading, Func<SpeechLine, LabelCount?> speakerOf)
    {
        var next = lines.FindIndex(heading + 1, l => l.Kind is SpeechLineKind.Words or SpeechLineKind.Label or SpeechLineKind.TimedWords);
        return next >= 0 && (lines[next].Kind != SpeechLineKind.Label || speakerOf(lines[next]) is null);
    }

    // Markdown's footnotes, where they are written out.
    [GeneratedRegex(@"^\[\^[^\]\s]+\]:[ \t]")]
    private static partial Regex Note { get; }

    [GeneratedRegex(
        @"^[\W_]*(?:[*\-–—=\[(][\W_]*(?:end|ende|fin)[\W_]*[*\-–—=\])]|(?:(?:automatically |auto-)?transcribed|transcript(?:ion)?) by (?!https://otter).{2,50}"
            + @"|.{2,50} stopped transcription|transcription ended after [\d:]+"
            + @"|end of (?:the )?(?:recording|transcript|interview|audio|tape|conversation)|(?:recording|transcript|interview|audio|tape) ends?"
            + @"|ende (?:der|des) (?:aufnahme|aufzeichnung|transkripts?|interviews?|gesprächs|bandes)"
            + @"|fin de (?:l['’])?(?:la |el )?(?:enregistrement|entretien|transcription|grabación|entrevista|transcripción))[\W_]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End { get; }
}
