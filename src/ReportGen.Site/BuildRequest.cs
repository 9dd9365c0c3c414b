using ReportGen.Engine.Stores;

namespace ReportGen.Site;

/// <summary>What to build and where: absolute paths, as the command line or another host found them.</summary>
/// <param name="ProjectFolder">The folder of site.yml; messages name files relative to it.</param>
/// <param name="ConfigFile">The settings file.</param>
/// <param name="SeedsFolder">The folder of documents; null for the one that the settings name.</param>
/// <param name="OutputFolder">Where the report goes.</param>
/// <param name="CacheFolder">Where the build keeps what it may forget.</param>
/// <param name="BaseUrl">Where the report will be published; null for what the settings say.</param>
/// <param name="IsStrict">Whether warnings count as errors.</param>
/// <param name="WritesOutput">Whether files are written; a check finds everything and writes nothing.</param>
/// <param name="Threads">How many documents are worked on at once; changes no result.</param>
internal sealed record BuildRequest(
    string ProjectFolder,
    string ConfigFile,
    string? SeedsFolder,
    string OutputFolder,
    string CacheFolder,
    string? BaseUrl = null,
    bool IsStrict = false,
    bool WritesOutput = true,
    int Threads = 1)
{
    /// <summary>Whether a file that looks as it did when it was last read need not be read again. Not on a build server: files there come from elsewhere.</summary>
    public bool TrustsStamps { get; init; } = true;

    /// <summary>Whether everything is made anew as well and compared with what was kept, instead of being trusted.</summary>
    public bool Verifies { get; init; }

    /// <summary>Whether what the codebook's author may want to know is found too; it costs as much as coding everything once more.</summary>
    public bool Advises { get; init; }

    /// <summary>When what is built was written, as 2026-11-28T00:00:00Z; null where nobody says.</summary>
    public string? AsOf { get; init; }

    /// <summary>Where files are written, moved and deleted.</summary>
    public Disk Disk { get; init; } = Disk.Plain;
}
