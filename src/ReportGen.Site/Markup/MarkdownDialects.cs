using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;

namespace ReportGen.Site.Markup;

/// <summary>The two kinds of Markdown that documents are written in. Neither lets HTML blocks through.</summary>
internal static class MarkdownDialects
{
    /// <summary>What people say, typed or transcribed: a line break is a line break, and an indent or underline means nothing.</summary>
    public static MarkdownPipeline Speech { get; } = Build(isSpeech: true);

    /// <summary>What people write as Markdown.</summary>
    public static MarkdownPipeline Notes { get; } = Build(isSpeech: false);

    private static MarkdownPipeline Build(bool isSpeech)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.InlineParsers.Insert(0, new ReferenceParser());
        if (isSpeech)
        {
            builder.UseSoftlineBreakAsHardlineBreak();
            builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
            if (builder.BlockParsers.Find<ParagraphBlockParser>() is { } paragraphs)
            {
                paragraphs.ParseSetextHeadings = false;
            }
        }

        return builder.Build();
    }
}
