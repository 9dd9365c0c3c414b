using System.Text.RegularExpressions;
using ReportGen.Templates.Output;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Rendering;

/// <summary>Makes findings of what the library says. It has sentences and no codes, so codes come from its sentences; where it says something new, RG4016.</summary>
internal static class Problem
{
    /// <summary>What to do where a page takes too many steps.</summary>
    public const string DoLess = "Do less on one page, or raise `limits: { steps: … }` in site.yml.";

    private static readonly (string Words, string Code)[] s_codes =
    [
        ("iteration limit", TemplateProblems.TooManySteps),
        ("exceeds LoopLimit", TemplateProblems.TooManySteps),
        ("LimitToString", TemplateProblems.TooLarge),
        ("OutputLimit", TemplateProblems.TooLarge),
        ("recursive depth limit", TemplateProblems.TooDeep),
        ("too deeply nested", TemplateProblems.TooDeep),
        ("Insufficient stack", TemplateProblems.TooDeep),
        ("for a null object", TemplateProblems.NullOwner),
        ("is null. Cannot access", TemplateProblems.NullOwner),
        ("with a null indexer", TemplateProblems.NullOwner),
        ("was not found", TemplateProblems.UnknownFunction),
        ("is not a valid function", TemplateProblems.UnknownFunction),
        ("Invalid target function", TemplateProblems.UnknownFunction),
        ("number of arguments", TemplateProblems.WrongArguments),
        ("Cannot set", TemplateProblems.NotSettable),
        ("is readonly", TemplateProblems.NotSettable),
        ("never change", TemplateProblems.NotSettable),
        ("can only be used inside", TemplateProblems.OutsideLoop),
    ];

    /// <summary>A finding about a place in a template.</summary>
    public static TemplateProblem At(SourceSpan span, string code, string message, string? hint = null, string includeChain = "") =>
        new(code, !TemplateProblems.IsWarning(code), span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, LengthOf(span), message, hint, includeChain);

    /// <summary>What stopped a page, with what is wrong elsewhere where that is the reason.</summary>
    public static IReadOnlyList<TemplateProblem> Of(Exception error, PageContext context, string page)
    {
        var chain = context.Chain.Of(error);
        var here = context.Here?.Span ?? default;
        var span = error is ScriptRuntimeException { Span: { FileName: not null } place } ? place : here;
        span.FileName ??= page;
        if (error is TemplateFault fault)
        {
            return [At(span, fault.Code, fault.OriginalMessage, fault.Hint, chain) with { IsError = true },
                .. fault.Details.Select(detail => detail with { IncludeChain = chain })];
        }

        var said = error is ScriptRuntimeException runtime ? runtime.OriginalMessage : error.Message;
        return
        [
            (error is ScriptRuntimeException ? error.InnerException : error) switch
            {
                null => Said(span, said, context, chain),
                OutputFullException =>
                At(here.FileName is null ? span : here, TemplateProblems.TooLarge,
                    $"The page, or a text made on the way, grew larger than {context.Library.Settings.Limits.OutputBytes} bytes.",
                    "Split the page, or raise `limits: { output-bytes: … }` in site.yml.", chain),
                RegexMatchTimeoutException =>
                At(span, TemplateProblems.SlowPattern, $"The pattern took more than {context.RegexTimeOut.TotalSeconds:0.###} seconds.", "Write a simpler pattern.", chain),
                ArgumentException or InvalidOperationException or NotSupportedException or FormatException or OverflowException or InsufficientExecutionStackException =>
                Said(span, said, context, chain),
                _ => At(span, TemplateProblems.WrongKind, $"The template library failed here: {said}", null, chain),
            },
        ];
    }

    /// <summary>What the parser says of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="path">Its path.</param>
    /// <param name="text">Its text.</param>
    /// <param name="isShort">A missing end is left out where something else is wrong: it mostly follows from that.</param>
    public static IReadOnlyList<TemplateProblem> Of(Scriban.Template template, string path, string text, bool isShort)
    {
        var found = template.Messages.Where(said => said.Type == ParserMessageType.Error).Select(said => Of(said, path, text)).ToList();
        var others = found.Where(problem => !isShort || problem.Code != TemplateProblems.UnmatchedEnd).ToList();
        if (others.Count > 0 || OpenBlock(template.Page?.Body) is not { } open)
        {
            return others.Count > 0 ? others : found;
        }

        var word = open.ToString().TrimStart().Split(' ', '\n')[0];
        return [.. found.Select(problem => problem with { Hint = $"`{word}` in line {open.Span.Start.Line + 1} has no `end`, unless a block inside it has taken it." })];
    }

