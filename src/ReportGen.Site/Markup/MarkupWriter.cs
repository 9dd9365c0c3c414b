using System.Buffers;
using System.Runtime.CompilerServices;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Markup;

/// <summary>
/// Turns a stretch of a document into HTML that is safe to publish: Markdown becomes elements, hits become marks, harmless inline HTML
/// passes, and everything else is shown as the words that stand there.
/// </summary>
internal static class MarkupWriter
{
    // Text without any of these has no Markdown in it; most of what people say has not.
    private static readonly SearchValues<char> s_markdown = SearchValues.Create("*_`[]<>&\\!#|~=");

    // Deeper nesting than Markdig accepts makes it throw; such text is shown as it stands.
    private const string TooDeep = "depth limit";

    /// <summary>HTML of a span; addresses that were left out because they are not safe are added to <paramref name="refused"/>.</summary>
    public static string ToHtml(MarkupScope scope, Span span, MarkSet marks, MarkupForm form, ICollection<Span>? refused = null) =>
        ToHtml(scope, span, [span], marks, form, refused)[0];

    /// <summary>HTML of some parts of a span, each as it is in the whole: half of a list or of a code block is one too. A part that is empty is empty.</summary>
    public static string[] ToHtml(MarkupScope scope, Span span, Span[] parts, MarkSet marks, MarkupForm form, ICollection<Span>? refused = null)
    {
        var text = scope.Document.Source.Slice(span);
        var needsTimestamps = scope.Document.Timestamps.Count > 0;
        var isPlain = (!needsTimestamps && form == MarkupForm.Speech && !text.ContainsAny(s_markdown) && !HasListOrRule(text))
            || scope.Document.IsPlain || MarkupDensity.IsTooHigh(text);
        return isPlain ? Plain(scope, parts, marks) : WithMarkdown(scope, span, parts, marks, form, refused);
    }

    private static string[] Plain(MarkupScope scope, Span[] parts, MarkSet marks) =>
        Array.ConvertAll(parts, p => PlainWriter.Paragraphs(scope.Document.Source.Text, p, marks));

    [MethodImpl(MethodImplOptions.NoInlining)] // documents without marks need no Markdown library
    private static string[] WithMarkdown(MarkupScope scope, Span span, Span[] parts, MarkSet marks, MarkupForm form, ICollection<Span>? refused)
    {
        try
        {
            var tree = MarkdownDialects.Parse(scope.Document, span, form);
            return Array.ConvertAll(parts, part =>
            {
                if (part.IsEmpty && !span.IsEmpty)
                {
                    return "";
                }

                using var output = new StringWriter { NewLine = "\n" };
                var renderer = new MarkupRenderer(output, scope, span.Start, marks, refused);
                if (part != span)
                {
                    renderer.ShowOnly(part);
                }

                renderer.Render(tree);
                var html = output.ToString().TrimEnd('\n');
                return form == MarkupForm.Heading ? WithoutParagraph(html) : html;
            });
        }
        catch (ArgumentException exception) when (exception.Message.Contains(TooDeep, StringComparison.Ordinal))
        {
            return Plain(scope, parts, marks);
        }
    }

    private static string WithoutParagraph(string html) =>
        html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) ? html[3..^4] : html;

    // A line that begins with a bullet, a number, a rule or an indent means something in Markdown.
    private static bool HasListOrRule(ReadOnlySpan<char> text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] is '-' or '+' or ' ' or '\t' || char.IsAsciiDigit(text[start]))
            {
                return true;
            }

            var end = text[start..].IndexOfAny('\n', '\r');
            if (end < 0)
            {
                break;
            }

            start += end;
        }

        return false;
    }
}
