using System.Globalization;
using System.Runtime.InteropServices;

namespace ReportGen.Benchmarks.Builds;

/// <summary>What the numbers depend on beside the program.</summary>
/// <param name="Cores">How many there are for this process, and of which make.</param>
/// <param name="Memory">How much there is.</param>
/// <param name="System">Operating system and kernel.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="Files">The file system that the corpora lie on.</param>
internal sealed record Machine(string Cores, string Memory, string System, string Runtime, string Files)
{
    /// <summary>This machine, with the folder that is measured in.</summary>
    public static Machine Here(string folder) => new(
        $"{Environment.ProcessorCount} × {Line("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()}",
        Size(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes),
        $"{RuntimeInformation.OSDescription}, kernel {Environment.OSVersion.Version}",
        RuntimeInformation.FrameworkDescription,
        new DriveInfo(folder).DriveFormat);

    /// <summary>Bytes as people say them.</summary>
    public static string Size(long bytes) => bytes < 10_000_000_000
        ? (bytes / 1e6).ToString("#,0 MB", CultureInfo.InvariantCulture)
        : (bytes / 1e9).ToString("0.0 GB", CultureInfo.InvariantCulture);

    private static string? Line(string file, string key) => !File.Exists(file) ? null
        : File.ReadLines(file).Where(l => l.StartsWith(key, StringComparison.Ordinal)).Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()).FirstOrDefault();
}
