using ReportGen.Engine.Runs;
using ReportGen.Site;

namespace ReportGen.Cli.Printing;

/// <summary>Of each page that was made anew, what made it so: the first thing that differed, and the way back to a file.</summary>
internal static class ReasonList
{
    public static void Print(BuildResult result, IWriting writing, bool hasDigests)
    {
        if (result is not { Run: { } run, Pipeline: { } pipeline })
        {
            return;
        }

        if (run.Number == 1)
        {
            writing.Write("why", Tone.Faint);
            writing.Write(" all pages: this is the first build here, so everything is new");
            writing.EndLine();
            return;
        }

        var explainer = new Explainer(run);
        foreach (var page in new Published(pipeline, run).Pages)
        {
            if (new Published(pipeline, run).Explain(explainer, page)?.Cause is { } cause)
            {
                writing.Write("why", Tone.Faint);
                writing.Write(TerminalText.Of($" {page}: {CauseWords.Line(cause, hasDigests)}"));
                writing.EndLine();
            }
        }
    }
}
