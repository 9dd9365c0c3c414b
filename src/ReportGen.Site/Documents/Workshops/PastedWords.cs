using System.Text.RegularExpressions;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Tells words that were pasted into notes from a group's own.</summary>
internal static partial class PastedWords
{
    private const int LongestLabel = 100;

    /// <summary>The label in a line that only says who is quoted, such as "Poe (some-model):" or "ChatGPT said:"; null where it says more.</summary>
    /// <param name="line">The line without marks of emphasis.</param>
    /// <param name="labels">Whom site.yml declares as quoted.</param>
    public static string? Label(string line, EquatableArray<string> labels)
    {
        if (line.Length > LongestLabel || !line.EndsWith(':'))
        {
            return null;
        }

        foreach (var label in labels)
        {
            if (label.Length > 0 && line.StartsWith(label, StringComparison.Ordinal) && Attribution().IsMatch(line[label.Length..]))
            {
                return line.TrimEnd(':', ' ');
            }
        }

        return null;
    }

    /// <summary>Whether a paragraph stands between one pair of quotation marks.</summary>
    public static bool IsBetweenQuotes(ReadOnlySpan<char> words)
    {
        if (words.Length < 3)
        {
            return false;
        }

        ReadOnlySpan<char> closing = words[0] switch
        {
            '"' => "\"",
            '“' => "”",
            '„' => "“”",
            '«' => "»",
            '»' => "«",
            _ => "",
        };
        return words[1..].IndexOfAny(closing) == words.Length - 2;
    }

    // A model's version, and a word for saying; "ChatGPT is good at:" begins a group's own list.
    [GeneratedRegex(
        @"^(?:['’]s)?(?:\s*\([^()]*\))?(?:\s*[-\w.]*[0-9][-\w.]*)*(?:\s*\([^()]*\))?(?:\s+(?:said|says|wrote|writes|answered|answers|replied|replies|answer|reply|response|"
        + @"output))?\s*:$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Attribution();
}
