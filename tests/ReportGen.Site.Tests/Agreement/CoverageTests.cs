using ReportGen.Site.Agreement;

namespace ReportGen.Site.Tests.Agreement;

/// <summary>What the intervals are for: of all samples that can be drawn from a known whole, how many have an interval that contains the truth? Every possible
/// sample is gone through with its probability (hypergeometric: drawn without replacement), so nothing here is left to chance.</summary>
public sealed class CoverageTests
{
    /// <summary>Wholes as codebooks have them: rules good and bad, codes common and so rare that most samples of the others have none.</summary>
    [Theory]
    [InlineData(200, 160, 2_000, 10)]
    [InlineData(200, 160, 2_000, 40)]
    [InlineData(200, 160, 2_000, 200)]
    [InlineData(200, 190, 2_000, 100)]
    [InlineData(30, 27, 3_000, 15)]
    [InlineData(60, 20, 800, 8)]
    [InlineData(1_000, 700, 20_000, 400)]
    [InlineData(1_000, 950, 20_000, 100)]
    public void Recall_and_F1_are_covered_as_often_as_they_say(int hits, int rightHits, int others, int rightOthers)
    {
        var (recall, f1) = ((double)rightHits / (rightHits + rightOthers), 2.0 * rightHits / (hits + rightHits + rightOthers));
        foreach (var (judgedHits, judgedOthers) in ((int, int)[])[(25, 25), (25, 100), (Math.Min(100, hits), 400)])
        {
            var (ofHits, ofOthers) = (Chances(hits, rightHits, judgedHits), Chances(others, rightOthers, judgedOthers));
            var (all, recallCovered, f1Covered) = (0.0, 0.0, 0.0);
            foreach (var (right, chance) in ofHits)
            {
                foreach (var (missed, other) in ofOthers.Where(o => o.Chance * chance > 1e-9))
                {
                    var quality = RuleQuality.Of(new(hits, judgedHits, right), new(others, judgedOthers, missed));
                    all += chance * other;
                    recallCovered += quality.Recall.Interval is { } ofRecall && Covers(ofRecall, recall) ? chance * other : 0;
                    f1Covered += Covers(quality.F1.Interval!.Value, f1) ? chance * other : 0;
                }
            }

            Assert.InRange(recallCovered / all, 0.94, 1);
            Assert.InRange(f1Covered / all, 0.94, 1);
        }
    }

    [Theory]
    [InlineData(200, 160, 25)]
    [InlineData(200, 100, 25)]
    [InlineData(40, 30, 25)]
    [InlineData(10_000, 7_000, 100)]
    public void Precision_is_covered_as_often_as_it_says(int hits, int right, int judged)
    {
        var covered = Chances(hits, right, judged)
            .Where(c => Covers(RuleQuality.Of(new(hits, judged, c.Right), new(1, 0, 0)).Precision.Interval!.Value, (double)right / hits))
            .Sum(c => c.Chance);
        Assert.InRange(covered, 0.92, 1);
    }

    // What is known in whole must not be missed for the last digit of a division.
    private static bool Covers(Interval interval, double truth) => new Interval(interval.Low - 1e-12, interval.High + 1e-12).Contains(truth);

    /// <summary>How likely each number of right ones is among so many drawn.</summary>
    private static List<(int Right, double Chance)> Chances(int population, int right, int drawn)
    {
        double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);
        return [.. Enumerable.Range(0, drawn + 1)
            .Where(k => k <= right && drawn - k <= population - right)
            .Select(k => (k, Math.Exp(LogChoose(right, k) + LogChoose(population - right, drawn - k) - LogChoose(population, drawn))))];
    }

    private static double LogFactorial(int n)
    {
        var sum = 0.0;
        for (var i = 2; i <= n; i++)
        {
            sum += Math.Log(i);
        }

        return sum;
    }
}
