using System.Text;

namespace ReportGen.Cli.Printing;

/// <summary>Where the program writes: data that was asked for, and words for a person.</summary>
/// <param name="Data">Standard output.</param>
/// <param name="Words">Standard error.</param>
/// <param name="IsInteractive">Whether a person reads the words on a terminal, so that colours, source lines and progress help.</param>
/// <param name="Environment">Reads an environment variable.</param>
internal sealed record Terminal(TextWriter Data, TextWriter Words, bool IsInteractive, Func<string, string?> Environment)
{
    /// <summary>How much the person sees at once.</summary>
    public Screen Screen { get; init; } = Screen.Endless;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// The process's own streams, always UTF-8. Where nobody watches, they are opened as files are: setting up a console costs a cold start
    /// more than reading a small project does.
    /// </summary>
    public static Terminal OfProcess()
    {
        var isInteractive = !Console.IsErrorRedirected && System.Environment.GetEnvironmentVariable("TERM") != "dumb";
        if (isInteractive && OperatingSystem.IsWindows())
        {
            Console.OutputEncoding = s_utf8;
        }

        return new(
            Open(Console.OpenStandardOutput(), mayBeLost: false),
            isInteractive ? Console.Error : Open(Console.OpenStandardError(), mayBeLost: true),
            isInteractive,
            System.Environment.GetEnvironmentVariable)
        {
            Screen = isInteractive ? Screen.OfProcess() : Screen.Endless,
        };
    }

    /// <summary>Whether words may be coloured: on a terminal, and nobody said no (https://no-color.org).</summary>
    public bool HasColor(bool isRefused) => IsInteractive && !isRefused && string.IsNullOrEmpty(Environment("NO_COLOR"));

    /// <summary>Whether this runs as a step of a GitHub workflow, which shows annotations beside the lines they are about.</summary>
    public bool IsGithubStep => Environment("GITHUB_ACTIONS") == "true";

    private static TextWriter Open(Stream stream, bool mayBeLost) =>
        TextWriter.Synchronized(new StreamWriter(new StandardStream(stream, mayBeLost), s_utf8) { AutoFlush = true, NewLine = "\n" });
}
