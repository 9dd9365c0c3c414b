using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site;
using ReportGen.Site.Output;

namespace ReportGen.Cli.Tests.Printing;

/// <summary>Prints results made by hand, about files made by hand.</summary>
internal sealed class Findings : IDisposable
{
    private readonly Dictionary<string, string> _environment = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public string? Seeds { get; init; }

    public bool IsInteractive { get; init; }

    public Screen Screen { get; init; } = Screen.Endless;

    public static Diagnostic Warning(string file = "seeds/a.md", int line = 0, int column = 0, int length = 0, string message = "words", string? hint = null) =>
        new("RG3001", Severity.Warning, new Place(file, line, column, length), message, hint);

    public static Diagnostic Error(string file = "seeds/a.md", string message = "words") => new("RG1001", Severity.Error, new Place(file), message);

    public static BuildResult Result(params Diagnostic[] findings) => new(
        findings.Any(f => f.Severity == Severity.Error) ? BuildVerdict.Errors : BuildVerdict.Built,
        EquatableArray.From(findings),
        Pages: 5,
        Rendered: 3,
        new OutputSummary(["index.html", "data/report.json"], ["documents/old/index.html"], UpToDate: 9, UpToDatePages: 4),
        Run: null);

    public Findings With(string file, byte[] bytes)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public Findings With(string file, string text) => With(file, System.Text.Encoding.UTF8.GetBytes(text));

    public Findings WithEnvironment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public (string Data, string Words) Print(PrintOptions options, params Diagnostic[] findings) => Print(options, Result(findings));

    public (string Data, string Words) Print(PrintOptions options, BuildResult result, Errand errand = Errand.Build)
    {
        using var data = new StringWriter { NewLine = "\n" };
        using var words = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(data, words, IsInteractive, name => _environment.GetValueOrDefault(name)) { Screen = Screen };
        var request = new BuildRequest(Folder, Path.Combine(Folder, "site.yml"), Seeds, Path.Combine(Folder, "_site"), Path.Combine(Folder, ".reportgen"));
        new ResultPrinter(terminal, options, request).Print(errand, result, TimeSpan.FromMilliseconds(1234), exitCode: 1);
        return (data.ToString(), words.ToString());
    }

    /// <summary>What stands on a terminal between a finding's line and the closing line.</summary>
    public string Excerpt(Diagnostic finding)
    {
        var words = Print(new PrintOptions(PrintFormat.Text, HasNoColor: true), finding).Words;
        return words[(words.IndexOf('\n', StringComparison.Ordinal) + 1)..words.LastIndexOf("reportgen explain", StringComparison.Ordinal)];
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
