using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>
/// Decides which labels of a text are speakers', and whether the text is a conversation at all. A declared label always is. One that nobody declared is taken
/// for a speaker's where it recurs as a speaker's would, so that these words are not counted as somebody else's.
/// </summary>
internal static partial class SpeakerGuess
{
    /// <summary>Marks the labels that are speakers'.</summary>
    /// <param name="census">The labels.</param>
    /// <param name="lines">The text's lines.</param>
    /// <param name="text">The text.</param>
    /// <param name="isSpeech">Whether it is known that all of it is spoken.</param>
    /// <param name="isConversation">Whether somebody says that it is a conversation.</param>
    public static void Decide(SpeakerCensus census, List<SpeechLine> lines, string text, bool isSpeech = false, bool isConversation = false)
    {
        var shape = TextShape.Of(census, lines, text);
        isSpeech |= isConversation && !shape.HasDeclared;
        foreach (var label in census.Labels)
        {
            label.IsSpeaker = label.IsDeclared || (!label.IsNobody && (isSpeech ? IsLikelyInSpeech(label) : IsLikely(label, shape)));
        }

        if (!isSpeech)
        {
            AddSingle(census, shape);
        }

        // "One label alone may be a heading or a note", unless there are others, or hardly anything else.
        if (!shape.HasDeclared && !shape.IsSpeech && !isSpeech)
        {
            foreach (var label in census.Labels)
            {
                label.IsSpeaker = false;
            }
        }
    }

    /// <summary>Whether a text is a conversation, when nothing says what it is.</summary>
    public static bool IsConversation(SpeakerCensus census, List<SpeechLine> lines, string text)
    {
        var speakers = census.Labels.Where(l => l.IsSpeaker).ToList();
        var names = speakers.Select(l => l.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        var turns = speakers.Sum(l => l.Lines);
        var roles = speakers.Select(l => l.Role).Where(r => r is not null).Distinct().Count();
        var declared = speakers.Where(l => l.IsDeclared).Sum(l => l.Lines);
        return roles > 1
            || (declared > 1 && declared * 3 >= lines.Count(l => l.IsAfterGap && l.Kind is SpeechLineKind.Words or SpeechLineKind.TimedWords or SpeechLineKind.Label))
            || (roles > 0 && names > 1 && turns > 2)
            || (turns > 1 && TextShape.Of(census, lines, text).IsSpeech)
            || AreCues(lines);
    }

    // Subtitles without names: ranges of time above the words, or YouTube's times alone on every other line.
    private static bool AreCues(List<SpeechLine> lines)
    {
        var times = lines.Count(l => l.Kind == SpeechLineKind.Time && l.Level == 0);
        var ranges = lines.Count(l => l.Kind is SpeechLineKind.Time or SpeechLineKind.TimedWords or SpeechLineKind.Label && l.Begins.Has(LabelShape.Range));
        var words = lines.Count(l => l.Kind is SpeechLineKind.Words or SpeechLineKind.TimedWords or SpeechLineKind.Label);
        return ranges > 1 || (times > 2 && words <= times * 4);
    }

    // By the clock everything is spoken, so a name before a colon is somebody, even once.
    private static bool IsLikelyInSpeech(LabelCount label) =>
        label.IsName && (label.Timed > 0 || (label.Certain > 0 && (label.Lines > 1 || LabelLine.IsProper(label.Label))));

    // Who speaks but once, among others: marked as they are, numbered as they are, or called a speaker. Any other name may be a word: "Note:", "Roofing profile:"; that is said.
    private static void AddSingle(SpeakerCensus census, TextShape shape)
    {
        if (!shape.HasDeclared && !shape.IsSpeech)
        {
            return;
        }

        var families = census.Labels.Where(l => l.IsSpeaker).Select(l => Family(l.Label)).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var begins = census.Labels.Where(l => l.IsSpeaker).Select(l => l.First.Start).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var label in census.Labels.Where(
            l => !l.IsSpeaker && !l.IsNobody && l.Certain > 0 && l.Alone == 0 && l.First.Start > begins && (shape.IsTight || l.AfterGap > 0) && LabelLine.IsProper(l.Label)))
        {
            label.IsSpeaker = (shape.IsMarked && label.Marked > 0)
                || (Family(label.Label) is { } family && families.Contains(family))
                || Speaker.IsMatch(label.Label);
        }
    }

