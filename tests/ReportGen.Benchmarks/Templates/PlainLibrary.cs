using ReportGen.Templates;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ReportGen.Benchmarks.Templates;

/// <summary>The library as most people use it: a context a page, objects of its own for the model, a loader for parts that are parsed once. Nothing
/// is escaped and no read is noted.</summary>
internal sealed class PlainLibrary : ITemplateLoader
{
    private readonly Dictionary<string, Scriban.Template> _templates;
    private readonly Scriban.Template _page;
    private readonly ScriptObject _model = [];

    public PlainLibrary(IReadOnlyList<TemplateSource> sources, string page, params ReadOnlySpan<(string Name, object Target, ModelType Type)> globals)
    {
        _templates = sources.ToDictionary(source => source.Path, source => Scriban.Template.Parse(source.Text, source.Path));
        _page = _templates[page];
        foreach (var (name, target, type) in globals)
        {
            _model[name] = Copy(new ModelObject(target, type, new ReadLog()));
        }
    }

    public string Render()
    {
        var context = new TemplateContext { TemplateLoader = this, LoopLimit = 0, LimitToString = 0, NewLine = "\n" };
        foreach (var (path, template) in _templates)
        {
            context.CachedTemplates.Add(path, template);
        }

        context.PushGlobal(_model);
        return _page.Render(context);
    }

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName + ".html";

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => throw new NotSupportedException();

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => throw new NotSupportedException();

    private static object? Copy(object? value)
    {
        switch (value)
        {
            case ModelObject model:
                var copy = new ScriptObject();
                foreach (var member in model.Type.Members)
                {
                    copy[member.Name] = Copy(member.Read(model));
                }

                return copy;
            case System.Collections.IList list:
                return new ScriptArray(list.Cast<object?>().Select(Copy));
            case Html html:
                return html.Markup;
            default:
                return value;
        }
    }
}