    private static ScriptStatement? OpenBlock(ScriptBlockStatement? block) => block?.Statements
        .FirstOrDefault(statement => statement is not ScriptEndStatement && statement.Children.OfType<ScriptBlockStatement>().Any() && !HasEnd(statement));

    private static bool HasEnd(ScriptNode statement) =>
        statement.Children.Any(child => child is ScriptBlockStatement { Statements: [.., ScriptEndStatement] } || (child is ScriptConditionStatement && HasEnd(child)));

    private static TemplateProblem Of(LogMessage said, string path, string text)
    {
        var span = said.Span;
        span.FileName = path;
        if (span.Start.Offset < 0)
        {
            // The end of the file, which the library has no line for.
            var lines = text.AsSpan().Count('\n');
            var column = text.Length - 1 - text.LastIndexOf('\n');
            span.Start = span.End = new TextPosition(text.Length, lines, column);
        }

        // "Error while parsing for statement: The <end> statement was not found in: for <variable> in <expression> ... end"
        var message = said.Message;
        var (start, end) = (message.IndexOf(": ", StringComparison.Ordinal), message.LastIndexOf(" in: ", StringComparison.Ordinal));
        var isLong = message.StartsWith("Error while parsing", StringComparison.Ordinal) && start > 0 && end > start;
        var hint = isLong && message.Length > end + 10 ? $"It is written `{message[(end + 5)..]}`." : null;
        return At(span, CodeOf(message), Sentence(isLong ? message[(start + 2)..end] : message), hint);
    }

    private static string CodeOf(string parserMessage) =>
        parserMessage.Contains("depth limit", StringComparison.Ordinal) ? TemplateProblems.TooDeepTemplate
        : parserMessage.Contains("<end>", StringComparison.Ordinal) ? TemplateProblems.UnmatchedEnd
        : parserMessage.Contains("not terminated by", StringComparison.Ordinal) ? TemplateProblems.OpenString
        : TemplateProblems.Syntax;

    private static TemplateProblem Said(SourceSpan span, string message, PageContext context, string chain)
    {
        // Between its quotes the library repeats what templates and documents say, which may be any words.
        var own = Regex.Replace(message, "`[^`]*`", "``", RegexOptions.NonBacktracking);
        var code = s_codes.FirstOrDefault(known => own.Contains(known.Words, StringComparison.Ordinal)).Code ?? TemplateProblems.WrongKind;
        return code switch
        {
            TemplateProblems.TooManySteps => At(span, code, $"This page takes more than {context.LoopLimit} steps.", DoLess, chain),
            TemplateProblems.TooLarge =>
            At(span, code, $"The text made here would be longer than {context.LimitToString} characters.", "Make less of it, or raise `limits: { output-bytes: … }` in site.yml.",
                chain),
            TemplateProblems.TooDeep when message.Contains("recursive", StringComparison.Ordinal) => At(
                span, code, $"Functions and includes are at work inside each other more than {context.RecursiveLimit} times here.",
                chain.Length > 0 && context.Chain.Repeated is { } place ? $"The include at {place} comes back to itself: give it a condition that ends it."
                : "Does one of them call itself without an end?", chain),
            TemplateProblems.NullOwner => At(span, code, Sentence(message), "Write `?.` where it may be missing: `quote.source?.title`.", chain),
            TemplateProblems.NotSettable => At(span, code, Sentence(message), "Put the value into a name of your own.", chain),
            _ => At(span, code, Sentence(message), null, chain),
        };
    }

    private static string Sentence(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.EndsWith('.') || line.Length == 0 ? line : line + ".";
    }

    private static int LengthOf(SourceSpan span) => span.End.Line == span.Start.Line && span.End.Column >= span.Start.Column ? span.End.Column - span.Start.Column + 1 : 1;
}
