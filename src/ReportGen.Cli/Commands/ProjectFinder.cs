using ReportGen.Site;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>Finds the project that a command is about.</summary>
internal static class ProjectFinder
{
    private const string ConfigName = "site.yml";

    /// <summary>What to build, with absolute paths; or, in <paramref name="fault"/>, why that is not known.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <param name="writes">Whether files are to be written.</param>
    /// <param name="fault">A sentence for the user; null where the project was found.</param>
    public static BuildRequest? Find(BuildOptions options, string folder, bool writes, out string? fault)
    {
        fault = null;
        var baseUrl = options.BaseUrl is null ? null : SettingsReader.NormaliseBaseUrl(options.BaseUrl);
        if (options.BaseUrl is not null && baseUrl is null)
        {
            fault = $"'{options.BaseUrl}' is not a web address; --base-url takes one such as https://example.github.io/report/";
            return null;
        }

        if (options.Seeds is not null && !Directory.Exists(Path.GetFullPath(options.Seeds, folder)))
        {
            fault = $"there is no folder '{options.Seeds}' to read documents from";
            return null;
        }

        if (Config(options, folder, out fault) is not { } config)
        {
            return null;
        }

        var project = Path.GetDirectoryName(config)!;
        return new BuildRequest(
            project,
            config,
            options.Seeds is null ? null : Path.GetFullPath(options.Seeds, folder),
            Path.GetFullPath(options.Output ?? Path.Combine(project, "_site"), folder),
            Path.GetFullPath(options.Cache ?? Path.Combine(project, ".reportgen"), folder),
            baseUrl,
            options.IsStrict,
            writes,
            options.Threads);
    }

    private static string? Config(BuildOptions options, string folder, out string? fault)
    {
        fault = null;
        if (options.Config is not null)
        {
            var file = Path.GetFullPath(options.Config, folder);
            fault = File.Exists(file) ? null : $"there is no settings file '{options.Config}'";
            return fault is null ? file : null;
        }

        if (options.Project is not null)
        {
            if (options.Project.StartsWith('-'))
            {
                var option = options.Project.Split('=')[0];
                fault = NearestName.Find(option, CommandLine.Options) is { } near
                    ? $"there is no option '{option}'; did you mean '{near}'? Run 'reportgen --help' for all"
                    : $"there is no option '{option}'. Run 'reportgen --help' for all";
                return null;
            }

            var named = Path.GetFullPath(options.Project, folder);
            var file = Directory.Exists(named) ? Path.Combine(named, ConfigName) : named;
            var verb = NearestName.Find(options.Project, CommandLine.Verbs);
            fault = File.Exists(file) ? null
                : !Path.Exists(named) && verb is not null ? $"there is no folder '{options.Project}'; did you mean the command '{verb}'?"
                : $"there is no {ConfigName} in '{options.Project}'";
            return fault is null ? file : null;
        }

        for (var place = folder; place is not null; place = Path.GetDirectoryName(place))
        {
            var file = Path.Combine(place, ConfigName);
            if (File.Exists(file))
            {
                return file;
            }
        }

        fault = $"there is no {ConfigName} here or in any folder above; a project is a folder that has one";
        return null;
    }
}
