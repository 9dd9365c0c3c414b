using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Agreement;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>How right rules are, as people judged them on sheets.</summary>
/// <param name="Checks">By code, in order of ids; rules that nobody checked are not among them.</param>
internal sealed record RuleChecks(EquatableArray<RuleCheck> Checks) : ICanonical
{
    private readonly Dictionary<string, RuleCheck> _byCode = Checks.ToDictionary(c => c.Code, StringComparer.Ordinal);

    /// <summary>Weighs all sheets that were drawn for the rules as they are.</summary>
    /// <param name="files">All that people say.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="coders">Who codes; empty where anybody may.</param>
    /// <param name="truth">What rules find now.</param>
    public static Outcome<RuleChecks> Of(Table<CodingFile> files, RuleSet rules, EquatableArray<CoderName> coders, SheetTruth truth)
    {
        var findings = new List<Diagnostic>();
        var words = rules.Rules.ToDictionary(r => r.Code, RuleWords.Of, StringComparer.Ordinal);
        var known = coders.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var sheets = files.Values.Select(f => f.Sheet).OfType<JudgedSheet>().Where(s => IsUsable(s, words, known, findings))
            .Select(s => Now(s, truth, findings)).OfType<JudgedSheet>().ToList();
        var checks = sheets.GroupBy(s => s.Code, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Weigh([.. g], findings)).OfType<RuleCheck>();
        return Outcome.Of(new RuleChecks(checks.ToEquatableArray()), findings.Order());
    }

    /// <summary>How right the rule of a theme or code is; null where nobody checked it.</summary>
    public RuleCheck? Find(string code) => _byCode.GetValueOrDefault(code);

    public bool Equals(RuleChecks? other) => other is not null && Checks == other.Checks;

    public override int GetHashCode() => Checks.GetHashCode();

    public void Write(CanonicalWriter writer) => writer.Values(Checks);

    private static bool IsUsable(JudgedSheet sheet, Dictionary<string, EquatableArray<string>> words, HashSet<string> coders, List<Diagnostic> findings)
    {
        var judged = sheet.Segments.Count(s => s.Applies is not null);
        Diagnostic? fault = !words.TryGetValue(sheet.Code, out var rule)
            ? CodingDiagnostics.UnknownCode.At(sheet.Place, $"'{sheet.Code}' has no rule, so this sheet counts for nothing", NearestName.Hint(sheet.Code, [.. words.Keys]))
            : string.Equals(sheet.Coder, Coding.Rules, StringComparison.OrdinalIgnoreCase) || sheet.Coder == Coding.FormerRules
            ? CodingDiagnostics.UnknownCoder.At(sheet.Place, $"'{sheet.Coder}' stands for what rules find, and judges nothing", "name the person who judged this sheet")
            : coders.Count > 0 && !coders.Contains(sheet.Coder)
            ? CodingDiagnostics.UnknownCoder.At(
                sheet.Place, $"'{sheet.Coder}' is not among the coders of site.yml, so this sheet counts for nothing", NearestName.Hint(sheet.Coder, coders))
            : rule != sheet.Rule
            ? CodingDiagnostics.OldSheet.At(
                sheet.Place, $"the rule of '{sheet.Code}' is not what it was when this sheet was drawn, so the sheet tells nothing of it",
                $"draw a new one: reportgen sample --code {sheet.Code}")
            : null;
        findings.AddRange(fault is null ? [] : [fault]);
        if (fault is null && judged < sheet.Segments.Count)
        {
            findings.Add(CodingDiagnostics.HalfJudged.At(
                sheet.Place,
                string.Create(CultureInfo.InvariantCulture, $"{judged} of the {sheet.Segments.Count} segments of this sheet are judged; the others count as not drawn"),
                "write yes or no behind each 'verdict'"));
        }

        return fault is null && judged > 0;
    }

    // The rule may be the same in words and not in what it finds: it refers to others, or speakers were named anew; or the list of what it found was torn from its
    // segments. Segments that are gone say nothing of the documents as they are.
    private static JudgedSheet? Now(JudgedSheet sheet, SheetTruth truth, List<Diagnostic> findings)
    {
        var there = sheet.Segments.Select(s => (Segment: s, IsFound: truth.IsFound(sheet.Code, s))).ToList();
        if (there.Count(s => s.IsFound is { } found && found != s.Segment.IsHit) is > 0 and var other)
        {
            findings.Add(CodingDiagnostics.OldSheet.At(
                sheet.Place,
                string.Create(CultureInfo.InvariantCulture,
                    $"what the rule of '{sheet.Code}' finds now is not what this sheet says of {other} of its {there.Count} segments, so the sheet tells nothing of it"),
                $"draw a new one: reportgen sample --code {sheet.Code}"));
            return null;
        }

        var (gone, hits) = (there.Count(s => s.IsFound is null), truth.HitsOf(sheet.Code));
        if (gone > 0 || hits != sheet.Hits)
        {
            findings.Add(CodingDiagnostics.OtherSheet.At(
                sheet.Place,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"this sheet is of other documents: the rule found {sheet.Hits} segments when it was drawn, and finds {hits} now; "
                    + $"{gone} of its segments are gone and do not count"),
                $"draw a new one: reportgen sample --code {sheet.Code}"));
        }

