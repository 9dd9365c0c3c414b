using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Documents;

/// <summary>A document's text on the way to its reader, with what is known before its kind is.</summary>
/// <param name="File">The path that messages name.</param>
/// <param name="Source">The text: repaired, and without what no reader of the document sees.</param>
/// <param name="FrontMatter">What the document says about itself.</param>
/// <param name="Speakers">Who is who.</param>
/// <param name="Findings">Where readers put what they find.</param>
internal sealed record Manuscript(string File, SourceText Source, FrontMatter FrontMatter, SpeakerRoles Speakers, List<Diagnostic> Findings)
{
    /// <summary>What tells the document from others of the same file, such as the id of a row; null where the file is one document.</summary>
    public string? Part { get; init; }

    /// <summary>What stands behind the text and is no part of what goes before it, such as footnotes, as Markdown; null where there is nothing.</summary>
    public SourceText? Notes { get; init; }

    /// <summary>Who says what, where the format knows; null where the text has to show it.</summary>
    public Transcript? Transcript { get; init; }

    /// <summary>What the format has read to the end already; null where a kind's reader is to.</summary>
    public DocumentDraft? Draft { get; init; }

    /// <summary>Whether a mark in the text is what somebody said or wrote, and no Markdown.</summary>
    public bool IsPlain { get; init; }

    private List<MarkdownBlock>? _blocks;

    public string Text => Source.Text;

    /// <summary>The text as Markdown, parsed when it is first asked for.</summary>
    public List<MarkdownBlock> Blocks => _blocks ??= MarkdownBlocks.Read(this);

    /// <summary>Where the document's own text begins, after front matter.</summary>
    public int Start => FrontMatter.End;

    /// <summary>The same document with another text.</summary>
    public Manuscript With(SourceText source) => this with { Source = source, _blocks = null };

    /// <summary>Reports something at a place in the text.</summary>
    public void Report(DiagnosticKind kind, Span span, string message, string? hint = null) =>
        Findings.Add(kind.At(Source.PlaceOf(File, span), message, hint));
}
