using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Exchange;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>The steps whose values are a project without its pages.</summary>
internal sealed record CodedSteps(
    One<SiteSettings> Settings, One<CodebookDraft> Draft, One<QuestionPlan> Questions, Many<ReadyDocument> Ready, Many<CodedDocument> Coded, Many<MemoSource> Memos,
    One<CodingCheck> Check)
{
    public IReadOnlyList<Step> All => [Settings.Step, Draft.Step, Questions.Step, Ready.Step, Coded.Step, Memos.Step, Check.Step];
}

/// <summary>A project's documents and what is coded in them, as a build sees them. Makes no page, and writes nothing.</summary>
internal static class CodedReport
{
    /// <summary>What is to be handed to other programs; no value where the settings cannot be used.</summary>
    public static Outcome<ExportedReport> Of(BuildRequest request, CancellationToken cancellation)
    {
        using var staging = new Staging(request.OutputFolder, writes: false, request.Disk);
        var pipeline = new Pipeline(new ProjectFolder(request), staging);
        var steps = pipeline.Coded;
        try
        {
            var run = Run.Start([pipeline.Choice.Step, .. steps.All], null, null, request.Threads, null, cancellation);
            var severities = run.ValueOf(pipeline.Choice)?.Severities;
            var findings = severities is null ? run.Diagnostics : Severities.Weigh(new FindingList(run.Diagnostics), severities).Findings;
            return run.ValueOf(steps.Settings) is { } settings && run.ValueOf(steps.Draft) is { } draft
                ? Outcome.Of(Export(run, steps, settings, draft), findings)
                : Outcome.Failed<ExportedReport>(findings);
        }
        catch (RunStoppedException stop)
        {
            return Outcome.Failed<ExportedReport>(
                DocumentDiagnostics.Restless.At(new Place(stop.Message), "this file was written to while it was read", "try again when whatever writes it has finished"));
        }
    }

    private static ExportedReport Export(Run run, CodedSteps steps, SiteSettings settings, CodebookDraft draft)
    {
        var ready = run.TableOf(steps.Ready);
        var names = settings.Coders.DistinctBy(c => c.Id).ToDictionary(c => c.Id, c => c.Name, StringComparer.Ordinal);
        var memos = run.TableOf(steps.Memos).Values.Where(m => m.File.Fault is null)
            .Select(m => (m.Node, Text: SeedDecoder.Decode(m.File).Value))
            .Where(m => m.Text is not null)
            .ToDictionary(m => m.Node, m => m.Text!, StringComparer.Ordinal);
        return new ExportedReport(settings.Title, draft.Codebook, draft.Rules, memos)
        {
            Description = settings.Description,
            Questions = run.ValueOf(steps.Questions)?.Questions.Count ?? 0,
            Documents = run.TableOf(steps.Coded).Select(row => (Ready: ready.Find(row.Key), Codings: row.Value.AllCodings)).Where(d => d.Ready is not null)
                .Select(d => ExportedDocument.Of(d.Ready!.Card, d.Ready.Open(), d.Codings, c => names.GetValueOrDefault(c, c))),
        };
    }
}
