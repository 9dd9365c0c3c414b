using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>The codebook with the place of everything in it: for those who speak of site.yml itself, and read it again after every edit.</summary>
/// <param name="Codebook">Its themes and codes.</param>
/// <param name="Rules">The rules that can be used.</param>
/// <param name="Parts">What they look for, in the order in which it is written.</param>
internal sealed record PlacedCodebook(Codebook Codebook, RuleSet Rules, EquatableArray<RulePart> Parts) : ICanonical
{
    /// <summary>What site.yml says; nothing where it cannot be used. What is wrong with it is found by those who build from it.</summary>
    public static Outcome<PlacedCodebook> Read(ConfigFile config) =>
        config.Text is not null && SettingsReader.Read(config.File, config.Text).Value is { } settings
            ? CodebookReader.ReadPlaced(settings)
            : Outcome.Failed<PlacedCodebook>();

    /// <summary>Every theme and code with its place.</summary>
    public IEnumerable<(string Id, Place Place)> Nodes =>
        Codebook.Themes.SelectMany(t => t.Codes.Select(c => (c.Id, c.Place)).Prepend((t.Id, t.Place)));

    public void Write(CanonicalWriter writer)
    {
        writer.Value(Codebook).Value(Rules).Values(Parts);
        foreach (var (_, place) in Nodes)
        {
            place.Write(writer);
        }
    }
}
