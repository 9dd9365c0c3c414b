using System.Reflection;

namespace ReportGen.Cli.Commands;

/// <summary>What makes a shell complete the command line, by the shell's name. Each asks the program itself; see <see cref="Suggestions"/>.</summary>
internal static class CompletionScripts
{
    public static IReadOnlyList<string> Shells { get; } = ["bash", "fish", "pwsh", "zsh"];

    public static string Of(string shell)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("completion/" + shell)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
