using ReportGen.Cli.Printing;
using ReportGen.Site;
using ReportGen.Site.Differences;

namespace ReportGen.Cli.Commands;

/// <summary>Says what the last build that changed anything did to a page, and why. Builds nothing and changes nothing.</summary>
internal static class ExplainCommand
{
    /// <summary>A sentence about why there is no answer; null where one was given.</summary>
    /// <param name="request">Which project.</param>
    /// <param name="name">The page, as a person names it: its address, its file, or what it is about.</param>
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
        var names = BuiltReport.NamesIn(request.OutputFolder);
        var all = NamedThing.All(pages, names);
        var page = NamedPage.Find(name, pages, request.OutputFolder, here);
        if (page is null && NamedThing.Find(name, all, names) is { Count: > 0 } found)
        {
            if (found.Count > 1)
            {
                var several = found.Take(NamedPage.MostNamed).Select(f => f.Page[..^"index.html".Length]);
                return $"'{name}' is the name of several: {string.Join(", ", several)}; name one by its address";
            }

            page = found[0].Page;
        }

        if (page is null)
        {
            return NamedThing.Near(name, all) is { } near ? $"the report has no page '{name}', and nothing in it is called so; did you mean '{near}'?"
                : NamedPage.Missing(name, pages);
        }

        (string, string, string)? about = all.FirstOrDefault(t => t.Page == page) is { } thing ? (thing.Kind, thing.Id, thing.Name) : null;
        var told = new ToldPage(page, about, last.Number, last.Explain(page)!, last.Edit);
        if (options.Format == PrintFormat.Json)
        {
            terminal.Data.WriteLine(ExplanationJson.Of(told));
            return null;
        }

        var words = terminal.HasColor(options.HasNoColor) ? (IWriting)new ColoredWriting(terminal) : new PlainWriting(terminal.Words);
        new PageStory(words).Print(told);
        if (options.IsVerbose)
        {
            new ExplanationPrinter(words).Print(page, last.Number, told.Explanation);
        }

        return null;
    }
}
