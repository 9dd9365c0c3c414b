using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Advice;

/// <summary>What one rule's author may want to know: whether it applies anything, and which of its terms do.</summary>
/// <param name="rule">The rule.</param>
/// <param name="place">Where its theme or code stands.</param>
/// <param name="parts">What it looks for, and where that is found.</param>
/// <param name="survey">What the whole corpus has.</param>
internal sealed class RuleAdvice(CodeRule rule, Place place, IReadOnlyList<SurveyedPart> parts, CorpusSurvey survey)
{
    // Below this, one or two turns more or less make most of all.
    private const int FewestSegments = 20;

    // A list of terms is longer than a message should be.
    private const int MostNames = 6;

    private readonly int _lookedAt = survey.LookedAt(rule.Code);

    // What excludes and finds nothing does no harm, and is seldom there for the documents that one has.
    private readonly List<SurveyedPart> _sought = [.. parts.Where(p => p.Part.Use != PartUse.Excluding)];

    // A term that stands twice, as in several 'near', is spoken of once.
    private readonly List<SurveyedPart> _terms = [.. parts.Where(p => p.Part.Use != PartUse.Excluding).DistinctBy(p => p.Part.Words)];

    public IEnumerable<Diagnostic> Findings()
    {
        if (_lookedAt == 0)
        {
            return [NeverApplied("there is no text where its rule looks", "see 'in' and 'defaults': which documents, and whose words, does it look at?")];
        }

        var isSeen = _terms.Exists(p => p.Hits.Hits > 0) || rule.References().Any();
        return survey.Code(rule.Code).Codings > 0 ? OfTerms()
            : isSeen
            ? OfTerms().Prepend(NeverApplied("what it looks for is never there together as its rule asks", "see whether 'all' or 'none' asks too much, or 'unit' is too small"))
            : [Unseen()];
    }

    private IEnumerable<Diagnostic> OfTerms() => NeverFound().Concat(OutOfSight()).Concat(TooWide()).Concat(Covered());

    // Where nothing of a rule is found, that is said once, of the rule.
    private Diagnostic Unseen() => _terms.Exists(p => p.Hits.Beside > 0)
        ? NeverApplied(
            $"what it looks for is found {Times(_terms.Sum(p => p.Hits.Beside))}, {Where(_terms)}", "see 'in' and 'defaults': which documents, and whose words, does it look at?")
        : NeverApplied(
            _terms.Count == 1 ? $"'{_terms[0].Part.Words}' is found nowhere" : $"none of the {Number(_terms.Count)} terms of its rule is found anywhere",
            "look for the words that the documents use, with * for endings");

    private Diagnostic NeverApplied(string reason, string hint) =>
        AdviceDiagnostics.NeverApplied.At(place, $"'{rule.Code}' is never applied: {reason}", hint);

    private IEnumerable<Diagnostic> NeverFound()
    {
        var unseen = _terms.FindAll(p => p.Hits.Hits + p.Hits.Beside == 0);
        if (unseen.Count > 0)
        {
            yield return AdviceDiagnostics.NeverFound.At(
                unseen[0].Part.Place, $"{Names(unseen)} found nowhere", "look for the words that the documents use, with * for endings; what may come in later documents can stay");
        }
    }

    private IEnumerable<Diagnostic> OutOfSight()
    {
        var beside = _terms.FindAll(p => p.Hits.Hits == 0 && p.Hits.Beside > 0);
        if (beside.Count > 0)
        {
            yield return AdviceDiagnostics.OutOfSight.At(
                beside[0].Part.Place, $"{Names(beside)} found {Times(beside.Sum(p => p.Hits.Beside))}, {Where(beside)}", "to code those words too, say so with 'in'");
        }
    }

    private IEnumerable<Diagnostic> TooWide() => _sought
        .Where(p => p.Part.Use == PartUse.Needed && _lookedAt >= FewestSegments && p.Hits.Segments * 2 > _lookedAt)
        .Select(p => AdviceDiagnostics.TooWide.At(
            p.Part.Place,
            $"'{p.Part.Words}' is found in {Number(p.Hits.Segments)} of the {Number(_lookedAt)} segments that its rule looks at",
            "what is nearly everywhere tells little: ask for more with 'all' or 'near', or for a smaller 'unit'"));

    private IEnumerable<Diagnostic> Covered()
    {
        foreach (var part in _sought.Where(p => p.Hits.Hits > 0))
        {
            // Of two that find the same, the later one is told.
            var widest = parts
                .Where(p => part.Hits.Covering.Contains(p.Hits.Part) && (p.Hits.Part < part.Hits.Part || !p.Hits.Covering.Contains(part.Hits.Part)))
                .MaxBy(p => p.Hits.Hits);
            if (widest is not null)
            {
                yield return AdviceDiagnostics.CoveredTerm.At(
                    part.Part.Place,
                    $"'{part.Part.Words}' is found {Times(part.Hits.Hits)}, each time in words that '{widest.Part.Words}' of the same list finds too",
                    "one of the two is enough");
            }
        }
    }

    private string Names(List<SurveyedPart> some) =>
        some.Count == 1 ? $"'{some[0].Part.Words}' is"
        : $"{Number(some.Count)} of the {Number(_terms.Count)} terms of '{rule.Code}' "
        + $"({string.Join(", ", some.Take(MostNames).Select(p => p.Part.Words))}{(some.Count > MostNames ? ", …" : "")}) are";

    private static string Where(List<SurveyedPart> some)
    {
        var asked = some.Sum(p => p.Hits.Asked);
        return some.TrueForAll(p => p.Hits.Elsewhere == 0) ? "only in interviewers' words"
            : asked == 0 ? "only where the rule does not look"
            : $"only where the rule does not look ({Times(asked)} in interviewers' words)";
    }

    private static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => $"{Number(count)} times" };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A part of a rule, and where it is found.</summary>
internal sealed record SurveyedPart(RulePart Part, PartHits Hits);
