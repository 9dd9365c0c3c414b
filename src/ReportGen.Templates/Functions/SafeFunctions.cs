using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban.Functions;

namespace ReportGen.Templates.Functions;

/// <summary>What a report may not do, and text that is run as a template: its errors are told as such, and what it prints is markup.</summary>
internal static class SafeFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("math.random", ResultKind.Number, Random, new("min"), new("max")),
        new("math.uuid", ResultKind.Text, Random),
        new("object.eval", ResultKind.Any, a => Run(a, ObjectFunctions.Eval), new FunctionParameter("value")),
        new("object.eval_template", ResultKind.Any, EvalTemplate, new FunctionParameter("value")),
    ];

    private static object? Random(FunctionArguments arguments) =>
        throw new TemplateFault("RG4024", arguments.Span, "A page must come out the same each time it is built; random values do not.");

    private static object? EvalTemplate(FunctionArguments arguments)
    {
        var printed = Run(arguments, ObjectFunctions.EvalTemplate);
        return printed is string markup && arguments[0] is string && arguments.Context.Escapes ? new Html(markup) : printed;
    }

    private static object? Run(FunctionArguments arguments, Func<PageContext, Scriban.Parsing.SourceSpan, object?, object?> run)
    {
        try
        {
            return run(arguments.Context, arguments.Span, arguments[0] is Html html ? html.Markup : arguments[0]);
        }
        catch (ArgumentException error)
        {
            throw new TemplateFault("RG4019", arguments.Place(0), $"The text that is run here fails: {error.Message.ReplaceLineEndings(" ")}");
        }
    }
}
