using System.Runtime.CompilerServices;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Rendering;
using Scriban;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// Stands in for a call of a host's function by a name that no template sets: which function it is was found beforehand, and its values are handed over
/// without the library's lists of arguments. Pages say most of their words this way.
/// </summary>
internal sealed class CallNode : ScriptFunctionCall
{
    private const int MostAtHand = 8;

    private readonly HostFunction _function;
    private readonly Operand[] _values;

    /// <summary>Takes over the parts of a call that <see cref="Fits"/> the function.</summary>
    public CallNode(ScriptFunctionCall call, HostFunction function)
    {
        var (target, open, arguments, close) = (call.Target, call.OpenParent, call.Arguments, call.CloseParen);
        (call.Target, call.OpenParent, call.CloseParen) = (null, null, null);
        call.Arguments = [];
        (Target, OpenParent, Arguments, CloseParen, ExplicitCall, Span) = (target, open, arguments, close, call.ExplicitCall, call.Span);
        (_function, _values) = (function, [.. arguments.Select(argument => new Operand(argument))]);
    }

    /// <summary>Whether a call gives a function as many values as it takes, one by one; what is wrong with any other is the library's to say.</summary>
    public static bool Fits(ScriptFunctionCall call, HostFunction function) =>
        call.Arguments.Count >= function.RequiredParameterCount && call.Arguments.Count <= function.ParameterCount
        && call.Arguments.All(argument => argument is not (ScriptNamedArgument or ScriptUnaryExpression));

    public override object? Evaluate(TemplateContext context) => Call((PageContext)context);

    /// <summary>What the function gives back.</summary>
    public object? Call(PageContext page)
    {
        page.Budget.CountStep();
        var atHand = default(AtHand);
        var values = _values.Length <= MostAtHand ? ((Span<object?>)atHand)[.._values.Length] : new object?[_values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            page.Budget.CountText((values[i] = _values[i].Value(page)) as string);
        }

        return _function.Invoke(page, this, values);
    }

    [InlineArray(MostAtHand)]
    private struct AtHand
    {
        private object? _first;
    }
}
