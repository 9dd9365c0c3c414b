namespace ReportGen.Cli.Serving;

/// <summary>The output folder as a host of static files would serve it. Links are not followed: a build writes none.</summary>
/// <param name="folder">Absolute path of the output folder.</param>
internal sealed class SiteFolder(string folder)
{
    private const string NotFoundPage = "404.html";

    /// <summary>What to answer to the path of an address.</summary>
    /// <param name="path">Decoded.</param>
    /// <param name="prefix">The path under which the report lies, from '/' to '/'.</param>
    public Answer Find(string path, string prefix)
    {
        if (path == "/" || path + "/" == prefix)
        {
            if (prefix != path)
            {
                return Answer.To(PageAddress.Escape(prefix));
            }
        }

        var file = PageAddress.FileOf(path, prefix);
        return (file is null ? null : Read(200, file))
            ?? (file is not null && Read(200, file + "/index.html") is not null ? Answer.To(PageAddress.Escape(path + "/")) : null)
            ?? Read(404, NotFoundPage)
            ?? new Answer(404, null, default);
    }

    /// <summary>The style sheets that there are.</summary>
    public IReadOnlyList<string> Styles()
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.css", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private Answer? Read(int status, string file)
    {
        try
        {
            var path = folder;
            foreach (var part in file.Split('/'))
            {
                path = Path.Combine(path, part);
                if (new FileInfo(path).LinkTarget is not null)
                {
                    return null;
                }
            }

            return File.Exists(path) ? new Answer(status, file, File.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A build may be moving it into its place at this moment; whoever asked is told when it has.
            return null;
        }
    }
}
