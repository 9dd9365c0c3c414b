using System.Reflection;

namespace ReportGen.Cli.Printing;

/// <summary>Which program this is, as its assembly says. Directory.Build.props is where the version stands.</summary>
internal static class ProgramVersion
{
    private static readonly string[] s_parts =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0").Split('+', 2);

    /// <summary>The version alone, the same for everybody who has it.</summary>
    public static string Number => s_parts[0];

    /// <summary>The version with the commit that it was built from, where it was built in a repository.</summary>
    public static string Text => s_parts is [var number, { Length: > 0 } commit] ? $"{number} (commit {commit[..Math.Min(12, commit.Length)]})" : Number;
}
