namespace ReportGen.Site.Agreement;

/// <summary>The logarithm of the odds of a share: errors are more alike to both sides there than they are on the share itself, and no interval leaves 0 to 1.</summary>
internal static class LogOdds
{
    /// <summary>The interval of a share whose log odds have a standard error.</summary>
    /// <param name="share">More than 0 and less than 1.</param>
    /// <param name="error">One standard error of the log odds.</param>
    /// <param name="z">How many of them to each side.</param>
    public static Interval Around(double share, double error, double z = Interval.Normal95)
    {
        var (odds, factor) = (share / (1 - share), Exponential(z * error));
        return new Interval(odds / (factor + odds), odds * factor / (1 + (odds * factor))).Around(share);
    }

    /// <summary>e to a power that is not negative. The framework asks the system's C library, whose last digit is not the same on all of them: the series of a small
    /// part of the power, squared up again, needs only operations that are. Good to twelve digits.</summary>
    private static double Exponential(double power)
    {
        const int squarings = 10;
        var small = power / (1 << squarings);
        var (sum, term) = (1.0, 1.0);
        for (var i = 1; i <= 12; i++)
        {
            term *= small / i;
            sum += term;
        }

        for (var i = 0; i < squarings; i++)
        {
            sum *= sum;
        }

        return sum;
    }
}
