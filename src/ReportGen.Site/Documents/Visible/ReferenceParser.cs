using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace ReportGen.Site.Documents;

/// <summary>Finds the wikilinks and timestamps that the document's reader found, at the very same places.</summary>
internal sealed class ReferenceParser : InlineParser
{
    public ReferenceParser() => OpeningCharacters = ['[', '!', '<', '(', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context?.Properties.TryGetValue(typeof(References), out var found) is not true || found is not References references)
        {
            return false;
        }

        var start = (int)processor.Context.Properties[typeof(Span)]!;
        var offset = start + processor.GetSourcePosition(slice.Start, out var line, out var column);
        Inline? inline = null;
        var length = 0;
        if (references.WikilinkAt(offset) is { } wikilink)
        {
            (inline, length) = (new WikilinkInline(wikilink), wikilink.Span.Length);
        }
        else if (references.TimestampAt(offset) is { } timestamp)
        {
            (inline, length) = (new TimestampInline(timestamp), timestamp.Span.Length);
        }

        if (inline is null || slice.Start + length - 1 > slice.End)
        {
            return false;
        }

        inline.Span = new(offset - start, offset - start + length - 1);
        (inline.Line, inline.Column) = (line, column);
        processor.Inline = inline;
        slice.Start += length;
        return true;
    }
}

/// <summary>A wikilink among a paragraph's words.</summary>
internal sealed class WikilinkInline(Wikilink link) : LeafInline
{
    public Wikilink Link => link;
}

/// <summary>A moment of the video among a paragraph's words.</summary>
internal sealed class TimestampInline(Timestamp timestamp) : LeafInline
{
    public Timestamp Timestamp => timestamp;
}
