using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Reads what stands behind a text, such as footnotes: nobody says it, so it belongs neither to the last turn nor to the last group.</summary>
internal static class NotesReader
{
    /// <summary>The reading with the notes behind it.</summary>
    public static DocumentDraft ReadBehind(DocumentDraft reading, Manuscript manuscript)
    {
        if (manuscript.Notes is not { } notes)
        {
            return reading;
        }

        var own = ArticleReader.Read(new Manuscript(manuscript.File, notes, FrontMatter.None, manuscript.Speakers, manuscript.Findings));
        var length = reading.Source.Text.Length;
        var source = new SourceText(
            reading.Source.Text + notes.Text,
            EquatableArray.From(reading.Source.Edits.Concat(notes.Edits.Select(e => e with { Offset = e.Offset + length }))));
        var segments = own.Segments.Select(s => s with { Span = new Span(s.Span.Start + length, s.Span.End + length) });
        return reading with { Source = source, Segments = [.. reading.Segments, .. segments] };
    }
}
