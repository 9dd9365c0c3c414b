using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>The name means the builtin wherever it is used, for no template sets it.</summary>
    private bool IsBuiltin(GlobalName name) => symbols.Find(name.Name, out var symbol) && library.TryGetBuiltin(symbol, out _) && IsUnset(symbol);

    private bool IsUnset(int symbol) => !symbols.IsAssigned(symbol) && !symbols.IsLoopName(symbol);

    private Bound BindGlobal(GlobalName global, bool calls)
    {
        var (name, symbol, place) = (global.Name, symbols.Global(global.Name), At(global.Span));
        var type = TypeOf(name, symbol);
        CheckName(global, symbol);
        if (known is not null && name is "include" or "include_join")
        {
            known!.Seen.IsOpen = true;
        }

        var (isStrict, site) = (Rules.StrictNames, EmptySite(global.Span));
        return new Bound(
            state =>
            {
                Value value;
                if (state.IsPlain && symbol < state.Globals.Length && state.Globals[symbol] is { Kind: not ValueKind.Absent } found)
                {
                    value = found;
                }
                else
                {
                    value = state.Read(symbol, name);
                    if (value.Kind == ValueKind.Absent)
                    {
                        return isStrict ? throw state.UnknownName(name, place) : Value.Null;
                    }
                }

                return calls && value.Kind == ValueKind.Function ? state.Invoke(value, state.Top, 0, [], site) : value;
            },
            type);
    }

    private StaticType TypeOf(string name, int symbol)
    {
        if (loopTypes.TryGetValue(symbol, out var type))
        {
            return type;
        }

        if (known is null || withs > 0 || !IsUnset(symbol))
        {
            return StaticType.Unknown;
        }

        return known.Shapes.TryGetValue(name, out var shape)
            ? new StaticType(StaticKind.Model, shape)
            : known.Assumed.Of(source.Path, name);
    }

    /// <summary>What is known of an argument of this template: "$quote", "$1".</summary>
    private StaticType ArgumentType(string argument)
        => known is null || isForeignFrame || withs > 0 || ownNames.Contains(argument) ? StaticType.Unknown : known.Assumed.Of(source.Path, argument);

    /// <summary>Own names that the template sets itself.</summary>
    private readonly HashSet<string> ownNames = new(StringComparer.Ordinal);

    private void CheckName(GlobalName global, int symbol)
    {
        if (!IsChecked || withs > 0 || symbols.IsDynamic || !IsUnset(symbol)
            || library.TryGetBuiltin(symbol, out _) || known!.Names.Contains(global.Name))
        {
            return;
        }

        if (!hints.TryGetValue(global.Name, out var hint))
        {
            hints[global.Name] = hint = Spelling.Hint(global.Name, KnownNames(global.Name));
        }

        Report("RG4010", global.Span, $"Nothing sets `{global.Name}`; it is always null.", hint);
    }

    /// <summary>Suggestions already worked out: a mistyped name is often mistyped again.</summary>
    private readonly Dictionary<string, string?> hints = new(StringComparer.Ordinal);

    private IEnumerable<string> KnownNames(string except)
        => known!.Names.Concat(symbols.GlobalNames.Where(name => name != except && symbols.Find(name, out var symbol)
            && (!IsUnset(symbol) || library.TryGetBuiltin(symbol, out _))));

    private Bound BindLocal(LocalName local, bool calls)
    {
        var (symbol, name) = (symbols.Local(local.Name), local.Name);
        var (site, place, isStrict) = (EmptySite(local.Span), At(local.Span), Rules.StrictNames);
        return new Bound(state =>
        {
            var value = state.Frame.Local(symbol);
            if (value.Kind == ValueKind.Absent)
            {
                return isStrict ? throw state.UnknownName("$" + name, place) : Value.Null;
            }

            return calls && value.Kind == ValueKind.Function ? state.Invoke(value, state.Top, 0, [], site) : value;
        },
            ArgumentType("$" + name));
    }

    private Bound BindArguments(Arguments arguments, bool calls)
    {
        if (arguments.Index is not { } index)
        {
            return new Bound(static state => Value.FromList(state.Frame.List(state.Stack)));
        }

        var site = EmptySite(arguments.Span);
        return new Bound(state =>
        {
            var value = state.Frame.Argument(index, state.Stack);
            return calls && value.Kind == ValueKind.Function ? state.Invoke(value, state.Top, 0, [], site) : value;
        },
            ArgumentType($"${index}"));
    }

    private Bound BindMember(Member member, bool calls)
    {
        var name = member.Name;
        var place = At(member.NameSpan);
        if (member.Target is Arguments { Index: null })
        {
            return BindNamedArgument(name, place, member.Span, calls);
        }

        var target = Bind(member.Target);
        if (target.Type is { Kind: StaticKind.Model, Shape: { } shape })
        {
            if (shape.Find(name) is { } known)
            {
                return BindKnownMember(target.Run, known, member);
            }

            Report("RG4011", member.NameSpan, $"A {shape.Name} has no member `{name}`.", Members.Suggest(shape, name));
        }
        else
        {
            CheckMember(target.Type, member);
        }

        return BindAnyMember(target.Run, member, calls);
    }

    private void CheckMember(StaticType type, Member member)
    {
        if (type.Kind is StaticKind.Models or StaticKind.Texts or StaticKind.Text or StaticKind.Html or StaticKind.Address
            && member.Name is not ("size" or "empty?" or "blank?"))
        {
            var what = type.Kind is StaticKind.Models or StaticKind.Texts ? "A list" : "Text";
            var hint = type.Kind == StaticKind.Models ? $"Go through it with `for`, or take one by its place: `[0]`. Each is a {type.Shape!.Name}." : null;
            Report("RG4011", member.NameSpan, $"{what} has no member `{member.Name}`.", hint);
        }
        else if (type.Kind == StaticKind.Unknown && member.Target is GlobalName name && IsBuiltin(name)
            && symbols.Find(name.Name, out var symbol) && library.TryGetBuiltin(symbol, out var builtin)
            && builtin.Kind == ValueKind.Object && !builtin.Object.TryGet(member.Name, out _))
        {
            Report("RG4012", member.NameSpan, $"There is no function `{name.Name}.{member.Name}`.", Spelling.Hint($"{name.Name}.{member.Name}", library.FunctionNames()));
        }
    }

    private Bound BindKnownMember(Evaluate target, ModelMember known, Member member)
    {
        var owner = known.Owner;
        var (isOptional, name, place) = (IsInOptionalChain(member), member.Name, At(member.NameSpan));
        return new Bound(
            state =>
            {
                var value = target(state);
                return value.Kind == ValueKind.Model && ReferenceEquals(value.Model.Shape, owner)
                    ? known.Read(value.Model)
                    : state.GetMemberOrFail(value, name, place, isOptional);
            },
            StaticType.Of(known));
    }

    /// <summary>A member whose owner is only known when it is read; the last one met is tried first.</summary>
    private Bound BindAnyMember(Evaluate target, Member member, bool calls)
    {
        var (isOptional, name, place) = (IsInOptionalChain(member), member.Name, At(member.NameSpan));
        var site = EmptySite(member.Span);
        ModelMember? last = null;
        return new Bound(state =>
        {
            var value = target(state);
            if (value.Kind == ValueKind.Model)
            {
                var met = last;
                if (met is null || !ReferenceEquals(met.Owner, value.Model.Shape))
                {
                    met = value.Model.Shape.Find(name);
                    last = met;
                }

                return met is null ? state.GetMember(value, name, place) : met.Read(value.Model);
            }

            var found = state.GetMemberOrFail(value, name, place, isOptional);
            return calls && found.Kind == ValueKind.Function ? state.Invoke(found, state.Top, 0, [], site) : found;
        });
    }

    private Bound BindNamedArgument(string name, Place place, TextSpan span, bool calls)
    {
        var site = EmptySite(span);
        return new Bound(state =>
        {
            var value = state.Frame.TryGetNamed(name, state.Stack, out var found)
                ? found
                : state.GetMember(Value.FromList(state.Frame.List(state.Stack)), name, place);
            return calls && value.Kind == ValueKind.Function ? state.Invoke(value, state.Top, 0, [], site) : value;
        },
            ArgumentType("$" + name));
    }

    /// <summary>a?.b.c[0]: where a is null, all that follows is null too.</summary>
    private static bool IsInOptionalChain(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case Member { IsOptional: true }: return true;
                case Member member: expression = member.Target; continue;
                case Indexed indexed: expression = indexed.Target; continue;
                default: return false;
            }
        }
    }

    private Bound BindIndexed(Indexed indexed, bool calls)
    {
        var target = Bind(indexed.Target);
        return new Bound(BindPlaceOf(target.Run, Bind(indexed.Index).Run, indexed, calls), ElementType(target.Type));
    }

    private Evaluate BindPlaceOf(Evaluate target, Evaluate index, Indexed indexed, bool calls)
    {
        var isOptional = IsInOptionalChain(indexed);
        var (targetPlace, indexPlace, site) = (At(indexed.Target.Span), At(indexed.Index.Span), EmptySite(indexed.Span));
        return state =>
        {
            var value = target(state);
            if (value.IsNull)
            {
                return isOptional || state.Rules.AllowsNullTargets ? Value.Null
                    : throw state.Failure("RG4014", targetPlace, $"`{source.Cut(indexed.Target.Span)}` is null, so it has no `{source.Cut(indexed.Span)}`.");
            }

            var at = index(state);
            if (at.IsNull)
            {
                return state.Rules.AllowsNullIndex ? Value.Null : throw state.Failure("RG4014", indexPlace, $"The index `{source.Cut(indexed.Index.Span)}` is null.");
            }

            var found = state.GetAt(value, at, targetPlace, indexPlace);
            return calls && found.Kind == ValueKind.Function ? state.Invoke(found, state.Top, 0, [], site) : found;
        };
    }
}
