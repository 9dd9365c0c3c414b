using System.Reflection;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Rendering;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>The project's files as the pipeline finds them: the only place of the report that reads a disk.</summary>
internal sealed class ProjectFolder(BuildRequest request)
{
    private static readonly string s_tool = "ReportGen " + (typeof(ProjectFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    /// <summary>What is known of the project's files in this build; the host sets it before each.</summary>
    public Stamps Stamps { get; set; } = Stamps.None();

    private string ConfigName => Shown(request.ConfigFile);

    public ConfigFile ReadConfig(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new ConfigFile(ConfigName, File.ReadAllText(request.ConfigFile, Encoding.UTF8).ReplaceLineEndings("\n"), null, request.BaseUrl);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ConfigFile(ConfigName, null, SeedFolder.Reason(exception), request.BaseUrl);
        }
    }

    public static Outcome<SiteSettings> ReadSettings(ConfigFile config)
    {
        if (config.Text is null)
        {
            return Outcome.Failed<SiteSettings>(SettingsDiagnostics.Missing.At(
                new Place(config.File), $"the settings cannot be read: {config.Fault}", "a project is a folder with a site.yml; name it on the command line or go into it"));
        }

        var (settings, findings) = SettingsReader.Read(config.File, config.Text);
        return new(settings is not null && config.BaseUrl is not null ? settings with { BaseUrl = config.BaseUrl } : settings, findings);
    }

    public IEnumerable<KeyValuePair<string, SeedFile>> ReadSeeds(SeedPatterns patterns, CancellationToken cancellation)
    {
        var folder = request.SeedsFolder ?? Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, patterns.Folder);
        return SeedFolder.Read(folder, Shown(folder), patterns, Stamps, request.Threads, cancellation);
    }

    public IEnumerable<KeyValuePair<string, MemoSource>> ReadMemos(MemoList memos, CancellationToken cancellation)
    {
        foreach (var (node, memo) in memos.Memos)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return KeyValuePair.Create(node, new MemoSource(node, ReadMemo(memo), memo.Place));
        }
    }

    public IEnumerable<KeyValuePair<string, TemplateFile>> ReadTemplates(CancellationToken cancellation) =>
        TemplateFolder.Read(Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, "templates"), cancellation);

    public static SiteModel Describe(SiteSettings settings, QuestionPlan plan) => new(
        settings.Title, settings.Description ?? "", settings.Language, settings.BaseUrl ?? "", plan.Questions.Count > 0, s_tool);

    private SeedFile ReadMemo(Memo memo)
    {
        if (memo.Path is null)
        {
            var bytes = Encoding.UTF8.GetBytes(memo.Text ?? "");
            return new SeedFile("memo.md", memo.Place.File, bytes, null, Digest.Of(bytes));
        }

        if (!ProjectPath.IsInside(memo.Path))
        {
            return new SeedFile(memo.Path, memo.Path, null, "it leads out of the project", default);
        }

        var path = Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, memo.Path);
        return SeedFolder.Find(path, memo.Path, Shown(path), Stamps);
    }

    private string Shown(string path)
    {
        var relative = Path.GetRelativePath(request.ProjectFolder, path).Replace('\\', '/');
        return relative == "." ? "" : relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path.TrimEnd('/')) : relative;
    }
}
