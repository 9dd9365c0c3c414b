using ReportGen.Engine.Digests;
using ReportGen.Site.Citations;
using ReportGen.Site.Codebook;
using ReportGen.Site.Languages;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>What makers of pages need to name and link anything, and to say what the report is: all of it is known before a word is quoted.</summary>
/// <param name="Site">The report.</param>
/// <param name="Codebook">Its themes and codes.</param>
/// <param name="Rules">What applies them.</param>
/// <param name="Nodes">Themes, codes and people by name.</param>
/// <param name="Questions">Its questions.</param>
/// <param name="Language">The language of its own words.</param>
internal sealed record Frame(SiteModel Site, Codebook.Codebook Codebook, RuleSet Rules, NameList Nodes, QuestionPlan Questions, Language Language) : ICanonical
{
    /// <summary>Since when its findings have been as they are.</summary>
    public EarlierFeed Feed { get; init; } = EarlierFeed.None;

    /// <summary>The digest of what stands on every page that names a theme, code or coder.</summary>
    public Digest Names { get; } = Digest.Of(Nodes);

    /// <summary>The digest of the questions.</summary>
    public Digest Asked { get; } = Digest.Of(Questions);

    /// <summary>Forms in which the report is wanted besides its pages.</summary>
    public EquatableArray<Edition> Editions { get; init; } = [];

    /// <summary>A form that is wanted; null where it is not.</summary>
    public Edition? EditionOf(string name) => Editions.FirstOrDefault(e => e.Name == name);

    public void Write(CanonicalWriter writer) => writer.Value(Site).Value(Codebook).Value(Rules).Value(Nodes).Value(Questions).Value(Feed).Value(Language).Values(Editions);
}
