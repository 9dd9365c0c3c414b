using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
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

    /// <summary>How many passages themes and codes point to.</summary>
    public int Passages => Codebook.Themes.SelectMany(t => t.Codes.Select(c => c.Claims).Prepend(t.Claims)).Sum(c => c.Quotes.Count + c.Against.Count);
}

/// <summary>A document with what is coded in it.</summary>
internal sealed record ExportedDocument(DocumentCard Card, Document Document, IReadOnlyList<ExportedCoding> Codings)
{
    // Enough to see why; all of them stand in the report.
    private const int MostHits = 12;

    /// <summary>How many codings of rules people rejected in it: they count nowhere, and are not exported.</summary>
    public int Rejected { get; init; }

    /// <param name="card">What the document is called.</param>
    /// <param name="document">The document.</param>
    /// <param name="codings">What is coded in it.</param>
    /// <param name="nameOf">How people are called who code.</param>
    public static ExportedDocument Of(DocumentCard card, Document document, DocumentCodings codings, Func<string, string> nameOf) =>
        new(card, document, [.. codings.Codings.SelectMany(c => Marks(document, c, nameOf))]) { Rejected = codings.Rejected.Count };

    // A rule codes a segment, and says why; a person codes words.
    private static IEnumerable<ExportedCoding> Marks(Document document, Coding coding, Func<string, string> nameOf)
    {
        List<Judgement> judged = [.. coding.Judgements.Select(j => j with { Coder = nameOf(j.Coder) })];
        string[] judges = [.. judged.Select(j => j.Coder)];
        if (coding.IsByOwnRules)
        {
            var note = new RuleNote(Why(document, coding), judged).Write();
            return [new ExportedCoding(coding.Code, Coding.Rules, document.Segments[coding.Segment].Span, note) { Judges = judges }];
        }

        // What rules coded before the project was imported goes back as it came.
        var (coder, said) = coding.IsByRules ? (Coding.Rules, new RuleNote(coding.Note, judged).Write()) : (nameOf(coding.Coder), coding.Note);
        return coding.Hits.Select(h => new ExportedCoding(coding.Code, coder, h.Span, said.Length > 0 ? said : null) { Judges = judges });
    }

    private static string Why(Document document, Coding coding)
    {
        string Words(Span span) => string.Join(' ', document.Source.Slice(span).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var hits = coding.Hits.Take(MostHits).Select(h => $"{h.Rule} \u2192 \"{Words(h.Span)}\"");
        var more = coding.Hits.Count > MostHits ? FormattableString.Invariant($"; and {coding.Hits.Count - MostHits} more") : "";
        return $"Rule {coding.Code}: {string.Join("; ", hits)}{more}";
    }
}

/// <summary>A code on a span of a document's text.</summary>
internal sealed record ExportedCoding(string Code, string Coder, Span Span, string? Note)
{
    /// <summary>Who accepts or rejects it, by what they are called.</summary>
    public IReadOnlyList<string> Judges { get; init; } = [];
}
