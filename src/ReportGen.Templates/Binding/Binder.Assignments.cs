using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>Where a value is put, and how what stands there is read.</summary>
    private readonly record struct Target(Action<RenderState, Value> Store, Evaluate Read);

    private Execute BindAssignment(Assignment assignment)
    {
        var value = Bind(assignment.Value).Run;
        var target = BindTarget(assignment.Target);
        if (assignment.Operator is { } sign)
        {
            var (current, right) = (target.Read, value);
            var site = new BinarySite(source, assignment.Target.Span, assignment.OperatorSpan, assignment.Value.Span);
            value = state => Operators.Apply(sign, current(state), right(state), state, site);
        }

        var store = target.Store;
        return state =>
        {
            store(state, value(state));
            return Flow.Next;
        };
    }

    private Evaluate BindIncrement(Increment step)
    {
        var (store, current) = BindTarget(step.Target);
        var site = new BinarySite(source, step.Target.Span, step.Span, step.Span);
        var (one, isPrefix) = (Value.FromNumber(step.Step), step.IsPrefix);
        return state =>
        {
            var before = current(state);
            var after = Operators.Apply(TokenKind.Plus, before, one, state, site);
            store(state, after);
            return isPrefix ? after : before;
        };
    }

    private Action<RenderState, Value> BindStore(Expression target) => BindTarget(target).Store;

    private Target BindTarget(Expression target)
    {
        switch (target)
        {
            case GlobalName name:
                var (symbol, place) = (symbols.Global(name.Name), At(name.Span));
                return new Target((state, value) => state.Assign(symbol, name.Name, value, place), BindGlobal(name, calls: true).Run);
            case LocalName name:
                return new Target(BindLocalStore(name), BindLocal(name, calls: true).Run);
            case Parenthesized inner:
                return BindTarget(inner.Inner);
            case Member member:
                return BindMemberTarget(member);
            case Indexed indexed:
                return BindIndexedTarget(indexed);
            default:
                var here = At(target.Span);
                Report("RG4017", target.Span, "Nothing can be assigned to this.");
                return new Target(
                    (state, _) => throw state.Failure("RG4017", here, "Nothing can be assigned to this.", "A value is assigned to a name, a member or a place of a list."),
                    static _ => Value.Null);
        }
    }

    private Action<RenderState, Value> BindLocalStore(LocalName name)
    {
        var (symbol, place) = (symbols.Local(name.Name), At(name.Span));
        return (state, value) =>
        {
            if (state.Frame.IsReadOnly(symbol))
            {
                throw state.Failure("RG4017", place, $"`${name.Name}` is read-only.");
            }

            state.Frame.Local(symbol) = value;
        };
    }

    private Target BindMemberTarget(Member member)
    {
        var owner = BindChangeable(member.Target);
        var place = At(member.NameSpan);
        return new Target(
            (state, value) =>
            {
                var changed = owner(state);
                if (changed.IsNull)
                {
                    throw state.Failure("RG4014", place, $"`{source.Cut(member.Target.Span)}` is null, so `{member.Name}` cannot be set.");
                }

                state.SetMember(changed, member.Name, value, place);
            },
            BindAnyMember(owner, member, calls: true).Run);
    }

    private Target BindIndexedTarget(Indexed indexed)
    {
        var (target, index) = (BindChangeable(indexed.Target), Bind(indexed.Index).Run);
        var (targetPlace, indexPlace) = (At(indexed.Target.Span), At(indexed.Index.Span));
        return new Target(
            (state, value) =>
            {
                var (owner, at) = (target(state), index(state));
                if (owner.IsNull || at.IsNull)
                {
                    throw state.Failure("RG4014", owner.IsNull ? targetPlace : indexPlace, $"`{source.Cut(indexed.Span)}` cannot be set: {(owner.IsNull ? "it is part of null" : "the index is null")}.");
                }

                state.SetAt(owner, at, value, targetPlace, indexPlace);
            },
            BindPlaceOf(target, index, indexed, calls: true));
    }

    /// <summary>What a member is set on. Builtins are shared by all renders: a render that changes one gets a copy.</summary>
    private Evaluate BindChangeable(Expression target)
    {
        var run = Bind(target, calls: false).Run;
        if (target is not GlobalName name)
        {
            return run;
        }

        var symbol = symbols.Global(name.Name);
        return state =>
        {
            var value = run(state);
            if (value.Kind != ValueKind.Object || !value.Object.IsShared)
            {
                return value;
            }

            var copy = Value.FromObject(value.Object.Copy());
            state.GlobalAt(symbol) = copy;
            return copy;
        };
    }
}
