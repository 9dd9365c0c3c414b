using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>Subtitles: WebVTT and SubRip, as files and pasted into a text. Programs that record meetings or write down recordings export them.</summary>
internal static class CaptionsFormat
{
    public static DocumentFormat Format { get; } = new("subtitles", [".vtt", ".srt"], Open);

    /// <summary>Where the captions begin in a text that has nothing but headings before them; -1 where it does not.</summary>
    public static int StartIn(string text, int start)
    {
        int end;
        for (var at = start; at < text.Length; at = end + 1)
        {
            end = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, end - at);
            if (!line.IsWhiteSpace() && TextLines.HeadingLevel(line, out _) == 0)
            {
                return CaptionLines.IsSignature(line) || CaptionLines.IsTiming(line) || CaptionLines.IsNumber(text, at, end) ? at : -1;
            }
        }

        return -1;
    }

    private static IReadOnlyList<Manuscript> Open(FileToRead file)
    {
        if (TextFormat.Decode(file) is not { } source)
        {
            return [];
        }

        var manuscript =
            TextFormat.ManuscriptOf(
                file, source, FrontMatterReader.Read(file.Seed.File, source.Text, SpeakerRoles.Of([.. file.Declaration.Speakers, file.Rules.Speakers]), file.Findings));
        if (CaptionReader.Read(manuscript, manuscript.Start) is { } read)
        {
            return [read];
        }

        file.Findings.Add(DocumentDiagnostics.NoTranscript.At(
            new(file.Seed.File),
            "these subtitles have no words: no line like '00:00:01.000 --> 00:00:04.000' has any below it, so the file was left out",
            "export the file again, or exclude it under 'seeds' in site.yml; a text of another shape is read when its name ends with .txt"));
        return [];
    }
}
