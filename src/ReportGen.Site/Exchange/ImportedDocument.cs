using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Exchange;

/// <summary>A text of another program as a document of the project.</summary>
/// <param name="Source">The text.</param>
/// <param name="File">Its file, as read from the seeds folder.</param>
/// <param name="Id">The id that a build will give it.</param>
/// <param name="Document">The document that a build will make of it.</param>
internal sealed record ImportedDocument(QdaSource Source, SeedFile File, string Id, Document Document)
{
    private static readonly ReadingRules s_usual = new(SpeakerLabels.Usual, []);

    // What other programs hand over under these names is text by now.
    private static readonly string[] s_texts = [".md", ".txt", ".markdown", ".text"];
    private static readonly string[] s_others = [.. SeedPatterns.Extensions.Except(s_texts), ".doc", ".rtf", ".odt", ".pdf", ".htm", ".html"];

    /// <summary>All texts, in order, those that came without words left out.</summary>
    public static IReadOnlyList<ImportedDocument> Of(IReadOnlyList<QdaSource> sources, string file, ICollection<Diagnostic> findings)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var read = new List<(QdaSource Source, SeedFile File, Document Document)>(sources.Count);
        foreach (var source in sources)
        {
            var path = FileName.Free(PathOf(source.Name), taken);
            var seed = new SeedFile(path, $"{SeedPatterns.Usual.Folder}/{path}", Encoding.UTF8.GetBytes(source.Text), null, default);
            if (DocumentReader.Read(seed, s_usual).Value is [{ Value: var document }, ..])
            {
                read.Add((source, seed, document));
            }
            else
            {
                taken.Remove(path);
                findings.Add(ExchangeDiagnostics.LeftOut.At(new Place(file), $"'{ForeignArchive.Shown(source.Name)}' cannot be read as a text, so it is left out"));
            }
        }

        var claims = read.OrderBy(r => r.File.Path, StringComparer.Ordinal)
            .Select(r => new IdClaim(r.File.Path, r.File.File, r.Document.DeclaresId ? r.Document.Id : null));
        var settled = IdPlan.Of([.. claims]).Value!.Settled.ToDictionary(StringComparer.Ordinal);
        return [.. read.Select(r => new ImportedDocument(r.Source, r.File, settled.GetValueOrDefault(r.File.Path) ?? r.Document.Id, r.Document))];
    }

    /// <summary>The same document as the settings of the project read it.</summary>
    public ImportedDocument ReadAs(ReadingRules rules) => DocumentReader.Read(File, rules).Value is [{ Value: var document }, ..] ? this with { Document = document } : this;

    /// <summary>
    /// Words of the text as a coding file has them, with what stands around them in their segment: what is beyond it, such as who speaks next, no reader
    /// of the document sees right beside them. The segment itself is a hint where it is known.
    /// </summary>
    public (TextQuote? Quote, string? Segment) Quote(Span span)
    {
        var segments = Document.Source.Text == Source.Text ? Document.Segments.Where(s => s.IsCodable && s.Span.Overlaps(span)).ToList() : [];
        return segments.Count == 0 ? (TextQuote.Of(Source.Text, span.Start, span.End), null)
            : (TextQuote.Of(Source.Text, span, new Span(segments[0].Span.Start, segments[^1].Span.End)), segments[0].Id);
    }

    private static string PathOf(string name)
    {
        var path = FileName.Path(name, "document");
        var ending = Path.GetExtension(path);
        return s_texts.Contains(ending, StringComparer.OrdinalIgnoreCase) ? path
            : (s_others.Contains(ending, StringComparer.OrdinalIgnoreCase) ? path[..^ending.Length] : path) + ".txt";
    }
}
