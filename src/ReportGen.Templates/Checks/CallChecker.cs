using ReportGen.Templates.Functions;
using ReportGen.Templates.Models;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Checks;

/// <summary>Calls: what is called, with how much, and what includes pass.</summary>
/// <param name="scope">Where the calls stand.</param>
/// <param name="expressions">Checks what is called and what is passed.</param>
internal sealed class CallChecker(CheckScope scope, ExpressionChecker expressions)
{
    private static readonly StaticType s_number = new(StaticKind.Number);
    private static readonly StaticType s_html = new(StaticKind.Html);

    /// <summary>The value of each stage becomes the first argument of the call that is the next one.</summary>
    public StaticType TypeOfPipe(ScriptPipeCall pipe)
    {
        expressions.TypeOf(pipe.From);
        while (pipe.To is ScriptPipeCall next)
        {
            TypeOfStage(next.From);
            pipe = next;
        }

        return TypeOfStage(pipe.To);
    }

    private StaticType TypeOfStage(ScriptExpression? stage) => stage switch
    {
        ScriptFunctionCall call => TypeOfCall(call.Target, true, call.Arguments, call.Span),
        ScriptVariable or ScriptMemberExpression => TypeOfCall(stage, true, [], stage.Span),
        _ => expressions.TypeOf(stage) with { Kind = StaticKind.Unknown },
    };

    /// <summary>What a call gives.</summary>
    public StaticType TypeOfCall(ScriptExpression? target, bool isPiped, IReadOnlyList<ScriptExpression> written, SourceSpan whole)
    {
        var types = written.Select(expressions.TypeOf).ToArray();
        CheckTraps(written);
        if (target is ScriptVariableGlobal { Name: "include" } && scope.Set.IsBuiltin("include"))
        {
            NoteInclude(isPiped, written, types);
            return s_html;
        }

        if (target is ScriptVariableGlobal name && !scope.LoopTypes.ContainsKey(name.Name) && scope.Withs == 0 && !scope.Set.IsKnown(name.Name))
        {
            scope.Report(
                TemplateProblems.UnknownFunction, name.Span, $"There is no function `{name.Name}`.",
                Spelling.Hint(name.Name, scope.Set.Builtins.FunctionNames.Concat(scope.Set.Names.Assigned)));
        }
        else
        {
            expressions.TypeOf(target);
        }

        return FindFunction(target) is { } function ? TypeOfResult(function, target!, isPiped, written, whole) : StaticType.Unknown;
    }

    /// <summary>The builtin that a call surely means.</summary>
    private IScriptFunctionInfo? FindFunction(ScriptExpression? target) => scope.Withs > 0 ? null : target switch
    {
        ScriptVariableGlobal name when scope.Set.IsBuiltin(name.Name) => scope.Set.Builtins.Find(name.Name) as IScriptFunctionInfo,
        ScriptMemberExpression { Target: ScriptVariableGlobal family, Member: { } member } when scope.Set.IsBuiltin(family.Name) =>
        scope.Set.Builtins.Find(family.Name, member.Name) as IScriptFunctionInfo,
        _ => null,
    };

    private StaticType TypeOfResult(IScriptFunctionInfo function, ScriptExpression target, bool isPiped, IReadOnlyList<ScriptExpression> written, SourceSpan whole)
    {
        var isPlain = !written.Any(argument => argument is ScriptNamedArgument or ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand });
        var count = written.Count + (isPiped ? 1 : 0);
        var (least, most) = (function.RequiredParameterCount, function.ParameterCount);
        if (isPlain && (count < least || (count > most && function.VarParamKind == ScriptVarParamKind.None)))
        {
            var range = function.VarParamKind != ScriptVarParamKind.None ? $"{least} or more" : most > least ? $"{least} to {most}" : $"{least}";
            var names = string.Join(", ", Enumerable.Range(0, most).Select(i => function.GetParameterInfo(i).Name));
            scope.Report(TemplateProblems.WrongArguments, whole, $"`{target}` takes {range} arguments{(names.Length > 0 ? $" ({names})" : "")} and is given {count}.");
        }

