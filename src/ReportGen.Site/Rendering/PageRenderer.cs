using System.Collections.Concurrent;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Templates;
using ReportGen.Templates.Values;

namespace ReportGen.Site.Rendering;

/// <summary>
/// Renders pages with their templates and says what each read, so that it is rendered again only when that has changed. Members of the page
/// are read by name and digest ("page.title"), those of the site too ("site.title"), templates by their text
/// ("template quote.html"), what links by id find by their targets ("link: title of document/lab-1").
/// </summary>
/// <param name="staging">Where finished pages go.</param>
internal sealed class PageRenderer(Staging staging)
{
    private const string Findings = "findings";
    private const string Template = "template ";
    private const string Site = "site.";
    private const string Target = "link: ";
    private const string Limits = "limits";

    // Pages of one kind mostly read the same of what all pages share: they hold one list.
    private readonly ConcurrentDictionary<Digest, EquatableArray<Read>> _shared = new();
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>What the pipeline runs for each page, beside the site and the templates that all pages share.</summary>
    public RecordingFunction<Draft<Page>, Pair<Pair<SiteModel, TemplateBook>, LinkTargets>, RenderedPage> Function => new(Render, SharedNow);

    private Recorded<RenderedPage>? Render(Draft<Page> draft, Pair<Pair<SiteModel, TemplateBook>, LinkTargets> shared, Earlier<RenderedPage>? before)
    {
        var (page, found) = draft.Make();
        if (page is null)
        {
            return new(Outcome.Failed<RenderedPage>(found), new Reading("", [new Read("page", default)], []));
        }

        var findings = new Read(Findings, Digest.Of(new FindingList(found)));
        var because = before is null ? null : FirstStale(before.Reading, page, findings);
        return before is { HoldsShared: true } && because is null ? null : Render(page, found, findings, shared) with { Because = because };
    }

    private Recorded<RenderedPage> Render(Page page, EquatableArray<Diagnostic> found, Read findings, Pair<Pair<SiteModel, TemplateBook>, LinkTargets> shared)
    {
        var ((site, templates), targets) = shared;
        if (templates.Set.Find(page.Template) is not { } template)
        {
            return new(Outcome.Failed<RenderedPage>(found), new Reading("", [findings], [new Read(Template + page.Template, default)]));
        }

        using var result = template.Render(TemplateModel.Of(("site", site, SiteModel.Model), ("page", page, page.Type)).For(targets));
        var problems = found.Concat(result.Problems.Select(templates.Finding));
        var summary = result.Summary;
        var reading = new Reading(
            _names.GetOrAdd(summary.ToString(), way => way),
            summary.MembersOf("page", page.Type).Select(m => new Read(_names.GetOrAdd(m, n => "page." + n), ModelDigest.Of(summary, "page", page.Type, page, m)!.Value)).Append(findings).ToEquatableArray(),
            One(summary.MembersOf("site", SiteModel.Model).Select(m => new Read(Site + m, ModelDigest.Of(SiteModel.Model, site, m)!.Value))
                .Concat(result.OtherReads.Where(r => r.Kind is ReadKind.Include or ReadKind.Absence).Select(r => r.Subject).Prepend(page.Template).Distinct()
                    .Select(name => new Read(Template + name, templates.DigestOf(name) ?? default)))
                .Concat(result.OtherReads.Where(r => r.Kind is ReadKind.Setting).Select(r => new Read(Target + r.Subject, DigestOf(targets.Now(r.Subject)) ?? default)))
                .Append(new Read(Limits, Digest.Of(templates.Limits)))
                .ToEquatableArray()));
        return result.Succeeded
            ? new(Outcome.Of(new RenderedPage(staging.Take(page.Head.Path, result.Utf8.Span), PageAddresses.Of(page.Head.Path, result.Utf8.Span)), problems), reading)
            : new(Outcome.Failed<RenderedPage>(problems), reading);
    }

    private EquatableArray<Read> One(EquatableArray<Read> reads)
    {
        using var writer = CanonicalWriter.Rent();
        return _shared.GetOrAdd(writer.Values(reads).ToDigest(), reads);
    }

    private static ReadChange? FirstStale(Reading before, Page page, Read findings)
    {
        var summary = ReadSummary.Parse(before.Way);
        foreach (var read in before.Own)
        {
            var now = read.Name == Findings ? findings.Digest
                : read.Name.StartsWith("page.", StringComparison.Ordinal) ? ModelDigest.Of(summary, "page", page.Type, page, read.Name[5..])
                : null;
            if (now != read.Digest)
            {
                return new ReadChange(read.Name, read.Digest, now);
            }
        }

        return null;
    }

    // What a template is missing counts as read too: when it comes into being, the page is rendered again.
    private static Digest? SharedNow(Pair<Pair<SiteModel, TemplateBook>, LinkTargets> shared, Read read)
    {
        var ((site, templates), targets) = shared;
        return read.Name.StartsWith(Site, StringComparison.Ordinal) ? ModelDigest.Of(SiteModel.Model, site, read.Name[Site.Length..])
            : read.Name.StartsWith(Template, StringComparison.Ordinal) ? templates.DigestOf(read.Name[Template.Length..]) ?? default(Digest)
            : read.Name.StartsWith(Target, StringComparison.Ordinal) ? DigestOf(targets.Now(read.Name[Target.Length..]))
            : read.Name == Limits ? Digest.Of(templates.Limits)
            : null;
    }

    private static Digest? DigestOf(string? text) => text is null ? null : Digest.Of(Encoding.UTF8.GetBytes(text));
}
