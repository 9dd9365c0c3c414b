using System.Reflection;
using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Citations;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Languages;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Rendering;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site;

/// <summary>The project's files as the pipeline finds them: the only place of the report that reads a disk.</summary>
internal sealed class ProjectFolder(BuildRequest request)
{
    private static readonly string s_tool =
        "ReportGen " + (typeof(ProjectFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");

    private readonly Lock _listed = new();
    private (SeedPatterns Patterns, SeedListing Listing)? _listing;

    /// <summary>What is known of the project's files in this build; the host sets it before each, and what was seen before is forgotten.</summary>
    public Stamps Stamps
    {
        get;
        set => (field, _listing) = (value, null);
    } = Stamps.None();

    /// <summary>How much may be done at once.</summary>
    public int Threads => request.Threads;

    private const string LeadsOut = "it is a link that leads out of the project";

    private string ConfigName => Shown(request.ConfigFile);

    public ConfigFile ReadConfig(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!IsInside(request.ConfigFile))
        {
            return new ConfigFile(ConfigName, null, LeadsOut, request.BaseUrl);
        }

        try
        {
            return new ConfigFile(ConfigName, File.ReadAllText(request.ConfigFile, Encoding.UTF8).ReplaceLineEndings("\n"), null, request.BaseUrl) { AsOf = request.AsOf };
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
        return new(settings is null ? null : settings with { BaseUrl = config.BaseUrl ?? settings.BaseUrl, AsOf = config.AsOf }, findings);
    }

    /// <summary>What lies in the seeds folder; the disk is asked once a build.</summary>
    public SeedListing ListSeeds(SeedPatterns patterns, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (_listed)
        {
            if (_listing is not { } known || known.Patterns != patterns)
            {
                _listing = known = (patterns, ListOnce(patterns));
            }

            return known.Listing;
        }
    }

    public IEnumerable<KeyValuePair<string, SeedFile>> ReadSeeds(SeedPatterns patterns, CancellationToken cancellation) =>
        SeedFolder.Read(SeedsFolder(patterns), ListSeeds(patterns, cancellation), Stamps, request.Threads, cancellation);

    public IEnumerable<KeyValuePair<string, SeedFile>> ReadSeeds(FileChoice choice, CancellationToken cancellation) => ReadSeeds(choice.Seeds, cancellation);

    public SeedListing ListSeeds(FileChoice choice, CancellationToken cancellation) => ListSeeds(choice.Seeds, cancellation);

    public IEnumerable<KeyValuePair<string, MemoSource>> ReadMemos(FileChoice choice, CancellationToken cancellation)
    {
        foreach (var (node, memo) in choice.Memos.Memos)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return KeyValuePair.Create(node, memo.Path is { } path ? new MemoSource(node, ReadNamed(path), memo.Place) : MemoSource.Of(node, memo.Text ?? "", memo.Place));
        }
    }

    public IEnumerable<KeyValuePair<string, AttributeSource>> ReadAttributes(FileChoice choice, CancellationToken cancellation)
    {
        foreach (var file in choice.Attributes.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return KeyValuePair.Create(file.Path, new AttributeSource(file, ReadNamed(file.Path)));
        }
    }

    /// <summary>The picture beside the title, where site.yml names one.</summary>
    public IEnumerable<KeyValuePair<string, SeedFile>> ReadLogo(FileChoice choice, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return choice.Logo is { } path ? [KeyValuePair.Create(path, ReadNamed(path))] : [];
    }

    /// <summary>Every file of people's codings, by its path.</summary>
    public IEnumerable<KeyValuePair<string, CodingSource>> ReadCodings(FileChoice choice, CancellationToken cancellation)
    {
        var sources = new SortedDictionary<string, CodingSource>(StringComparer.Ordinal);
        foreach (var path in choice.Codings.Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var file in FilesOf(path))
            {
                sources.TryAdd(file.Path, new CodingSource(file, path.Place));
            }
        }

        return sources;
    }

