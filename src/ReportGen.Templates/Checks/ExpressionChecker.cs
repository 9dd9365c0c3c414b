using ReportGen.Templates.Models;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Checks;

/// <summary>What kind of value each expression gives, as far as that is known beforehand: names that nothing sets and members that do not exist.</summary>
internal sealed class ExpressionChecker
{
    private static readonly StaticType s_number = new(StaticKind.Number);

    private readonly CheckScope _scope;
    private readonly CallChecker _calls;
    private readonly Action<ScriptFunction> _walkFunction;

    /// <param name="scope">Where the expressions stand.</param>
    /// <param name="walkFunction">Goes through a function that stands in an expression.</param>
    public ExpressionChecker(CheckScope scope, Action<ScriptFunction> walkFunction)
    {
        (_scope, _walkFunction) = (scope, walkFunction);
        _calls = new CallChecker(scope, this);
    }

    /// <summary>Checks an expression.</summary>
    public StaticType TypeOf(ScriptExpression? expression)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (expression)
        {
            case ScriptLiteral: return new(StaticKind.Constant);
            case ScriptVariableGlobal name: return TypeOfName(name);
            case ScriptVariableLocal own: return TypeOfOwn(own);
            case ScriptIsEmptyExpression empty: TypeOf(empty.Target); return s_number;
            case ScriptMemberExpression member: return TypeOfMember(member);
            case ScriptIndexerExpression indexed: return TypeOfIndexed(indexed);
            case ScriptNestedExpression inner: return TypeOf(inner.Expression);
            case ScriptNamedArgument named: return TypeOf(named.Value);
            case ScriptFunctionCall call: return _calls.TypeOfCall(call.Target, false, call.Arguments, call.Span);
            case ScriptPipeCall pipe: return _calls.TypeOfPipe(pipe);
            case ScriptConditionalExpression choice: return TypeOfChoice(choice);
            case ScriptBinaryExpression binary: return TypeOfBinary(binary);
            case ScriptAssignExpression assignment: TypeOf(assignment.Value); TypeOfTarget(assignment.Target); return StaticType.Unknown;
            case ScriptUnaryExpression unary: return TypeOfUnary(unary);
            case ScriptInterpolatedStringExpression text: return TypeOfText(text);
            case ScriptInterpolatedExpression part: return TypeOf(part.Expression);
            case ScriptAnonymousFunction { Function: { } function }: _walkFunction(function); return StaticType.Unknown;
            case ScriptArrayInitializerExpression list: TypeOfAll(list.Values); return StaticType.Unknown;
            case ScriptObjectInitializerExpression made: TypeOfAll(made.Members.Select(member => member.Value)); return StaticType.Unknown;
            default: return StaticType.Unknown;
        }
    }

    private void TypeOfAll(IEnumerable<ScriptExpression?> expressions)
    {
        foreach (var expression in expressions)
        {
            TypeOf(expression);
        }
    }

    /// <summary>What is set: the name itself need not be known, what stands before its members must be.</summary>
    public void TypeOfTarget(ScriptExpression? target)
    {
        if (target is ScriptMemberExpression or ScriptIndexerExpression)
        {
            TypeOf(target);
        }
    }

    private StaticType TypeOfName(ScriptVariableGlobal name)
    {
        if (_scope.LoopTypes.TryGetValue(name.Name, out var loopType))
        {
            return loopType;
        }

        if (_scope.Withs == 0 && !_scope.Set.IsKnown(name.Name))
        {
            _scope.Report(TemplateProblems.UnknownName, name.Span, $"Nothing sets `{name.Name}`; it is always null.", _scope.HintFor(name.Name));
        }

        if (name.Name is "include" or "include_join")
        {
            _scope.Includes.IsOpen = true;
        }

        return TypeOfGlobal(name.Name);
    }

    /// <summary>What is known of a global that no template sets.</summary>
    public StaticType TypeOfGlobal(string name)
    {
        if (_scope.Withs > 0 || !_scope.Set.Names.IsUnset(name))
        {
            return StaticType.Unknown;
        }

        var settings = _scope.Set.Library.Settings;
        var type = name == "page" && settings.PageTypes.Count > 0 ? settings.PageTypes.GetValueOrDefault(_scope.Template.Path) : settings.Globals.GetValueOrDefault(name);
        return type is not null ? new(StaticKind.Model, type) : _scope.Assumed.Of(name);
    }

    private StaticType TypeOfOwn(ScriptVariableLocal own)
    {
        if (own.BaseName.Length == 0)
        {
            return StaticType.Unknown;
        }

        if (own.BaseName != "$")
        {
            CheckArgument(own.BaseName, own.Span);
        }

        return TypeOfArgument("$" + own.BaseName);
    }

    /// <summary>What is known of an argument of this template: "$quote", "$1".</summary>
    private StaticType TypeOfArgument(string argument) =>
        _scope.IsForeign || _scope.Withs > 0 || _scope.SetsOwn(argument[1..]) ? StaticType.Unknown : _scope.Assumed.Of(argument);

    private void CheckArgument(string name, SourceSpan span)
    {
        if (!_scope.IsForeign && _scope.Withs == 0 && !_scope.Assumed.IsOpen && !_scope.Set.Names.IsDynamic && _scope.Assumed.IsIncluded
            && !_scope.SetsOwn(name) && !_scope.Assumed.Passes("$" + name))
        {
            _scope.Report(
                TemplateProblems.UnknownName, span, $"No include of this template passes `{name}`; it is always null.",
                Spelling.Hint(name, _scope.Assumed.Passed));
        }
    }

    private StaticType TypeOfMember(ScriptMemberExpression expression)
    {
        var (target, name) = (expression.Target, expression.Member!.Name);
        switch (target)
        {
            case ScriptVariableLocal { BaseName: "" }: CheckArgument(name, expression.Member.Span); return TypeOfArgument("$" + name);
            case ScriptVariableGlobal { Name: "for" or "while" or "tablerow" }: return s_number;
            case ScriptVariableGlobal family when _scope.Set.IsBuiltin(family.Name) && _scope.Withs == 0:
                if (_scope.Set.Builtins.Find(family.Name) is ScriptObject && _scope.Set.Builtins.Find(family.Name, name) is null)
                {
                    _scope.Report(
                        TemplateProblems.UnknownFunction, expression.Member.Span, $"There is no function `{family.Name}.{name}`.",
                        Spelling.Hint($"{family.Name}.{name}", _scope.Set.Builtins.FunctionNames));
                }

                return StaticType.Unknown;
        }

        var type = TypeOf(target);
        if (type is { Kind: StaticKind.Model, Model: { } model })
        {
            if (model.Find(name) is { } member)
            {
                return StaticType.Of(member);
            }

            _scope.Report(TemplateProblems.UnknownMember, expression.Member.Span, $"A {model.Name} has no member `{name}`.", Spelling.MemberHint(model, name));
        }
        else if (name is not ("size" or "empty?" or "blank?"))
        {
            CheckNoMember(type, expression.Member.Span, name);
        }

        return StaticType.Unknown;
    }

    private void CheckNoMember(StaticType type, SourceSpan span, string name)
    {
        if (type.Kind is StaticKind.Models or StaticKind.Texts)
        {
            var hint = type.Model is { } model ? $"Go through it with `for`, or take one by its place: `[0]`. Each is a {model.Name}." : null;
            _scope.Report(TemplateProblems.UnknownMember, span, $"A list has no member `{name}`.", hint);
        }
        else if (type.Kind is StaticKind.Text or StaticKind.Html or StaticKind.Address)
        {
            _scope.Report(TemplateProblems.UnknownMember, span, $"Text has no member `{name}`.");
        }
    }

    private StaticType TypeOfIndexed(ScriptIndexerExpression indexed)
    {
        if (indexed is { Target: ScriptVariableLocal { BaseName: "" }, Index: ScriptLiteral { Value: int place } })
        {
            return TypeOfArgument($"${place}");
        }

        TypeOf(indexed.Index);
        return TypeOf(indexed.Target).Element;
    }

    private StaticType TypeOfChoice(ScriptConditionalExpression choice)
    {
        TypeOf(choice.Condition);
        var (then, otherwise) = (TypeOf(choice.ThenValue), TypeOf(choice.ElseValue));
        return then == otherwise || otherwise.Kind == StaticKind.Constant ? then
            : then.Kind == StaticKind.Constant ? otherwise
            : StaticType.Unknown;
    }

    private StaticType TypeOfBinary(ScriptBinaryExpression binary)
    {
        TypeOf(binary.Left);
        TypeOf(binary.Right);
        return binary.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or or ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual
            ? s_number
            : StaticType.Unknown;
    }

    private StaticType TypeOfUnary(ScriptUnaryExpression unary)
    {
        TypeOf(unary.Right);
        return unary.Operator is ScriptUnaryOperator.Not or ScriptUnaryOperator.Negate or ScriptUnaryOperator.Plus ? s_number : StaticType.Unknown;
    }

    private StaticType TypeOfText(ScriptInterpolatedStringExpression text)
    {
        var isHtml = false;
        foreach (var part in text.Parts)
        {
            isHtml |= TypeOf(part) is { Kind: StaticKind.Html or StaticKind.Address or StaticKind.Unknown };
        }

        return isHtml ? StaticType.Unknown : new(StaticKind.Text);
    }
}
