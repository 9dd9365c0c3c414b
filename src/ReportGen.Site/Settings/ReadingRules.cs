using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>What reading a document depends on in site.yml: which labels are speakers, and what is declared for which files.</summary>
/// <param name="Speakers">Labels folded into roles.</param>
/// <param name="Documents">Declarations by glob; for each value the last one that matches and gives it wins.</param>
internal sealed record ReadingRules(SpeakerLabels Speakers, EquatableArray<DocumentRule> Documents) : ICanonical
{
    /// <summary>The spreadsheet that has attributes of documents, as messages name it: a document it is not, wherever it lies; null where there is none.</summary>
    public string? AttributesFile { get; init; }

    public void Write(CanonicalWriter writer)
    {
        Speakers.Write(writer);
        writer.Values(Documents).OptionalText(AttributesFile);
    }
}

/// <summary>Labels at the start of a line that begin a turn, by role; nothing else is a label.</summary>
/// <param name="Interviewer">Who asks.</param>
/// <param name="Participant">Who answers: the only words that are coded unless a rule says otherwise.</param>
/// <param name="Quoted">In workshop notes, what begins words pasted from elsewhere, such as a language model's name.</param>
/// <param name="Nobody">What looks like a label and is none: "Note", "Summary".</param>
internal sealed record SpeakerLabels(
    EquatableArray<string> Interviewer, EquatableArray<string> Participant, EquatableArray<string> Quoted, EquatableArray<string> Nobody) : ICanonical
{
    /// <summary>Nothing declared.</summary>
    public static SpeakerLabels None { get; } = new([], [], [], []);

    /// <summary>What counts where site.yml declares no speakers.</summary>
    public static SpeakerLabels Usual { get; } = new(
        ["Assistant", "AI", "Interviewer"],
        ["User", "Participant"],
        ["ChatGPT", "Poe", "Claude", "Gemini", "Copilot", "Bard"],
        []);

    public void Write(CanonicalWriter writer) => writer.Texts(Interviewer).Texts(Participant).Texts(Quoted).Texts(Nobody);
}

/// <summary>What site.yml declares for the files that a glob matches; null where it says nothing.</summary>
/// <param name="Match">A glob relative to the seeds folder.</param>
/// <param name="Kind">A kind's name as site.yml writes it (see <see cref="DocumentKind"/>).</param>
/// <param name="Group">The document group.</param>
/// <param name="Attributes">Typed facts about the case.</param>
internal sealed record DocumentRule(string Match, string? Kind, string? Group, EquatableArray<NamedValue> Attributes) : ICanonical
{
    /// <summary>The glob, ready to be asked about paths.</summary>
    public PathPattern Pattern { get; } = PathPattern.Of(Match);

    /// <summary>Who is who in these documents, over what site.yml says of all.</summary>
    public SpeakerLabels Speakers { get; init; } = SpeakerLabels.None;

    /// <summary>The language of their words, where it is not the report's.</summary>
    public string? Language { get; init; }

    /// <summary>Where the recording is, with <c>{id}</c> and <c>{seconds}</c> to be filled in.</summary>
    public string? Media { get; init; }

    /// <summary>Which column of a table is what.</summary>
    public SurveyColumns? Columns { get; init; }

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Match).OptionalText(Kind).OptionalText(Group).Values(Attributes).OptionalText(Media).OptionalText(Language).Value(Columns);
        Speakers.Write(writer);
    }
}

/// <summary>An attribute: a name and its value as text, such as <c>field: science</c>.</summary>
internal sealed record NamedValue(string Name, string Value) : IStored<NamedValue>
{
    public void Write(CanonicalWriter writer) => writer.Text(Name).Text(Value);

    public static NamedValue Read(CanonicalReader reader) => new(Name: reader.Name(), Value: reader.Name());
}
