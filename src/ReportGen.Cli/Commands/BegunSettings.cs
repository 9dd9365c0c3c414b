using System.Text;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>The site.yml of a project that begins from documents: what can be seen in them, and no theme that somebody did not mean.</summary>
internal static class BegunSettings
{
    private const string Codebook =
        """

        # What holds for every code that does not say otherwise: only what participants say is coded.
        defaults:
          unit: turn
          speakers: [participant]

        # The codebook. Nothing is coded as long as it is empty: which themes there are is for you to say. A term is a whole word, in upper or
        # lower case; `*` is any ending. Take away the marks, and put your own words in place of these:
        # themes:
        #   checking: [verif*, "double-check*", "look* it up"]

        """;

    /// <param name="name">The name of the folder that the documents came from.</param>
    /// <param name="seeds">Where they are now.</param>
    /// <param name="groups">The folders in that, each a group.</param>
    /// <param name="survey">Who speaks.</param>
    public static string Of(string name, SeedPatterns seeds, IReadOnlyList<string> groups, SpeakerSurvey survey)
    {
        var text = new StringBuilder("# yaml-language-server: $schema=./site.schema.json\n\n");
        text.Append("title: ").Append(SpeakerYaml.Quoted(Title(name))).Append("\n\n");
        text.Append("# Which files are documents.\nseeds:\n  folder: ").Append(SpeakerYaml.Quoted(seeds.Folder)).Append('\n');
        if (seeds.Exclude.Count > 0)
        {
            text.Append("  exclude: [").AppendJoin(", ", seeds.Exclude.Select(SpeakerYaml.Quoted)).Append("]\n");
        }

        text.Append(Speakers(survey));
        var entries = groups.Select(g => $"  - {{ match: {SpeakerYaml.Quoted(g + "/**")}, group: {SpeakerYaml.Quoted(g)} }}\n").Concat(SpeakerYaml.Entries(survey)).ToList();
        if (entries.Count > 0)
        {
            text.Append("\n# What is known about documents. Folders are groups, which tables compare.\ndocuments:\n").AppendJoin("", entries);
        }

        return text.Append(Codebook).ToString();
    }

    private static string Speakers(SpeakerSurvey survey)
    {
        var (roles, unknown) = (SpeakerYaml.Roles(survey, isFoundOnly: true), SpeakerYaml.Unknown(survey));
        if (roles.Length == 0 && unknown.Length == 0)
        {
            return survey.Labels.Count > 0 ? ""
                : "\n# No label of a speaker was found. Where people speak, say who is who:\n# speakers: { interviewer: [Interviewer], participant: [Participant] }\n";
        }

        var isGuess = roles.Contains("# a guess", StringComparison.Ordinal);
        return "\n# Who is speaking, by the labels at the start of lines." + (isGuess
            ? " What is called a guess was not asked of anybody: read some turns,\n# put it right, and take away the mark.\n"
            : "\n") + roles + unknown;
    }

    // "pilot-interviews_2026" is "Pilot interviews 2026".
    private static string Title(string name)
    {
        var title = string.Join(' ', name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
        return title.Length == 0 ? "Report" : char.ToUpperInvariant(title[0]) + title[1..];
    }
}
