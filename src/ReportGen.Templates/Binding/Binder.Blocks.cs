using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>False where it is known that no indent is set: then nothing has to be undone.</summary>
    private bool mayIndent;

    private Execute BindBlock(Block block)
    {
        var outer = pageSpan;
        pageSpan = new TextSpan(block.Span.Start, block.Span.Start + 1);
        var steps = new List<Execute>();
        var isIndentInherited = mayIndent;
        foreach (var statement in block.Statements)
        {
            switch (statement)
            {
                case CodeEnter enter when Rules.Indents:
                    BindEnter(enter, steps);
                    break;
                case CodeExit when Rules.Indents && mayIndent:
                    steps.Add(Restored);
                    mayIndent = isIndentInherited;
                    break;
                case CodeEnter or CodeExit:
                    break;
                default:
                    steps.Add(BindStatement(statement));
                    break;
            }
        }

        pageSpan = outer;
        var needsRestore = mayIndent || steps.Contains(Restored);
        mayIndent = isIndentInherited;
        return Join([.. steps], needsRestore);
    }

    /// <summary>Stands for "back to the indent this block began with"; only compared, never run.</summary>
    private static readonly Execute Restored = static _ => Flow.Next;

    private void BindEnter(CodeEnter enter, List<Execute> steps)
    {
        var isKept = library.EscapesOutput && markup.IsKept;
        if (enter.Indent == 0 || isKept)
        {
            if (mayIndent)
            {
                steps.Add(static state =>
                {
                    state.Writer.Indent = [];
                    return Flow.Next;
                });
                mayIndent = false;
            }

            return;
        }

        var spaces = RenderState.Encode(source.Text.Substring(enter.Span.Start - enter.Indent, enter.Indent));
        steps.Add(state =>
        {
            state.Writer.Indent = spaces;
            return Flow.Next;
        });
        mayIndent = true;
    }

    private static Execute Join(Execute[] steps, bool restoresIndent)
    {
        if (!restoresIndent)
        {
            return steps.Length == 1 ? steps[0] : state => Run(steps, state);
        }

        return state =>
        {
            var indent = state.Writer.Indent;
            var flow = Flow.Next;
            foreach (var step in steps)
            {
                if (ReferenceEquals(step, Restored))
                {
                    state.Writer.Indent = indent;
                }
                else
                {
                    flow = step(state);
                    if (flow != Flow.Next)
                    {
                        break;
                    }
                }
            }

            state.Writer.Indent = indent;
            return flow;
        };
    }

    private static Flow Run(Execute[] steps, RenderState state)
    {
        foreach (var step in steps)
        {
            var flow = step(state);
            if (flow != Flow.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Execute BindCapture(Capture capture)
    {
        var store = BindStore(capture.Target);
        var outer = markup;
        markup = default;
        var indents = mayIndent;
        mayIndent = false;
        var body = BindBlock(capture.Body);
        (markup, mayIndent) = (outer, indents);
        return state =>
        {
            var isValueOnly = state.IsValueOnly;
            state.IsValueOnly = false;
            var mark = state.Writer.BeginCapture();
            var flow = body(state);
            var printed = state.Writer.EndCapture(mark);
            state.IsValueOnly = isValueOnly;
            store(state, state.Markup(printed));
            return flow;
        };
    }

    private Execute BindWith(With with)
    {
        var target = Bind(with.Target).Run;
        var place = At(with.Target.Span);
        withs++;
        var body = BindBlock(with.Body);
        withs--;
        return state =>
        {
            var value = target(state);
            if (value.Kind is not (ValueKind.Object or ValueKind.Model))
            {
                throw state.Failure("RG4016", place, $"`with` needs an object, not {Kinds.Describe(value)}.");
            }

            state.EnterWith(value);
            var locals = state.Frame.ExchangeLocals(null);
            var flow = body(state);
            state.Frame.ExchangeLocals(locals);
            state.LeaveWith();
            return flow;
        };
    }

    private Execute BindWrap(Wrap wrap)
    {
        var (target, arguments) = wrap.Target is Call call ? (call.Target, call.Arguments) : (wrap.Target, []);
        var place = At(wrap.Target.Span);
        var (outer, outerFrame) = (markup, isForeignFrame);
        (markup, mayIndent, isForeignFrame) = (default, true, true);
        var body = BindBlock(wrap.Body);
        (markup, isForeignFrame) = (outer, outerFrame);
        var run = target is Parenthesized ? null : BindCall(target, null, arguments, wrap.Target.Span, body).Run;
        if (run is null)
        {
            return state => throw state.Failure("RG4012", place, "`wrap` needs the name of a function.");
        }

        return state =>
        {
            state.Print(run(state), place);
            return Flow.Next;
        };
    }

    private FunctionCode BindShape(FunctionShape shape, int ownName = -1)
    {
        var parameters = shape.Parameters ?? [];
        var code = new FunctionCode(
            shape.Parameters is null ? null : [.. parameters.Select(parameter => symbols.Global(parameter.Name))],
            [.. parameters.Select(parameter => parameter.Name)],
            [.. parameters.Select(parameter => parameter.Default is null ? null : Bind(parameter.Default).Run)],
            parameters.Count(parameter => parameter.Default is null && !parameter.IsRest),
            parameters.Count > 0 && parameters[^1].IsRest,
            ReturnFinder.HasValue(shape.Body))
        {
            OwnName = ownName,
        };
        var (outerMarkup, outerIndent, outerLoops, outerFrame) = (markup, mayIndent, loops, isForeignFrame);
        (markup, mayIndent, loops, isForeignFrame) = (default, true, 0, true);
        var types = new Dictionary<int, StaticType>(loopTypes);
        loopTypes.Clear();
        code.Body = BindStatement(shape.Body);
        foreach (var (symbol, type) in types)
        {
            loopTypes[symbol] = type;
        }

        (markup, mayIndent, loops, isForeignFrame) = (outerMarkup, outerIndent, outerLoops, outerFrame);
        return code;
    }

    private Execute BindFunction(FunctionDeclaration function)
    {
        var store = BindStore(function.Name);
        var code = BindShape(function.Shape, function.Name is LocalName own ? symbols.Local(own.Name) : -1);
        return state =>
        {
            store(state, Value.FromFunction(new ScriptFunction(code, null)));
            return Flow.Next;
        };
    }
}