        return gone == there.Count ? null : sheet with { Segments = there.Where(s => s.IsFound is not null).Select(s => s.Segment).ToEquatableArray() };
    }

    // Sheets of one draw are judged together; those from other documents are another question.
    private static RuleCheck? Weigh(List<JudgedSheet> sheets, List<Diagnostic> findings)
    {
        var draws = sheets.GroupBy(s => (s.Hits, s.Others)).OrderByDescending(g => g.Sum(s => s.Segments.Count(x => x.Applies is not null))).ThenBy(g => g.Key.Hits).ToList();
        findings.AddRange(draws.Skip(1).SelectMany(g => g).Select(s => CodingDiagnostics.OtherSheet.At(
            s.Place, $"more segments of '{s.Code}' are judged on a sheet that was drawn when there were other documents, so this one is not counted with it",
            "remove the older of them")));
        var counted = draws[0].ToList();
        while (counted.Count > 1 && (Distinct(counted, isHit: true) > draws[0].Key.Hits || Distinct(counted, isHit: false) > draws[0].Key.Others))
        {
            // More segments than there were can only be of two states of the documents.
            findings.Add(CodingDiagnostics.OtherSheet.At(counted[^1].Place,
                $"another sheet of '{counted[^1].Code}' is of other documents, so this one is not counted with it", "remove the older of them"));
            counted.RemoveAt(counted.Count - 1);
        }

        var judged = counted.SelectMany(s => s.Segments.Select(x => (Sheet: s, Segment: x))).Where(x => x.Segment.Applies is not null)
            .GroupBy(x => (x.Segment.Document, x.Segment.Segment)).ToList();
        var right = judged.Where(g => g.Select(x => x.Segment.Applies).Distinct().Count() == 1).Select(g => g.First().Segment).ToList();
        findings.AddRange(judged.Where(g => g.Select(x => x.Segment.Applies).Distinct().Count() > 1).Select(g => CodingDiagnostics.JudgedTwice.At(
            g.First().Sheet.Place, $"sheets say yes and no of {g.Key.Segment} in '{g.Key.Document}', so it counts for neither", "agree on one of them")));
        var (hits, others) = (right.Where(s => s.IsHit).ToList(), right.Where(s => !s.IsHit).ToList());
        var (ofHits, ofOthers) = draws[0].Key;
        return right.Count == 0 || hits.Count > ofHits || others.Count > ofOthers ? null : new RuleCheck(
            sheets[0].Code, ofHits, hits.Count, hits.Count(s => s.Applies == true), ofOthers, others.Count, others.Count(s => s.Applies == true),
            counted.Select(s => s.Coder).Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
    }

    private static int Distinct(List<JudgedSheet> sheets, bool isHit) =>
        sheets.SelectMany(s => s.Segments).Where(s => s.IsHit == isHit && s.Applies is not null).Select(s => (s.Document, s.Segment)).Distinct().Count();
}

/// <summary>What people judged of one rule.</summary>
/// <param name="Code">The theme or code.</param>
/// <param name="Hits">Segments that the rule found when the sheets were drawn.</param>
/// <param name="HitsJudged">Those of them that people judged.</param>
/// <param name="HitsRight">Those of these to which the code applies.</param>
/// <param name="Others">Segments in which it looked and found nothing.</param>
/// <param name="OthersJudged">Those of them that people judged.</param>
/// <param name="OthersRight">Those of these to which the code applies all the same.</param>
/// <param name="Coders">Who judged.</param>
internal sealed record RuleCheck(
    string Code, int Hits, int HitsJudged, int HitsRight, int Others, int OthersJudged, int OthersRight, EquatableArray<string> Coders) : ICanonical
{
    /// <summary>Precision, recall and F1 with their intervals.</summary>
    public RuleQuality Quality => RuleQuality.Of(new Stratum(Hits, HitsJudged, HitsRight), new Stratum(Others, OthersJudged, OthersRight));

    public void Write(CanonicalWriter writer) => writer
        .Text(Code).Number(Hits).Number(HitsJudged).Number(HitsRight).Number(Others).Number(OthersJudged).Number(OthersRight).Texts(Coders);
}
