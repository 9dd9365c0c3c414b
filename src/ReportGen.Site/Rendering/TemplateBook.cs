using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Pages;
using ReportGen.Site.Settings;
using ReportGen.Templates;
using ReportGen.Templates.Models;
using ReportGen.Templates.Rendering;

namespace ReportGen.Site.Rendering;

/// <summary>The report's templates, parsed and bound to what their pages may show.</summary>
internal sealed class TemplateBook : ICanonical
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    private readonly Digest _digest;
    private readonly Dictionary<string, string> _shown;
    private readonly Dictionary<string, Digest> _digests;

    private TemplateBook(TemplateSet set, Digest digest, PageLimits limits, Dictionary<string, string> shown, Dictionary<string, Digest> digests) =>
        (Set, _digest, Limits, _shown, _digests) = (set, digest, limits, shown, digests);

    public TemplateSet Set { get; }

    /// <summary>What rendering a page may take.</summary>
    public PageLimits Limits { get; }

    /// <summary>Which page each template renders: what it says of <c>page</c> is checked against that page's members.</summary>
    public static IReadOnlyDictionary<string, ModelType> PageTypes { get; } = new SortedDictionary<string, ModelType>(StringComparer.Ordinal)
    {
        ["overview.html"] = OverviewPage.Model,
        ["documents.html"] = DocumentsPage.Model,
        ["document.html"] = DocumentPage.Model,
        ["themes.html"] = ThemesPage.Model,
        ["theme.html"] = ThemePage.Model,
        ["words.html"] = WordsPage.Model,
        ["cooccurrence.html"] = CooccurrencePage.Model,
        ["agreement.html"] = AgreementPage.Model,
        ["compare.html"] = ComparePage.Model,
        ["compared.html"] = ComparedPage.Model,
        ["compared-quotes.html"] = ComparedQuotesPage.Model,
        ["together.html"] = TogetherPage.Model,
        ["without.html"] = AbsencePage.Model,
        ["matrix.html"] = MatrixPage.Model,
        ["questions.html"] = QuestionsPage.Model,
        ["question.html"] = QuestionPage.Model,
        ["codebook.html"] = CodebookPage.Model,
        ["method.html"] = MethodPage.Model,
        ["brief.html"] = BriefPage.Model,
        ["print.html"] = PrintPage.Model,
        ["search.html"] = SearchPage.Model,
        ["404.html"] = NotFoundPage.Model,
        ["sitemap.xml"] = SitemapPage.Model,
    };

    /// <summary>Parses all templates at once; every problem of every template is found here, before any page is rendered.</summary>
    public static Outcome<TemplateBook> Load(Table<TemplateFile> files, PageLimits limits)
    {
        var findings = new List<Diagnostic>();
        var sources = new List<TemplateSource>();
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var digests = new Dictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var row in files.Where(f => !f.Value.IsAsset && !f.Value.IsLanguage))
        {
            var file = row.Value;
            if (file.Fault is not null)
            {
                findings.Add(TemplateDiagnostics.Unreadable.At(
                    new Place(file.Shown), $"this file cannot be read: {file.Fault}", "put the file itself there, and see that it may be read"));
                sources.Add(Unread(file, findings[^1]));
                continue;
            }

            digests[file.Path] = row.Digest;
            shown[file.Path] = file.Shown;
            try
            {
                var text = s_strict.GetString(file.Bytes.Span);
                if (text.Contains('\0', StringComparison.Ordinal))
                {
                    // What UTF-16 without a mark of its own looks like.
                    throw new DecoderFallbackException();
                }

                sources.Add(new TemplateSource(file.Path, text.TrimStart('\uFEFF').ReplaceLineEndings("\n")));
            }
            catch (DecoderFallbackException)
            {
                findings.Add(TemplateDiagnostics.NotText.At(new Place(file.Shown), "this template is not UTF-8 text", "save it as UTF-8"));
                sources.Add(Unread(file, findings[^1]));
            }
        }

        foreach (var name in PageTypes.Keys.Where(n => !files.TryFind(n, out _)))
        {
            findings.Add(TemplateDiagnostics.Missing.At(new Place("templates/" + name), "this template is missing, so its pages are not made"));
        }

        var set = TemplateSet.Load(sources, new TemplateSettings
        {
            Globals = new Dictionary<string, ModelType>(StringComparer.Ordinal) { ["site"] = SiteModel.Model },
            PageTypes = PageTypes,
            Functions = ReportFunctions.All,
            Limits = new RenderLimits
            {
                Steps = limits.Steps,
                OutputBytes = limits.OutputBytes,
                Recursion = limits.Recursion,
                RegexTime = TimeSpan.FromSeconds(limits.RegexSeconds),
            },
        });
        var book = new TemplateBook(set, DigestOf(digests), limits, shown, digests);
        findings.AddRange(set.Errors.Concat(set.Warnings).Select(book.Finding));
        return Outcome.Of(book, findings);
    }

    private static Digest DigestOf(Dictionary<string, Digest> digests)
    {
        using var writer = CanonicalWriter.Rent();
        foreach (var (path, digest) in digests.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            writer.Text(path).Digest(digest);
        }

        return writer.ToDigest();
    }

    // Its own pages fail for the same reason, in the same words; what includes it says that it has errors, and not that there is no such template.
    private static TemplateSource Unread(TemplateFile file, Diagnostic why) =>
        new(file.Path, "") { Faults = [new(why.Code, true, file.Path, 0, 0, 0, why.Message, why.Hint, "")] };

    /// <summary>The digest of a template's text; null where there is no such template.</summary>
    public Digest? DigestOf(string path) => Set.Find(path) is { } template && _digests.TryGetValue(template.Path, out var digest) ? digest : null;

    /// <summary>A problem of a template as a finding.</summary>
    public Diagnostic Finding(TemplateProblem problem) => new(
        problem.Code,
        problem.IsError ? Severity.Error : Severity.Warning,
        new Place(_shown.GetValueOrDefault(problem.Path, problem.Path), problem.Line, problem.Column, problem.Length),
        problem.IncludeChain.Length > 0 ? $"{problem.Message} (included from {problem.IncludeChain})" : problem.Message,
        problem.Hint);

    public void Write(CanonicalWriter writer) => writer.Digest(_digest).Value(Limits);
}
