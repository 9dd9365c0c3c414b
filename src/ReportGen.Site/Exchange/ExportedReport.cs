using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>What of a report other programs can take.</summary>
/// <param name="Title">What it is called, and what ids are made of.</param>
/// <param name="Codebook">Its themes and codes.</param>
/// <param name="Rules">What applies them.</param>
/// <param name="Memos">Texts about themes and codes, by their ids.</param>
internal sealed record ExportedReport(string Title, Codebook.Codebook Codebook, RuleSet Rules, IReadOnlyDictionary<string, string> Memos)
{
    public string? Description { get; init; }

    /// <summary>By id; read one after the other as they are asked for.</summary>
    public IEnumerable<ExportedDocument> Documents { get; init; } = [];

    /// <summary>How many questions the report knows.</summary>
    public int Questions { get; init; }
}

/// <summary>A document with what is coded in it.</summary>
internal sealed record ExportedDocument(DocumentCard Card, Document Document, IReadOnlyList<ExportedCoding> Codings)
{
    // Enough to see why; all of them stand in the report.
    private const int MostHits = 12;

    public static ExportedDocument Of(DocumentCard card, Document document, IEnumerable<Coding> codings) =>
        new(card, document, [.. codings.SelectMany(c => Marks(document, c))]);

    // A rule codes a segment, and says why; a person codes words.
    private static IEnumerable<ExportedCoding> Marks(Document document, Coding coding) => coding.Coder == Coding.Rules || coding.Hits.Count == 0
        ? [new ExportedCoding(coding.Code, coding.Coder, document.Segments[coding.Segment].Span, coding.Hits.Count == 0 ? null : Why(document, coding))]
        : coding.Hits.Select(h => new ExportedCoding(coding.Code, coding.Coder, h.Span, null));

    private static string Why(Document document, Coding coding)
    {
        string Words(Span span) => string.Join(' ', document.Source.Slice(span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hits = coding.Hits.Take(MostHits).Select(h => $"{h.Rule} \u2192 \"{Words(h.Span)}\"");
        var more = coding.Hits.Count > MostHits ? FormattableString.Invariant($"; and {coding.Hits.Count - MostHits} more") : "";
        return $"Rule {coding.Code}: {string.Join("; ", hits)}{more}";
    }
}

/// <summary>A code on a span of a document's text.</summary>
internal sealed record ExportedCoding(string Code, string Coder, Span Span, string? Note);
