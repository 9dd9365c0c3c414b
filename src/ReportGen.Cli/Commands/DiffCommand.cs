using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site;
using ReportGen.Site.Differences;
using ReportGen.Site.Links;
using ReportGen.Site.Output;

namespace ReportGen.Cli.Commands;

/// <summary>Says what is other between two reports: of commits, as they were built, or as the project's sources are now. Makes no page and changes nothing.</summary>
internal sealed class DiffCommand
{
    private readonly CommandOptions _options;
    private readonly string _here;
    private readonly Terminal _terminal;
    private readonly BuildRequest? _request;
    private readonly string _lost;
    private readonly CancellationToken _cancellation;

    private DiffCommand(CommandOptions options, string here, Terminal terminal, CancellationToken cancellation)
    {
        (_options, _here, _terminal, _cancellation) = (options, here, terminal, cancellation);

        // Two folders of built reports may be compared from anywhere.
        _request = ProjectFinder.Find(options, here, Errand.Diff, out _lost);
    }

    /// <param name="sides">What is compared with what; null for the last build, and for now.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="here">Where relative paths start.</param>
    /// <param name="terminal">Where to say it.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public static int Run((string? A, string? B) sides, CommandOptions options, string here, Terminal terminal, CancellationToken cancellation)
    {
        // A project stands behind A and B, or in the place of one that is left out.
        (sides, options) = (sides.A, sides.B, options.Project ?? options.Config) switch
        {
            (_, { } b, null) when IsProject(b, here) => ((sides.A, null), options with { Project = b }),
            ({ } a, null, null) when IsProject(a, here) => ((null, null), options with { Project = a }),
            _ => (sides, options),
        };
        var command = new DiffCommand(options, here, terminal, cancellation);
        if (command.Before(sides.A, out var fault) is not var (from, before) || command.After(sides.B, out fault) is not var (to, after))
        {
            return Ending.Refused(terminal, fault);
        }

        command.Print(from, to, Difference.Between(before, after));
        return ExitCodes.Built;
    }

    private static bool IsProject(string name, string here) => ProjectFinder.IsProject(name, here) && !BuiltReport.IsIn(Path.GetFullPath(name, here));

    private (string Name, Snapshot Snapshot)? Before(string? name, out string fault) => name is null ? LastBuilt(out fault) : Named(name, out fault);

    private (string Name, Snapshot Snapshot)? After(string? name, out string fault) => name is null ? Now(out fault) : Named(name, out fault);

    private (string Name, Snapshot Snapshot)? LastBuilt(out string fault)
    {
        if (_request is null)
        {
            fault = _lost;
            return null;
        }

        var folder = _request.OutputFolder;
        if (!BuiltReport.IsIn(folder) || !OwnedFiles.Read(folder).Contains(Addresses.Report))
        {
            fault = $"there is no built report in '{Shown(folder)}' to compare with; run 'reportgen build' before the next edit, or name a commit: reportgen diff HEAD";
            return null;
        }

        return Built(folder, "the last build", out fault);
    }

    private (string Name, Snapshot Snapshot)? Now(out string fault)
    {
        fault = _lost;
        return _request is null ? null : Coded("now", _request, out fault);
    }

    private (string Name, Snapshot Snapshot)? Named(string name, out string fault)
    {
        var folder = name.Length == 0 ? "" : Path.GetFullPath(name, _here);
        if (Directory.Exists(folder) && BuiltReport.IsIn(folder))
        {
            return Built(folder, name, out fault);
        }

        var isFolder = Directory.Exists(folder);
        if (_request is null)
        {
            fault = isFolder ? $"'{name}' holds no built report: it has no {Addresses.Report}" : _lost;
            return null;
        }

        using var checkout = GitCheckout.Of(_request, name, _cancellation, out fault);
        if (checkout is null)
        {
            fault += isFolder ? $"; and the folder '{name}' holds no built report" : "";
            return null;
        }

        return Coded(checkout.Name, checkout.Request, out fault);
    }

    private static (string Name, Snapshot Snapshot)? Built(string folder, string name, out string fault)
    {
        var snapshot = BuiltReport.Read(folder, out fault);
        fault = snapshot is null ? $"the report of '{name}' cannot be read: {fault}" : "";
        return snapshot is null ? null : (name, snapshot);
    }

    private (string Name, Snapshot Snapshot)? Coded(string name, BuildRequest request, out string fault)
    {
        var (snapshot, findings) = CodedReport.Snapshot(request with { WritesOutput = false, TrustsStamps = false }, _cancellation);
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        var first = errors.Count == 0 ? "" : $"{errors[0].Place}: {errors[0].Message}";
        fault = snapshot is null ? $"{name} cannot be coded: {(first.Length > 0 ? first : "its settings cannot be used")}" : "";
        if (snapshot is null)
        {
            return null;
        }

        if (errors.Count > 0)
        {
            // What a broken rule or document would say is on neither side.
            _terminal.Words.WriteLine(TerminalText.Of(
                $"reportgen: {name} has {Plural.Of(errors.Count, "error")}, so some of it may be missing here; the first is {first}"));
        }

        return (name, snapshot);
    }

    private void Print(string from, string to, Difference difference)
    {
        switch (_options.Print.Format)
        {
            case PrintFormat.Json:
                _terminal.Data.WriteLine(DifferenceJson.Of(from, to, difference));
                break;
            case PrintFormat.Markdown:
                _terminal.Data.Write(DifferenceMarkdown.Of(from, to, difference));
                break;
            default:
                var writing = _terminal.HasColor(_options.Print.HasNoColor) ? (IWriting)new ColoredWriting(_terminal) : new PlainWriting(_terminal.Words);
                var lines = _options.Print.IsQuiet ? [] : (_options.Print.IsVerbose ? DifferenceLines.All : DifferenceLines.Usual).Of(difference);
                DifferenceLine.Write(lines.Prepend(new(0, DifferenceWords.Plain.Head(from, to, difference), Tone.Strong)), writing);
                break;
        }
    }

    private string Shown(string folder) => Path.GetRelativePath(_here, folder) is var relative && !relative.StartsWith("..", StringComparison.Ordinal) ? relative : folder;
}
