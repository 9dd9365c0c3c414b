using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>
/// Which files site.yml names, and how severe its findings are to be: what a build needs that finds nothing to do. It is kept apart from everything else
/// that site.yml says, so that such a build does not read that.
/// </summary>
/// <param name="Seeds">Which files are documents.</param>
/// <param name="Attributes">The table of attributes.</param>
/// <param name="Memos">Narratives of themes and codes.</param>
/// <param name="Codings">Where people's codings lie.</param>
/// <param name="Severities">Severities that differ from the catalogue.</param>
/// <param name="Logo">The picture beside the title; null where there is none.</param>
internal sealed record FileChoice(SeedPatterns Seeds, AttributeChoice Attributes, MemoList Memos, CodingChoice Codings, Severities Severities, string? Logo) : IStored<FileChoice>
{
    public static FileChoice Of(SiteSettings settings) => new(
        settings.Seeds, AttributeChoice.Of(settings), MemoList.Of(CodebookReader.Read(settings).Value!.Codebook), CodingChoice.Of(settings), Severities.Of(settings),
        settings.Look.Logo);

    public void Write(CanonicalWriter writer) => writer.Value(Seeds).Value(Attributes).Value(Memos).Value(Codings).Value(Severities).OptionalText(Logo);

    public static FileChoice Read(CanonicalReader reader) => new(
        Seeds: reader.Value<SeedPatterns>(), Attributes: reader.Value<AttributeChoice>(), Memos: reader.Value<MemoList>(), Codings: reader.Value<CodingChoice>(),
        Severities: reader.Value<Severities>(), Logo: reader.OptionalText());
}