    // What recognisers call those whom they do not know, and people those who come in.
    [GeneratedRegex(
        @"^(?:(?:unidentified|unknown|unbekannter?) )?(?:speaker|participant|respondent|interviewee|interviewer(?:in)?|moderator(?:in)?|facilitator|sprecher(?:in)?|befragter?"
            + @"|voice|locuteur|enquêteur|enquêtrice|entrevistadora?|entrevistad[oa])(?: ?\d+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Speaker { get; }

    // What stands before a number: "P" of "P12".
    private static string? Family(string label)
    {
        var letters = label.AsSpan().TrimEnd("0123456789");
        return letters.Length > 0 && letters.Length < label.Length ? letters.TrimEnd(" _-").ToString() : null;
    }

    private static bool IsLikely(LabelCount label, TextShape shape)
    {
        if (!label.IsName || (char.IsLower(label.Label[0]) && label.Timed == 0 && !LabelLine.IsProper(label.Label)))
        {
            return false;
        }

        var isMany = shape.IsTight ? label.Lines > 1 : label.AfterGap > 1;
        return (label.Timed > 0 && shape.Timed > 1) || (isMany && (label.Certain > 0 || shape.IsSpeech));
    }

    /// <summary>How a text's labels lie in it.</summary>
    /// <param name="HasDeclared">Whether somebody declared speaks.</param>
    /// <param name="IsTight">Whether turns mostly follow each other without blank lines.</param>
    /// <param name="IsSpeech">Whether most of it begins with labels.</param>
    /// <param name="Timed">How many lines have a label with a time.</param>
    /// <param name="IsMarked">Whether labels are bold or italic.</param>
    private sealed record TextShape(bool HasDeclared, bool IsTight, bool IsSpeech, int Timed, bool IsMarked)
    {
        public static TextShape Of(SpeakerCensus census, List<SpeechLine> lines, string text)
        {
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var (labelled, marked, afterGap, timed, words, beginnings, hasDeclared) = (0, 0, 0, 0, 0, 0, false);
            foreach (var line in lines)
            {
                var isWords = line.Kind is SpeechLineKind.Words or SpeechLineKind.TimedWords or SpeechLineKind.Label;
                words += isWords ? 1 : 0;
                beginnings += isWords && line.IsAfterGap ? 1 : 0;
                if (line.Kind != SpeechLineKind.Label || (line.IsBare && !line.IsAfterGap)
                    || census.Of(text.AsSpan(line.Label.Start, line.Label.Length)) is not { IsNobody: false } label)
                {
                    continue;
                }

                hasDeclared |= label.IsDeclared;
                timed += line.Begins.Has(LabelShape.Time) ? 1 : 0;
                if (label.IsDeclared || (label.IsName && (label.Lines > 1 || label.Timed > 0) && (!char.IsLower(label.Label[0]) || label.Timed > 0)))
                {
                    labelled++;
                    marked += line.Begins.Has(LabelShape.Marked) ? 1 : 0;
                    names.Add(label.Name);
                    afterGap += line.IsAfterGap ? 1 : 0;
                }
            }

            var isTight = labelled > 1 && afterGap * 2 <= labelled;
            var (begin, all) = isTight ? (labelled, words) : (afterGap, beginnings);
            var isSpeech = names.Count > 1 ? labelled > 1 && begin * 2 >= all : labelled > 2 && begin * 4 >= all * 3;
            return new TextShape(hasDeclared, isTight, isSpeech, timed, labelled > 0 && marked * 2 > labelled);
        }
    }
}
