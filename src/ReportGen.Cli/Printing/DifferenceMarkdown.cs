using System.Globalization;
using System.Text;
using ReportGen.Site.Differences;

namespace ReportGen.Cli.Printing;

/// <summary>A difference as Markdown, for the summary of a pull request: no longer than somebody reads, whatever was changed.</summary>
internal static class DifferenceMarkdown
{
    private const int MostNodes = 40;
    private const int MostQuoted = 12;
    private const int MostGroups = 6;
    private const int MostQuotes = 8;
    private const int MostOthers = 20;

    private static readonly DifferenceWords s_words = new(MarkdownEscape.Of, MarkdownEscape.Code);

    public static string Of(string from, string to, Difference difference)
    {
        var page = new StringBuilder("## What this changes in the report\n\n");
        Line(page, s_words.Head(from, to, difference) + ".");
        Table(page, difference.Nodes);
        List(page, "Documents", [.. difference.Documents.Select(s_words.Of).OfType<string>()]);
        List(page, "Questions", [.. difference.Questions.Select(s_words.Of)]);
        Quotes(page, difference);
        return page.ToString();
    }

    private static void Table(StringBuilder page, IReadOnlyList<NodeChange> nodes)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        page.Append("| theme or code | segments | documents | lost | gained |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var node in nodes.Take(MostNodes))
        {
            page.Append(CultureInfo.InvariantCulture, $"| {s_words.Name(node)} | {Numbers(node.Before?.Segments, node.After?.Segments)} | ")
                .Append(CultureInfo.InvariantCulture, $"{Numbers(node.Before?.Documents, node.After?.Documents)} | {node.Lost} | {node.Gained} |\n");
        }

        page.Append('\n');
        More(page, nodes.Count - MostNodes, "themes and codes");
    }

    private static void Quotes(StringBuilder page, Difference difference)
    {
        var changes = difference.Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal);
        var codings = difference.Codings.ToLookup(c => c.Node, StringComparer.Ordinal);
        var nodes = difference.Nodes.Where(n => codings.Contains(n.Id) || s_words.Rule(n) is not null || s_words.Facts(n).Any()).Select(n => n.Id)
            .Concat(codings.Select(c => c.Key)).Distinct().ToList();
        foreach (var node in nodes.Take(MostQuoted))
        {
            page.Append(CultureInfo.InvariantCulture, $"### {(changes.TryGetValue(node, out var change) ? s_words.Name(change) : MarkdownEscape.Of(node))}\n\n");
            if (change is not null && s_words.Rule(change) is { } rule)
            {
                Line(page, char.ToUpperInvariant(rule[0]) + rule[1..] + ".");
            }

            List(page, "", change is null ? [] : [.. s_words.Facts(change).Select(f => char.ToUpperInvariant(f[0]) + f[1..] + ".")]);
            var groups = CodingGroup.Of(codings[node]);
            foreach (var group in groups.Take(MostGroups))
            {
                var words = s_words.Of(group);
                Line(page, char.ToUpperInvariant(words[0]) + words[1..] + ":");
                List(page, "", [.. group.Codings.Select(s_words.Of)], MostQuotes);
            }

            More(page, groups.Skip(MostGroups).Sum(g => g.Codings.Count), "codings for other reasons");
        }

        More(page, nodes.Count - MostQuoted, "themes and codes with their words");
    }

    private static void List(StringBuilder page, string title, List<string> entries, int most = MostOthers)
    {
        if (entries.Count == 0)
        {
            return;
        }

        if (title.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"### {title}\n\n");
        }

        foreach (var entry in entries.Take(most))
        {
            page.Append("- ").Append(entry).Append('\n');
        }

        page.Append(entries.Count > most ? string.Create(CultureInfo.InvariantCulture, $"- … and {entries.Count - most} more\n") : "").Append('\n');
    }

    private static void More(StringBuilder page, int count, string what)
    {
        if (count > 0)
        {
            Line(page, string.Create(CultureInfo.InvariantCulture, $"… and {count} more {what}; `reportgen diff --format json` has all."));
        }
    }

    private static void Line(StringBuilder page, string words) => page.Append(words).Append("\n\n");

    private static string Numbers(int? before, int? after) => (before, after) switch
    {
        (null, { } now) => string.Create(CultureInfo.InvariantCulture, $"new: {now}"),
        ({ } old, null) => string.Create(CultureInfo.InvariantCulture, $"gone: {old}"),
        var (old, now) when old == now => string.Create(CultureInfo.InvariantCulture, $"{now}"),
        var (old, now) => string.Create(CultureInfo.InvariantCulture, $"{old} → {now}"),
    };
}
