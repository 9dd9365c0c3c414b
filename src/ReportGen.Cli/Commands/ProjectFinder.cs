using ReportGen.Cli.Printing;
using ReportGen.Site;
using ReportGen.Site.Citations;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>Finds the project that a command is about.</summary>
internal static class ProjectFinder
{
    private const string ConfigName = "site.yml";
    private const string UsualOutput = "_site";
    private const string UsualCache = ".reportgen";

    /// <summary>What to build, with absolute paths; or, in <paramref name="fault"/>, why that is not known.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="errand">What is to be done.</param>
    /// <param name="fault">A sentence for the user where the project was not found; empty where it was.</param>
    public static BuildRequest? Find(CommandOptions options, string folder, Errand errand, out string fault)
    {
        var (config, lost) = Config(options, folder);
        fault = lost ?? BadSeeds(options.Seeds, folder) ?? BadAddress(options.BaseUrl) ?? BadDate(options.Date) ?? "";
        if (config is null || fault.Length > 0)
        {
            return null;
        }

        var project = Path.GetDirectoryName(config)!;
        var places = PlacesIn(config);
        return new BuildRequest(
            project,
            config,
            options.Seeds is null ? null : Full(options.Seeds, folder),
            options.Output is null ? Full(places.Output ?? UsualOutput, project) : Full(options.Output, folder),
            options.Cache is null ? Full(places.Cache ?? UsualCache, project) : Full(options.Cache, folder),
            options.BaseUrl is null ? null : SettingsReader.NormaliseBaseUrl(options.BaseUrl),
            options.IsStrict,
            errand is Errand.Build or Errand.Watch or Errand.Serve,
            options.Threads)
        {
            Verifies = options.Verifies,
            AsOf = options.Date is null ? null : EarlierFeed.Instant(options.Date),
            Advises = errand == Errand.Check,
            TrustsStamps = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")),
        };
    }

    /// <summary>Whether a word on the command line names a project: its folder, or its settings file.</summary>
    /// <param name="word">The word.</param>
    /// <param name="folder">Where relative paths start.</param>
    public static bool IsProject(string? word, string folder) => !string.IsNullOrEmpty(word)
        && (File.Exists(Path.Combine(Full(word, folder), ConfigName)) || (Path.GetExtension(word) is ".yml" or ".yaml" && File.Exists(Full(word, folder))));

    /// <summary>What the settings say now of where a build writes that began elsewhere; null where it began there, or was told where to write.</summary>
    /// <param name="request">What is built.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="places">What the settings say now.</param>
    public static string? Moved(BuildRequest request, CommandOptions options, OutputPlaces places) =>
        Moved(options.Output, places.Output ?? UsualOutput, request.OutputFolder, request) ?? Moved(options.Cache, places.Cache ?? UsualCache, request.CacheFolder, request);

    private static string? Moved(string? asked, string named, string used, BuildRequest request) =>
        asked is not null || Full(named, request.ProjectFolder) == used ? null : named;

    // Where it cannot be read the build says so.
    private static OutputPlaces PlacesIn(string config)
    {
        try
        {
            return OutputPlaces.In(File.ReadAllText(config));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return OutputPlaces.Unnamed;
        }
    }

    private static (string? Path, string? Fault) Config(CommandOptions options, string folder) => (options.Project, options.Config) switch
    {
        (null, null) => Above(folder),
        ({ } project, null) => Named(project, folder),
        (null, { } config) => File.Exists(Full(config, folder)) ? (Full(config, folder), null) : (null, $"there is no settings file '{config}'"),
        ({ } project, { } config) => Both(project, config, folder),
    };

    private static (string? Path, string? Fault) Named(string project, string folder)
    {
        var full = Full(project, folder);
        if (Directory.Exists(full))
        {
            var file = Path.Combine(full, ConfigName);
            return File.Exists(file) ? (file, null) : (null, $"there is no {ConfigName} in '{project}'" + Around(full, folder));
        }

        return !File.Exists(full) ? (null, $"there is no folder or settings file '{project}'")
            : Path.GetExtension(full) is ".yml" or ".yaml" ? (full, null)
            : (null, $"'{project}' is no settings file; the project is a folder, and its documents are those that {ConfigName} or --seeds names");
    }

    // Somebody who names the folder of documents means the project around it.
    private static string Around(string full, string folder) => Above(full).Path is { } config
        ? $"; the project around it is '{Path.GetRelativePath(folder, Path.GetDirectoryName(config)!)}'"
        : "";

    // Paths in a settings file start at its folder, so naming another folder beside it would say two things.
    private static (string? Path, string? Fault) Both(string project, string config, string folder)
    {
        var file = Full(config, folder);
        return !File.Exists(file) ? (null, $"there is no settings file '{config}'")
            : Path.GetDirectoryName(file) == Full(project, folder) ? (file, null)
            : (null, $"the settings file '{config}' is not in '{project}'; name one of the two, since the project is where its settings are");
    }

    private static (string? Path, string? Fault) Above(string folder)
    {
        for (var place = folder; place is not null; place = Path.GetDirectoryName(place))
        {
            var file = Path.Combine(place, ConfigName);
            if (File.Exists(file))
            {
                return (file, null);
            }
        }

        return (null, $"there is no {ConfigName} here or in any folder above; a project is a folder that has one. 'reportgen init' makes one");
    }

    private static string? BadSeeds(string? seeds, string folder) =>
        seeds is null || Directory.Exists(Full(seeds, folder)) ? null : $"there is no folder '{seeds}' to read documents from";

    private static string? BadAddress(string? url) =>
        url is null || SettingsReader.NormaliseBaseUrl(url) is not null ? null : $"'{url}' is not a web address; --base-url takes one such as https://example.org/report/";

    private static string? BadDate(string? date) =>
        date is null || EarlierFeed.Instant(date) is not null ? null : $"'{date}' is no date; --date takes one such as 2026-11-28, or 2026-11-28T09:30:00+01:00";

    private static string Full(string path, string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
}
