using ReportGen.Cli.Printing;
using ReportGen.Site;

namespace ReportGen.Cli.Commands;

/// <summary>What the command line asks for, as given: no path has been looked up yet.</summary>
/// <param name="Project">A folder or a settings file; null to look here and above.</param>
/// <param name="Seeds">A folder of documents instead of the one that the settings name.</param>
/// <param name="Output">Where the report goes; null for the usual folder of the project.</param>
/// <param name="Cache">Where the build keeps what it may forget; null for the usual folder of the project.</param>
/// <param name="Config">A settings file of another name.</param>
/// <param name="BaseUrl">Where the report will be published.</param>
/// <param name="IsStrict">Whether warnings count as errors.</param>
/// <param name="Threads">How many documents are worked on at once.</param>
/// <param name="Print">How to say what was found and done.</param>
/// <param name="Verifies">Whether to make everything anew as well and compare.</param>
/// <param name="Trace">Where to write what each step took; null for nowhere.</param>
internal sealed record CommandOptions(
    string? Project,
    string? Seeds,
    string? Output,
    string? Cache,
    string? Config,
    string? BaseUrl,
    bool IsStrict,
    int Threads,
    PrintOptions Print,
    bool Verifies = false,
    string? Trace = null)
{
    /// <summary>Whether a watch looks at the files instead of waiting for events.</summary>
    public bool IsPolling { get; init; }

    /// <summary>The port that a preview answers on; 0 for a free one.</summary>
    public int Port { get; init; }

    /// <summary>Whether to open a preview in the user's browser.</summary>
    public bool OpensBrowser { get; init; }

    /// <summary>The folder of documents that a project begins from; null for one of samples.</summary>
    public string? From { get; init; }

    /// <summary>Whether these documents stay where they are.</summary>
    public bool IsInPlace { get; init; }

    /// <summary>Whether an import may go into a folder that has something in it.</summary>
    public bool IsMerge { get; init; }

    /// <summary>Where the project goes for other programs; null for nowhere.</summary>
    public string? Qdpx { get; init; }

    /// <summary>Where the codebook goes for other programs; null for nowhere.</summary>
    public string? Qdc { get; init; }

    /// <summary>What is to be drawn.</summary>
    public SampleOrder Sample { get; init; } = new("", 0, 0, null);

    /// <summary>When what is built was written; null where nobody says.</summary>
    public string? Date { get; init; }

    /// <summary>Whether lines of exported texts end in a carriage return and a line feed.</summary>
    public bool HasPairs { get; init; }
}
