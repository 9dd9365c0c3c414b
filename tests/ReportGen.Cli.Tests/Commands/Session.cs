using ReportGen.Cli.Commands;
using ReportGen.Cli.Printing;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Runs the whole program in this process, in a project of its own.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public bool IsInteractive { get; init; }

    public Session With(string path, string text)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public Session WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>A small project that builds without a warning.</summary>
    public static Session Small(bool isInteractive = false) => new Session { IsInteractive = isInteractive }
        .With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n")
        .With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it.\n\nAI: Why?\n\nUser: Because.\n");

    public Outcome Run(params string[] arguments) => RunIn("", arguments);

    public Outcome RunIn(string folder, params string[] arguments)
    {
        using var data = new StringWriter();
        using var words = new StringWriter();
        var terminal = new Terminal(data, words, IsInteractive, name => _environment.GetValueOrDefault(name));
        var code = CommandLine.Run(arguments, terminal, Path.Combine(Folder, folder).TrimEnd('/'), CancellationToken.None);
        return new Outcome(code, data.ToString(), words.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int Code, string Data, string Words);
