using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Prints findings for a person: no more than a screen of them unless all were asked for.</summary>
/// <param name="writing">Where to.</param>
/// <param name="lines">How each is said.</param>
/// <param name="screen">How much is seen at once; null to print everything.</param>
internal sealed class FindingPrinter(IWriting writing, FindingLines lines, Screen? screen)
{
    /// <param name="findings">What to print.</param>
    /// <param name="isQuiet">Whether nothing is said that is no finding, unless something was left out.</param>
    public void Print(IReadOnlyCollection<Diagnostic> findings, bool isQuiet)
    {
        if (findings.Count == 0)
        {
            return;
        }

        var groups = FindingGroup.Of(findings);
        var screenful = screen is { } room ? Screenful.Of(groups, lines, room) : null;
        foreach (var line in screenful?.Lines ?? groups.SelectMany(lines.Whole))
        {
            line.WriteTo(writing);
        }

        var isCut = screenful is { IsCut: true };
        if (isCut || !isQuiet)
        {
            Guide(findings, isCut).WriteTo(writing);
        }
    }

    // Where to read more, and how to see what was left out.
    private static TextLine Guide(IReadOnlyCollection<Diagnostic> findings, bool isCut)
    {
        var code = findings.MaxBy(f => f.Severity)!.Code;
        var all = isCut ? $"-v shows all {Plural.Of(findings.Count, "finding")}; " : "";
        var others = findings.All(f => f.Code == code) ? "" : ", and so for each code";
        return new(($"{all}reportgen explain {code} tells more{others}", Tone.Faint));
    }
}
