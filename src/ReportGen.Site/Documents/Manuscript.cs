using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>A document's text on the way to its reader, with what is known before its kind is.</summary>
/// <param name="File">The path that messages name.</param>
/// <param name="Source">The text, repaired.</param>
/// <param name="FrontMatter">What the document says about itself.</param>
/// <param name="Speakers">The labels that begin turns.</param>
/// <param name="Findings">Where readers put what they find.</param>
internal sealed record Manuscript(string File, SourceText Source, FrontMatter FrontMatter, SpeakerLabels Speakers, List<Diagnostic> Findings)
{
    public string Text => Source.Text;

    /// <summary>Where the document's own text begins, after front matter.</summary>
    public int Start => FrontMatter.End;

    /// <summary>Reports something at a place in the text.</summary>
    public void Report(DiagnosticKind kind, Span span, string message, string? hint = null) =>
        Findings.Add(kind.At(Source.PlaceOf(File, span), message, hint));
}
