using ReportGen.Site.Catalogue;
using ReportGen.Site.Links;
using ReportGen.Site.Markup;
using ReportGen.Templates.Functions;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Rendering;

/// <summary>
/// Links by id: <c>link.document "lab-1"</c> is a whole link, <c>url.document "lab-1"</c> its address alone. They read the root of the page
/// that they stand on, and of their target only what they show.
/// </summary>
internal static class LinkFunctions
{
    private const string Segment = "segment";

    private static readonly string[] s_kinds = [NamedTarget.Document, NamedTarget.Theme, NamedTarget.Code, NamedTarget.Question, Segment];

    /// <summary>The names that templates must use to reach these functions.</summary>
    public static IReadOnlyList<string> Families { get; } = ["link", "url"];

    public static IReadOnlyList<TemplateFunction> All { get; } =
    [
        .. s_kinds.Select(kind => new TemplateFunction($"link.{kind}", ResultKind.Html, arguments => Link(arguments, kind),
            new FunctionParameter("id", ParameterKind.Text), new FunctionParameter("label", IsOptional: true))),
        .. s_kinds.Select(kind => new TemplateFunction($"url.{kind}", ResultKind.Address, arguments => Find(arguments, kind)?.Href,
            new FunctionParameter("id", ParameterKind.Text))),
        new TemplateFunction("url.file", ResultKind.Address, File, new FunctionParameter("path", ParameterKind.Text)),
    ];

    /// <summary>A link; the words alone where there is nothing to link to.</summary>
    private static Html Link(FunctionArguments arguments, string kind)
    {
        var found = Find(arguments, kind);
        var label = arguments.Has(1) ? Words(arguments) : null;
        if (found is not var (target, href))
        {
            return new Html(label ?? PlainWriter.Escape(arguments.Text(0) ?? ""));
        }

        if (label is null)
        {
            arguments.Note(LinkTargets.TitleKey(target.Kind, target.Id), target.Title);
            label = PlainWriter.Escape(target.Title);
        }

        return new Html($"<a href=\"{PlainWriter.Escape(href)}\">{label}</a>");
    }

    private static string Words(FunctionArguments arguments) =>
        arguments.IsHtml(1) ? arguments.Text(1)! : PlainWriter.Escape(arguments.Text(1)!);

    // A segment is named as its permalink names it: the document's id, '#', the segment's.
    private static (NamedTarget Target, string Href)? Find(FunctionArguments arguments, string kind)
    {
        var id = arguments.Text(0) ?? "";
        var hash = kind == Segment ? id.IndexOf('#', StringComparison.Ordinal) : -1;
        if (kind == Segment && hash < 0)
        {
            arguments.Warn(
                0, TemplateDiagnostics.NoTarget.Code, $"'{id}' names no segment",
                "write the document's id, '#', and the segment's id, as they stand in its permalink: \"lab-1#s4f0c\"");
            return null;
        }

        var (of, name) = hash < 0 ? (kind, id) : (NamedTarget.Document, id[..hash]);
        var targets = FunctionHost.Of(arguments).Targets;
        var path = targets.Now(LinkTargets.AddressKey(of, name))!;
        arguments.Note(LinkTargets.AddressKey(of, name), path);
        if (path.Length == 0)
        {
            var nearest = targets.Now(LinkTargets.NearestKey(of, name))!;
            arguments.Note(LinkTargets.NearestKey(of, name), nearest);
            arguments.Warn(0, TemplateDiagnostics.NoTarget.Code, $"there is no {of} '{name}' to link to", nearest.Length > 0 ? $"did you mean '{nearest}'?" : null);
            return null;
        }

        var fragment = hash < 0 ? "" : "#" + Uri.EscapeDataString(id[(hash + 1)..]);
        var title = targets.Now(LinkTargets.TitleKey(of, name))!;
        return (new NamedTarget(of, name, title, path), Root(arguments) + Addresses.Href(path) + fragment);
    }

    /// <summary>The address of a file of the report by its path from the root. Whether the file exists is checked with all other links.</summary>
    private static string File(FunctionArguments arguments)
    {
        var path = arguments.Text(0) ?? "";
        if (path.StartsWith('/') || path.Split('/').Contains(".."))
        {
            throw arguments.Fail(0, $"`{path}` is not the path of a file of the report.", "Write it as seen from the report's root: `data/codings.csv`.");
        }

        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var (file, fragment) = hash < 0 ? (path, "") : (path[..hash], "#" + Uri.EscapeDataString(path[(hash + 1)..]));
        return Root(arguments) + Addresses.Href(file) + fragment;
    }

    private static string Root(FunctionArguments arguments) => arguments.Global("page", "head", "root") as string ?? "";
}