    public IEnumerable<KeyValuePair<string, TemplateFile>> ReadTemplates(CancellationToken cancellation)
    {
        var folder = Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, "templates");
        return IsInside(folder) ? TemplateFolder.Read(folder, cancellation) : TemplateFolder.WithFault(LeadsOut);
    }

    public static Outcome<QuestionList> ReadQuestions(SiteSettings settings) => QuestionReader.Read(settings.Questions, LetterCases.Of(settings.Language));

    public static Frame Frame(SiteSettings settings, CodebookDraft draft, QuestionPlan plan, Citation citation, EarlierFeed feed, Language language, ReportLook look) => new(
        new SiteModel(settings.Title, settings.Description ?? "", settings.Asks ?? "", settings.Language, settings.BaseUrl ?? "", plan.Questions.Count > 0, s_tool)
        {
            Citation = citation with { NoDate = language.Say("n.d.") },
            HasSearch = settings.IsSearched,
            HasFeed = HasFeed(settings, feed),
            Logo = look.Logo,
            Footer = new(look.Footer),
            Licence = new(look.Licence),
            Styles = look.Css(),
            WordsLanguage = language.Tag,
            Direction = language.Direction,
        },
        draft.Codebook, draft.Rules, NameList.Of(draft.Codebook, settings.Coders) with { Language = language }, plan, language)
    {
        Feed = HasFeed(settings, feed) ? feed : EarlierFeed.None,
        Editions = settings.Editions,
    };

    private static bool HasFeed(SiteSettings settings, EarlierFeed feed) => settings.BaseUrl is not null && feed.Now.Length > 0;

    /// <summary>What lies beside site.yml under a name of its own; nothing where there is none.</summary>
    public IEnumerable<KeyValuePair<string, SeedFile>> ReadBeside(string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return System.IO.File.Exists(Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, name)) ? [KeyValuePair.Create(name, ReadNamed(name))] : [];
    }

    public static CodingNames CodingNames(Table<NamedDocument> documents, CodebookDraft draft, SiteSettings settings) =>
        new(id => documents.TryFind(id, out _), documents.Keys, [.. NameList.Of(draft.Codebook, []).Nodes.Select(n => n.Id)], settings.Coders);

    private SeedListing ListOnce(SeedPatterns patterns)
    {
        var folder = SeedsFolder(patterns);
        if (request.SeedsFolder is null && !IsInside(folder))
        {
            // Its row has the name that site.yml gives it.
            return SeedListing.Refused(Shown(folder), patterns.Folder, LeadsOut);
        }

        var project = Path.GetDirectoryName(request.ConfigFile)!;
        string[] own = [request.ConfigFile, Path.Combine(project, "templates"), Path.Combine(project, CodingPath.Usual)];
        return SeedListing.Of(folder, Shown(folder), patterns, [request.OutputFolder, request.CacheFolder], own);
    }

    private string SeedsFolder(SeedPatterns patterns) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.SeedsFolder ?? patterns.Folder, Path.GetDirectoryName(request.ConfigFile)!));

    private IEnumerable<SeedFile> FilesOf(CodingPath path)
    {
        if (path.IsFile)
        {
            return [ReadNamed(path.Path)];
        }

        var folder = Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, path.Path);
        if (!IsInside(folder))
        {
            return [new SeedFile(path.Path, path.Path, null, LeadsOut, default)];
        }

        if (path.IsNamed && !Directory.Exists(folder))
        {
            return [new SeedFile(path.Path, path.Path, null, "there is no such folder", default)];
        }

        var directory = new SeedDirectory(folder, "folder of codings");
        var files = directory.Files().Where(CodingPath.IsCodingFile).Select(f => ReadNamed($"{path.Path}/{f}")).ToList();
        return files.Concat(directory.Faults.Select(f => new SeedFile($"{path.Path}/{f.Key}", $"{path.Path}/{f.Key}", null, f.Value, default)));
    }

    // A file that site.yml names, as seen from there.
    private SeedFile ReadNamed(string named)
    {
        if (!ProjectPath.IsInside(named))
        {
            return new SeedFile(named, named, null, "it leads out of the project", default);
        }

        var path = Path.Combine(Path.GetDirectoryName(request.ConfigFile)!, named);
        return IsInside(path) ? SeedFolder.Find(path, named, Shown(path), Stamps) : new SeedFile(named, named, null, LeadsOut, default);
    }

    // Whoever may add files to a project may add links; where they lead is not for them to say.
    private bool IsInside(string path) => RealPath.IsInside(request.ProjectFolder, path);

    private string Shown(string path)
    {
        var relative = Path.GetRelativePath(request.ProjectFolder, path).Replace('\\', '/');
        return relative == "." ? "" : relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? Path.GetFileName(path.TrimEnd('/')) : relative;
    }
}
