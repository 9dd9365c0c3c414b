using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ReportGen.Site.Documents;

/// <summary>The kinds of Markdown that documents are written in. None lets HTML blocks through.</summary>
internal static class MarkdownDialects
{
    private static readonly MarkdownPipeline s_speech = Build(MarkupForm.Speech);
    private static readonly MarkdownPipeline s_notes = Build(MarkupForm.Notes);
    private static readonly MarkdownPipeline s_words = Build(MarkupForm.Words);

    /// <summary>The tree of a stretch of a document; places in it count from the stretch's beginning.</summary>
    /// <exception cref="ArgumentException">The text is nested deeper than the library follows.</exception>
    public static MarkdownDocument Parse(Document document, Span span, MarkupForm form)
    {
        var context = new MarkdownParserContext();
        context.Properties[typeof(References)] = new References(document);
        context.Properties[typeof(Span)] = span.Start;
        return Markdown.Parse(document.Source.Text.Substring(span.Start, span.Length), Of(form), context);
    }

    private static MarkdownPipeline Of(MarkupForm form) => form switch
    {
        MarkupForm.Speech => s_speech,
        MarkupForm.Notes => s_notes,
        _ => s_words,
    };

    private static MarkdownPipeline Build(MarkupForm form)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.InlineParsers.Insert(0, new ReferenceParser());
        if (form == MarkupForm.Words)
        {
            builder.BlockParsers.RemoveAll(p => p is not ParagraphBlockParser);
        }

        if (form == MarkupForm.Speech)
        {
            builder.UseSoftlineBreakAsHardlineBreak();
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        }

        if (form != MarkupForm.Notes && builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
        {
            paragraphs.ParseSetextHeadings = false;
        }

        return builder.Build();
    }
}
