using ReportGen.Cli.Printing;
using ReportGen.Site;

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
        if (NamedPage.Find(name, pages, request.OutputFolder, here) is not { } page)
        {
            return NamedPage.Missing(name, pages);
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
}
