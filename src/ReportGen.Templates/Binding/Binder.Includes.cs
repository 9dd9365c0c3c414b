using ReportGen.Templates.Syntax;
using ReportGen.Templates.Text;
using ReportGen.Templates.Values;

namespace ReportGen.Templates.Binding;

internal sealed partial class Binder
{
    private sealed record IncludePlan(Action<RenderState> Push, string[] Names, int[] LocalNames, CallSite Site, string? Path)
    {
        private Page? found;

        /// <summary>The template that the first argument on the stack names; one that is named by a literal is looked up once.</summary>
        public Page Find(RenderState state, int start)
        {
            if (Path is null)
            {
                return state.FindPage(state.Stack[start], Site);
            }

            var page = found ?? state.Library.Find(Path);
            found = page;
            return page is null ? state.FindPage(state.Stack[start], Site) : state.Check(page, Site);
        }
    }

    /// <summary>An include whose result is used: piped, assigned, joined.</summary>
    private Bound BindInclude(CallParts parts, CallSite site)
    {
        var plan = PlanInclude(parts, site);
        return new Bound(
            state =>
            {
                var start = state.Top;
                plan.Push(state);
                var page = plan.Find(state, start);
                var result = state.CaptureInclude(page, start, state.Top - start, plan.Names, plan.LocalNames, plan.Site);
                state.Pop(start);
                return result;
            },
            library.EscapesOutput ? new StaticType(StaticKind.Html) : StaticType.Unknown);
    }

    /// <summary>An include that stands alone prints straight into the page.</summary>
    private Execute BindIncludeStatement(Call call)
    {
        var values = call.Arguments.Where(argument => argument is not NamedArgument).ToList();
        if (values.Count == 0)
        {
            var fails = Bind(call).Run;
            return state =>
            {
                fails(state);
                return Flow.Next;
            };
        }

        var named = call.Arguments.OfType<NamedArgument>().Select(argument => (argument.Name, argument.Value)).ToList();
        var parts = new CallParts(values, named);
        var plan = PlanInclude(parts, new CallSite(source, call.Target.Span, call.Span, parts.Spans()));
        markup.AddValue();
        return state =>
        {
            var start = state.Top;
            plan.Push(state);
            var page = plan.Find(state, start);
            if (state.IsValueOnly)
            {
                state.Last = state.CaptureInclude(page, start, state.Top - start, plan.Names, plan.LocalNames, plan.Site);
            }
            else
            {
                state.RunInclude(page, start, state.Top - start, plan.Names, plan.LocalNames, plan.Site);
            }

            state.Pop(start);
            return Flow.Next;
        };
    }

    /// <summary>Remembers what the include passes, for the checks of the template it names.</summary>
    private void NoteTypes(string? path, CallParts parts, Bound[] values)
    {
        if (known is null)
        {
            return;
        }

        if (path is null || !parts.IsPlain && parts.Named.Count == 0)
        {
            known.Seen.IsOpen = true;
            return;
        }

        if (library.Find(path) is not { } page)
        {
            return;
        }

        for (var i = 1; i < values.Length; i++)
        {
            var named = i - parts.Values.Count;
            var argument = named >= 0 ? "$" + parts.Named[named].Name : $"${i}";
            if (values[i].Constant is not { IsNull: true })
            {
                known.Seen.Note(page.Source.Path, argument, values[i].Type);
            }
        }

        known.Seen.Note(page.Source.Path, "page", symbols.Find("page", out var symbol) ? TypeOf("page", symbol) : StaticType.Unknown);
    }

    private IncludePlan PlanInclude(CallParts parts, CallSite site)
    {
        var values = BindAll(parts);
        var path = parts.Values[0] is Literal { Value: string { Length: > 0 } written } ? written : null;
        if (path is not null && IsChecked && library.Find(path) is null)
        {
            Report("RG4013", parts.Values[0].Span, $"There is no template `{path}`.", Spelling.Hint(path, library.IncludeNames()));
        }

        var names = parts.Names();
        NoteTypes(path, parts, values);
        return new IncludePlan(BindPush(parts, [.. values.Select(value => value.Run)]), names, [.. names.Select(symbols.Local)], site, path);
    }
}
