using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Exchange;

/// <summary>Dictionaries of other programs as codes with terms: their wildcards mean here what they mean there.</summary>
internal static class Dictionaries
{
    /// <summary>The key by which quanteda writes terms of its own of a category that has categories.</summary>
    private const string Own = "__";

    private const int MostNamed = 6;

    /// <summary>A dictionary of quanteda: categories in categories, with lists of terms.</summary>
    public static IReadOnlyList<QdaCode> Quanteda(string text, string file, ICollection<Diagnostic> findings)
    {
        var faults = new List<Diagnostic>();
        if (SiteYaml.Parse(file, text, faults) is not MapNode { Entries.Count: > 0 } root)
        {
            var fault = faults.Count > 0 ? $"{faults[0].Message} (line {faults[0].Place.Line.ToString(CultureInfo.InvariantCulture)})" : "it is no map of categories";
            throw new ForeignFault($"this is no dictionary in YAML: {fault}", "a dictionary has categories with lists of terms: trust: [trust*, rely*]");
        }

        var bad = new List<string>();
        var numbers = 0;
        IReadOnlyList<QdaCode> codes = [.. root.Entries.Select(e => Category(e, bad, ref numbers))];
        Say(bad, file, findings);
        return codes;
    }

    /// <summary>A dictionary of LIWC: numbers with names of categories between two lines of a percent sign, then words with the numbers of theirs.</summary>
    public static IReadOnlyList<QdaCode> Liwc(string text, string file, ICollection<Diagnostic> findings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var marks = Enumerable.Range(0, lines.Length).Where(i => lines[i].Trim() == "%").Take(2).ToList();
        if (marks.Count < 2)
        {
            throw new ForeignFault(
                "this is no dictionary of LIWC: its categories do not stand between two lines of a percent sign",
                "a .dic file begins with %, and a number and a name on each line");
        }

        var bad = new List<string>();
        var categories = new List<(string Number, string Name, HashSet<string> Known, List<string> Terms)>();
        foreach (var line in lines[(marks[0] + 1)..marks[1]].Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var parts = line.Split([' ', '\t'], 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && parts[0].All(char.IsAsciiDigit) && !categories.Exists(c => c.Number == parts[0]))
            {
                categories.Add((parts[0], parts[1], new HashSet<string>(StringComparer.OrdinalIgnoreCase), []));
            }
            else
            {
                bad.Add(line);
            }
        }

        var byNumber = categories.ToDictionary(c => c.Number, StringComparer.Ordinal);
        foreach (var line in lines.Skip(marks[1] + 1).Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var words = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var first = words.Length;
            while (first > 1 && byNumber.ContainsKey(words[first - 1]))
            {
                first--;
            }

            var term = string.Join(' ', words.Take(first));
            if (first == words.Length || !IsTerm(term) || term.AsSpan().ContainsAny("<>()/"))
            {
                bad.Add(line);
                continue;
            }

            foreach (var category in words.Skip(first).Select(n => byNumber[n]).Where(c => c.Known.Add(term)))
            {
                category.Terms.Add(term);
            }
        }

        Say(bad, file, findings);
        return [.. categories.Select(c => new QdaCode(c.Number, c.Name, []) { Terms = c.Terms })];
    }

    private static QdaCode Category(MapEntry entry, List<string> bad, ref int numbers)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"key:{++numbers}");
        var own = new List<string>();
        var under = new List<QdaCode>();
        Take(entry.Value, own, under, bad, ref numbers);
        return new QdaCode(id, entry.Key.Text, under) { Terms = [.. own.Distinct(StringComparer.Ordinal)] };
    }

    // A list may hold terms and categories, one after the other.
    private static void Take(SettingsNode node, List<string> own, List<QdaCode> under, List<string> bad, ref int numbers)
    {
        switch (node)
        {
            case TextNode { IsNothing: true }:
                break;
            case TextNode text when IsTerm(text.Text):
                own.Add(text.Text.Trim());
                break;
            case TextNode text:
                bad.Add(text.Text);
                break;
            case ListNode list:
                foreach (var element in list.Elements)
                {
                    Take(element, own, under, bad, ref numbers);
                }

                break;
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    if (entry.Key.Text == Own)
                    {
                        Take(entry.Value, own, under, bad, ref numbers);
                    }
                    else
                    {
                        under.Add(Category(entry, bad, ref numbers));
                    }
                }

                break;
        }
    }

    private static bool IsTerm(string text) => Term.Parse(new TextNode(new Place(""), text, IsPlain: false), []) is not null;

    private static void Say(List<string> bad, string file, ICollection<Diagnostic> findings)
    {
        if (bad.Count > 0)
        {
            var more = bad.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {bad.Count - MostNamed} more") : "";
            findings.Add(ExchangeDiagnostics.LeftOut.At(
                new Place(file), $"what is no term here is left out: {string.Join(", ", bad.Take(MostNamed).Select(b => $"'{ForeignArchive.Shown(b)}'"))}{more}",
                "conditions, and what finds every word, are for you to write as rules"));
        }
    }
}
