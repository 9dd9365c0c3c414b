using System.Collections.Concurrent;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Twins;
using ReportGen.Templates;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Rendering;

/// <summary>
/// Renders pages with their templates and says what each read, so that it is rendered again only when that has changed. Members of the page
/// are read by name and digest ("page.title"); of what all pages share, <see cref="SharedReads"/> knows the names.
/// </summary>
/// <param name="staging">Where finished pages go.</param>
internal sealed class PageRenderer(Staging staging)
{
    private const string Findings = "findings";
    private const string Member = "page.";

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>What the pipeline runs for each page, beside the site and the templates that all pages share.</summary>
    public RecordingFunction<PagePlan, SharedReads, RenderedPage> Function => new(Render, (shared, read) => shared.Now(read.Name));

    private Recorded<RenderedPage>? Render(PagePlan plan, SharedReads shared, Earlier<RenderedPage>? before)
    {
        var (page, found) = plan.Make();
        if (page is null)
        {
            return new(Outcome.Failed<RenderedPage>(found), new Reading("", [new Read("page", default)], []));
        }

        var findings = new Read(Findings, Digest.Of(new FindingList(found)));
        var because = before is null ? null : FirstStale(before.Reading, page, findings);
        return before is { HoldsShared: true } && because is null ? null : Render(page, found, findings, shared) with { Because = because };
    }

    private Recorded<RenderedPage> Render(Page page, EquatableArray<Diagnostic> found, Read findings, SharedReads shared)
    {
        if (shared.Templates.Set.Find(page.Template) is not { } template)
        {
            return new(Outcome.Failed<RenderedPage>(found), new Reading("", [findings], [SharedReads.Missing(page.Template)]));
        }

        using var result = template.Render(TemplateModel.Of(("site", shared.Model, SiteModel.Model), ("page", page, page.Type)).For(shared.Host));
        var problems = found.Concat(result.Problems.Select(shared.Templates.Finding));
        var summary = result.Summary;
        var way = _names.GetOrAdd(summary.ToString(), text => text);
        var reading = new Reading(
            way,
            summary.MembersOf(page.Type)
                .Select(m => new Read(_names.GetOrAdd(m, n => Member + n), ModelDigest.Of(summary, page.Type, page, m)!.Value))
                .Append(findings)
                .ToEquatableArray(),
            shared.Of(page.Template, way, summary, result.OtherReads));
        return result.Succeeded
            ? new(Outcome.Of(Finish(page.Head.Path, result.Utf8.Span), problems), reading)
            : new(Outcome.Failed<RenderedPage>(problems), reading);
    }

    // The twin is made of what was rendered, while it is at hand: to render every page twice would cost as much again.
    private RenderedPage Finish(string path, ReadOnlySpan<byte> html) => new(
        staging.Take(path, html),
        PageAddresses.Of(path, html),
        Addresses.Twin(path) is { } twin ? MarkdownTwin.Of(path, html, bytes => staging.Take(twin, bytes)) : null);

    private static ReadChange? FirstStale(Reading before, Page page, Read findings)
    {
        var summary = ReadSummary.Parse(before.Way);
        foreach (var read in before.Own)
        {
            var now = read.Name == Findings ? findings.Digest
                : read.Name.StartsWith(Member, StringComparison.Ordinal) ? ModelDigest.Of(summary, page.Type, page, read.Name[Member.Length..])
                : null;
            if (now != read.Digest)
            {
                return new ReadChange(read.Name, read.Digest, now);
            }
        }

        return null;
    }
}
