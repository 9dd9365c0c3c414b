using ReportGen.Templates.Rendering;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// Stands in for an include that names its template in quotes. Printed, it runs where it stands, without text in between; its value, where one is asked
/// for, comes by the library's way of calling functions.
/// </summary>
internal sealed class IncludeNode : ScriptFunctionCall
{
    private readonly string _path;
    private readonly List<Operand> _values = [];
    private readonly List<Operand> _namedValues = [];
    private readonly string[] _names;
    private LoadedTemplate? _template;

    /// <summary>Takes over the parts of a call for which <see cref="Fits"/>.</summary>
    public IncludeNode(ScriptFunctionCall call)
    {
        var (target, open, arguments, close) = (call.Target, call.OpenParent, call.Arguments, call.CloseParen);
        (call.Target, call.OpenParent, call.CloseParen) = (null, null, null);
        call.Arguments = [];
        (Target, OpenParent, Arguments, CloseParen, ExplicitCall, Span) = (target, open, arguments, close, call.ExplicitCall, call.Span);
        _path = (string)((ScriptLiteral)arguments[0]).Value!;
        var names = new List<string>();
        foreach (var argument in arguments)
        {
            if (argument is ScriptNamedArgument named)
            {
                names.Add(named.Name!.Name);
                _namedValues.Add(new Operand(named.Value!));
            }
            else
            {
                _values.Add(new Operand(argument));
            }
        }

        _names = [.. names];
    }

    /// <summary>Whether a call includes a template that it names in quotes, and passes nothing that only the library knows how to pass.</summary>
    public static bool Fits(ScriptFunctionCall call) =>
        call is { Target: ScriptVariableGlobal { Name: "include" }, Arguments: [ScriptLiteral { Value: string { Length: > 0 } }, ..] }
        && call.Arguments.All(
            argument => argument is ScriptNamedArgument { Name: { } name } named ? named.Value is not null && name.Name != "size" : argument is not ScriptUnaryExpression);

    /// <summary>Prints what the template prints.</summary>
    public void Run(PageContext page)
    {
        var template = _template ??= page.Find(_path, this);
        page.Use(template, this);
        if (!page.Printer.PrintsInPlace || template.KeepsArguments)
        {
            page.Write(Span, page.Evaluate(this));
            return;
        }

        var arguments = page.Includes.Rent();
        arguments.Start(_names);
        foreach (var value in _values)
        {
            arguments.Add(value.Value(page));
        }

        for (var i = 0; i < _namedValues.Count; i++)
        {
            arguments.SetNamed(i, _namedValues[i].Value(page));
        }

        page.Includes.Run(template, arguments, this);
        page.Includes.Return(arguments);
    }
}
