using ReportGen.Engine.Digests;

namespace ReportGen.Site.Advice;

/// <summary>What the parts of all rules find in one document, wherever they look; and whose words codings rest on.</summary>
/// <param name="LookedAt">For each rule the segments that it looks at.</param>
/// <param name="Parts">Those that are found here, in the order of the codebook.</param>
/// <param name="Codes">Those that are applied here, in the order of ids.</param>
internal sealed record DocumentSurvey(EquatableArray<RuleReach> LookedAt, EquatableArray<PartHits> Parts, EquatableArray<CodeCover> Codes);

/// <summary>How much a rule looks at.</summary>
internal sealed record RuleReach(string Code, int Segments);

/// <summary>Where a part of a rule is found.</summary>
/// <param name="Part">Its index among all parts.</param>
/// <param name="Hits">Where the rule looks.</param>
/// <param name="Segments">The segments that hold them.</param>
/// <param name="Asked">Hits in words of interviewers at which the rule does not look.</param>
/// <param name="Elsewhere">Hits in all other words at which it does not.</param>
/// <param name="Covering">Other elements of the same list whose hits hold every one of <paramref name="Hits"/>.</param>
internal sealed record PartHits(int Part, int Hits, int Segments, int Asked, int Elsewhere, EquatableArray<int> Covering)
{
    /// <summary>Hits where the rule does not look.</summary>
    public int Beside => Asked + Elsewhere;
}

/// <summary>Which codes rest on the same words as another.</summary>
/// <param name="Code">A theme or code.</param>
/// <param name="Codings">How often it is applied.</param>
/// <param name="Covering">Others that are on each of its segments, with hits that hold every one of its hits.</param>
internal sealed record CodeCover(string Code, int Codings, EquatableArray<string> Covering);
