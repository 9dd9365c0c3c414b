using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Prints findings for a person: one line each as compilers do, a hint below, on a terminal with the source between them.</summary>
/// <param name="writing">Where to.</param>
/// <param name="sources">The lines that findings are about; null to leave them out.</param>
internal sealed class FindingPrinter(IWriting writing, SourceLines? sources)
{
    private const string Indent = "    ";

    public void Print(IEnumerable<Diagnostic> findings)
    {
        foreach (var group in FindingGroup.Of(findings))
        {
            Print(group.First, group.Count);
        }
    }

    private void Print(Diagnostic finding, int count)
    {
        var tone = ToneOf(finding.Severity);
        if (finding.Place.File.Length > 0)
        {
            writing.Write(VisibleText.Of(finding.Place.ToString()), Tone.Strong);
            writing.Write(": ");
        }

        writing.Write(SeverityWord.Of(finding.Severity), tone);
        var times = count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({count} times)") : "";
        writing.Write($" {finding.Code}: {VisibleText.Of(finding.Message)}{times}");
        writing.EndLine();
        Excerpt(finding.Place, tone);
        Hint(finding.Hint);
    }

    private void Excerpt(Place place, Tone tone)
    {
        if (sources is null || !sources.TryRead(place, out var line) || SourceFrame.Of(line, place.Column, place.Length) is not { } frame)
        {
            return;
        }

        writing.Write(Indent + frame.Before);
        writing.Write(frame.Marked, tone);
        writing.Write(frame.After);
        writing.EndLine();
        writing.Write(Indent);
        writing.Write(frame.Caret, tone);
        writing.EndLine();
    }

    private void Hint(string? hint)
    {
        foreach (var line in hint?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            writing.Write(Indent + VisibleText.Of(line.AsSpan().TrimEnd()), Tone.Faint);
            writing.EndLine();
        }
    }

    private static Tone ToneOf(Severity severity) => severity switch
    {
        Severity.Error => Tone.Error,
        Severity.Warning => Tone.Warning,
        _ => Tone.Notice,
    };
}
