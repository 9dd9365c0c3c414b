namespace ReportGen.Site.Documents;

/// <summary>
/// Who probably asks in a document and who answers, where nobody says so: by labels that are words for it, and by who ends turns with question marks and
/// speaks first. Where that is not clear, there is no guess; in doubt, somebody asks, since such words are not counted as anybody's evidence.
/// </summary>
internal static class RoleGuess
{
    // Of one who asks, this share of turns does at least.
    private const double Often = 0.5;
    private const double OftenEnough = 0.2;

    // How much more often somebody asks than another who does so too, or than one who speaks first.
    private const double Clearly = 1.5;

    private static readonly Dictionary<string, SpeakerPart> s_words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["interviewer"] = SpeakerPart.Interviewer,
        ["interviewerin"] = SpeakerPart.Interviewer,
        ["moderator"] = SpeakerPart.Interviewer,
        ["moderatorin"] = SpeakerPart.Interviewer,
        ["facilitator"] = SpeakerPart.Interviewer,
        ["int"] = SpeakerPart.Interviewer,
        ["q"] = SpeakerPart.Interviewer,
        ["participant"] = SpeakerPart.Participant,
        ["respondent"] = SpeakerPart.Participant,
        ["interviewee"] = SpeakerPart.Participant,
        ["informant"] = SpeakerPart.Participant,
        ["note"] = SpeakerPart.Nobody,
        ["notes"] = SpeakerPart.Nobody,
        ["summary"] = SpeakerPart.Nobody,
        ["date"] = SpeakerPart.Nobody,
        ["location"] = SpeakerPart.Nobody,
        ["duration"] = SpeakerPart.Nobody,
    };

    /// <summary>What each label that is not declared probably is; those of which nothing is known are missing.</summary>
    public static IReadOnlyDictionary<string, SpeakerPart> Of(DocumentSpeakers document)
    {
        var guesses = new Dictionary<string, SpeakerPart>(StringComparer.OrdinalIgnoreCase);
        foreach (var use in document.Speakers)
        {
            if (use.Part == SpeakerPart.Unknown && ByName(use.Label) is not SpeakerPart.Unknown and var part)
            {
                guesses[use.Label] = part;
            }
        }

        SpeakerPart Known(SpeakerUse use) => use.Part != SpeakerPart.Unknown ? use.Part : guesses.GetValueOrDefault(use.Label);
        var open = document.Speakers.Where(u => Known(u) == SpeakerPart.Unknown).ToList();
        var speaking = document.Speakers.Where(u => Known(u) != SpeakerPart.Nobody).ToList();
        if (open.Count == 0 || speaking.Count < 2)
        {
            return guesses;
        }

        var asker = speaking.Exists(u => Known(u) == SpeakerPart.Interviewer) ? null : Asker(open, speaking);
        if (asker is null && !speaking.Exists(u => Known(u) == SpeakerPart.Interviewer))
        {
            return guesses;
        }

        var rest =
            open.ToDictionary(u => u.Label, u =>
                u == asker || (u.Asking > Often && u.Asking * Clearly > (asker?.Asking ?? 0)) ? SpeakerPart.Interviewer
                : SpeakerPart.Participant, StringComparer.OrdinalIgnoreCase);

        // Two who ask each other are no interview that could be seen through.
        if (asker is null || rest.ContainsValue(SpeakerPart.Participant) || speaking.Exists(u => Known(u) == SpeakerPart.Participant))
        {
            foreach (var (label, part) in rest)
            {
                guesses[label] = part;
            }
        }

        return guesses;
    }

    /// <summary>What a label's own word says, without a number behind it.</summary>
    public static SpeakerPart ByName(string label)
    {
        var word = label.TrimEnd(" 0123456789#.".ToCharArray());
        return s_words.TryGetValue(word, out var part) ? part
            : word is "P" && word.Length < label.Length ? SpeakerPart.Participant
            : SpeakerPart.Unknown;
    }

    private static SpeakerUse? Asker(List<SpeakerUse> open, List<SpeakerUse> speaking)
    {
        var most = open.OrderByDescending(u => u.Asking).ThenByDescending(u => u.IsFirst).First();
        var next = speaking.Where(u => u != most).Max(u => u.Asking);
        var isClear = most.IsFirst
            ? most.Asking >= OftenEnough && most.Asking > next
            : most.Questions > 1 && most.Asking >= OftenEnough && most.Asking > next * Clearly;
        return isClear ? most : null;
    }
}
