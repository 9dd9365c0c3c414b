using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>What site.yml says, key by key. Themes and questions are kept as written: the rooms that know them read them.</summary>
/// <param name="Title">The report's title.</param>
/// <param name="Description">One sentence for search engines and the overview; null where none is given.</param>
/// <param name="Language">The language of the report's own words, for screen readers (BCP 47).</param>
/// <param name="BaseUrl">Where the report will be published, with a slash at the end; null where unknown, since links work without it.</param>
/// <param name="Seeds">Which files are documents.</param>
/// <param name="Patterns">Where site.yml names files by pattern.</param>
/// <param name="Reading">What reading a document depends on.</param>
/// <param name="Defaults">The <c>defaults</c> map as written.</param>
/// <param name="Themes">The <c>themes</c> map as written.</param>
/// <param name="Questions">The <c>questions</c> map as written.</param>
/// <param name="Severities">Severities by code that differ from the catalogue.</param>
/// <param name="Limits">How much rendering a page may do.</param>
internal sealed record SiteSettings(
    string Title,
    string? Description,
    string Language,
    string? BaseUrl,
    SeedPatterns Seeds,
    WrittenPatterns Patterns,
    ReadingRules Reading,
    MapNode? Defaults,
    MapNode? Themes,
    MapNode? Questions,
    EquatableArray<SeverityRule> Severities,
    PageLimits Limits) : ICanonical
{
    /// <summary>The spreadsheet that has attributes of documents; null where there is none.</summary>
    public AttributesFile? Attributes { get; init; }

    /// <summary>Where people's codings lie.</summary>
    public EquatableArray<CodingPath> Codings { get; init; } = [];

    /// <summary>Who codes, in order of their ids; empty where site.yml does not say, and then anybody may.</summary>
    public EquatableArray<CoderName> Coders { get; init; } = [];

    /// <summary>How documents are called by what is known of who speaks.</summary>
    public DescriptorForms Descriptor { get; init; } = DescriptorForms.None;

    /// <summary>How the report looks.</summary>
    public LookSettings Look { get; init; } = LookSettings.Usual;

    /// <summary>What the whole report asks; null where nobody says.</summary>
    public string? Asks { get; init; }

    /// <summary>Who wrote the report; empty where nobody is named.</summary>
    public EquatableArray<Author> Authors { get; init; } = [];

    /// <summary>The day of its publication, as 2026-11-28; null where none is given.</summary>
    public string? Date { get; init; }

    /// <summary>Which version of the report this is; null where nothing says.</summary>
    public string? Version { get; init; }

    /// <summary>When what is built was written, as the command line says; null where it does not.</summary>
    public string? AsOf { get; init; }

    /// <summary>Which attributes are compared, and how.</summary>
    public CompareSettings Compare { get; init; } = CompareSettings.Usual;

    /// <summary>Forms in which the report is wanted besides its pages.</summary>
    public EquatableArray<Edition> Editions { get; init; } = [];

    /// <summary>Whether the report can be searched: without that no page has a script.</summary>
    public bool IsSearched { get; init; } = true;

    /// <summary>Where the report goes; a build that has begun goes on where it began.</summary>
    public OutputPlaces Places { get; init; } = OutputPlaces.Unnamed;

    public void Write(CanonicalWriter writer) => writer
        .Text(Title).OptionalText(Description).Text(Language).OptionalText(BaseUrl)
        .Value(Seeds).Value(Patterns).Value(Reading).Value(Defaults).Value(Themes).Value(Questions).Values(Severities).Value(Limits).Value(Attributes)
        .Values(Codings).Values(Coders).Value(Descriptor).Value(Look).OptionalText(Asks)
        .Values(Authors).OptionalText(Date).OptionalText(Version).OptionalText(AsOf)
        .Value(Compare).Values(Editions).Flag(IsSearched).Value(Places);
}

/// <summary>A severity that the project sets for a code.</summary>
internal sealed record SeverityRule(string Code, Severity Severity) : IStored<SeverityRule>
{
    public void Write(CanonicalWriter writer) => writer.Text(Code).Number((int)Severity);

    public static SeverityRule Read(CanonicalReader reader) => new(reader.Text(), (Severity)reader.Whole());
}
