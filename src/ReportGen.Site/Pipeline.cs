using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Steps;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Evidence;
using ReportGen.Site.Exports;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Rendering;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>The whole report, one step a line: read from top to bottom, this is what a build does. Declaring it runs nothing.</summary>
internal sealed class Pipeline
{
    public const string RenderStep = "render";
    public const string RenderLastStep = "render last pages";

    public Pipeline(BuildRequest request)
    {
        Request = request;
        var project = new ProjectFolder(request);

        // site.yml
        Settings = One.Observe("find site.yml", project.ReadConfig).Select("read site.yml", project.ReadSettings);
        var draft = Settings.Select("read codebook", CodebookReader.Read);
        var codebook = draft.Select("codebook", d => d.Codebook);
        var rules = draft.Select("rules", d => d.Rules);
        var nodes = codebook.Select("name themes", NodeList.Of);
        var finder = Settings.Select("read questions", s => QuestionReader.Read(s.Questions)).Select("prepare questions", l => new QuestionFinder(l));

        // seeds
        var seeds = Settings.Select("choose seeds", s => s.Seeds).Observe("find seeds", project.ReadSeeds);
        var documents = seeds.Combine(Settings.Select("choose readers", s => s.Reading)).Select("read", DocumentReader.Read)
            .GroupBy("identify", d => d.Id).Select("keep one of each id", UniqueIds.Keep);
        var cards = documents.Select("card", DocumentCard.Of);
        var allCards = cards.Collect().Combine(Settings).Select("list documents", Corpus.List);

        // questions and codings
        var asked = documents.Combine(finder).Select("ask", (d, f) => f.Find(d));
        var plan = finder.Combine(asked.Select("number questions", WorkshopQuestions.Of).Collect()).Select("plan questions", (f, w) => QuestionPlan.Make(f.Questions, w));
        var answers = asked.Combine(plan).Select("answer", DocumentAnswers.Of);
        var scopes = draft.Combine(documents.Select("scope facts", ScopeFacts.Of).Collect()).Combine(plan).Combine(Settings).Select("check scopes", ScopeCheck.Of);
        var matcher = rules.Select("prepare rules", r => new CompiledRules(r));
        var codings = documents.Join(answers).Combine(matcher).Select("code", (d, a, m) => m.Code(d, a));
        var counts = documents.Join(codings).Select("count", DocumentCounts.Of);
        var totals = counts.Collect().Select("sum up", Totals.Of);

        // links
        var book = documents.Select("names", DocumentNames.Of).Collect().Select("address book", AddressBook.Of);
        var links = documents.Combine(book).Select("link", WikilinkResolver.Resolve);
        var backlinks = documents.Join(links).SelectMany("link back", Backlink.Of).GroupBy("gather backlinks", b => b.To);

        // evidence
        var evidence = documents.Join(codings).SelectMany("quote", QuoteCutter.ByNode).GroupBy("gather evidence", e => e.Node);
        var shared = documents.Join(codings).SelectMany("quote pairs", QuoteCutter.ByPair).GroupBy("gather pairs", e => e.Node);
        var pairs = shared.Select("count pairs", PairTotal.Of).Collect().Select("pairs", PairList.Of);
        var answered = documents.Join(codings).Join(answers).SelectMany("quote answers", AnswerPart.Of).GroupBy("gather answers", a => a.Question);
        var reaches = plan.Combine(answers.Collect()).Select("count answers", (p, a) => QuestionReaches.Of(p, a.Values));
        var memos = codebook.Observe("find memos", project.ReadMemos).Combine(book).Select("set memos", MemoText.Of);

        // pages
        var site = Settings.Combine(plan).Select("site", ProjectFolder.Describe);
        var frame = nodes.Combine(plan).Select("frame", (n, p) => new Frame(n, p));
        var neighbours = allCards.SelectMany("neighbours", Neighbours.Of);
        var studies = documents.Join(codings).Join(links).Join(answers).Select("study", (d, c, l, a) => new DocumentPages.Study(d, c, l, a));
        var documentPages = studies.Combine(frame).LeftJoin(backlinks).LeftJoin(neighbours).Select("document pages", DocumentPages.Make);
        var themePages = codebook.Combine(rules).SelectMany("themes and codes", ThemeNode.Of).LeftJoin(memos).LeftJoin(evidence)
            .Combine(nodes.Combine(totals).Combine(pairs).Select("theme setting", (n, t, p) => new ThemePages.Setting(n, t, p.Pairs)).Combine(allCards))
            .SelectMany("theme pages", (node, memo, parts, around) => ThemePages.Make(node, memo?.Html ?? "", around.Left, parts, around.Right));
        var pairPages = shared.Combine(nodes).SelectMany("pair pages", CooccurrencePages.Make);
        var questionPages = plan.SelectMany("questions", p => p.Questions.Select(q => KeyValuePair.Create(q.Id, q))).LeftJoin(answered).Combine(nodes)
            .SelectMany("question pages", (q, a, n) => QuestionPages.Make(q, n, a));
        var listPages = site.Combine(codebook).Combine(nodes.Combine(pairs)).Combine(totals.Combine(reaches).Combine(counts.Collect()))
            .Select("overview", (s, c, n, t) => new OverviewPages.Sources(s, c, n.Left, t.Left.Left, t.Left.Right, n.Right.Pairs, t.Right))
            .SelectMany("list pages", OverviewPages.Make);
        var codebookPages = codebook.Combine(rules).Combine(nodes).Combine(totals).Select("codebook page", MethodPages.Codebook).KeyBy("codebook address", p => p.Head.Path);
        var evidencePages = listPages.Union("pages of evidence", documentPages.KeyBy("document addresses", p => p.Head.Path), themePages, pairPages, questionPages, codebookPages);

        // files
        var templateFiles = One.ObserveMany("find templates", project.ReadTemplates);
        var templates = templateFiles.Collect().Combine(Settings.Select("limits", s => s.Limits)).Select("parse templates", TemplateBook.Load);
        var targets = templates.Combine(allCards).Combine(nodes).Combine(plan).Select("link targets", LinkTargets.For);
        var rendered = evidencePages.Combine(site).Combine(templates).Combine(targets).Select(RenderStep, PageRenderer.Render);
        var assets = templateFiles.Where("assets", f => f.IsAsset).Select("copy", f => new OutputFile(f.Path, f.Bytes))
            .Union("styles", codebook.Select("colour themes", ThemeColors.Make).KeyBy("theme colours", f => f.Path));
        var data = documents.Join(codings).Join(links).LeftJoin(backlinks).Select("document data", DocumentJson.Make).KeyBy("document files", f => f.Path)
            .Union(
                "data",
                plan.SelectMany("questions with data", p => p.Questions.Select(q => KeyValuePair.Create(q.Id, q)))
                    .LeftJoin(documents.Join(answers).SelectMany("question parts", QuestionInDocument.Of).GroupBy("gather question parts", q => q.Question))
                    .Select("question data", QuestionJson.Make).KeyBy("question files", f => f.Path),
                documents.Join(codings).Select("coding lines", Tables.CodingLines).Collect().Select("codings table", Tables.CodingsFile).KeyBy("codings file", f => f.Path),
                codebook.Combine(rules).Select("codebook table", Tables.CodebookFile).KeyBy("codebook file", f => f.Path),
                counts.Collect().Combine(nodes).Select("matrix table", Tables.MatrixFile).KeyBy("matrix file", f => f.Path),
                pairs.Combine(totals).Select("co-occurrence table", (p, t) => Tables.CooccurrenceFile(p.Pairs, t)).KeyBy("co-occurrence file", f => f.Path),
                counts.Collect().Select("documents table", Tables.DocumentsFile).KeyBy("documents file", f => f.Path));

        // what was found goes into the report too
        var addresses = rendered.Select("read links", PageAddresses.Of);
        var known = evidencePages.Select("addresses", p => new FileName(p.Head.Path)).Union("known files", assets.Select("asset names", f => new FileName(f.Path)), data.Select("data names", f => new FileName(f.Path)));
        var broken = addresses.Collect().Combine(known.Collect()).Combine(Settings).Select("check links", LinkCheck.Of);
        Findings = One.Findings("findings", broken.Step, rendered.Step, data.Step, memos.Step, allCards.Step, scopes.Step).Combine(Settings).Select("weigh findings", Severities.Weigh);
        var method = site.Combine(Settings).Combine(rules.Combine(nodes)).Combine(counts.Collect().Combine(Findings))
            .Select("method page", (s, c, r, f) => MethodPages.Method(s, c, r.Left, r.Right, [.. f.Left.Values], f.Right.Findings)).KeyBy("method address", p => p.Head.Path);
        var sitemap = evidencePages.Select("page names", p => new FileName(p.Head.Path)).Collect().Select("sitemap", MethodPages.Sitemap).KeyBy("sitemap address", p => p.Head.Path);
        var last = method.Union("last pages", sitemap).Combine(site).Combine(templates).Combine(targets).Select(RenderLastStep, PageRenderer.Render);
        var report = site.Combine(counts.Collect()).Combine(nodes.Combine(totals)).Combine(reaches.Combine(Findings))
            .Select("report data", (s, c, n, r) => ReportJson.Make(s.Title, c, n.Left, n.Right, r.Left.Questions, r.Right.Findings)).KeyBy("report file", f => f.Path);

        Rendered = rendered.Union("rendered", last);
        Pages = evidencePages.Union("pages", method, sitemap);
        Files = Rendered.Union("files", assets, data, report);
        Targets = [Settings.Step, Pages.Step, Files.Step, Findings.Step];
    }

    /// <summary>What this pipeline builds.</summary>
    public BuildRequest Request { get; }

    /// <summary>What a build needs evaluated.</summary>
    public IReadOnlyList<Step> Targets { get; }

    /// <summary>What site.yml says; no value where it cannot be used.</summary>
    public One<SiteSettings> Settings { get; }

    /// <summary>What was found before the last pages were made, with the project's severities.</summary>
    public One<FindingList> Findings { get; }

    /// <summary>Every page before it is rendered.</summary>
    public Many<Page> Pages { get; }

    /// <summary>Every page that could be rendered.</summary>
    public Many<OutputFile> Rendered { get; }

    /// <summary>Every file of the report, keyed by its address.</summary>
    public Many<OutputFile> Files { get; }
}
