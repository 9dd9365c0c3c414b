using System.ComponentModel;
using System.Diagnostics;

namespace ReportGen.Cli.Tests.FileSystem;

/// <summary>A test that mounts a small disk where only its own processes see it, skipped where that is not allowed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MountFactAttribute : FactAttribute
{
    private static readonly bool s_isAllowed = IsAllowed();

    public MountFactAttribute()
    {
        if (!s_isAllowed)
        {
            Skip = "No disk may be mounted on this machine (unshare -rm, mount -t tmpfs), so none can be filled.";
        }
    }

    private static bool IsAllowed()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", ["-rm", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /tmp"]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