        foreach (var named in written.OfType<ScriptNamedArgument>().Where(named => function.VarParamKind == ScriptVarParamKind.None))
        {
            var names = Enumerable.Range(0, most).Select(i => function.GetParameterInfo(i).Name);
            if (!names.Contains(named.Name!.Name))
            {
                scope.Report(
                    TemplateProblems.WrongArguments, named.Span, $"`{target}` has no parameter `{named.Name}`.", Spelling.Hint(named.Name.Name, names)
                    ?? $"It has: {string.Join(", ", names)}.");
            }
        }

        return function is HostFunction { Result: var result }
            ? new(result switch
            {
                ResultKind.Text =>
                StaticKind.Text,
                ResultKind.Address => StaticKind.Address,
                ResultKind.Html => StaticKind.Html,
                ResultKind.Number => StaticKind.Number,
                _ => StaticKind.Unknown
            })
            : function.ReturnType == typeof(string) ? new(StaticKind.Text)
            : function.ReturnType.IsPrimitive ? s_number
            : StaticType.Unknown;
    }

    /// <summary>What the library reads otherwise than most people write it.</summary>
    private void CheckTraps(IReadOnlyList<ScriptExpression> arguments)
    {
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i - 1] is ScriptNamedArgument { Name: { } name }
                && arguments[i] is ScriptUnaryExpression { Operator: ScriptUnaryOperator.Plus or ScriptUnaryOperator.Negate } sign)
            {
                scope.Report(
                    TemplateProblems.OperatorAfterName, sign.Span, $"`{name.Name}:` takes what stands before this sign alone; from the sign on it is another argument.",
                    $"Put the value into parentheses: `{name.Name}: (a {sign.OperatorAsText} b)`.");
            }
        }
    }

    /// <summary>Remembers what an include passes, for the checks of the template that it names.</summary>
    private void NoteInclude(bool isPiped, IReadOnlyList<ScriptExpression> written, StaticType[] types)
    {
        if (isPiped || written is not [ScriptLiteral { Value: string { Length: > 0 } path }, ..]
            || written.Any(argument => argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand }))
        {
            scope.Includes.IsOpen = true;
            if (written is [ScriptBinaryExpression { Operator: ScriptBinaryOperator.Divide } divided, ..])
            {
                scope.Report(TemplateProblems.UnknownTemplate, divided.Span, "The name of a template stands in quotes.", $"Write `include '{divided}'`.");
            }

            return;
        }

        if (scope.Set.Library.Find(path) is not { } template)
        {
            scope.Report(TemplateProblems.UnknownTemplate, written[0].Span, $"There is no template `{path}`.", scope.Set.Library.HintFor(path));
            return;
        }

        var place = 1;
        for (var i = 1; i < written.Count; i++)
        {
            var argument = written[i] is ScriptNamedArgument { Name: { } name } ? "$" + name.Name : $"${place++}";
            // A part need not ask for all that it is given; but what it asks for under nearly the same name was probably meant.
            if (written[i] is ScriptNamedArgument { Name: { } given } && !template.KeepsArguments && !template.AskedNames.Contains(given.Name)
                && Spelling.Hint(given.Name, template.AskedNames.Except(written.OfType<ScriptNamedArgument>().Select(named => named.Name!.Name))) is { } hint)
            {
                scope.Report(TemplateProblems.UnknownName, given.Span, $"`{path}` does not ask for `{given.Name}`.", hint);
            }

            if (written[i] is not (ScriptLiteral { Value: null } or ScriptNamedArgument { Value: ScriptLiteral { Value: null } }))
            {
                // Of a constant nothing is known where another include passes a value.
                scope.Includes.Note(template.Path, argument, types[i].Kind == StaticKind.Constant ? new(StaticKind.Text) : types[i]);
            }
        }

        scope.Includes.Note(template.Path, "page", expressions.TypeOfGlobal("page"));
    }
}
