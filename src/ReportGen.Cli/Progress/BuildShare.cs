using ReportGen.Engine.Steps;

namespace ReportGen.Cli.Progress;

/// <summary>
/// How much of a build is done. Of two hundred steps, a few take nearly all the time: each of them has as much of the bar as it usually takes
/// of a first build, and moves it row by row. It never goes back.
/// </summary>
internal sealed class BuildShare
{
    /// <summary>The steps that take long, in the order of the pipeline, and where on the bar each begins and ends. Behind the last, files are put in their places.</summary>
    public static readonly IReadOnlyList<(string Step, double Begins, double Ends)> Usual =
    [
        ("read", 0, 0.06),
        ("ask", 0.06, 0.1),
        ("code", 0.1, 0.25),
        ("find evidence", 0.25, 0.33),
        ("quoted documents: keys", 0.33, 0.4),
        ("render", 0.4, 0.8),
        ("links", 0.8, 0.87),
        ("make files", 0.87, 0.95),
    ];

    private double _reached;

    /// <summary>From 0 to 1.</summary>
    public double Of(StepProgress now)
    {
        foreach (var (step, begins, ends) in Usual)
        {
            if (step == now.Step)
            {
                var done = now.Rows == 0 ? 0 : (double)now.Done / now.Rows;
                _reached = Math.Max(_reached, begins + ((ends - begins) * done));
            }
        }

        return _reached;
    }
}
