using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Seeds;

/// <summary>Which patterns of site.yml fit no file, or fewer than their author will think.</summary>
internal static class PatternCheck
{
    /// <param name="listing">What lies in the seeds folder: at least one file.</param>
    /// <param name="written">The patterns.</param>
    /// <param name="folder">How site.yml names the folder.</param>
    public static IEnumerable<Diagnostic> Of(SeedListing listing, WrittenPatterns written, string folder)
    {
        var documents = new PatternAdvice(folder, listing.Documents);
        var excluded = new PatternAdvice(folder, listing.Excluded);
        var others = new PatternAdvice(folder, listing.Others);
        var all = new PatternAdvice(folder, [.. listing.Documents.Concat(listing.Excluded).Concat(listing.Others).Order(StringComparer.Ordinal)]);
        foreach (var (use, text, place) in written.All)
        {
            var pattern = PathPattern.Of(text);
            var finding = use switch
            {
                PatternUse.Exclude when excluded.Fits(pattern) => HalfExcluded(pattern, documents),
                PatternUse.Exclude when PatternAdvice.HasHiddenName(text) => null,
                PatternUse.Exclude => ($"no file fits '{text}', so nothing is left out by it", all.HintFor(text)),
                PatternUse.Include when IsUsual(pattern) || documents.Fits(pattern) || excluded.Fits(pattern) => null,
                PatternUse.Include => ($"no file fits '{text}'", Negation(text) ?? all.HintFor(text)),
                _ when documents.Fits(pattern) || (listing.Documents.Count == 0) => null,
                _ when excluded.Fits(pattern) => ($"'{text}' fits only files that 'exclude' leaves out, so what is said here is said of nothing", "see 'seeds: exclude'"),
                _ when others.Fits(pattern) => ($"'{text}' fits only files that are not read, so what is said here is said of nothing", "see 'seeds: include'"),
                _ => ((string Message, string Hint)?)($"no document fits '{text}', so what is said here is said of nothing", documents.HintFor(text)),
            };
            if (finding is { } found)
            {
                yield return SettingsDiagnostics.FitsNothing.At(place, found.Message, found.Hint);
            }
        }
    }

    // Somebody who withdrew is left out wholly or it is said.
    private static (string Message, string Hint)? HalfExcluded(PathPattern pattern, PatternAdvice documents)
    {
        if (pattern.StopsAtFiles && documents.FirstFit(pattern.WithWhatLiesDeeper()) is { } deeper)
        {
            return ($"'{pattern}' leaves out the files of one folder, but not '{deeper}', which lies deeper", $"to leave out all of it write \"{pattern.WithWhatLiesDeeper()}\"");
        }

        return documents.FirstFit(pattern.IgnoringCase()) is { } other
            ? ($"'{pattern}' leaves files out, but not '{other}', since capital and small letters differ", "if that one should be left out too, name it as it is written")
            : null;
    }

    private static string? Negation(string text) =>
        text.StartsWith('!') ? $"'!' has no meaning in a pattern; what should be left out is named under 'exclude': \"{text.TrimStart('!')}\"" : null;

    // Whoever writes down what counts anyway says nothing of any file.
    private static bool IsUsual(PathPattern pattern) =>
        SeedPatterns.Extensions.Any(
            e => pattern.Text.EndsWith("*" + e, StringComparison.OrdinalIgnoreCase) && PathPattern.IsStars(pattern.Text[..^e.Length].Replace("/", "", StringComparison.Ordinal)));
}
