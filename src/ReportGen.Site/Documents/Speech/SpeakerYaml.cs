using System.Globalization;
using System.Text;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Who is who as lines of site.yml: what is declared stays, what was guessed is added and marked as a guess, what is not known stands in comments.</summary>
internal static class SpeakerYaml
{
    // A comment names no more.
    private const int MostPaths = 3;

    /// <summary>The lines of <c>speakers</c> and of <c>documents</c>; empty where there is nothing to add.</summary>
    public static string Of(SpeakerSurvey survey)
    {
        var roles = Guessed(survey).Any() ? Roles(survey, isFoundOnly: false) : "";
        var entries = Entries(survey).ToList();
        return roles + (entries.Count == 0 ? "" : "documents:\n" + string.Concat(entries)) + Unknown(survey);
    }

    /// <summary>The lines of <c>speakers</c>.</summary>
    /// <param name="survey">Who speaks.</param>
    /// <param name="isFoundOnly">Whether what is declared and never found is left out; for a project that begins.</param>
    public static string Roles(SpeakerSurvey survey, bool isFoundOnly)
    {
        var text = new StringBuilder();
        var found = survey.Labels.Select(l => l.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var guessed = Guessed(survey).ToList();
        void Add(string name, SpeakerPart part, IEnumerable<string> declared)
        {
            List<string> lines =
            [
                .. declared.Where(l => !isFoundOnly || found.Contains(l)).Select(l => $"    - {Quoted(l)}\n"),
                .. guessed.Where(l => l.ForAll == part).Select(l => $"    - {Quoted(l.Label)}  # a guess: {Why(l)}\n"),
            ];
            text.Append(lines.Count == 0 ? "" : $"  {name}:\n{string.Concat(lines)}");
        }

        Add("interviewer", SpeakerPart.Interviewer, survey.Declared.Interviewer);
        Add("participant", SpeakerPart.Participant, survey.Declared.Participant);
        Add("quoted", SpeakerPart.Unknown, survey.Declared.Quoted.Equals(SpeakerLabels.Usual.Quoted) ? [] : survey.Declared.Quoted);
        Add("nobody", SpeakerPart.Nobody, survey.Declared.Nobody);
        return text.Length == 0 ? "" : $"speakers:\n{text}";
    }

    /// <summary>An entry of <c>documents</c> for each document in which a label is somebody else than in others, or may be.</summary>
    public static IEnumerable<string> Entries(SpeakerSurvey survey)
    {
        var byPath = survey.Labels.Where(l => l.ForAll == SpeakerPart.Unknown)
            .SelectMany(l => l.Uses.Where(u => u.Guess != SpeakerPart.Unknown).Select(u => (u.Path, l.Label, u.Guess)))
            .GroupBy(u => u.Path, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        foreach (var document in byPath)
        {
            var roles = document.GroupBy(u => u.Guess).OrderBy(g => g.Key)
                .Select(g => $"{Name(g.Key)}: [{string.Join(", ", g.Select(u => Quoted(u.Label)).Distinct(StringComparer.Ordinal))}]");
            yield return $"  - {{ match: {Quoted(document.Key)}, speakers: {{ {string.Join(", ", roles)} }} }}  # a guess\n";
        }
    }

    /// <summary>Comments that name whoever is not known.</summary>
    public static string Unknown(SpeakerSurvey survey)
    {
        var unknown = Unguessed(survey).ToList();
        return unknown.Count == 0 ? "" : "# Not known. Put each under 'interviewer', 'participant' or 'nobody'; until then, these words are nobody's:\n"
            + string.Concat(unknown.Select(l => $"#   {Quoted(l.Label)}  in {Paths(l)}: {Why(l)}\n"));
    }

    /// <summary>Labels that are not declared and of which nothing is known, in the documents where that is so.</summary>
    public static IEnumerable<SurveyedLabel> Unguessed(SpeakerSurvey survey) => survey.Open.Where(l => l.ForAll == SpeakerPart.Unknown)
        .Select(l => l with { Uses = [.. l.Uses.Where(u => u.Use.Part == SpeakerPart.Unknown && u.Guess == SpeakerPart.Unknown)] })
        .Where(l => l.Uses.Count > 0);

    /// <summary>How somebody speaks, in the words of a reason.</summary>
    public static string Why(SurveyedLabel label) => RoleGuess.ByName(label.Label) != SpeakerPart.Unknown
        ? "by its name"
        : string.Create(CultureInfo.InvariantCulture, $"asks in {label.Questions} of {label.Turns} turns{Beginning(label)}");

    /// <summary>What site.yml calls a part.</summary>
    public static string Name(SpeakerPart part) => part switch
    {
        SpeakerPart.Interviewer => "interviewer",
        SpeakerPart.Participant => "participant",
        SpeakerPart.Nobody => "nobody",
        _ => "not declared",
    };

    /// <summary>A text as YAML reads it back, whatever is in it.</summary>
    public static string Quoted(string text)
    {
        var isPlain = text.Length > 0 && text.All(char.IsAsciiLetter)
            && text.ToLowerInvariant() is not ("y" or "n" or "yes" or "no" or "on" or "off" or "true" or "false" or "null");
        if (isPlain)
        {
            return text;
        }

        var quoted = new StringBuilder("\"");
        foreach (var unit in text)
        {
            quoted.Append(unit switch
            {
                '"' or '\\' => $"\\{unit}",
                _ when char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\uFEFF' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}"),
                _ => unit.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    private static IEnumerable<SurveyedLabel> Guessed(SpeakerSurvey survey) => survey.Open.Where(l => l.ForAll != SpeakerPart.Unknown);

    private static string Paths(SurveyedLabel label) => string.Join(", ", label.Uses.Take(MostPaths).Select(u => Quoted(u.Path)))
        + (label.Uses.Count > MostPaths ? string.Create(CultureInfo.InvariantCulture, $" and {label.Uses.Count - MostPaths} more") : "");

    private static string Beginning(SurveyedLabel label) => label.First == 0 ? ""
        : label.Uses.Count == 1 ? ", speaks first"
        : string.Create(CultureInfo.InvariantCulture, $", speaks first in {label.First} of {label.Uses.Count} documents");
}
