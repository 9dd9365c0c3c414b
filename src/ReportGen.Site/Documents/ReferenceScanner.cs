using System.Globalization;
using System.Text.RegularExpressions;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Finds wikilinks and timestamps, outside code, in one pass each.</summary>
internal static partial class ReferenceScanner
{
    private const int LongestLink = 400;

    /// <summary>Every <c>[[target]]</c> and <c>[[target | label]]</c>; a link ends on its line and holds no other.</summary>
    public static EquatableArray<Wikilink> Wikilinks(Reading reading)
    {
        var text = reading.Text;
        var links = new List<Wikilink>();
        for (var open = Next(text, reading.Start); open >= 0;)
        {
            // Of a run of brackets the last two open the link.
            while (open + 2 < text.Length && text[open + 2] == '[')
            {
                open++;
            }

            var inside = text.AsSpan(open + 2, Math.Min(LongestLink, text.Length - open - 2));
            var length = inside.IndexOfAny('[', ']', '\n');
            if (length > 0 && inside[length] == ']' && inside[(length + 1)..].StartsWith(']') && !reading.Code.Contains(open))
            {
                Add(links, text, open, inside[..length].ToString());
            }

            open = Next(text, open + 2 + Math.Max(length, 0));
        }

        return EquatableArray.From(links);
    }

    /// <summary>Every moment that video notes name: anchors with <c>data-t</c>, and times alone or in brackets.</summary>
    public static EquatableArray<Timestamp> Timestamps(Reading reading)
    {
        var stamps = new List<Timestamp>();
        foreach (Match match in Moment().Matches(reading.Text[reading.Start..]))
        {
            var start = reading.Start + match.Index;
            if (reading.Code.Contains(start))
            {
                continue;
            }

            var hours = match.Groups["h"].Success ? Part(match, "h") : 0;
            if (Part(match, "m") < 60 && Part(match, "s") < 60)
            {
                stamps.Add(new Timestamp(hours * 3600 + Part(match, "m") * 60 + Part(match, "s"), new Span(start, start + match.Length)));
            }
        }

        return EquatableArray.From(stamps);
    }

    private static void Add(List<Wikilink> links, string text, int open, string inside)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? inside : inside[..bar]).Trim();
        var label = bar < 0 ? null : inside[(bar + 1)..].Trim();
        if (target.Length > 0)
        {
            var lineStart = open == 0 ? 0 : text.LastIndexOf('\n', open - 1) + 1;
            var isChannel = text.AsSpan(lineStart, open - lineStart).Trim().Trim("*_").Equals("From:", StringComparison.OrdinalIgnoreCase);
            links.Add(new Wikilink(target, string.IsNullOrEmpty(label) ? null : label, new Span(open, open + inside.Length + 4), isChannel ? Wikilink.Channel : "wikilink"));
        }
    }

    private static int Next(string text, int from) => from >= text.Length ? -1 : text.IndexOf("[[", from, StringComparison.Ordinal);

    private static int Part(Match match, string name) => int.Parse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    // In this order: an anchor with all that is inside it, a time in brackets, a time alone (only with hours: "10:30" may be a time of day).
    [GeneratedRegex(
        """<a\b[^<>]{0,200}?\bdata-t\s*=\s*["']?(?<h>\d{1,3}):(?<m>\d{1,2}):(?<s>\d{2})["']?[^<>]{0,200}>[^<]{0,40}</a>|[\[(](?:(?<h>\d{1,3}):)?(?<m>\d{1,2}):(?<s>\d{2})[\])]|(?<![\d:.])(?<h>\d{1,3}):(?<m>\d{2}):(?<s>\d{2})(?![\d:])""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Moment();
}
