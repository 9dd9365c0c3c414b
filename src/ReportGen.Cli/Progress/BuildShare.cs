using ReportGen.Engine.Steps;

namespace ReportGen.Cli.Progress;

/// <summary>
/// How much of a build is done. Of some forty steps, four take nearly all the time: each of them has as much of the bar as it usually takes
/// of a first build, and moves it row by row. It never goes back.
/// </summary>
internal sealed class BuildShare
{
    /// <summary>The steps that take long, in the order of the pipeline, and where on the bar each begins and ends. Behind the last, files are put in their places.</summary>
    public static readonly IReadOnlyList<(string Step, double Begins, double Ends)> Usual =
    [
        ("read", 0, 0.08),
        ("code", 0.08, 0.32),
        ("render", 0.32, 0.84),
        ("make files", 0.84, 0.94),
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
