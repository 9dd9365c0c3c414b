namespace ReportGen.Cli.Printing;

/// <summary>Where the program writes: data that was asked for, and words for a person.</summary>
/// <param name="Data">Standard output.</param>
/// <param name="Words">Standard error.</param>
/// <param name="IsInteractive">Whether a person reads the words on a terminal, so that colours and source lines help.</param>
/// <param name="Environment">Reads an environment variable.</param>
internal sealed record Terminal(TextWriter Data, TextWriter Words, bool IsInteractive, Func<string, string?> Environment)
{
    /// <summary>The process's own streams.</summary>
    public static Terminal OfProcess() => new(
        Console.Out,
        Console.Error,
        !Console.IsErrorRedirected && System.Environment.GetEnvironmentVariable("TERM") != "dumb",
        System.Environment.GetEnvironmentVariable);

    /// <summary>Whether words may be coloured: on a terminal, and nobody said no (https://no-color.org).</summary>
    public bool HasColor(bool isRefused) => IsInteractive && !isRefused && string.IsNullOrEmpty(Environment("NO_COLOR"));
}
