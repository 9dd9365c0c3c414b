using ReportGen.Site.Languages;
using ReportGen.Site.Pages;
using ReportGen.Site.Rendering;
using ReportGen.Templates;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Tests.Rendering;

/// <summary>A page one folder below the root of a report with one document, theme, code and question, rendered with a template of a test's own.</summary>
internal sealed record SmallReport(PageHead Head)
{
    private static readonly ModelType<SmallReport> s_model = ModelType.Of<SmallReport>("small_report").One("head", r => r.Head, () => PageHead.Model);

    public static NamedTarget Document { get; } = new(NamedTarget.Document, "lab-1", "Lab notes", "documents/lab-1/index.html");

    public static LinkTargets Targets { get; } = TargetsWith(Document);

    public static LinkTargets TargetsWith(params IEnumerable<NamedTarget> documents) => new(
    [
        .. documents,
        new(NamedTarget.Theme, "trust", "Trust & doubt", "themes/trust/index.html"),
        new(NamedTarget.Code, "trust/verification", "Verification", "themes/trust/verification/index.html"),
        new(NamedTarget.Question, "typical-day", "What is a day like?", "questions/typical-day/index.html"),
    ]);

    public static TemplateModel Model(LinkTargets targets) =>
        TemplateModel.Of(("page", OfMethod(), s_model)).For(new FunctionHost(targets, Language.English));

    public static TemplateModel Model(Language language) =>
        TemplateModel.Of(("page", OfMethod(), s_model)).For(new FunctionHost(Targets, language));

    private static SmallReport OfMethod() => new(PageHeads.Make(Language.English, "method/index.html", "method", "Method", ""));

    public static TemplateSet Load(string template) => TemplateSet.Load([new TemplateSource("page.html", template)], new TemplateSettings
    {
        PageTypes = new Dictionary<string, ModelType> { ["page.html"] = s_model },
        Functions = ReportFunctions.All,
    });

    /// <summary>What is printed, and what was found, one a line.</summary>
    public static (string Text, string Problems) Print(string template, LinkTargets? targets = null) => Print(template, Model(targets ?? Targets));

    /// <summary>The same in a language.</summary>
    public static (string Text, string Problems) Print(string template, Language language) => Print(template, Model(language));

    private static (string Text, string Problems) Print(string template, TemplateModel model)
    {
        var set = Load(template);
        using var result = set.Find("page")!.Render(model);
        var problems = set.Errors.Concat(set.Warnings).Concat(result.Problems).Select(p => $"({p.Line},{p.Column}) {p.Code}: {p.Message} {p.Hint}".TrimEnd());
        return (result.ToString(), string.Join('\n', problems));
    }
}
