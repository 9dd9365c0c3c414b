using System.ComponentModel;
using System.Diagnostics;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>A test that watches a process's calls to the system, skipped where there is no strace or it may not look.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StraceFactAttribute : FactAttribute
{
    private static readonly bool s_isThere = IsThere();

    public StraceFactAttribute()
    {
        if (!s_isThere)
        {
            Skip = "There is no strace on this machine, or it may not watch processes.";
        }
    }

    private static bool IsThere()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-f", "-o", "/dev/null", "true"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
