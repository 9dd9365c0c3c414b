using System.Globalization;
using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;

namespace ReportGen.Templates;

/// <summary>A template ready to render, again and again, on any thread.</summary>
public sealed class Template
{
    private readonly TemplateSet _set;
    private readonly LoadedTemplate _page;

    internal Template(TemplateSet set, LoadedTemplate page) => (_set, _page) = (set, page);

    public string Path => _page.Path;

    /// <summary>Renders the template. Nothing is thrown: what goes wrong is a problem of the result.</summary>
    public RenderResult Render(TemplateModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (_page.IsBroken)
        {
            return new RenderResult(new ReadLog(), _page.Errors);
        }

        var context = _set.Rent();
        // Some functions of the library ask the thread for its culture.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            var output = context.Render(_page, model);
            var (bytes, length) = output.Take();
            var (reads, warnings) = (context.Reads, Sorted(context.Warnings));
            context.Finish(output);
            _set.Return(context);
            return new RenderResult(reads, warnings, bytes, length);
        }
#pragma warning disable CA1031 // Whatever fails inside a template or the library stops this page and no other.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return new RenderResult(context.Reads, [.. Problem.Of(error, context, _page.Path), .. Sorted(context.Warnings)]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static IReadOnlyList<TemplateProblem> Sorted(List<TemplateProblem> warnings) => warnings.Count == 0 ? []
        : [.. warnings.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Message, StringComparer.Ordinal).ThenBy(problem => problem.IncludeChain, StringComparer.Ordinal)];
}
