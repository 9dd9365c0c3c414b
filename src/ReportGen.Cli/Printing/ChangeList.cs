using ReportGen.Engine.Tables;
using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>Every page with the reason why it was or was not rendered, then every file that was written or deleted.</summary>
internal static class ChangeList
{
    public static void Print(BuildResult result, IWriting writing)
    {
        if (result is { Run: { } run, Pipeline: { } pipeline })
        {
            var reasons = run.Ledger.Where(r => r.Step is Pipeline.RenderStep or Pipeline.RenderLastStep).ToDictionary(r => r.Key, r => r.Reason, StringComparer.Ordinal);
            foreach (var page in new Published(pipeline, run).Pages)
            {
                Line(writing, "page", $"{page}: {Word(reasons.GetValueOrDefault(page, Reason.Cached))}");
            }
        }

        foreach (var path in result.Output.Written)
        {
            Line(writing, "written", path);
        }

        foreach (var path in result.Output.Deleted)
        {
            Line(writing, "deleted", path);
        }
    }

    private static string Word(Reason reason) => reason switch
    {
        Reason.New => "new",
        Reason.Modified => "modified",
        Reason.Unchanged => "rendered again, the same as before",
        Reason.Removed => "removed",
        _ => "up to date",
    };

    private static void Line(IWriting writing, string kind, string words)
    {
        writing.Write(kind, Tone.Faint);
        writing.Write(" " + TerminalText.Of(words));
        writing.EndLine();
    }
}
