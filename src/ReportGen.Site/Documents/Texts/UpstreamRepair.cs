using System.Globalization;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Documents;

/// <summary>Repairs what was decoded wrongly before the file was made, outside code, and reports it together with what was lost for good.</summary>
internal static class UpstreamRepair
{
    // A file of nothing else would otherwise bury every other finding.
    private const int MostReported = 1000;

    /// <summary>The text as the report shows it, with the way back to the file.</summary>
    /// <param name="file">How messages name it.</param>
    /// <param name="decoded">Its text.</param>
    /// <param name="findings">Where what is found goes.</param>
    /// <param name="isGuess">Whether the encoding was a guess: then nobody else decoded anything wrongly.</param>
    public static SourceText Apply(string file, SourceText decoded, List<Diagnostic> findings, bool isGuess = false)
    {
        var runs = isGuess ? [] : FindRuns(decoded.Text);
        var source = runs.Count == 0 ? decoded : Rewrite(file, decoded, runs, findings);
        ReportLost(file, source, findings);
        return source;
    }

    private static List<(int Start, MojibakeRun Run)> FindRuns(string text)
    {
        var runs = Mojibake.FindIn(text);
        if (runs.Count > 0)
        {
            var code = CodeSpans.Find(text, 0);
            runs.RemoveAll(r => code.Contains(r.Start));
        }

        return runs;
    }

    private static SourceText Rewrite(string file, SourceText decoded, List<(int Start, MojibakeRun Run)> runs, List<Diagnostic> findings)
    {
        var editor = new SourceEditor(decoded);
        foreach (var (start, run) in runs)
        {
            editor.Replace(new Span(start, start + run.Length), run.Meant);
        }

        for (var i = 0; i < runs.Count && i < MostReported; i++)
        {
            var (start, run) = runs[i];
            var rest = i == MostReported - 1 ? runs.Count - MostReported : 0;
            findings.Add(Misdecoded(decoded.PlaceOf(file, start, run.Length), decoded.Text.Substring(start, run.Length), run.Meant, rest));
        }

        return editor.Apply();
    }

    private static Diagnostic Misdecoded(Place place, string found, string meant, int rest) => DocumentDiagnostics.Misdecoded.At(
        place,
        $"'{Excerpt(found)}' was decoded wrongly before it came into this file{AndMore(rest)}",
        $"it is shown as '{Excerpt(meant)}'{CodePoint(meant)}; correct the file to be rid of this message");

    private static void ReportLost(string file, SourceText source, List<Diagnostic> findings)
    {
        var reported = 0;
        var text = source.Text;
        for (var at = text.IndexOf('\uFFFD', StringComparison.Ordinal); at >= 0 && reported < MostReported;)
        {
            var end = at + 1;
            while (end < text.Length && text[end] == '\uFFFD')
            {
                end++;
            }

            reported++;
            var rest = reported == MostReported ? text.AsSpan(end).Count('\uFFFD') : 0;
            findings.Add(DocumentDiagnostics.LostCharacter.At(
                source.PlaceOf(file, at, end - at),
                $"a character was lost before it came into this file (U+FFFD stands in its place){AndMore(rest)}",
                "look it up where the text came from, and correct the file"));
            at = text.IndexOf('\uFFFD', end);
        }
    }

    private static string AndMore(int rest) => rest > 0 ? string.Create(CultureInfo.InvariantCulture, $", and {rest} more after it") : "";

    private static string Excerpt(string text) => text.Length <= 24 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[23]) ? 23 : 24), "…");

    // A space that does not break and its like cannot be told apart by looking.
    private static string CodePoint(string meant) => Rune.TryGetRuneAt(meant, 0, out var rune) && rune.Utf16SequenceLength == meant.Length
        ? string.Create(CultureInfo.InvariantCulture, $" (U+{rune.Value:X4})")
        : "";
}
