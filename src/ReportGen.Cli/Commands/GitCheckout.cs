using System.ComponentModel;
using System.Diagnostics;
using ReportGen.Site;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>
/// A project as it was at a commit, in a folder of its own that goes when this is let go of. Git writes it, by an index of its own: neither the
/// repository nor the files that somebody works on are touched.
/// </summary>
internal sealed class GitCheckout : IDisposable
{
    private const int LengthOfShort = 7;

    private readonly DirectoryInfo _folder;

    private GitCheckout(DirectoryInfo folder, string name, BuildRequest request) => (_folder, Name, Request) = (folder, name, request);

    /// <summary>The commit as it was named, with the beginning of its number.</summary>
    public string Name { get; }

    /// <summary>The project as it was.</summary>
    public BuildRequest Request { get; }

    /// <summary>Checks a commit out; null where it cannot be done.</summary>
    /// <param name="request">The project as it is.</param>
    /// <param name="name">A commit, as git knows it.</param>
    /// <param name="cancellation">Stops git.</param>
    /// <param name="fault">Why it cannot be done; empty where it is.</param>
    public static GitCheckout? Of(BuildRequest request, string name, CancellationToken cancellation, out string fault)
    {
        DirectoryInfo? folder = null;
        try
        {
            var git = new Git(request.ProjectFolder, cancellation);
            if (Commit(git, name, out fault) is not { } commit)
            {
                return null;
            }

            var inside = git.Line("rev-parse", "--show-prefix")?.TrimEnd('/') ?? "";
            if (!git.Run("cat-file", "-e", $"{commit}:{inside}").IsDone)
            {
                fault = $"the project was not there at '{name}': that commit has no folder '{inside}'";
                return null;
            }

            folder = Directory.CreateTempSubdirectory("reportgen-diff-");
            var files = Directory.CreateDirectory(Path.Combine(folder.FullName, "files")).FullName;
            var top = git.Line("rev-parse", "--show-toplevel") ?? request.ProjectFolder;
            var own = new Git(top, cancellation) { Index = Path.Combine(folder.FullName, "index") };
            var written = own.Run("read-tree", $"{commit}:{inside}") is { IsDone: false } unread ? unread : own.Run("checkout-index", "--all", "--force", $"--prefix={files}/");
            var config = Path.Combine(files, Path.GetRelativePath(request.ProjectFolder, request.ConfigFile));
            if (!written.IsDone)
            {
                fault = $"git cannot write out '{name}': {written.Reason}";
            }
            else if (!File.Exists(config))
            {
                fault = $"the project was not there at '{name}': that commit has no {Path.GetRelativePath(request.ProjectFolder, request.ConfigFile)}";
            }
            else
            {
                var shown = commit.StartsWith(name, StringComparison.Ordinal) ? commit[..LengthOfShort] : $"{name} ({commit[..LengthOfShort]})";
                var checkout = new GitCheckout(folder, shown, request with
                {
                    ProjectFolder = files,
                    ConfigFile = config,
                    SeedsFolder = Moved(request.SeedsFolder, request.ProjectFolder, files),
                    OutputFolder = Path.Combine(folder.FullName, "output"),
                    CacheFolder = Path.Combine(folder.FullName, "cache"),
                });
                folder = null;
                return checkout;
            }
        }
        catch (Win32Exception)
        {
            fault = $"'{name}' is no folder of a built report, and git, which knows commits, cannot be run; install it, or compare folders: reportgen diff FOLDER FOLDER";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = $"'{name}' cannot be checked out to a temporary folder: {exception.Message}";
        }
        finally
        {
            Remove(folder);
        }

        return null;
    }

    public void Dispose() => Remove(_folder);

    private static string? Commit(Git git, string name, out string fault)
    {
        var place = git.Run("rev-parse", "--is-inside-work-tree");
        if (!place.IsDone || place.Output != "true")
        {
            fault = place.IsDone || place.Reason.Contains("not a git repository", StringComparison.Ordinal)
                ? $"'{name}' is no folder of a built report, and the project is in no git repository, so it is no commit either"
                : $"git cannot read the repository of the project: {place.Reason}";
            return null;
        }

        // What begins with a dash would be an option.
        if (name.Length > 0 && name[0] != '-' && git.Line("rev-parse", "--verify", "--quiet", $"{name}^{{commit}}") is { } commit)
        {
            fault = "";
            return commit;
        }

        fault = $"there is no commit, branch or tag '{name}', and no folder of a built report";
        var names = git.Run("for-each-ref", "--format=%(refname:short)").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        fault += name.Contains("..", StringComparison.Ordinal) ? "; name two commits with a space between them: reportgen diff HEAD~1 HEAD"
            : NearestName.Find(name, names) is { } near ? $"; did you mean '{near}'?"
            : git.Line("rev-parse", "--is-shallow-repository") == "true" ? "; this clone has only the latest commits: fetch the others with 'git fetch --unshallow'"
            : "";
        return null;
    }

    private static string? Moved(string? path, string from, string to) =>
        path is not null && Path.GetRelativePath(from, path) is var relative && ProjectPath.IsInside(relative.Replace('\\', '/')) ? Path.Combine(to, relative) : path;

    private static void Remove(DirectoryInfo? folder)
    {
        try
        {
            folder?.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system empties its folder of temporary files by itself.
        }
    }
}

/// <summary>Git as a process.</summary>
/// <param name="folder">Where it runs.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class Git(string folder, CancellationToken cancellation)
{
    // No hook and no watcher of files runs, and all files are written.
    private static readonly string[] s_settings = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "-c", "core.sparseCheckout=false"];

    /// <summary>An index of its own; null for the repository's.</summary>
    public string? Index { get; init; }

    /// <summary>The one line that it answers; null where it refuses or says nothing.</summary>
    public string? Line(params string[] arguments) => Run(arguments) is { IsDone: true, Output.Length: > 0 } answer ? answer.Output : null;

    /// <summary>What it answers.</summary>
    /// <exception cref="Win32Exception">There is no git.</exception>
    public GitAnswer Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };

        // Nobody is asked for a password, and what git says is in the language that is looked for.
        foreach (var argument in s_settings.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        if (Index is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = Index;
        }

        using var process = Process.Start(start)!;
        using var ending = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var faults = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return new(process.ExitCode == 0, output.TrimEnd('\n', '\r'), faults.GetAwaiter().GetResult().Trim());
    }
}

/// <summary>What git answers.</summary>
/// <param name="IsDone">Whether it did what was asked.</param>
/// <param name="Output">What it says.</param>
/// <param name="Faults">What it complains of.</param>
internal sealed record GitAnswer(bool IsDone, string Output, string Faults)
{
    /// <summary>Its first complaint.</summary>
    public string Reason => Faults.Split('\n')[0].Replace("fatal: ", "", StringComparison.Ordinal);
}
