using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Steps;
using ReportGen.Site.Advice;
using ReportGen.Site.Citations;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Editions;
using ReportGen.Site.Evidence;
using ReportGen.Site.Exports;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Rendering;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>The whole report, one step a line: read from top to bottom, this is what a build does. Declaring it runs nothing.</summary>
internal sealed class Pipeline
{
    public const string RenderStep = "render";
    public const string RenderLastStep = "render last pages";
    private const string MakeStep = "make files";

    /// <param name="project">Where the pipeline looks.</param>
    /// <param name="staging">Where what it makes waits to be published.</param>
    public Pipeline(ProjectFolder project, Staging staging)
    {
        // what the project says
        var config = Observe.One("find site.yml", project.ReadConfig);
        Settings = config.Select("read site.yml", ProjectFolder.ReadSettings);
        Choice = Settings.Keep("choose files", FileChoice.Of);
        var draft = Settings.Select("read codebook", CodebookReader.Read);
        var options = Settings.Select("read options", ReportOptions.Of);
        var rules = Combine.Of(draft, options).Select("prepare rules", (d, o) => new CompiledRules(d.Rules, o.IsSearched));
        var questions = Settings.Select("read questions", ProjectFolder.ReadQuestions);
        var readers = Combine.Of(Settings, questions).Select("prepare readers", (s, q) => new Readers(s.Reading, new QuestionFinder(q)));

        // every document: read, named among the others, coded
        var seeds = Choice.Observe("find seeds", project.ReadSeeds);
        var read = seeds.Keep("read", readers, Outline.Read);
        var attributes = Choice.Observe("find attributes", project.ReadAttributes);
        var named = Combine.Of(read, attributes, options).SelectMany("name", (r, a, o) => DocumentNaming.Name(r, a, o.Descriptor));
        var plan = Combine.Of(questions, named).Select("plan questions", (q, d) => QuestionPlan.Make(q,
            d.Values.Where(n => n.Outline.HasNumberedQuestions).Select(n => n.Questions)));
        var people = Choice.Observe("find codings", project.ReadCodings).Keep("read codings", CodingReader.Read);
        var said = Combine.Of(people, named, draft, Settings).SelectMany("say", (f, d, b, s) => CodingBook.Of(f, ProjectFolder.CodingNames(d, b, s)).ByDocument());
        var ready = Combine.Of(named, plan, seeds, readers, said).SelectMany("answer", (d, p, s, r, c) => ReadyDocument.Of(named, d, p, s, r, said, c));
        var linked = named.SelectMany("link", LinkedDocument.Of);
        var coded = ready.Keep("code", rules, CompiledRules.Function);

        // what all of them say together
        var templateFiles = Observe.Many("find templates", project.ReadTemplates);
        var language = Combine.Of(Settings, config, templateFiles).Select("read language", LanguageFolder.Read);
        var memos = Choice.Observe("find memos", project.ReadMemos);
        var told = Combine.Of(memos, named, ready, draft, language).SelectMany("set memos", Narrative.Of);
        var citation = Combine.Of(Settings, Observe.Many("find citation", c => project.ReadBeside(CitationReader.File, c))).Select("cite", CitationReader.Read);
        var feed = Combine.Of(Settings, citation, Observe.Many("find feed", c => project.ReadBeside(EarlierFeed.File, c)))
            .Select("date findings", (s, c, f) => EarlierFeed.Read(s.AsOf, c, f));
        var logo = Choice.Observe("find logo", project.ReadLogo);
        var look = Combine.Of(Settings, logo).Select("look", ReportLook.Of);
        var frame = Combine.Of(Settings, draft, plan, citation, feed, language, look).Select("frame", ProjectFolder.Frame);
        var checks = Combine.Of(people, rules, Settings, ready, coded).Select("weigh sheets", (f, d, s, r, c) => RuleChecks.Of(f, d.Rules, s.Coders, new SheetTruth(r, c)));
        var listing = Choice.ObserveOne("list seeds", project.ListSeeds);
        var same = seeds.Select("compare seeds", SameBytes.Of);
        var seedCheck = Combine.Of(listing, Settings, named).Select("check seeds", (l, s, d) => SeedCheck.Of(l, s.Patterns, s.Seeds, d.Count));
        var missed = Combine.Of(people, coded, named, draft, Settings)
            .Select("check codings", (f, c, d, b, s) => CodingCheck.Of(f, c, ProjectFolder.CodingNames(d, b, s)));
        var scopes = Combine.Of(draft, named, plan, Settings).Select("check scopes", ScopeCheck.Of);
        var remarks = Combine.Of(Combine.Findings("remark", coded, linked, told, checks, same, seedCheck, scopes, missed), Choice)
            .Select("count remarks", (f, c) => RemarkCount.Of(Severities.Weigh(f, c.Severities)));
        var index = coded.Select<EvidenceIndex>("index", (all, before) => EvidenceIndex.Of(all.Values, before, project.Threads));
        var numbers = Combine.Of(index, plan, checks, rules, options).Select("sum up", (i, p, k, d, o) => Numbers.Of(i, p, k, d.Rules, o.Compare, project.Threads));

        // pages and files
        var steps = new PageSteps(frame, numbers, told, ready, linked, coded, remarks, project.Threads);
        Pages = Combine.Of(frame, index, numbers, told, ready, linked, coded, remarks)
            .SelectMany("plan pages", (f, i, n, m, r, l, c, k) => new ReportPages(steps, f, i, n, m, r, l, c, k).Plan());
        var templates = Combine.Of(templateFiles, Settings).Select("parse templates", (t, s) => TemplateBook.Load(t, s.Limits));
        var shared = Combine.Of(frame, templates, named).Select("share", SharedReads.Of);
        var renderer = new PageRenderer(staging).Function;
        Rendered = Pages.Keep(RenderStep, shared, renderer);
        var files = Combine.Of(frame, index, numbers, ready, linked, coded, templateFiles, logo)
            .SelectMany("plan files", (f, i, n, r, l, c, t, g) => DataFiles.Plan(
                steps, f, i, n, r, l, c, AssetFiles.Plan(templateFiles, t, frame, f, AssetFiles.Logo(logo, g, f))));
        Made = files.Keep(MakeStep, staging.Take);

        // what was found goes into the report too
        var links = Rendered.SelectMany("share out pages", p => PageGroup.Of(Rendered, p)).Keep("gather links", PageLinks.Of);
        var whole = Combine.Of(links, Rendered, Pages, files, frame).Select("check links", (l, r, p, o, f) => LinkCheck.Of(l, r, p, o, f, project.Threads));
        var found = Combine.Findings("findings", whole, Made, told, same, seedCheck, scopes, missed);
        Findings = Combine.Of(found, Choice).Select("weigh findings", (f, c) => Severities.Weigh(f, c.Severities));
        var lastFiles = Combine.Of(frame, index, numbers, told, Findings, files)
            .SelectMany("plan last files", (f, i, n, m, d, t) => DataFiles.PlanLast(f, i, n, d, EditionFiles.Plan(f, i, n, m, d, t)));
        var contents = Combine.Of(Pages, files, lastFiles).Select("list contents", (p, f, l) => ReportAddresses.Of(p.Keys, f.Keys, l.Keys));
        LastPages = Combine.Of(frame, Settings, numbers, coded, Findings, contents).SelectMany("plan last pages", MethodPages.PlanLast);
        RenderedLast = LastPages.Keep(RenderLastStep, shared, renderer);
        MadeLast = lastFiles.Keep("make last files", staging.Take);

        // what only a check wants to know
        Advice = Combine.Of(config, ready, coded).Select("advise", (c, r, d) => CodebookAdvice.Of(PlacedCodebook.Read(c), r, d));
        Coded = new CodedSteps(Settings, draft, plan, ready, coded, memos, missed, numbers);
        Targets = [Choice.Step, Rendered.Step, RenderedLast.Step, Made.Step, MadeLast.Step, Findings.Step];
    }

