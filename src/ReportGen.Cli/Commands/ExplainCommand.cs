using ReportGen.Cli.Printing;
using ReportGen.Site;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>Says why the last build that changed anything rendered a page, or did not. Builds nothing and changes nothing.</summary>
internal static class ExplainCommand
{
    /// <summary>A sentence about why there is no answer; null where one was given.</summary>
    /// <param name="request">Which project.</param>
    /// <param name="name">The page, as a person names it: its address, or its file.</param>
    /// <param name="here">Where relative paths start.</param>
    /// <param name="options">How to say it.</param>
    /// <param name="terminal">Where to say it.</param>
    public static string? Run(BuildRequest request, string name, string here, PrintOptions options, Terminal terminal)
    {
        using var last = LastBuild.Open(request);
        if (last is null)
        {
            return "there is no build to speak of: the cache folder has none that this version of the program can read; run 'reportgen build' first";
        }

        var pages = last.Pages;
        if (Find(name, pages, request.OutputFolder, here) is not { } page)
        {
            var near = NearestName.Find(Trimmed(name), pages.Select(Trimmed));
            return $"the report has no page '{name}'" + (near is null ? "" : $"; did you mean '{near}/'?");
        }

        var explanation = last.Explain(page)!;
        if (options.Format == PrintFormat.Json)
        {
            terminal.Data.WriteLine(ExplanationJson.Of(page, last.Number, explanation));
            return null;
        }

        var words = terminal.HasColor(options.HasNoColor) ? (IWriting)new ColoredWriting(terminal) : new PlainWriting(terminal.Words);
        new ExplanationPrinter(words).Print(page, last.Number, explanation);
        return null;
    }

    // themes/trust, themes/trust/, themes/trust/index.html, _site/themes/trust/index.html: all mean the same page.
    private static string? Find(string name, IReadOnlyList<string> pages, string output, string here)
    {
        var inOutput = Path.GetRelativePath(output, Path.GetFullPath(name, here)).Replace('\\', '/');
        var asked = new[] { name.Replace('\\', '/'), inOutput }.Select(Trimmed).ToHashSet(StringComparer.Ordinal);
        return pages.FirstOrDefault(p => asked.Contains(Trimmed(p)));
    }

    private static string Trimmed(string address)
    {
        var page = address.Trim('/');
        return page is "index.html" or "." ? "" : page.EndsWith("/index.html", StringComparison.Ordinal) ? page[..^"/index.html".Length] : page;
    }
}
