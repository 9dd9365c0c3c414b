using System.Text;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Prints findings for a person: one line each as compilers do, on a terminal with the source and a caret.</summary>
internal sealed class FindingPrinter(Terminal terminal, string projectFolder, bool hasColor)
{
    private readonly Dictionary<string, string[]?> _files = new(StringComparer.Ordinal);

    public void Print(IEnumerable<Diagnostic> findings)
    {
        foreach (var group in findings.GroupBy(f => (f.Place, f.Code, f.Message)))
        {
            Print(group.First(), group.Count());
        }
    }

    private void Print(Diagnostic finding, int count)
    {
        var severity = finding.Severity.ToString().ToLowerInvariant();
        var times = count > 1 ? $" ({count} times)" : "";
        terminal.Words.WriteLine($"{finding.Place}: {Paint(finding.Severity, severity)} {finding.Code}: {finding.Message}{times}");
        if (terminal.IsInteractive && Line(finding.Place) is { } line && SourceLine.Frame(line, finding.Place.Column, finding.Place.Length) is var (source, caret))
        {
            terminal.Words.WriteLine($"    {source}");
            terminal.Words.WriteLine($"    {Paint(finding.Severity, caret)}");
        }

        if (finding.Hint is not null)
        {
            terminal.Words.WriteLine($"    {finding.Hint}");
        }
    }

    private string Paint(Severity severity, string words)
    {
        var color = severity switch { Severity.Error => "31", Severity.Warning => "33", _ => "36" };
        return hasColor ? $"\u001b[{color}m{words}\u001b[0m" : words;
    }

    private string? Line(Place place)
    {
        if (place.Line == 0)
        {
            return null;
        }

        if (!_files.TryGetValue(place.File, out var lines))
        {
            var path = Path.Combine(projectFolder, place.File);
            _files[place.File] = lines = File.Exists(path) ? File.ReadAllText(path, Encoding.UTF8).ReplaceLineEndings("\n").Split('\n') : null;
        }

        return lines is not null && place.Line <= lines.Length ? lines[place.Line - 1] : null;
    }
}
