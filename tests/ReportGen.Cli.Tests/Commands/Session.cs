using ReportGen.Cli.Commands;
using ReportGen.Cli.Printing;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Runs the whole program in this process, in a project of its own.</summary>
internal sealed class Session : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public bool IsInteractive { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>A small project that builds without a warning.</summary>
    public static Session Small(bool isInteractive = false) => new Session { IsInteractive = isInteractive }
        .With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n")
        .With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it.\n\nAI: Why?\n\nUser: Because.\n");

    /// <summary>The same with a document that links to nothing: one warning, RG3001, at seeds/b.md(1,5).</summary>
    public static Session Doubtful(bool isInteractive = false) => Small(isInteractive).With("seeds/b.md", "See [[nobody]].\n");

    public Session With(string path, string text)
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public Session WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>What a build of the project is asked to do.</summary>
    public BuildRequest Request() => ProjectFinder.Find(new(null, null, null, null, null, null, false, 1, new(PrintFormat.Text)), Folder, Errand.Build, out _)!;

    public string PathOf(string path) => Path.Combine(Folder, path);

    public bool Exists(string path) => Path.Exists(PathOf(path));

    public Outcome Run(params string[] arguments) => RunIn("", arguments);

    public Outcome RunIn(string folder, params string[] arguments)
    {
        using var data = new StringWriter { NewLine = "\n" };
        using var words = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(data, words, IsInteractive, name => _environment.GetValueOrDefault(name));
        var code = Program.Run(arguments, terminal, Path.TrimEndingDirectorySeparator(PathOf(folder)), Cancellation);
        return new Outcome(code, data.ToString(), words.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int Code, string Data, string Words)
{
    public string LastWords => Words.TrimEnd('\n').Split('\n')[^1];
}
