using System.Runtime.InteropServices;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The CPU time of all processes that this one has started and that have ended.</summary>
internal static partial class ChildClock
{
    private const int Children = -1;

    // struct rusage of 64-bit Linux: two times of two words each, then fourteen counters.
    private const int Words = 18;

    /// <summary>User and system time so far; null where the layout of the answer is another.</summary>
    public static TimeSpan? Read()
    {
        if (!OperatingSystem.IsLinux() || !Environment.Is64BitProcess)
        {
            return null;
        }

        var usage = new long[Words];
        return ReadUsage(Children, usage) == 0
            ? TimeSpan.FromSeconds(usage[0] + usage[2]) + TimeSpan.FromMicroseconds(usage[1] + usage[3])
            : null;
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ReadUsage(int who, [Out] long[] usage);
}
