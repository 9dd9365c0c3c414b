using System.Globalization;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>
/// What of the findings goes on one screen. Each code gets the least that may be said of it, errors first; then each gets as much more as there is
/// room for, errors first again. What is left when the room is used up is counted in one line.
/// </summary>
/// <param name="Lines">What to print.</param>
/// <param name="IsCut">Whether there is more to say.</param>
internal sealed record Screenful(IReadOnlyList<TextLine> Lines, bool IsCut)
{
    // The line that counts what is left, as long as it gets.
    private const int CellsOfRest = 160;

    public static Screenful Of(IReadOnlyList<FindingGroup> findings, FindingLines lines, Screen screen)
    {
        var groups = CodeGroup.Of(findings);
        var room = screen.RowsOfFindings;
        var said = new List<(Detail Detail, IReadOnlyList<TextLine> Lines)>();
        foreach (var brief in groups.Select(g => g.Say(Detail.Brief, lines)!))
        {
            // The last of them needs no line that counts those after it.
            var rest = said.Count + 1 < groups.Count ? screen.RowsOf(CellsOfRest) : 0;
            if (said.Count > 0 && RowsOf(brief, screen) + rest > room)
            {
                break;
            }

            room -= RowsOf(brief, screen);
            said.Add((Detail.Brief, brief));
        }

        var left = groups.Skip(said.Count).ToList();
        room -= left.Count > 0 ? screen.RowsOf(CellsOfRest) : 0;
        for (var i = 0; i < said.Count; i++)
        {
            var rows = RowsOf(said[i].Lines, screen);
            if (Most(groups[i], lines, screen, room + rows) is { } more)
            {
                room += rows - RowsOf(more.Lines, screen);
                said[i] = more;
            }
        }

        var isCut = left.Count > 0 || said.Any(s => s.Detail != Detail.All);
        return !isCut && !groups.Any(g => g.IsFolded)
            ? new([.. findings.SelectMany(lines.Whole)], isCut)
            : new([.. said.SelectMany(s => s.Lines), .. left.Count > 0 ? [Rest(left)] : Array.Empty<TextLine>()], isCut);
    }

    private static (Detail Detail, IReadOnlyList<TextLine> Lines)? Most(CodeGroup group, FindingLines lines, Screen screen, int room)
    {
        // A finding takes a row at least: thousands of them need not be laid out to see that they have no room.
        foreach (var detail in (Detail[])(group.Findings.Count <= room ? [Detail.All, Detail.First, Detail.Hints] : [Detail.First, Detail.Hints]))
        {
            if (group.Say(detail, lines) is { } more && RowsOf(more, screen) <= room)
            {
                return (detail, more);
            }
        }

        return null;
    }

    private static TextLine Rest(IReadOnlyList<CodeGroup> left)
    {
        var parts = left.GroupBy(g => g.Severity).Select(g =>
        {
            var place = g.Key == Severity.Error && g.First().Findings[0].First.Place is { File.Length: > 0 } at ? $", the first at {TerminalText.Of(at.ToString())}" : "";
            return $"{SeverityWord.Counted(g.Key, g.Sum(c => c.Count))} "
                + $"({string.Join(", ", g.Take(CodeGroup.Few).Select(c => c.Code))}{(g.Count() > CodeGroup.Few ? ", …" : "")}{place})";
        });
        return new((string.Create(CultureInfo.InvariantCulture, $"… and {string.Join(", ", parts)}"), Tone.Plain));
    }

    private static int RowsOf(IEnumerable<TextLine> lines, Screen screen) => lines.Sum(l => l.RowsOn(screen));
}
