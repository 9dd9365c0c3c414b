using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class RenderState
{
    /// <summary>Calls what stands in a value with arguments that lie on the stack; the last ones may have names.</summary>
    public Value Invoke(Value callee, int start, int count, string[] names, CallSite site, Execute? wrapped = null)
    {
        var function = callee.Kind switch
        {
            ValueKind.Function => callee.Function,
            ValueKind.Object => callee.Object.AsFunction,
            _ => null,
        };
        return function switch
        {
            ScriptFunction script => InvokeScript(script, start, count, names, site, wrapped),
            BuiltinFunction builtin => InvokeBuiltin(builtin, start, count, names, site),
            _ => callee.IsNull && Rules.AllowsMissingFunctions ? Value.Null : throw NotAFunction(callee, site),
        };
    }

    private RenderException NotAFunction(Value callee, CallSite site)
    {
        var name = site.Source.Cut(site.Callee);
        if (!callee.IsNull)
        {
            return Failure("RG4012", site.CalleePlace, $"`{name}` is {Kinds.Describe(callee)}, not a function.",
                callee.IsNumber ? "Put parentheses around an expression that takes arguments." : null);
        }

        return Failure("RG4012", site.CalleePlace, $"There is no function `{name}`.", FunctionHint(name));
    }

    public string? FunctionHint(string name) => Text.Spelling.Hint(name, Library.FunctionNames());

    private Value InvokeBuiltin(BuiltinFunction function, int start, int count, string[] names, CallSite site)
    {
        if (names.Length > 0)
        {
            return InvokeNamed(function, start, count, names, site);
        }

        if (count < function.Required)
        {
            throw TooFew(count, function.Required, function.Parameters, site);
        }

        if (count > function.Parameters.Count && !function.IsOpen)
        {
            throw Failure("RG4015", site.Argument(function.Parameters.Count), $"`{function.Name}` takes at most {function.Parameters.Count} arguments: {string.Join(", ", function.Parameters)}.");
        }

        Step(site.CalleePlace);
        return function.Body(new CallArguments(this, stack.AsSpan(start, count), site));
    }

    private RenderException TooFew(int count, int required, IReadOnlyList<string> parameters, CallSite site)
    {
        var name = site.Source.Cut(site.Callee);
        return Failure("RG4015", site.End, $"`{name}` needs {required} arguments ({string.Join(", ", parameters)}) and is given {count}.",
            count == 0 && required > 0 ? $"Write `@{name}` to pass the function itself." : null);
    }

    /// <summary>Puts arguments given by name at their places.</summary>
    private Value InvokeNamed(BuiltinFunction function, int start, int count, string[] names, CallSite site)
    {
        var places = count - names.Length;
        var total = Math.Max(function.Parameters.Count, places) + names.Length;
        var arranged = Push(total);
        Array.Clear(stack, arranged, total);
        Array.Copy(stack, start, stack, arranged, places);
        var used = places;
        for (var i = 0; i < names.Length; i++)
        {
            var at = IndexOf(function.Parameters, names[i]);
            if (at < 0)
            {
                throw Failure("RG4015", site.Argument(places + i), $"`{function.Name}` has no parameter `{names[i]}`.", Text.Spelling.Hint(names[i], function.Parameters));
            }

            // The last parameter of an open function takes each value it is named for.
            at = function.IsOpen && at == function.Parameters.Count - 1 ? Math.Max(at, used) : at;
            stack[arranged + at] = stack[start + places + i];
            used = Math.Max(used, at + 1);
        }

        for (var i = 0; i < function.Required; i++)
        {
            if (stack[arranged + i].Kind == ValueKind.Absent)
            {
                throw TooFew(count, function.Required, function.Parameters, site);
            }
        }

        Step(site.CalleePlace);
        var result = function.Body(new CallArguments(this, stack.AsSpan(arranged, used), site));
        Pop(arranged);
        return result;
    }

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == name)
            {
                return i;
            }
        }

        return -1;
    }

    private Value InvokeScript(ScriptFunction function, int start, int count, string[] names, CallSite site, Execute? wrapped)
    {
        var caller = Scope;
        var isInside = function.Around is not null && ReferenceEquals(function.Around, caller);
        if (!isInside)
        {
            caller?.Swap(globals);
            function.Around?.Swap(globals);
        }

        Scope = function.Around;
        var scope = function.Code.Symbols is null ? null : MakeScope(function.Code, start, count, names, site);
        EnterFrame(start, count, names, site.CalleePlace);
        Frame.Wrapped = wrapped;
        if (function.Code.OwnName >= 0)
        {
            Frame.Local(function.Code.OwnName) = Value.FromFunction(function);
        }

        if (scope is not null)
        {
            Scope = scope;
            scope.Swap(globals);
        }

        var nesting = LoopNesting;
        var flow = function.Code.Body(this);
        LoopNesting = nesting;
        scope?.Swap(globals);
        LeaveFrame();
        Scope = caller;
        if (!isInside)
        {
            function.Around?.Swap(globals);
            caller?.Swap(globals);
        }

        var result = flow == Flow.Return ? Returned : Value.Null;
        Returned = Value.Null;
        return result;
    }

    /// <summary>The parameters of a function with what the call gives them.</summary>
    private FunctionScope MakeScope(FunctionCode code, int start, int count, string[] names, CallSite site)
    {
        var scope = new FunctionScope();
        var places = count - names.Length;
        for (var i = 0; i < code.Names.Length; i++)
        {
            var isRest = code.HasRest && i == code.Names.Length - 1;
            var value = isRest ? Rest(start, i, places)
                : i < places ? stack[start + i]
                : default;
            for (var n = 0; n < names.Length; n++)
            {
                value = names[n] == code.Names[i] ? stack[start + places + n] : value;
            }

            if (value.Kind == ValueKind.Absent)
            {
                if (i < code.RequiredCount)
                {
                    throw TooFew(count, code.RequiredCount, code.Names, site);
                }

                value = code.Defaults[i] is { } fallback ? fallback(this) : Value.Null;
            }

            scope.Add(code.Symbols![i], value);
        }

        return scope;
    }

    private Value Rest(int start, int from, int places)
    {
        var rest = new ScriptList();
        for (var i = from; i < places; i++)
        {
            rest.Add(stack[start + i]);
        }

        return Value.FromList(rest);
    }

    public override Value Call(Value function, ReadOnlySpan<Value> arguments, CallSite site)
    {
        var start = Push(arguments.Length);
        arguments.CopyTo(stack.AsSpan(start));
        var result = Invoke(function, start, arguments.Length, [], site);
        Pop(start);
        return result;
    }
}
