using ReportGen.Engine.Digests;

namespace ReportGen.Site.Advice;

/// <summary>The surveys of all documents, summed up.</summary>
internal sealed class CorpusSurvey
{
    private readonly Dictionary<string, int> _lookedAt;
    private readonly Dictionary<int, PartHits> _parts;
    private readonly Dictionary<string, CodeCover> _codes;

    public CorpusSurvey(IReadOnlyList<DocumentSurvey> documents)
    {
        Documents = documents.Count;
        _lookedAt = documents.SelectMany(d => d.LookedAt)
            .GroupBy(r => r.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(r => r.Segments), StringComparer.Ordinal);
        _parts = documents.SelectMany(d => d.Parts).GroupBy(p => p.Part).ToDictionary(g => g.Key, g => g.Aggregate(Add));
        _codes = documents.SelectMany(d => d.Codes).GroupBy(c => c.Code, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Aggregate(Add), StringComparer.Ordinal);
    }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>How many segments a rule looks at.</summary>
    public int LookedAt(string code) => _lookedAt.GetValueOrDefault(code);

    /// <summary>Where a part is found; zeros where it is not.</summary>
    public PartHits Part(int part) => _parts.GetValueOrDefault(part) ?? new PartHits(part, 0, 0, 0, 0, []);

    /// <summary>Where a code is applied; zeros where it is not.</summary>
    public CodeCover Code(string code) => _codes.GetValueOrDefault(code) ?? new CodeCover(code, 0, []);

    // A document in which a part has no hits where its rule looks says nothing of what covers it.
    private static PartHits Add(PartHits left, PartHits right) => new(
        left.Part,
        left.Hits + right.Hits,
        left.Segments + right.Segments,
        left.Asked + right.Asked,
        left.Elsewhere + right.Elsewhere,
        left.Hits == 0 ? right.Covering : right.Hits == 0 ? left.Covering : left.Covering.Intersect(right.Covering).ToEquatableArray());

    private static CodeCover Add(CodeCover left, CodeCover right) =>
        new(left.Code, left.Codings + right.Codings, left.Covering.Intersect(right.Covering, StringComparer.Ordinal).ToEquatableArray());
}
