using System.Globalization;
using ReportGen.Site.Differences;
using ReportGen.Site.Links;

namespace ReportGen.Cli.Printing;

/// <summary>A difference as lines, those first that have most to do with it; what is left out is said.</summary>
/// <param name="mostNodes">How many themes and codes to show.</param>
/// <param name="mostQuotes">How many quotes of each.</param>
/// <param name="mostOthers">How many documents and questions.</param>
internal sealed class DifferenceLines(int mostNodes, int mostQuotes, int mostOthers)
{
    private readonly DifferenceWords _words = DifferenceWords.Plain;

    /// <summary>As much as somebody reads who asked for it.</summary>
    public static DifferenceLines Usual => new(12, 4, 8);

    /// <summary>As much as somebody reads who did something else.</summary>
    public static DifferenceLines Short => new(4, 2, 2);

    /// <summary>All of it.</summary>
    public static DifferenceLines All => new(int.MaxValue, int.MaxValue, int.MaxValue);

    /// <summary>Documents, then themes with their codes and quotes, then questions.</summary>
    public IReadOnlyList<DifferenceLine> Of(Difference difference)
    {
        var lines = new List<DifferenceLine>();
        List("documents", [.. difference.Documents.Select(_words.Of).OfType<string>()]);
        var codings = difference.Codings.ToLookup(c => c.Node, StringComparer.Ordinal);
        foreach (var node in difference.Nodes.Take(mostNodes))
        {
            lines.AddRange(Of(node, codings[node.Id]));
        }

        More(0, difference.Nodes.Count - mostNodes, "theme or code", "themes and codes");
        Codings([.. codings.Where(c => !difference.Nodes.Any(n => n.Id == c.Key))]);
        List("questions", [.. difference.Questions.Select(_words.Of)]);
        More(0, difference.DocumentsLeftOut, "document was coded again; 'reportgen diff' compares all", "documents were coded again; 'reportgen diff' compares all");
        return lines;

        // What changes no count: other words of the same segments, or something else that finds them.
        void Codings(List<IGrouping<string, CodingChange>> unchanged)
        {
            foreach (var node in unchanged.Take(mostNodes))
            {
                lines.Add(new(0, TerminalText.Of(node.Key), Tone.Strong));
                lines.AddRange(Groups(node));
            }

            More(0, unchanged.Count - mostNodes, "theme or code", "themes and codes");
        }

        void List(string title, List<string> entries)
        {
            if (entries.Count > 0)
            {
                lines.Add(new(0, title, Tone.Strong));
                lines.AddRange(entries.Take(mostOthers).Select(e => new DifferenceLine(1, e, Tone.Plain)));
                More(1, entries.Count - mostOthers, title[..^1], title);
            }
        }

        void More(int depth, int count, string one, string many)
        {
            if (count > 0)
            {
                lines.Add(new(depth, string.Create(CultureInfo.InvariantCulture, $"… and {count} more {(count == 1 ? one : many)}"), Tone.Faint));
            }
        }
    }

    /// <summary>The document that it is about, then its codings by theme and code.</summary>
    public IReadOnlyList<DifferenceLine> ByNode(Difference difference) => Of(difference with { Nodes = [], Questions = [] });

    /// <summary>One theme or code.</summary>
    public IEnumerable<DifferenceLine> Of(NodeChange node, IEnumerable<CodingChange> codings)
    {
        yield return new(0, _words.Of(node), Tone.Strong, node.After is null ? null : Addresses.Href(Addresses.Theme(node.Id)));
        if (_words.Rule(node) is { } rule)
        {
            yield return new(1, rule, Tone.Notice);
        }

        foreach (var fact in _words.Facts(node))
        {
            yield return new(1, fact, Tone.Notice);
        }

        foreach (var line in Groups(codings))
        {
            yield return line;
        }
    }

    private static string? AddressOf(CodingChange coding) => coding.Because.Kind == BecauseKind.DocumentWent ? null
        : Addresses.Href(Addresses.Document(coding.Any.Document)) + "#" + Uri.EscapeDataString(coding.Any.Segment);

    /// <summary>Codings by what became of them and why.</summary>
    public IEnumerable<DifferenceLine> Groups(IEnumerable<CodingChange> codings)
    {
        foreach (var group in CodingGroup.Of(codings))
        {
            yield return new(1, _words.Of(group) + ":", Tone.Plain);
            foreach (var coding in group.Codings.Take(mostQuotes))
            {
                yield return new(2, _words.Of(coding), Tone.Plain, AddressOf(coding));
            }

            if (group.Codings.Count - mostQuotes is > 0 and var more)
            {
                yield return new(2, string.Create(CultureInfo.InvariantCulture, $"… and {more} more"), Tone.Faint);
            }
        }
    }
}

/// <summary>A line about a difference.</summary>
/// <param name="Depth">How far it is set in.</param>
/// <param name="Words">What it says, safe for a terminal.</param>
/// <param name="Tone">What it means to the eye.</param>
/// <param name="Address">Where the report shows what it is about, from the report's root; null where it does not.</param>
internal sealed record DifferenceLine(int Depth, string Words, Tone Tone, string? Address = null)
{
    /// <summary>Writes lines.</summary>
    public static void Write(IEnumerable<DifferenceLine> lines, IWriting writing)
    {
        foreach (var line in lines)
        {
            writing.Write(new string(' ', line.Depth * 2));
            writing.Write(line.Words, line.Tone);
            writing.EndLine();
        }
    }
}