    /// <summary>What a build needs evaluated.</summary>
    public IReadOnlyList<Step> Targets { get; }

    /// <summary>What the author of the codebook may want to know, as findings; no build needs it evaluated.</summary>
    public One<CodebookAdvice> Advice { get; }

    /// <summary>What is coded, for those who want it and not its pages.</summary>
    public CodedSteps Coded { get; }

    /// <summary>What site.yml says; no value where it cannot be used.</summary>
    public One<SiteSettings> Settings { get; }

    /// <summary>What a build that finds nothing to do needs of it; no value where it cannot be used.</summary>
    public One<FileChoice> Choice { get; }

    /// <summary>What was found before the last pages were made, with the project's severities.</summary>
    public One<FindingList> Findings { get; }

    /// <summary>Every page before it is rendered, keyed by its address, but the last.</summary>
    public Many<PagePlan> Pages { get; }

    /// <summary>The pages that show what was found while the others were made.</summary>
    public Many<PagePlan> LastPages { get; }

    /// <summary>Every page that could be rendered but the last.</summary>
    public Many<RenderedPage> Rendered { get; }

    /// <summary>The last pages that could be rendered.</summary>
    public Many<RenderedPage> RenderedLast { get; }

    /// <summary>Every file that is no page but the last.</summary>
    public Many<MadeFile> Made { get; }

    /// <summary>The file that has everything in it, findings too.</summary>
    public Many<MadeFile> MadeLast { get; }
}
