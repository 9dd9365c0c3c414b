using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>Makes an expression ready; a function it names is called unless <paramref name="calls"/> is false.</summary>
    private Bound Bind(Expression expression, bool calls = true) => expression switch
    {
        Literal literal => Bound.Of(Value.FromLiteral(literal.Value)),
        GlobalName name => BindGlobal(name, calls),
        LocalName name => BindLocal(name, calls),
        Arguments arguments => BindArguments(arguments, calls),
        Member member => BindMember(member, calls),
        Indexed indexed => BindIndexed(indexed, calls),
        LoopMember member => BindLoopMember(member),
        Call call => BindCall(call.Target, null, call.Arguments, call.Span),
        Pipe pipe => BindPipe(pipe.Left, pipe.Right, pipe.Span),
        Binary binary => BindBinary(binary),
        Unary unary => BindUnary(unary),
        Conditional choice => BindConditional(choice),
        Parenthesized inner => BindParenthesized(inner, calls),
        Interpolation text => new Bound(BindInterpolation(text), new StaticType(StaticKind.Text)),
        ListLiteral list => new Bound(BindList(list)),
        ObjectLiteral made => new Bound(BindObject(made)),
        FunctionLiteral function => BindAnonymous(function),
        Increment step => new Bound(BindIncrement(step)),
        WrappedBlock => new Bound(static state => state.RunWrappedForValue()),
        This => new Bound(static state => state.This),
        Assignment assignment => BindNestedAssignment(assignment),
        NamedArgument argument => Bind(argument.Value),
        _ => Bound.Of(Value.Null),
    };

    private Bound BindNestedAssignment(Assignment assignment)
    {
        var run = BindAssignment(assignment);
        return new Bound(state =>
        {
            run(state);
            return Value.Null;
        });
    }

    private Bound BindAnonymous(FunctionLiteral function)
    {
        var code = BindShape(function.Shape);
        return new Bound(state => Value.FromFunction(new ScriptFunction(code, state.Scope)));
    }

    private Bound BindParenthesized(Parenthesized outer, bool calls)
    {
        var inner = Bind(outer.Inner, calls);
        if (!calls || outer.Inner is not FunctionLiteral)
        {
            return inner;
        }

        var (run, site) = (inner.Run, EmptySite(outer.Span));
        return new Bound(state => state.Invoke(run(state), state.Top, 0, [], site));
    }

    private CallSite EmptySite(TextSpan span) => new(source, span, span, []);

    private Bound BindConditional(Conditional choice)
    {
        var (condition, then, otherwise) = (Bind(choice.Condition).Run, Bind(choice.Then), Bind(choice.Else));
        var type = then.Type == otherwise.Type ? then.Type
            : then.Constant is not null ? otherwise.Type
            : otherwise.Constant is not null ? then.Type : StaticType.Unknown;
        var (first, second) = (then.Run, otherwise.Run);
        return new Bound(state => condition(state).IsTrue ? first(state) : second(state), type);
    }

    private Bound BindBinary(Binary binary)
    {
        var (left, right) = (Bind(binary.Left).Run, Bind(binary.Right));
        var other = right.Run;
        var site = new BinarySite(source, binary.Left.Span, binary.OperatorSpan, binary.Right.Span);
        switch (binary.Operator)
        {
            case TokenKind.And: return new Bound(state => Value.FromFlag(left(state).IsTrue && other(state).IsTrue), new StaticType(StaticKind.Number));
            case TokenKind.Or: return new Bound(state => Value.FromFlag(left(state).IsTrue || other(state).IsTrue), new StaticType(StaticKind.Number));
            case TokenKind.Coalesce: return new Bound(state => left(state) is { IsNull: false } value ? value : other(state));
            case TokenKind.NotNullThen: return new Bound(state => left(state) is { IsNull: true } value ? value : other(state));
            case TokenKind.Equal or TokenKind.NotEqual: return BindEquality(left, other, binary.Operator == TokenKind.Equal, site);
        }

        var sign = binary.Operator;
        return new Bound(state =>
        {
            var (first, second) = (left(state), other(state));
            if (first.Kind == ValueKind.Int && second.Kind == ValueKind.Int)
            {
                switch (sign)
                {
                    case TokenKind.Plus: return Value.FromNumber(first.Whole + second.Whole);
                    case TokenKind.Minus: return Value.FromNumber(first.Whole - second.Whole);
                    case TokenKind.Less: return Value.FromFlag(first.Whole < second.Whole);
                    case TokenKind.Greater: return Value.FromFlag(first.Whole > second.Whole);
                }
            }

            return Operators.Apply(sign, first, second, state, site);
        });
    }

    private static Bound BindEquality(Evaluate left, Evaluate right, bool isEqual, BinarySite site)
        => new(state => Value.FromFlag(Operators.AreEqual(left(state), right(state), state, site) == isEqual), new StaticType(StaticKind.Number));

    private Bound BindUnary(Unary unary)
    {
        switch (unary.Operator)
        {
            case TokenKind.At: return Bind(Unwrap(unary.Operand), calls: false);
            case TokenKind.Caret: return Bind(unary.Operand);
        }

        var run = Bind(unary.Operand).Run;
        if (unary.Operator == TokenKind.Exclamation)
        {
            return new Bound(state => Value.FromFlag(!run(state).IsTrue), new StaticType(StaticKind.Number));
        }

        var (isMinus, place) = (unary.Operator == TokenKind.Minus, At(unary.Operand.Span));
        return new Bound(
            state =>
            {
                var value = run(state);
                if (value.IsNumber)
                {
                    return isMinus ? Numbers.Negate(value) : value;
                }

                return value.IsNull ? Value.Null : throw state.Failure("RG4016", place, $"A sign stands before a number, not before {Kinds.Describe(value)}.");
            },
            new StaticType(StaticKind.Number));
    }

    private static Expression Unwrap(Expression expression)
    {
        while (expression is Parenthesized inner)
        {
            expression = inner.Inner;
        }

        return expression;
    }

    private Evaluate BindInterpolation(Interpolation text)
    {
        var parts = text.Parts.Select(part => Bind(part).Run).ToArray();
        var site = new BinarySite(source, text.Span, text.Span, text.Span);
        return state =>
        {
            var whole = Value.FromText("");
            foreach (var part in parts)
            {
                whole = TextOperators.Apply(TokenKind.Plus, whole, part(state), state, site);
            }

            return whole;
        };
    }

    private Evaluate BindList(ListLiteral list)
    {
        var values = list.Values.Select(value => Bind(value).Run).ToArray();
        return state =>
        {
            var made = new ScriptList();
            foreach (var value in values)
            {
                made.Add(value(state));
            }

            return Value.FromList(made);
        };
    }

    private Evaluate BindObject(ObjectLiteral literal)
    {
        var members = literal.Members.Select(member => (member.Name, Bind(member.Value).Run)).ToArray();
        return state =>
        {
            var made = new ScriptObject();
            foreach (var (name, value) in members)
            {
                made.Set(name, value(state));
            }

            return Value.FromObject(made);
        };
    }

    private Bound BindLoopMember(LoopMember member)
    {
        var (name, place) = (member.Name, At(member.NameSpan));
        var site = new BinarySite(source, member.Span, member.Span, member.Span);
        Func<RenderState, LoopState?> find = member.Loop switch
        {
            "for" => static state => state.For,
            "while" => static state => state.While,
            _ => static state => state.Table,
        };
        var message = $"`{member.Loop}.{name}` is only known inside a loop.";
        return new Bound(
            state => find(state) is { } loop ? loop.Get(name, state, site) : throw state.Failure("RG4018", place, message),
            new StaticType(StaticKind.Number));
    }
}
