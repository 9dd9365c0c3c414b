using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>Whoever watches a run sees where it is, and the run is the same with or without them.</summary>
public sealed class RunProgressTests
{
    private readonly World _world = new() { Rows = { ["a"] = "1", ["b"] = "2", ["c"] = "3" } };

    [Fact]
    public void Each_row_is_seen_as_done_after_it_was_made()
    {
        var progress = new RunProgress();
        var seen = new List<StepProgress>();
        var words = _world.Words.Keep("look", word =>
        {
            seen.Add(progress.Now!);
            return word;
        });

        Assert.Null(progress.Now);
        var run = Run.Start([words.Step], progress: progress);

        Assert.Equal(["look 0/3", "look 1/3", "look 2/3"], seen.Select(s => $"{s.Step} {s.Done}/{s.Rows}"));
        Assert.Equal(new StepProgress("look", 3, 3, 1.0), progress.Now);

        // What is done after the run is none of it.
        run.MakeAgain(words, ["a"]);
        Assert.Equal(new StepProgress("look", 3, 3, 1.0), progress.Now);
    }

    [Fact]
    public void The_share_of_a_run_never_shrinks()
    {
        var progress = new RunProgress();
        var shares = new List<double>();
        var words = _world.Words.Keep("first", Note).Keep("second", Note).Keep("third", Note);
        Run.Start([words.Step], progress: progress);

        Assert.Equal(9, shares.Count);
        Assert.Equal(shares.Order(), shares);
        Assert.Equal(9, shares.Distinct().Count());
        Assert.All(shares, s => Assert.InRange(s, 0, 1));

        Word Note(Word word)
        {
            shares.Add(progress.Now!.Share);
            return word;
        }
    }

    [Fact]
    public void A_folded_step_is_seen_without_rows()
    {
        var progress = new RunProgress();
        StepProgress? seen = null;
        var count = _world.Words.Select("count", t =>
        {
            seen = progress.Now;
            return (Diagnostics.Outcome<Word>)new Word($"{t.Count}");
        });
        Run.Start([count.Step], progress: progress);
        Assert.Equal(new StepProgress("count", 0, 0, 0.5), seen);
    }

    [Fact]
    public void Several_threads_count_every_row_once()
    {
        for (var i = 0; i < 997; i++)
        {
            _world.Rows.Add($"{i}", $"{i}");
        }

        var progress = new RunProgress();
        var words = _world.Words.Keep("look", word => word);
        Run.Start([words.Step], threads: 4, progress: progress);
        Assert.Equal((1000, 1000), (progress.Now!.Done, progress.Now.Rows));
    }
}
