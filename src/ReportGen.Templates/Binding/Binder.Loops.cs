using ReportGen.Templates.Output;
using ReportGen.Templates.Syntax;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    /// <summary>What a loop needs at run time: how to get and put its variable, its body, its places.</summary>
    private sealed record LoopPlan(Evaluate Iterator, LoopOptions Options, LoopVariable Variable, Execute Body, Execute? Else, Place Place, Place IteratorPlace);

    /// <summary>The variable of a loop: a name that gets its old value back (its number, or -1), or any other target.</summary>
    private sealed record LoopVariable(int Symbol, int Local, Action<RenderState, Value>? Store)
    {
        public void Set(RenderState state, Value value)
        {
            if (Symbol >= 0)
            {
                state.GlobalAt(Symbol) = value;
            }
            else if (Local >= 0)
            {
                state.Frame.Local(Local) = value;
            }
            else
            {
                Store!(state, value);
            }
        }

        public Value Enter(RenderState state)
        {
            if (Symbol >= 0)
            {
                state.EnterLoopName(Symbol);
                return state.GlobalAt(Symbol);
            }

            return Local >= 0 ? state.Frame.Local(Local) : default;
        }

        public void Leave(RenderState state, Value saved)
        {
            if (Store is null)
            {
                Set(state, saved);
            }

            if (Symbol >= 0)
            {
                state.LeaveLoopName(Symbol);
            }
        }
    }

    private LoopPlan PlanLoop(For loop)
    {
        var iterator = Bind(loop.Iterator);
        var options = BindOptions(loop.Options);
        var variable = BindLoopVariable(loop.Variable);
        var outer = variable.Symbol >= 0 && loopTypes.TryGetValue(variable.Symbol, out var type) ? type : StaticType.Unknown;
        if (variable.Symbol >= 0)
        {
            loopTypes[variable.Symbol] = symbols.IsAssigned(variable.Symbol) ? StaticType.Unknown : ElementType(iterator.Type);
        }

        loops++;
        var before = markup;
        var body = BindBlock(loop.Body);
        loops--;
        if (variable.Symbol >= 0)
        {
            loopTypes[variable.Symbol] = outer;
        }

        var after = markup;
        markup = before;
        var otherwise = loop.Else is null ? null : BindBlock(loop.Else);
        markup = after;
        return new LoopPlan(iterator.Run, options, variable, body, otherwise, At(loop.Span), At(loop.Iterator.Span));
    }

    private static StaticType ElementType(StaticType type) => type.Kind switch
    {
        StaticKind.Models => new StaticType(StaticKind.Model, type.Shape),
        StaticKind.Texts => new StaticType(StaticKind.Text),
        _ => StaticType.Unknown,
    };

    private LoopVariable BindLoopVariable(Expression variable) => variable switch
    {
        GlobalName name => new LoopVariable(symbols.Global(name.Name), -1, null),
        LocalName name => new LoopVariable(-1, symbols.Local(name.Name), null),
        _ => new LoopVariable(-1, -1, BindStore(variable)),
    };

    private LoopOptions BindOptions(IReadOnlyList<Expression> options)
    {
        var bound = new LoopOptions();
        foreach (var option in options)
        {
            switch (option)
            {
                case GlobalName { Name: "reversed" }: bound.IsReversed = true; break;
                case NamedArgument { Name: "offset" } offset: bound.Offset = Bind(offset.Value).Run; break;
                case NamedArgument { Name: "limit" } limit: bound.Limit = Bind(limit.Value).Run; break;
                case NamedArgument { Name: "cols" } columns: bound.Columns = Bind(columns.Value).Run; break;
                default: bound.Unknown ??= At(option.Span); break;
            }
        }

        return bound;
    }

    private Execute BindFor(For loop)
    {
        var plan = PlanLoop(loop);
        return state =>
        {
            var sequence = LoopOptions.Choose(plan.Iterator(state), plan.Options, state, plan.Place, plan.IteratorPlace, out var isNull);
            if (isNull)
            {
                return Flow.Next;
            }

            if (sequence.KnownCount == 0)
            {
                return plan.Else is null ? Flow.Next : plan.Else(state);
            }

            var outer = state.For;
            var self = state.LoopAt(state.LoopNesting++);
            state.For = self;
            var flow = RunLoop(plan, state, self, sequence);
            state.For = outer;
            state.LoopNesting--;
            return flow;
        };
    }

    private static Flow RunLoop(LoopPlan plan, RenderState state, LoopState self, Sequence sequence)
    {
        var saved = plan.Variable.Enter(state);
        var count = sequence.KnownCount;
        self.Start(count);
        state.EnterLoop();
        var flow = Flow.Next;
        try
        {
            for (var i = 0; i < count && i < sequence.KnownCount; i++)
            {
                state.Turn(plan.Place);
                var value = sequence[i];
                self.Index = i;
                (self.Before, self.Current) = (self.Current, value);
                plan.Variable.Set(state, value);
                flow = plan.Body(state);
                if (flow is Flow.Break or Flow.Return)
                {
                    break;
                }
            }
        }
        catch (OutputFullException)
        {
            throw state.OutputFull(plan.Place);
        }

        state.LeaveLoop();
        plan.Variable.Leave(state, saved);
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }

    private Execute BindWhile(While loop)
    {
        var condition = Bind(loop.Condition).Run;
        loops++;
        var body = BindBlock(loop.Body);
        loops--;
        var place = At(loop.Span);
        return state =>
        {
            var outer = state.While;
            var self = state.LoopAt(state.LoopNesting++);
            self.Start(0);
            state.While = self;
            state.EnterLoop();
            var flow = Flow.Next;
            for (var i = 0; condition(state).IsTrue; i++)
            {
                state.Turn(place);
                self.Index = i;
                flow = body(state);
                if (flow is Flow.Break or Flow.Return)
                {
                    break;
                }
            }

            state.LeaveLoop();
            state.While = outer;
            state.LoopNesting--;
            return flow == Flow.Return ? Flow.Return : Flow.Next;
        };
    }

    private Execute BindTable(For loop)
    {
        var plan = PlanLoop(loop);
        var plain = plan.Body;
        plan = plan with { Body = state => RunCell(state, plain) };
        return state =>
        {
            var sequence = LoopOptions.Choose(plan.Iterator(state), plan.Options, state, plan.Place, plan.IteratorPlace, out var isNull);
            if (isNull)
            {
                return Flow.Next;
            }

            var outer = state.Table;
            var self = state.LoopAt(state.LoopNesting++);
            self.Columns = plan.Options.Columns is null ? 1 : Math.Max(1, (int)plan.Options.Columns(state).ToDouble());
            state.Table = self;
            state.Writer.Write("<tr class=\"row1\">"u8);
            var flow = RunLoop(plan, state, self, sequence);
            state.Writer.Write("</tr>\n"u8);
            state.Table = outer;
            state.LoopNesting--;
            return flow;
        };
    }

    private static Flow RunCell(RenderState state, Execute body)
    {
        var self = state.Table!;
        var column = self.Index % self.Columns;
        if (column == 0 && self.Index > 0)
        {
            state.Writer.Write($"</tr>\n<tr class=\"row{(self.Index / self.Columns) + 1}\">");
        }

        state.Writer.Write($"<td class=\"col{column + 1}\">");
        var flow = body(state);
        state.Writer.Write("</td>"u8);
        return flow;
    }
}
