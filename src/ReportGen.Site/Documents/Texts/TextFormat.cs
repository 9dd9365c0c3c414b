using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Text and Markdown, and whatever has no format of its own: one document a file, with front matter.</summary>
internal static class TextFormat
{
    public static DocumentFormat Format { get; } = new("a text file", [".md", ".txt", ".markdown", ".text"], Open);

    /// <summary>The text of a file, decoded and repaired; null where it cannot be read, which is a finding then.</summary>
    public static SourceText? Decode(FileToRead file)
    {
        var (decoded, problems) = SeedDecoder.Decode(file.Seed);
        file.Findings.AddRange(problems);
        return decoded is null ? null : LineBreaks.Unify(UpstreamRepair.Apply(file.Seed.File, LineBreaks.OfLines(decoded), file.Findings));
    }

    /// <summary>Makes the manuscript of a text.</summary>
    public static Manuscript ManuscriptOf(FileToRead file, SourceText source)
    {
        SpeakerLabels[] declared = [.. file.Declaration.Speakers, file.Rules.Speakers];
        var frontMatter = FrontMatterReader.Read(file.Seed.File, source.Text, SpeakerRoles.Of(declared), file.Findings);
        return new Manuscript(
            file.Seed.File,
            Comments.CutFrom(source, frontMatter.End),
            frontMatter,
            SpeakerRoles.Of([frontMatter.Speakers, .. declared]),
            file.Findings);
    }

    private static IReadOnlyList<Manuscript> Open(FileToRead file) => Decode(file) is { } source ? [ManuscriptOf(file, source)] : [];
}
