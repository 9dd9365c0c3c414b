using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Templates;

namespace ReportGen.Site.Rendering;

/// <summary>Renders a page with its template.</summary>
internal static class PageRenderer
{
    /// <summary>The page's file; none where its template is missing or failed, which is a finding of the template.</summary>
    public static Outcome<OutputFile> Render(Page page, SiteModel site, TemplateBook templates, LinkTargets targets)
    {
        if (templates.Set.Find(page.Template) is not { } template)
        {
            return Outcome.Failed<OutputFile>();
        }

        using var result = template.Render(TemplateModel.Of(("site", site, SiteModel.Model), ("page", page, page.Type)).For(targets));
        var findings = result.Problems.Select(templates.Finding).ToList();
        return result.Succeeded
            ? Outcome.Of(new OutputFile(page.Head.Path, result.Utf8.ToArray()), findings)
            : Outcome.Failed<OutputFile>(findings);
    }
}
