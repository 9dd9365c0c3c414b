using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A theme as the first page tells it: what it comes to, how far it reaches, and somebody's words.</summary>
/// <param name="Tag">Its label.</param>
/// <param name="Claim">What is claimed, in a sentence; may be empty.</param>
/// <param name="Definition">What it means; may be empty.</param>
/// <param name="Reach">Documents with it, of all.</param>
/// <param name="Quote">A passage that the analyst pinned or, without one, where most of its codes meet; null where there is no evidence.</param>
/// <param name="AgainstCount">How many passages are named that speak against it.</param>
internal sealed record ThemeStory(CodeTag Tag, string Claim, string Definition, Bar Reach, QuoteView? Quote, int AgainstCount)
{
    public static readonly ModelType<ThemeStory> Model = ModelType.Of<ThemeStory>("theme story")
        .One("tag", t => t.Tag, () => CodeTag.Model)
        .Text("claim", t => t.Claim)
        .Text("definition", t => t.Definition)
        .One("reach", t => t.Reach, () => Bar.Model)
        .One("quote", t => t.Quote, () => QuoteView.Model)
        .Number("against_count", t => t.AgainstCount);
}

/// <summary>What a theme's story is told from.</summary>
/// <param name="Theme">The theme.</param>
/// <param name="Narrative">What the analyst pinned.</param>
/// <param name="Telling">What stands in for that; null where something is pinned, or there is no evidence.</param>
internal sealed record StoryPlan(Theme Theme, Narrative Narrative, (CodedDocument Document, QuotePlace Place)? Telling) : ICanonical
{
    /// <summary>More themes than this are no story: the first page tells those that reach furthest, and leads to the others.</summary>
    public const int Most = 24;

    /// <summary>The themes that the first page tells of, those first that reach furthest.</summary>
    public static IReadOnlyList<StoryPlan> Of(ReportPages report)
    {
        var (totals, heard) = (report.Numbers.Totals, new HashSet<string>(StringComparer.Ordinal));
        return
        [
            .. totals.ByReach(report.Frame.Codebook.Themes, t => t.Id).Take(Most).Select(theme =>
            {
                var narrative = report.Memos.Find(theme.Id) ?? Narrative.None;
                var telling = narrative.Quotes.Count > 0 ? null : TellingQuote.Of(report.Index.Of(theme.Id), heard);
                if ((narrative.Quotes.Count > 0 ? narrative.Quotes[0].Document : telling?.Document.Card.Id) is { } speaker)
                {
                    heard.Add(speaker);
                }

                return new StoryPlan(theme, narrative, telling);
            }),
        ];
    }

    /// <summary>The story as the first page shows it.</summary>
    public ThemeStory Make(NameList nodes, Totals totals)
    {
        var (id, total) = (Theme.Id, totals.Of(Theme.Id));
        return new(
            nodes.Tag(id, ""),
            Theme.Claims.Claim ?? "",
            PlainWords.Of(Theme.Definition ?? ""),
            Bar.Make(Theme.Label, Addresses.Href(Addresses.Theme(id)), total.Documents, totals.Documents, nodes.Language.Count(total.Segments, "{0} segment", "{0} segments")),
            Narrative.Quotes.Count > 0 ? EvidenceGroups.View(Narrative.Quotes[0].Document, Narrative.Quotes[0].Label, Narrative.Quotes[0].Quote, "", nodes, [])
                : Telling is var (document, place) ? Said(document.Card, document.Quote(place), nodes)
                : null,
            Narrative.Against.Count);
    }

    private QuoteView Said(DocumentCard document, Quote quote, NameList nodes) =>
        EvidenceGroups.View(document.Id, EvidenceGroups.Speaking(document, quote), quote, "", nodes, [Theme.Id, .. Theme.Codes.Select(c => c.Id)]);

    public void Write(CanonicalWriter writer)
    {
        writer.Values(Narrative.Quotes).Number(Narrative.Against.Count).Flag(Telling is not null);
        if (Telling is var (document, place))
        {
            writer.Hash(document.Naming).Hash(document.Contents[place.Segment]);
        }
    }
}
