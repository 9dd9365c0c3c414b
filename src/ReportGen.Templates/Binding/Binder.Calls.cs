using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>The value of the left becomes the first argument of the first call on the right.</summary>
    private Bound BindPipe(Expression left, Expression right, TextSpan span)
    {
        switch (right)
        {
            case Binary binary:
                // a | f + 1 reads (a | f) + 1: the pipe feeds the leftmost call.
                return BindBinary(binary with { Left = new Pipe(left.Span.To(binary.Left.Span), left, binary.Left) });
            case Call call:
                return BindCall(call.Target, left, call.Arguments, span);
            default:
                return BindCall(right, left, [], span);
        }
    }

    private Bound BindCall(Expression target, Expression? piped, IReadOnlyList<Expression> written, TextSpan whole, Execute? wrapped = null)
    {
        var given = piped is null ? written : [piped, .. written];
        var arguments = new List<Expression>();
        var names = new List<(string Name, Expression Value)>();
        foreach (var argument in given)
        {
            if (argument is NamedArgument named)
            {
                names.Add((named.Name, named.Value));
            }
            else
            {
                arguments.Add(argument);
            }
        }

        var isStatement = isStatementCall;
        isStatementCall = false;
        var ordered = new CallParts(arguments, names);
        var site = new CallSite(source, target.Span, whole, ordered.Spans());
        if (target is GlobalName { Name: "include" } include && wrapped is null && arguments.Count > 0 && IsBuiltin(include))
        {
            return BindInclude(ordered, site);
        }

        var values = BindAll(ordered).Select(value => value.Run).ToArray();
        var general = BindAnyCall(target, ordered, values, site, new CallMode(wrapped, isStatement));
        return wrapped is null ? BindBuiltinCall(target, ordered, values, site, general) ?? new Bound(general) : new Bound(general);
    }

    /// <summary>The block that wrap gives along, and whether the call is a statement of its own.</summary>
    private readonly record struct CallMode(Execute? Wrapped, bool IsStatement);

    private sealed record CallParts(List<Expression> Values, List<(string Name, Expression Value)> Named)
    {
        public bool IsPlain => Named.Count == 0 && !Values.Exists(value => value is Unary { Operator: TokenKind.Caret });

        public TextSpan[] Spans() => [.. Values.Select(value => value.Span), .. Named.Select(named => named.Value.Span)];

        public string[] Names() => [.. Named.Select(named => named.Name)];
    }

    private Evaluate BindAnyCall(Expression target, CallParts parts, Evaluate[] values, CallSite site, CallMode mode)
    {
        var callee = BindCallee(target);
        var push = BindPush(parts, values);
        var (names, wrapped, rejects) = (parts.Names(), mode.Wrapped, Rules.RejectsStatementFunctions && !mode.IsStatement);
        return state =>
        {
            var function = callee(state);
            if (rejects && function is { Kind: ValueKind.Function, Reference: ScriptFunction { Code.ReturnsValue: false } })
            {
                throw state.Failure("RG4015", site.CalleePlace, "This function only prints; it gives back no value to work with.");
            }

            var start = state.Top;
            push(state);
            var result = state.Invoke(function, start, state.Top - start, names, site, wrapped);
            state.Pop(start);
            return result;
        };
    }

    /// <summary>Set while the expression of a statement of its own is bound.</summary>
    private bool isStatementCall;

    /// <summary>What is called: names are not called to find out.</summary>
    private Evaluate BindCallee(Expression target)
    {
        if (target is GlobalName name)
        {
            CheckFunction(name);
            if (known is not null && name.Name == "include_join")
            {
                known.Seen.IsOpen = true;
            }
        }

        return target switch
        {
            GlobalName global => BindGlobalCallee(global),
            LocalName or Member or Indexed or Arguments or FunctionLiteral => Bind(target, calls: false).Run,
            Parenthesized { Inner: FunctionLiteral function } => Bind(function, calls: false).Run,
            _ => Bind(target).Run,
        };
    }

    private static Evaluate ReadName(int symbol, string name) => state =>
    {
        var value = state.Read(symbol, name);
        return value.Kind == ValueKind.Absent ? Value.Null : value;
    };

    private Evaluate BindGlobalCallee(GlobalName global) => ReadName(symbols.Global(global.Name), global.Name);

    private void CheckFunction(GlobalName name)
    {
        var symbol = symbols.Global(name.Name);
        if (IsChecked && withs == 0 && !symbols.IsDynamic && IsUnset(symbol)
            && !library.TryGetBuiltin(symbol, out _) && !known!.Names.Contains(name.Name))
        {
            Report("RG4012", name.Span, $"There is no function `{name.Name}`.", Spelling.Hint(name.Name, library.FunctionNames()));
        }
    }

    private Bound[] BindAll(CallParts parts)
        => [.. parts.Values.Select(value => Bind(value)), .. parts.Named.Select(named => Bind(named.Value))];

    /// <summary>Puts the arguments on the stack, one behind the other; ^list becomes as many as it has.</summary>
    private static Action<RenderState> BindPush(CallParts parts, Evaluate[] values)
    {
        var steps = values.Select((run, i) => (Run: run, IsSpread: i < parts.Values.Count && parts.Values[i] is Unary { Operator: TokenKind.Caret })).ToArray();
        return state =>
        {
            foreach (var (run, isSpread) in steps)
            {
                var value = run(state);
                if (!isSpread || value.Kind != ValueKind.List)
                {
                    state.PushValue(value);
                    continue;
                }

                foreach (var one in value.List.Values())
                {
                    state.PushValue(one);
                }
            }
        };
    }

    /// <summary>A call of a builtin by its own name: no lookup, no checks that were made already.</summary>
    private Bound? BindBuiltinCall(Expression target, CallParts parts, Evaluate[] arguments, CallSite site, Evaluate general)
    {
        if (FindBuiltin(target) is not var (function, symbol) || !parts.IsPlain)
        {
            return null;
        }

        var count = parts.Values.Count;
        if (count < function.Required || (count > function.Parameters.Count && !function.IsOpen))
        {
            Report("RG4015", site.Whole, $"`{function.Name}` takes {Range(function)} ({string.Join(", ", function.Parameters)}) and is given {count}.");
            return null;
        }

        return new Bound(
            state =>
            {
                if (!state.IsPlain || (symbol < state.Globals.Length && state.Globals[symbol].Kind != ValueKind.Absent))
                {
                    return general(state);
                }

                var start = state.Push(arguments.Length);
                for (var i = 0; i < arguments.Length; i++)
                {
                    var value = arguments[i](state);
                    state.Stack[start + i] = value;
                }

                state.Step(site.CalleePlace);
                var result = function.Body(new CallArguments(state, state.Stack.AsSpan(start, arguments.Length), site));
                state.Pop(start);
                return result;
            },
            new StaticType(function.Result));
    }

    private static string Range(BuiltinFunction function)
    {
        var most = function.IsOpen ? " or more" : function.Parameters.Count > function.Required ? $" to {function.Parameters.Count}" : "";
        return $"{function.Required}{most} arguments";
    }

    private (BuiltinFunction Function, int Symbol)? FindBuiltin(Expression target)
    {
        var root = target is Member { Target: GlobalName of } ? of : target as GlobalName;
        if (root is null || !IsBuiltin(root))
        {
            return null;
        }

        var symbol = symbols.Global(root.Name);
        library.TryGetBuiltin(symbol, out var value);
        if (target is Member member)
        {
            value = value.Kind == ValueKind.Object && value.Object.TryGet(member.Name, out var found) ? found : default;
        }

        var function = value.Kind switch
        {
            ValueKind.Function => value.Function,
            ValueKind.Object => value.Object.AsFunction,
            _ => null,
        };
        return function is BuiltinFunction builtin ? (builtin, symbol) : null;
    }
}
