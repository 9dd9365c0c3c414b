using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Findings as lines: one each as compilers print it, a hint below, on a terminal with the source between them.</summary>
/// <param name="sources">The lines that findings are about; null to leave them out.</param>
/// <param name="screen">Where they are read.</param>
internal sealed class FindingLines(ShownLines? sources, Screen screen)
{
    private const string Indent = "    ";

    /// <summary>All lines of a finding.</summary>
    public IEnumerable<TextLine> Whole(FindingGroup group) => [Line(group), .. Excerpt(group.First), .. Hint(group.First.Hint)];

    /// <summary>The finding and its hint, without the source.</summary>
    public static IEnumerable<TextLine> WithoutSource(FindingGroup group) => [Line(group), .. Hint(group.First.Hint)];

    /// <summary>The finding itself: where, how bad, what.</summary>
    public static TextLine Line(FindingGroup group)
    {
        var finding = group.First;
        var times = group.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({group.Count} times)") : "";
        var severity = (SeverityWord.Of(finding.Severity), ToneOf(finding.Severity));
        var words = ($" {finding.Code}: {TerminalText.Of(finding.Message)}{times}", Tone.Plain);
        return finding.Place.File.Length == 0 ? new(severity, words) : new((TerminalText.Of(finding.Place.ToString()), Tone.Strong), (": ", Tone.Plain), severity, words);
    }

    /// <summary>What is wrong at places that another line has named.</summary>
    public static TextLine Message(Diagnostic finding) => new((Indent + TerminalText.Of(finding.Message), Tone.Plain));

    /// <summary>What to do.</summary>
    public static IEnumerable<TextLine> Hint(string? hint) => (hint?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        .Select(line => new TextLine((Indent + TerminalText.Of(line.AsSpan().TrimEnd()), Tone.Faint)));

    /// <summary>How words of a severity look.</summary>
    public static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        _ => Tone.Notice,
    };

    private IEnumerable<TextLine> Excerpt(Diagnostic finding)
    {
        var place = finding.Place;
        return sources is null || !sources.TryRead(place, out var line) || SourceFrame.Of(line, place.Column, place.Length, screen.Columns - Indent.Length) is not { } frame
            ? []
            : [
                new((Indent + frame.Before, Tone.Plain), (frame.Marked, ToneOf(finding.Severity)), (frame.After, Tone.Plain)),
                new((Indent, Tone.Plain), (frame.Caret, ToneOf(finding.Severity))),
            ];
    }
}
