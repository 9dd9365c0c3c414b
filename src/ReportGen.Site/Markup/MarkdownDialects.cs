using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;

namespace ReportGen.Site.Markup;

/// <summary>The kinds of Markdown that documents are written in. None lets HTML blocks through.</summary>
internal static class MarkdownDialects
{
    private static readonly MarkdownPipeline s_speech = Build(MarkupForm.Speech);
    private static readonly MarkdownPipeline s_notes = Build(MarkupForm.Notes);
    private static readonly MarkdownPipeline s_words = Build(MarkupForm.Words);

    public static MarkdownPipeline Of(MarkupForm form) => form switch
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
