using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>One label in all documents that have it.</summary>
/// <param name="Label">As it is compared.</param>
/// <param name="Uses">In which documents it speaks, what it is declared to be there, and what it probably is where nobody says; in the order of paths.</param>
internal sealed partial record SurveyedLabel(string Label, IReadOnlyList<(string Path, SpeakerUse Use, SpeakerPart Guess)> Uses)
{
    // So many of the documents in which something shows have to agree.
    private const double Nearly = 0.8;

    public int Turns => Uses.Sum(u => u.Use.Turns);

    public int Questions => Uses.Sum(u => u.Use.Questions);

    /// <summary>In how many documents it speaks first.</summary>
    public int First => Uses.Count(u => u.Use.IsFirst);

    /// <summary>Whether a program wrote it, and another person may be meant in each file.</summary>
    public bool IsGeneric => Generic().IsMatch(Label);

    /// <summary>Each part that it is declared to have, with the number of documents.</summary>
    public IReadOnlyList<(SpeakerPart Part, int Documents)> Parts =>
        [.. Uses.GroupBy(u => u.Use.Part).Select(g => (g.Key, g.Count())).OrderByDescending(p => p.Item2).ThenBy(p => p.Key)];

    /// <summary>Whether somewhere nobody says what it is.</summary>
    public bool IsOpen => Uses.Any(u => u.Use.Part == SpeakerPart.Unknown);

    /// <summary>What it probably is in all documents; unknown where that is not clear, or may differ by document.</summary>
    public SpeakerPart ForAll
    {
        get
        {
            var guesses = Uses.Where(u => u.Guess != SpeakerPart.Unknown).ToList();
            var declared = Uses.Select(u => u.Use.Part).Where(p => p != SpeakerPart.Unknown).ToHashSet();
            if (IsGeneric || guesses.Count == 0)
            {
                return SpeakerPart.Unknown;
            }

            var most = guesses.GroupBy(u => u.Guess).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
            return most.Count() >= guesses.Count * Nearly && declared.All(p => p == most.Key) ? most.Key : SpeakerPart.Unknown;
        }
    }

    // "Speaker 1", "SPEAKER_00", "Unknown speaker", "Person B", "Sprecher 2".
    [GeneratedRegex(
        @"^(?:(?:unknown|unidentified)\s+)?(?:speaker|spk|person|voice|sprecher(?:in)?|locuteur|orador|hablante|falante|parlante)(?:[ _#-]*(?:\d+|[a-z]))?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
