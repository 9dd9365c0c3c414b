using System.Collections.ObjectModel;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using ReportGen.Templates.Rendering;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Functions;

/// <summary>What a report may not do, and text that is run as a template: its errors are told as such, and what it prints is markup.</summary>
internal static class SafeFunctions
{
    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        new("math.random", ResultKind.Number, Random, new("min"), new("max")),
        new("math.uuid", ResultKind.Text, Random),
        new("object.to_json", ResultKind.Text, a => ObjectFunctions.ToJson(a.Context, Plain(a, a[0], 0)), new FunctionParameter("value")),
        new("object.eval", ResultKind.Any, Eval, new FunctionParameter("value")),
        new("object.eval_template", ResultKind.Any, EvalTemplate, new FunctionParameter("value")),
    ];

    // The library would go through an object of the report by reflection, past what it shows and with no read noted.
    private static object? Plain(FunctionArguments arguments, object? value, int depth)
    {
        if (depth > arguments.Context.ObjectRecursionLimit)
        {
            throw new TemplateFault("RG4022", arguments.Place(0), "The value is nested too deeply, or contains itself.");
        }

        var plain = new ScriptObject();
        switch (value)
        {
            case Html html:
                return html.Markup;
            case ModelObject model:
                foreach (var member in model.Type.Members)
                {
                    plain[member.Name] = Plain(arguments, member.Read(model), depth + 1);
                }

                return plain;
            case ScriptObject members:
                foreach (var (name, member) in members)
                {
                    plain[name] = Plain(arguments, member, depth + 1);
                }

                return plain;
            case ScriptArray or ReadOnlyCollection<object?>:
                var list = new ScriptArray();
                foreach (var element in (IEnumerable<object?>)value)
                {
                    list.Add(Plain(arguments, element, depth + 1));
                }

                return list;
            default:
                return value;
        }
    }

    private static object? Random(FunctionArguments arguments) =>
        throw new TemplateFault("RG4024", arguments.Span, "A page must come out the same each time it is built; random values do not.");

    private static object? EvalTemplate(FunctionArguments arguments)
    {
        if (Read(arguments, ScriptMode.Default) is not { } page)
        {
            return arguments[0];
        }

        var context = arguments.Context;
        var output = context.Capture(startsLine: false);
        context.PushOutput(output);
        Run(arguments, page);
        context.PopOutput();
        context.Hold(output);
        return context.Escapes ? new Html(output) : output.ToString();
    }

    private static object? Eval(FunctionArguments arguments) =>
        Read(arguments, ScriptMode.ScriptOnly) is { } page ? Run(arguments, page.Body is { Statements: [var only] } ? only : page) : arguments[0];

    /// <summary>The text as a template; null where the argument is no text.</summary>
    private static ScriptPage? Read(FunctionArguments arguments, ScriptMode mode)
    {
        if (arguments[0] is not (string or Html))
        {
            return null;
        }

        var template = Scriban.Template.Parse(arguments.Text(0)!, Problem.TextName, null, new LexerOptions { Mode = mode });
        return template.HasErrors
            ? throw new TemplateFault("RG4019", arguments.Place(0), $"The text that is run here fails: {template.Messages.First(said => said.Type == ParserMessageType.Error).Message}")
            : template.Page;
    }

    // The library's own function catches what goes wrong and throws it again, which at the limit of recursion uses up the thread's stack. A filter does not.
    private static object? Run(FunctionArguments arguments, ScriptNode node)
    {
        var (context, place) = (arguments.Context, arguments.Place(0));
        context.EnterRecursive(context.CurrentNode);
        try
        {
            return context.Evaluate(node);
        }
        catch (Exception error) when (context.Chain.NoteText(error, place))
        {
            throw;
        }
        finally
        {
            context.ExitRecursive(context.CurrentNode);
        }
    }
}
