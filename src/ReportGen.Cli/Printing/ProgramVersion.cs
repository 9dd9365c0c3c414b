using System.Reflection;

namespace ReportGen.Cli.Printing;

/// <summary>The version of this program, as its assembly says.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
