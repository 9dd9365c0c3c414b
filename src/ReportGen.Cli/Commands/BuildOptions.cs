namespace ReportGen.Cli.Commands;

/// <summary>What the command line asks of a build, as given: nothing has been looked up yet.</summary>
internal sealed record BuildOptions(
    string? Project,
    string? Seeds,
    string? Output,
    string? Cache,
    string? Config,
    string? BaseUrl,
    bool IsStrict,
    OutputFormat Format,
    bool IsQuiet,
    bool IsVerbose,
    bool HasTimings,
    bool HasNoColor,
    int Threads);

/// <summary>How findings are printed.</summary>
internal enum OutputFormat
{
    /// <summary>For a person, on standard error.</summary>
    Text,

    /// <summary>One JSON document on standard output.</summary>
    Json,

    /// <summary>GitHub workflow commands on standard output.</summary>
    Github,

    /// <summary>SARIF 2.1.0 on standard output.</summary>
    Sarif,
}

/// <summary>What the program answers to whoever started it.</summary>
internal static class ExitCodes
{
    public const int Built = 0;
    public const int Errors = 1;
    public const int Unusable = 2;
    public const int Bug = 3;
    public const int Interrupted = 130;
}
