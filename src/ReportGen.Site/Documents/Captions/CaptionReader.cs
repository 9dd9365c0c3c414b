using System.Globalization;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>Reads subtitles: takes tags and entities out of the words, and finds who says them.</summary>
internal static class CaptionReader
{
    /// <summary>The manuscript with who says what; null where there are no words.</summary>
    /// <param name="manuscript">The text.</param>
    /// <param name="start">Where its captions begin.</param>
    public static Manuscript? Read(Manuscript manuscript, int start)
    {
        var scan = CaptionScan.Of(manuscript.Text, start);
        var markup = new CueMarkup(manuscript.Source);
        foreach (var line in scan.Lines)
        {
            markup.Take(line);
        }

        var clear = markup.Clear();
        var transcript = CuedTranscript.Make(clear, markup.Lines, manuscript.Speakers);
        if (transcript is null)
        {
            return null;
        }

        foreach (var hidden in scan.Hidden)
        {
            transcript.Editor.Cut(markup.Moved(hidden));
        }

        if (scan.Broken.Count > 0)
        {
            var others = scan.Broken.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", nor {scan.Broken.Count - 1} more like it");
            manuscript.Report(
                DocumentDiagnostics.BrokenTime,
                scan.Broken[0],
                $"this time cannot be read{others}: the words below it are kept, but not when they were said",
                "times are written as 00:00:01.000 --> 00:00:04.000");
        }

        return manuscript with { Source = clear, Transcript = transcript, IsPlain = true };
    }
}
