using System.Text;
using ReportGen.Cli.Printing;
using ReportGen.Site.Seeds;

namespace ReportGen.Cli.Commands;

/// <summary>Writes a small project to start from: of samples, or of documents that are there. No file that is there already is touched.</summary>
internal static class InitCommand
{
    /// <summary>A sentence about why nothing could be begun; null where all went well.</summary>
    /// <param name="options">What was asked.</param>
    /// <param name="here">Where relative paths start.</param>
    /// <param name="hasTemplates">Whether the templates are written too.</param>
    /// <param name="terminal">Where to say what was written.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    public static string? Run(CommandOptions options, string here, bool hasTemplates, Terminal terminal, CancellationToken cancellation)
    {
        var shown = options.Project ?? ".";
        var folder = Path.GetFullPath(shown, here);
        if (File.Exists(folder))
        {
            return $"'{shown}' cannot be written to: it is a file, and a project is a folder";
        }

        var isProject = File.Exists(Path.Combine(folder, "site.yml"));
        if (options.From is { } from && isProject)
        {
            return $"there is a project in '{shown}' already: it has a site.yml. Copy the documents of '{from}' to where that looks for them; 'reportgen speakers' then says "
                + $"who speaks";
        }

        if (isProject && !hasTemplates)
        {
            return $"there is a project in '{shown}' already: it has a site.yml. With --templates, the templates are written beside it";
        }

        try
        {
            BegunProject? begun = null;
            if (options.From is not null && BegunProject.Of(options, folder, here, cancellation, out begun) is { } fault)
            {
                return fault;
            }

            // Sample documents among somebody's own would be evidence for claims that nobody made.
            var files = isProject ? [] : begun is not null ? StarterFiles.WithoutSamples() : StarterFiles.Project();
            foreach (var (path, bytes) in hasTemplates ? StarterFiles.Templates() : [])
            {
                files[path] = bytes;
            }

            if (begun is not null)
            {
                files["site.yml"] = Encoding.UTF8.GetBytes(begun.Settings);
            }

            var kept = files.Where(file => !Write(Path.Combine(folder, file.Key), file.Value)).Select(file => file.Key).ToList();
            if (!options.Print.IsQuiet)
            {
                begun?.Say(terminal, shown);
                Say(terminal, shown, files.Keys.Except(kept, StringComparer.Ordinal).ToList(), kept, options.Print.IsVerbose, begun?.Copied ?? 0);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"'{shown}' cannot be written to: {SeedFolder.Reason(exception)}";
        }
    }

    // Whether the file is new. A file that appears in between is no less somebody's own.
    private static bool Write(string file, ReadOnlyMemory<byte> bytes)
    {
        if (Path.Exists(file))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var stream = new FileStream(file, FileMode.CreateNew);
        stream.Write(bytes.Span);
        return true;
    }

    private static void Say(Terminal terminal, string shown, List<string> written, List<string> kept, bool isVerbose, int copied)
    {
        foreach (var path in isVerbose ? written : [])
        {
            terminal.Words.WriteLine($"written {path}");
        }

        foreach (var path in kept)
        {
            terminal.Words.WriteLine($"kept {path}, which was there already");
        }

        var place = shown == "." ? "" : " " + TerminalText.Of(shown);
        var first = TerminalText.Of(shown == "." ? "_site/index.html" : $"{shown.TrimEnd('/')}/_site/index.html");
        terminal.Words.WriteLine($"Wrote {Plural.Of(written.Count + copied, "file")}. Next: 'reportgen build{place}' makes {first}, 'reportgen serve{place} --open' shows it");
    }
}
