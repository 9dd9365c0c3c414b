using ReportGen.Site;

namespace ReportGen.Cli.Commands;

/// <summary>What the program answers to whoever started it.</summary>
internal static class ExitCodes
{
    public const int Built = 0;
    public const int Errors = 1;
    public const int Unusable = 2;
    public const int Bug = 3;
    public const int Interrupted = 130;

    /// <summary>The answer that goes with a verdict.</summary>
    public static int Of(BuildVerdict verdict) => verdict switch
    {
        BuildVerdict.Built => Built,
        BuildVerdict.Errors => Errors,
        BuildVerdict.Unusable => Unusable,
        _ => Bug,
    };
}
