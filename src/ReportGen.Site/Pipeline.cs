using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Site.Advice;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Exports;
using ReportGen.Site.Links;
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
    private const string MakeLastStep = "make last files";

    /// <param name="project">Where the pipeline looks.</param>
    /// <param name="staging">Where what it makes waits to be published.</param>
    public Pipeline(ProjectFolder project, Staging staging)
    {
        // site.yml
        var config = One.Observe("find site.yml", project.ReadConfig);
        Settings = config.Select("read site.yml", ProjectFolder.ReadSettings);
        Weights = Settings.Select("severities", Severities.Of).Kept();
        var draft = Settings.Select("read codebook", CodebookReader.Read);
        var codebook = draft.Select("codebook", d => d.Codebook);
        var rules = draft.Select("rules", d => d.Rules);
        var nodes = codebook.Select("name themes", NodeList.Of);
        var questions = Settings.Select("read questions", s => QuestionReader.Read(s.Questions, LetterCases.Of(s.Language)));
        var finder = questions.Select("prepare questions", l => new QuestionFinder(l));

        // seeds
        var patterns = Settings.Select("choose seeds", s => s.Seeds).Kept();
        var seeds = patterns.Observe("find seeds", project.ReadSeeds);
        var read = seeds.Combine(Settings.Select("choose readers", s => s.Reading)).SelectMany("read", DocumentReader.Read).Kept();
        var ids = read.Select("claim ids", IdClaim.Of).Kept().Collect().Select("settle ids", IdPlan.Of).SelectMany("settled ids", p => p.Settled).Kept();
        var identified = read.LeftJoin(ids).GroupBy("identify", UniqueIds.Of).Select("keep one of each id", UniqueIds.Keep).Kept();
        var attributes = Settings.Select("choose attributes", AttributeChoice.Of).Kept().Observe("find attributes", project.ReadAttributes).Select("read attributes", AttributeSheet.Read);
        var described = identified.Select("name documents", DescribedDocument.Of).Kept().Collect().Combine(attributes.Collect()).Select("match attributes", AttributeMatch.Of)
            .SelectMany("attributes", m => m.ByDocument).Kept();
        var documents = identified.LeftJoin(described).Select("describe", DescribedDocument.Describe).Kept();
        var cards = documents.Select("card", DocumentCard.Of).Kept();
        var allCards = cards.Collect();
        var same = seeds.Collect().Select("compare seeds", SameBytes.Of);
        var listing = patterns.ObserveOne("list seeds", project.ListSeeds);
        var seedCheck = listing.Combine(Settings).Combine(allCards.Select("count documents", c => new SeedCheck(c.Count)))
            .Select("check seeds", (l, s, c) => SeedCheck.Of(l, s.Patterns, s.Seeds, c.Documents));

        // questions and codings
        var asked = documents.Combine(finder).Select("ask", (d, f) => f.Find(d)).Kept();
        var plan = questions.Combine(asked.Select("number questions", WorkshopQuestions.Of).Kept().Collect()).Select("plan questions", QuestionPlan.Make);
        var answers = asked.Combine(plan).Select("answer", DocumentAnswers.Of).Kept();
        var scopes = draft.Combine(documents.Select("scope facts", ScopeFacts.Of).Kept().Collect()).Combine(plan).Combine(Settings).Select("check scopes", ScopeCheck.Of);
        var matcher = rules.Select("prepare rules", r => new CompiledRules(r));
        var codings = documents.Join(answers).Select("code", matcher, CompiledRules.Function).Kept();
        var sizes = documents.Join(codings).Select("count", DocumentSize.Of).Kept();
        var reach = documents.Join(codings).Select("count codes", DocumentReach.Of).Kept();
        var totals = sizes.Join(reach).Spread("some documents", 64).Select("sum up some", Totals.Of).Kept().Collect().Select("sum up", Totals.Of).Kept();
        var reached = totals.Select("sum up codings", t => t.WithoutWords()).Kept();

        // links
        var book = documents.Select("names", DocumentNames.Of).Kept().Collect().Select("address book", AddressBook.Of);
        var parts = documents.Select("parts", DocumentParts.Of).Kept();
        var links = documents.Combine(book).Select("link", LinkResolver.Resolve).Kept().Lookup("linked parts", parts, l => l.DocumentsWithParts).Select("find parts", PartFinder.Find).Kept();
        var backlinks = documents.Join(links).SelectMany("link back", Backlink.Of).Kept().GroupByKey("gather backlinks", PartKey.Mark);

        // evidence
        var evidence = documents.Join(codings).SelectMany("find evidence", EvidenceFinder.ByNode).Kept().GroupByKey("gather evidence", PartKey.Mark);
        var shared = documents.Join(codings).SelectMany("find shared segments", EvidenceFinder.ByPair).Kept().GroupByKey("gather pairs", PartKey.Mark);
        var pairs = shared.Select("count pairs", PairTotal.Of).Kept().Collect().Select("pairs", PairList.Of);
        var crowded = reached.Select("crowded themes", CrowdedThemes.Of).Kept();
        var answered = documents.Join(codings).Join(answers).SelectMany("find answers", AnswerPart.Of).Kept().GroupByKey("gather answers", PartKey.Mark);
        var reaches = plan.Combine(answers.Spread("some answers", 64).Select("count some answers", AnswerCounts.Of).Kept().Collect()).Select("count answers", QuestionReaches.Of);
        var memos = Settings.Select("choose memos", s => MemoList.Of(CodebookReader.Read(s).Value!.Codebook)).Kept().Observe("find memos", project.ReadMemos).Combine(book).Select("set memos", MemoText.Of);

        // pages
        var site = Settings.Combine(plan).Select("site", ProjectFolder.Describe);
        var frame = nodes.Combine(plan).Select("frame", (n, p) => new Frame(n, p));
        var neighbours = allCards.SelectMany("neighbours", Neighbours.Of).Kept();
        var documentPages = documents.Join(codings).Join(links).Join(answers).Combine(frame).LeftJoin(backlinks).LeftJoin(neighbours)
            .Draft(
                "document pages",
                Addresses.OfDocuments,
                p =>
                {
                    var ((((((document, codings), links), answers), frame), backlinks), neighbours) = p;
                    return DocumentPages.Make(document, codings, links, answers, frame, backlinks, neighbours);
                });
        var themes = codebook.Combine(rules).SelectMany("themes and codes", ThemeNode.Of);
        var settings = themes.Combine(nodes.Combine(reached).Combine(pairs)).Select("theme setting", (t, all) => ThemePages.Setting.Of(t, all.Left.Left, all.Left.Right, all.Right));
        var themeSheets = themes.LeftJoin(memos).LeftJoin(evidence).Join(settings.Combine(allCards))
            .SelectMany("lay out themes", (node, memo, parts, around) => ThemePages.Make(node, memo?.Html ?? "", around.Left, parts, around.Right)).Kept();
        var pairSheets = shared.Combine(nodes).Combine(crowded).SelectMany("lay out pairs", CooccurrencePages.Make).Kept();
        var questionSheets = plan.SelectMany("questions", p => p.Questions.Select(q => KeyValuePair.Create(q.Id, q))).LeftJoin(answered)
            .Combine(nodes).SelectMany("lay out questions", (q, a, n) => QuestionPages.Make(q, n, a)).Kept();
        var quotable = documents.Join(codings).Select("quotable segments", QuotableSegments.Of).Kept();
        var quotingPages = themeSheets.Union("sheets", pairSheets, questionSheets)
            .Lookup("quoted documents", documents.Join(codings), s => s.Documents, quotable, QuotedContents.Of)
            .Combine(nodes).Draft("quote", KeyForm.Same, Sheet.Fill);
        var matrix = nodes.Combine(cards.Join(reach).Collect()).Select("matrix", Matrices.ByDocument).Kept();
        var listPages = site.Combine(codebook).Combine(nodes.Combine(pairs).Combine(matrix)).Combine(totals.Combine(reaches).Combine(sizes.Collect()))
            .Select("overview", (s, c, n, t) => new OverviewPages.Sources(s, c, n.Left.Left, t.Left.Left, t.Left.Right, n.Left.Right, n.Right, t.Right))
            .SelectMany("list pages", OverviewPages.Make).Draft("lists", KeyForm.Same, p => p);
        var codebookPage = codebook.Combine(rules).Combine(nodes).Combine(reached).Select("codebook page", MethodPages.Codebook).Draft("codebook address", Addresses.Codebook, p => p);
        var evidencePages = listPages.Union("pages of evidence", documentPages, quotingPages, codebookPage);

        // files
        var templateFiles = One.ObserveMany("find templates", project.ReadTemplates);
        var templates = templateFiles.Where("templates", f => !f.IsAsset).Collect().Combine(Settings.Select("limits", s => s.Limits)).Select("parse templates", TemplateBook.Load);
        var targets = templates.Combine(allCards).Combine(nodes).Combine(plan).Select("link targets", LinkTargets.For);
        var around = site.Combine(templates).Combine(targets);
        var renderer = new PageRenderer(staging).Function;
        Rendered = evidencePages.Select(RenderStep, around, renderer).Kept();
        var assets = templateFiles.Where("assets", f => f.IsAsset).Draft("copy", KeyForm.Same, f => new OutputFile(f.Path, f.Bytes))
            .Union("styles", codebook.Draft("colour themes", ThemeColors.Path, c => ThemeColors.Make(c)));
        var data = documents.Join(codings).Join(links).LeftJoin(backlinks).Draft("document data", Addresses.OfDocumentData, (d, c, l, b) => DocumentJson.Make(d, c, l, b))
            .Union(
                "data",
                plan.SelectMany("questions with data", p => p.Questions.Select(q => KeyValuePair.Create(q.Id, q)))
                    .LeftJoin(documents.Join(answers).SelectMany("question parts", QuestionInDocument.Of).Kept().GroupByKey("gather question parts", PartKey.Mark))
                    .Draft("question data", Addresses.OfQuestionData, (q, d) => QuestionJson.Make(q, d)),
                documents.Join(codings).Select("coding lines", Tables.CodingLines).Kept().Collect().Draft("codings table", Tables.Codings, c => Tables.CodingsFile(c)),
                codebook.Combine(rules).Draft("codebook table", Tables.Codebook, (c, r) => Tables.CodebookFile(c, r)),
                reach.Collect().Combine(nodes).Draft("matrix table", Tables.Matrix, (c, n) => Tables.MatrixFile(c, n)),
                pairs.Combine(totals).Draft("co-occurrence table", Tables.Cooccurrence, (p, t) => Tables.CooccurrenceFile(p.Pairs, t, CrowdedThemes.Of(t))),
                sizes.Collect().Draft("documents table", Tables.Documents, c => Tables.DocumentsFile(c)));
        Made = assets.Union("files to make", data).Select(MakeStep, f => staging.Take(f)).Kept();

        // what was found goes into the report too
        var known = evidencePages.Keys("addresses").Combine(assets.Keys("assets' addresses")).Combine(data.Keys("data addresses")).Select("known files", FileHashes.Of).Kept();
        var broken = Rendered.Select("links", p => PageLinks.Of(p.Addresses)).Kept().Spread("some pages", 256).Select("gather links", PageLinks.Of).Kept()
            .Collect().Combine(known).Combine(site).Select("find broken links", BrokenLinks.Of).Kept();
        var wholeness = Rendered.Combine(broken).Select("check links", (p, b) => LinkCheck.Of(p.Addresses, b));
        Findings = One.Findings("findings", wholeness.Step, Rendered.Step, Made.Step, memos.Step, same.Step, seedCheck.Step, scopes.Step).Combine(Weights).Select("weigh findings", Severities.Weigh);
        var method = site.Combine(Settings).Combine(rules.Combine(nodes)).Combine(sizes.Collect().Combine(Findings))
            .Select("method page", (s, c, r, f) => MethodPages.Method(s, c, r.Left, r.Right, [.. f.Left.Values], f.Right.Findings)).Draft("method address", Addresses.Method, p => p);
        var sitemap = evidencePages.Keys("sitemap addresses").Select("sitemap", MethodPages.Sitemap).Draft("sitemap address", Addresses.Sitemap, p => p);
        RenderedLast = method.Union("last pages", sitemap).Select(RenderLastStep, around, renderer).Kept();
        var report = site.Combine(sizes.Collect()).Combine(nodes.Combine(totals)).Combine(reaches.Combine(Findings))
            .Draft("report data", Addresses.Report, (s, c, n, r) => ReportJson.Make(s.Title, c, n.Left, n.Right, r.Left.Questions, r.Right.Findings));
        MadeLast = report.Select(MakeLastStep, f => staging.Take(f)).Kept();

        Pages = evidencePages.Union("pages", method, sitemap);
        // what only a check wants to know
        var placed = config.Select("place themes", PlacedCodebook.Read);
        var surveys = documents.Join(answers).Join(codings).Combine(placed.Select("prepare survey", p => new Surveyor(p)))
            .Select("survey", (document, answers, codings, surveyor) => surveyor.Survey(document, answers, codings));
        Advice = placed.Combine(surveys.Collect()).Select("advise", CodebookAdvice.Of);

        Targets = [Weights.Step, Pages.Step, Rendered.Step, RenderedLast.Step, Made.Step, MadeLast.Step, Findings.Step];
    }

    /// <summary>The addresses of all pages that could be rendered, in order.</summary>
    public IReadOnlyList<string> PagesOf(Run run) =>
        [.. run.TableOf(Rendered).Concat(run.TableOf(RenderedLast)).Select(p => p.Key).Order(StringComparer.Ordinal)];

    /// <summary>The files of the report.</summary>
    /// <param name="run">The run that made them.</param>
    /// <param name="onlyTouched">Only those that are new, other or gone since the run before.</param>
    public Publication FilesOf(Run run, bool onlyTouched)
    {
        var (pages, lastPages, made, lastMade) = (run.TableOf(Rendered), run.TableOf(RenderedLast), run.TableOf(Made), run.TableOf(MadeLast));
        MadeFile? FileOf(string path) =>
            pages.Find(path)?.File ?? lastPages.Find(path)?.File ?? made.Find(path) ?? lastMade.Find(path);
        var touched = onlyTouched ? Together(run.TouchedIn(Rendered), run.TouchedIn(RenderedLast), run.TouchedIn(Made), run.TouchedIn(MadeLast)) : null;
        var paths = touched ?? pages.Select(p => p.Key).Concat(lastPages.Select(p => p.Key)).Concat(made.Select(f => f.Key)).Concat(lastMade.Select(f => f.Key));
        var files = paths.Order(StringComparer.Ordinal).Select(path => (Path: path, File: FileOf(path))).ToList();
        var all = run.TableOf(Pages);
        var failed = (touched is null ? all.Select(p => p.Key).Where(path => FileOf(path) is null) : files.Where(f => f.File is null && all.TryFind(f.Path, out _)).Select(f => f.Path))
            .ToHashSet(StringComparer.Ordinal);
        return new([.. files.Select(f => f.File).OfType<MadeFile>()], failed, touched is null ? null : files.Where(f => f.File is null).Select(f => f.Path).ToHashSet(StringComparer.Ordinal));
    }

    private static List<string>? Together(params IReadOnlyList<string>?[] touched) => touched.Contains(null) ? null : [.. touched.SelectMany(t => t!)];

    /// <summary>Why a page is as it is; null where the report has no such page.</summary>
    public Explanation? Explain(Explainer explainer, Run run, string page) =>
        run.TableOf(Rendered).TryFind(page, out _) ? explainer.Explain(Rendered, page)
        : run.TableOf(RenderedLast).TryFind(page, out _) ? explainer.Explain(RenderedLast, page)
        : null;

    /// <summary>What a build needs evaluated.</summary>
    public IReadOnlyList<Step> Targets { get; }

    /// <summary>What the author of the codebook may want to know, as findings; no build needs it evaluated.</summary>
    public One<CodebookAdvice> Advice { get; }

    /// <summary>What site.yml says; no value where it cannot be used.</summary>
    public One<SiteSettings> Settings { get; }

    /// <summary>The project's severities; no value where site.yml cannot be used.</summary>
    public One<Severities> Weights { get; }

    /// <summary>What was found before the last pages were made, with the project's severities.</summary>
    public One<FindingList> Findings { get; }

    /// <summary>Every page before it is rendered, keyed by its address.</summary>
    public Many<Draft<Page>> Pages { get; }

    /// <summary>Every page that could be rendered but the last.</summary>
    public Many<RenderedPage> Rendered { get; }

    /// <summary>The pages that show what was found while the others were made.</summary>
    public Many<RenderedPage> RenderedLast { get; }

    /// <summary>Every file that is no page but the last.</summary>
    public Many<MadeFile> Made { get; }

    /// <summary>The file that has everything in it, findings too.</summary>
    public Many<MadeFile> MadeLast { get; }
}
