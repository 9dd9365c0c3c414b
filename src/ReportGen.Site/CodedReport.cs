using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Differences;
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
    One<CodingCheck> Check, One<Numbers> Numbers)
{
    public IReadOnlyList<Step> All => [Settings.Step, Draft.Step, Questions.Step, Ready.Step, Coded.Step, Memos.Step, Check.Step];
}

/// <summary>A project's documents and what is coded in them, as a build sees them. Makes no page, and writes nothing.</summary>
internal static class CodedReport
{
    /// <summary>What is to be handed to other programs; no value where the settings cannot be used.</summary>
    public static Outcome<ExportedReport> Of(BuildRequest request, CancellationToken cancellation) => Read(request, Export, cancellation);

    /// <summary>What the report would say, to be compared; no value where the settings cannot be used.</summary>
    public static Outcome<Snapshot> Snapshot(BuildRequest request, CancellationToken cancellation) => Read(
        request, (run, steps, _, draft) => RunSnapshot.Of(run, steps, draft), cancellation);

    /// <summary>Draws a sheet; no value where the settings cannot be used, or there is no such rule.</summary>
    public static Outcome<SampleSheet> Draw(BuildRequest request, SampleOrder order, CancellationToken cancellation) => Read(
        request,
        (run, steps, settings, draft) =>
        {
            var names = NameList.Of(draft.Codebook, []).Nodes.Select(n => n.Id).ToList();
            if (draft.Rules.Rules.FirstOrDefault(r => r.Code == order.Code) is not { } rule)
            {
                return SampleSheet.Refused(
                    names.Contains(order.Code) ? $"'{order.Code}' has no rule: only people apply it, so there is nothing to check"
                    : $"there is no theme or code '{order.Code}'" + (NearestName.Hint(order.Code, names) is { } hint ? $": {hint}" : ""));
            }

            if (SampleSheet.PathOf(settings, order) is not { } path)
            {
                return SampleSheet.Refused("'codings' of site.yml names files and no folder, so a new sheet would not be read; name a folder there too");
            }

            var ready = run.TableOf(steps.Ready);
            var documents = run.TableOf(steps.Coded).Select(row => (ready.Find(row.Key)!, row.Value));
            var coder = order.Coder ?? (settings.Coders is [var only] ? only.Id : "");
            return new SampleSheet(path, SheetDraw.Draw(rule, documents, order.Count, order.Seed, coder)) { HasCoder = coder.Length > 0 };
        },
        cancellation);

    private static Outcome<T> Read<T>(BuildRequest request, Func<Run, CodedSteps, SiteSettings, CodebookDraft, T?> make, CancellationToken cancellation)
        where T : class
    {
        using var staging = new Staging(request.OutputFolder, writes: false, request.Disk);
        var pipeline = new Pipeline(new ProjectFolder(request), staging);
        var steps = pipeline.Coded;
        try
        {
            var run = Run.Start([pipeline.Choice.Step, .. steps.All], threads: request.Threads, cancellation: cancellation);
            var severities = run.ValueOf(pipeline.Choice)?.Severities;
            var findings = severities is null ? run.Diagnostics : Severities.Weigh(new FindingList(run.Diagnostics), severities).Findings;
            return run.ValueOf(steps.Settings) is { } settings && run.ValueOf(steps.Draft) is { } draft
                ? new Outcome<T>(make(run, steps, settings, draft), findings)
                : Outcome.Failed<T>(findings);
        }
        catch (RunStoppedException stop)
        {
            return Outcome.Failed<T>(
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

/// <summary>What is to be drawn.</summary>
/// <param name="Code">The theme or code.</param>
/// <param name="Count">How many segments.</param>
/// <param name="Seed">What the draw begins from.</param>
/// <param name="Coder">Who will judge; null where nobody says.</param>
internal sealed record SampleOrder(string Code, int Count, int Seed, string? Coder);

/// <summary>A sheet that was drawn.</summary>
/// <param name="Path">Where it is to lie, as seen from site.yml.</param>
/// <param name="Drawn">The sheet.</param>
internal sealed record SampleSheet(string Path, DrawnSheet Drawn)
{
    /// <summary>Why there is none; empty where there is one.</summary>
    public string Fault { get; private init; } = "";

    /// <summary>Whether it says who will judge.</summary>
    public bool HasCoder { get; init; }

    /// <summary>No sheet, for a reason.</summary>
    public static SampleSheet Refused(string fault) => new("", new DrawnSheet("", default, default)) { Fault = fault };

    /// <summary>In the first folder of codings, a file for each code and seed; null where site.yml names no folder, and a new file would not be read.</summary>
    public static string? PathOf(SiteSettings settings, SampleOrder order) => settings.Codings.FirstOrDefault(c => !c.IsFile)?.Path is { } folder
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{folder}/{order.Code.Replace('/', '-')}-{order.Seed}.yml")
        : null;
}
