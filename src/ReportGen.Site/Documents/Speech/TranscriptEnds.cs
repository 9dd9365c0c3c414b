using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// Where a conversation begins and ends within its text: what a researcher notes in front of it, beside "Date:" and "Place:", or behind the last answer, under a
/// heading, as a footnote or behind "End of recording", was said by nobody.
/// </summary>
internal static partial class TranscriptEnds
{
    private const int FewestFacts = 2;

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
        return facts.Count >= FewestFacts && facts[0] == head[0] && named.Count > 0 && named.Distinct().Count() == named.Count && named.TrueForAll(l => l.Lines > 1) ? end : 0;
    }

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
        @"^[\W_]*(?:end of (?:the )?(?:recording|transcript|interview|audio|tape|conversation)|(?:recording|transcript|interview|audio|tape) ends?"
            + @"|ende (?:der|des) (?:aufnahme|aufzeichnung|transkripts?|interviews?|gesprächs|bandes)"
            + @"|fin de (?:l['’])?(?:la |el )?(?:enregistrement|entretien|transcription|grabación|entrevista|transcripción))[\W_]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex End { get; }
}
