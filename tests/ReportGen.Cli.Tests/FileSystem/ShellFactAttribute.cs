namespace ReportGen.Cli.Tests.FileSystem;

/// <summary>A test that is a script of shell commands, skipped where there is no such shell.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    public ShellFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows knows no limit for the size of a process's files.";
        }
    }
}
