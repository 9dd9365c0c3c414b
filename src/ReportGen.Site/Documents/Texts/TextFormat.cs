using System.Globalization;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Text and Markdown, and whatever has no format of its own: one document a file, with front matter.</summary>
internal static class TextFormat
{
    public static DocumentFormat Format { get; } = new("a text file", [".md", ".txt", ".markdown", ".text"], Open);

    /// <summary>The text of a file, decoded and repaired; null where it cannot be read, which is a finding then.</summary>
    public static SourceText? Decode(FileToRead file) => DecodeLines(file) is { } source ? LineBreaks.Unify(source) : null;

    /// <summary>The same for formats in which nothing but line feeds parts lines.</summary>
    public static SourceText? DecodeLines(FileToRead file)
    {
        var (decoded, problems) = SeedDecoder.DecodeDocument(file.Seed);
        file.Findings.AddRange(problems);
        return decoded is null ? null : UpstreamRepair.Apply(file.Seed.File, LineBreaks.OfLines(decoded.Text), file.Findings, decoded.IsGuess);
    }

    /// <summary>Makes the manuscript of a text: of the words of captions, where it is nothing else behind its headings.</summary>
    public static Manuscript ManuscriptOf(FileToRead file, SourceText source)
    {
        SpeakerLabels[] declared = [.. file.Declaration.Speakers, file.Rules.Speakers];
        var manuscript = ManuscriptOf(file, source, FrontMatterReader.Read(file.Seed.File, source.Text, SpeakerRoles.Of(declared), file.Findings));
        var pasted = Comments.CutObsidianFrom(source, manuscript.Start);
        var captions = CaptionsFormat.StartIn(pasted.Text, manuscript.Start);
        return captions >= 0 && CaptionReader.Read(manuscript with { Source = pasted }, captions) is { } read ? read : WithoutComments(manuscript);
    }

    /// <summary>The manuscript of a text that is as it should be read already.</summary>
    public static Manuscript ManuscriptOf(FileToRead file, SourceText source, FrontMatter frontMatter) => new(
        file.Seed.File,
        source,
        frontMatter,
        SpeakerRoles.Of([frontMatter.Speakers, .. file.Declaration.Speakers, file.Rules.Speakers]),
        file.Findings);

    private static Manuscript WithoutComments(Manuscript manuscript)
    {
        var wide = new List<Span>();
        var source = Comments.CutFrom(manuscript.Source, manuscript.Start, wide);
        foreach (var comment in wide)
        {
            var lines = manuscript.Text.AsSpan(comment.Start, comment.Length).Count('\n') + 1;
            manuscript.Report(
                DocumentDiagnostics.WideComment,
                comment,
                string.Create(CultureInfo.InvariantCulture, $"a comment begins behind words of this line and takes {lines} lines: nothing of them is shown, coded or counted"),
                "close it where it ends; if all of it is yours, begin it on a line of its own");
        }

        return manuscript with { Source = source };
    }

    private static IReadOnlyList<Manuscript> Open(FileToRead file) => Decode(file) is { } source ? [ManuscriptOf(file, source)] : [];
}
