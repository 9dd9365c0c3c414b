using ReportGen.Templates.Binding;
using ReportGen.Templates.Output;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>A template ready to render, again and again, on any thread.</summary>
public sealed class Template
{
    private readonly TemplateSet set;
    private readonly Page page;

    internal Template(TemplateSet set, Page page) => (this.set, this.page) = (set, page);

    public string Path => page.Source.Path;

    /// <summary>Renders the template. Nothing is thrown: what goes wrong is a problem of the result.</summary>
    public RenderResult Render(TemplateModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (page.Errors.Count > 0)
        {
            return new RenderResult(set, [.. page.Errors.Select(error => TemplateProblem.From(page.Source, error, set.Settings.Rules.PlacesEndAtZero))], model, null);
        }

        var state = Begin(model);
        try
        {
            if (state.RunPage(page) == Flow.Return)
            {
                state.Print(state.Returned, new Place(page.Source, default));
            }

            var reads = state.Reads;
            var (bytes, length) = state.Writer.Take();
            return length <= set.Settings.Limits.OutputBytes
                ? new RenderResult(set, model, bytes, length, reads, Warnings(state))
                : Fail(state.OutputFull(new Place(page.Source, default)), model, state);
        }
        catch (OutputFullException)
        {
            return Fail(state.OutputFull(new Place(page.Source, default)), model, state);
        }
        catch (RenderException error)
        {
            return Fail(error, model, state);
        }
        finally
        {
            set.Return(state);
        }
    }

    private RenderState Begin(TemplateModel model)
    {
        var state = set.Rent();
        state.Begin(set.Settings.Limits, set.Settings.BuildDate, model.Host);
        state.Reads.AddInclude(page.Number, page.Source.Path);
        foreach (var (name, target, type) in model.Objects)
        {
            var value = target is null ? Value.Null
                : Value.FromModel(new ModelReference(state.Reads, target, type, null, null, -1) { GlobalName = name });
            state.Provide(name, value, isPlainData: false);
        }

        foreach (var (name, value) in model.Values)
        {
            state.Provide(name, value, isPlainData: true);
        }

        return state;
    }

    /// <summary>A page that failed has reads too: when one of them changes it is worth another try.</summary>
    private RenderResult Fail(RenderException error, TemplateModel model, RenderState state)
    {
        var details = error.Details.Select(detail => TemplateProblem.From(detail.Place.Source, detail.Message, set.Settings.Rules.PlacesEndAtZero, error.IncludeChain));
        return new RenderResult(set, [TemplateProblem.From(error), .. details, .. Warnings(state)], model, state.Reads);
    }

    private TemplateProblem[] Warnings(RenderState state) => state.Warnings.Count == 0 ? []
        : [.. state.Warnings.Select(warning => TemplateProblem.From(warning.Place.Source, warning.Message, set.Settings.Rules.PlacesEndAtZero, warning.IncludeChain))
            .OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal).ThenBy(problem => problem.IncludeChain, StringComparer.Ordinal)];

    /// <summary>The value of the last statement, as text: what running a template for its value gives.</summary>
    internal (string Text, IReadOnlyList<TemplateProblem> Problems) Evaluate(TemplateModel model)
    {
        var state = Begin(model);
        state.IsValueOnly = true;
        state.Last = Value.Null;
        try
        {
            var result = state.RunPage(page) == Flow.Return ? state.Returned : state.Last;
            return (Printer.ToText(result, state, new Place(page.Source, default)), []);
        }
        catch (RenderException error)
        {
            return ("", Fail(error, model, state).Problems);
        }
        finally
        {
            set.Return(state);
        }
    }
}
