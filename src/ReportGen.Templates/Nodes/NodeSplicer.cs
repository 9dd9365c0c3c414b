using System.Runtime.CompilerServices;
using ReportGen.Templates.Functions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportGen.Templates.Nodes;

/// <summary>
/// Copies a template's tree with this project's nodes in place of some of the library's: those whose results depend on what is markup, and those that
/// pages spend their time in. Each is held against the node that it stands in for on every recorded case of the language (ConformanceTests).
/// </summary>
/// <param name="guarded">Printed expressions that start an address and are looked at when they are printed, with the attribute's name.</param>
/// <param name="known">What a name is for certain, for no template sets it; null where one may.</param>
internal sealed class NodeSplicer(IReadOnlyDictionary<ScriptExpressionStatement, string> guarded, Func<string, object?> known) : ScriptRewriter
{
    // In a function, and in a block that is run by one, `$` is what that function was called with.
    private int _foreign;

    // What a wrap calls gets the wrap's block along, which the library leaves for the next call that it makes.
    private int _wraps;

    /// <summary>The tree of a template with nodes of this project.</summary>
    public ScriptBlockStatement Splice(ScriptBlockStatement block) => (ScriptBlockStatement)Visit((ScriptNode)block)!;

    public override ScriptNode Visit(ScriptRawStatement node) => new EncodedTextNode(node);

    public override ScriptNode Visit(ScriptExpressionStatement node)
    {
        var expression = Copy(node.Expression);
        return expression is ScriptAssignExpression or null
            ? new ScriptExpressionStatement { Expression = expression }
            : new PrintNode(expression, guarded.GetValueOrDefault(node));
    }

    public override ScriptNode Visit(ScriptMemberExpression node) =>
        new MemberNode(isOwn: _foreign == 0) { Target = Copy(node.Target), DotToken = Copy(node.DotToken)!, Member = Copy(node.Member) };

    public override ScriptNode Visit(ScriptIfStatement node) => new IfNode(Copy(node.Condition)!)
    {
        ElseKeyword = Copy(node.ElseKeyword),
        IfKeyword = Copy(node.IfKeyword)!,
        Then = Copy(node.Then),
        Else = Copy(node.Else),
    };

    public override ScriptNode Visit(ScriptForStatement node) => new ForNode
    {
        ForOrTableRowKeyword = Copy(node.ForOrTableRowKeyword)!,
        Variable = Copy(node.Variable),
        InKeyword = Copy(node.InKeyword)!,
        Iterator = Copy(node.Iterator),
        NamedArguments = VisitAll(node.NamedArguments)!,
        Body = Copy(node.Body),
        Else = Copy(node.Else),
        SetContinue = node.SetContinue,
    };

    public override ScriptNode Visit(ScriptTableRowStatement node) => new TableRowNode
    {
        Variable = Copy(node.Variable),
        InKeyword = Copy(node.InKeyword)!,
        Iterator = Copy(node.Iterator),
        NamedArguments = VisitAll(node.NamedArguments)!,
        Body = Copy(node.Body),
        Else = Copy(node.Else),
    };

    public override ScriptNode Visit(ScriptCaptureStatement node) =>
        new CaptureNode { CaptureKeyword = Copy(node.CaptureKeyword)!, Target = Copy(node.Target), Body = Copy(node.Body) };

    public override ScriptNode Visit(ScriptBinaryExpression node) => new OperatorNode(Copy(node.Left)!, Copy(node.OperatorToken), Copy(node.Right)!, node.Operator);

    public override ScriptNode Visit(ScriptAssignExpression node)
    {
        var copy = node.EqualToken.TokenType == TokenType.PlusEqual ? new AppendNode() : new ScriptAssignExpression();
        (copy.Target, copy.EqualToken, copy.Value) = (Copy(node.Target), Copy(node.EqualToken)!, Copy(node.Value));
        return copy;
    }

    public override ScriptNode Visit(ScriptInterpolatedStringExpression node) => new InterpolationNode { Parts = VisitAll(node.Parts)! };

    public override ScriptNode Visit(ScriptFunction node)
    {
        _foreign++;
        var copy = (ScriptFunction)base.Visit(node)!;
        _foreign--;
        if (copy.Body is PrintNode { Expression: { } value } body)
        {
            // The expression of f(x) = … is what the function gives back; it is not printed.
            body.Expression = null;
            copy.Body = new ScriptExpressionStatement { Expression = value, Span = body.Span };
        }

        return copy;
    }

    public override ScriptNode Visit(ScriptWrapStatement node)
    {
        _foreign++;
        _wraps++;
        var target = Copy(node.Target);
        _wraps--;
        var copy = new ScriptWrapStatement { WrapKeyword = Copy(node.WrapKeyword)!, Target = target, Body = Copy(node.Body) };
        _foreign--;
        return copy;
    }

    public override ScriptNode Visit(ScriptFunctionCall node) => ToCall((ScriptFunctionCall)base.Visit(node)!, node.Span);

    // a | f b is f(a, b). The library keeps a stack of what is piped, which it clears by catching and throwing again whatever goes wrong: at the limit
    // of recursion that uses up the thread's stack (FuzzTests.What_calls_itself_without_end_is_told_off_on_any_stack).
    private ScriptExpression Pipe(ScriptExpression from, ScriptExpression stage) => stage switch
    {
        ScriptPipeCall next => Pipe(Pipe(from, next.From!), next.To!),
        ScriptFunctionCall call => Call(Copy(call.Target)!, from, VisitAll(call.Arguments)!, stage.Span),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias, Right: { } function } => Call(Copy(function)!, from, [], stage.Span),
        ScriptBinaryExpression binary => new OperatorNode(Pipe(from, binary.Left!), Copy(binary.OperatorToken), Copy(binary.Right)!, binary.Operator) { Span = stage.Span },
        ScriptConditionalExpression choice => new ScriptConditionalExpression
        {
            Condition = Pipe(from, choice.Condition!),
            QuestionToken = Copy(choice.QuestionToken)!,
            ThenValue = Copy(choice.ThenValue),
            ColonToken = Copy(choice.ColonToken)!,
            ElseValue = Copy(choice.ElseValue),
            Span = stage.Span,
        },
        _ => Call(Copy(stage)!, from, [], stage.Span),
    };

    private ScriptFunctionCall Call(ScriptExpression target, ScriptExpression piped, ScriptList<ScriptExpression> arguments, SourceSpan span)
    {
        arguments.Insert(0, piped);
        return ToCall(new ScriptFunctionCall { Target = target, Arguments = arguments }, span);
    }

    private ScriptFunctionCall ToCall(ScriptFunctionCall call, SourceSpan span)
    {
        call.Span = span;
        return _wraps > 0 || call.Target is not ScriptVariableGlobal { Name: var name } || known(name) is not { } found ? call
            : IncludeNode.Fits(call) ? new IncludeNode(call)
            : found is HostFunction function && CallNode.Fits(call, function) ? new CallNode(call, function)
            : call;
    }

    public override ScriptNode? Visit(ScriptNode? node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node is ScriptPipeCall pipe ? Pipe(Copy(pipe.From)!, pipe.To!) : base.Visit(node);
    }

    private T? Copy<T>(T? node)
        where T : ScriptNode => (T?)Visit((ScriptNode?)node);
}
