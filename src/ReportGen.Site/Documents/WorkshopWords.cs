using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>How people write sessions, groups and questions in workshop notes.</summary>
internal static partial class WorkshopWords
{
    // Shorter pieces of a question are as likely a group's own words.
    private const int ShortestRepeat = 20;

    /// <summary>"Day 2" in "Rules for Day 2"; null where no session is named.</summary>
    public static (string Id, string Label)? Session(string heading)
    {
        var match = SessionPattern().Match(heading);
        if (!match.Success)
        {
            return null;
        }

        var word = match.Groups["word"].Value.ToLowerInvariant();
        var number = match.Groups["number"].Value;
        return ($"{word}-{number}", $"{char.ToUpperInvariant(word[0])}{word[1..]} {number}");
    }

    /// <summary>"9+10" in "Group 9 &amp; 10 - Notes", with the question named after it; null where no group is named.</summary>
    public static (string Name, int? Question)? Group(string heading)
    {
        var match = GroupPattern().Match(heading);
        if (!match.Success)
        {
            return null;
        }

        var name = string.Join('+', Numbers().Matches(match.Groups["numbers"].Value).Select(m => m.Value));
        var question = QuestionPattern().Match(match.Groups["rest"].Value);
        return (name, question.Success ? NumberOf(question) : null);
    }

    /// <summary>The number in a line that says nothing but "Question 2:".</summary>
    public static int? QuestionMarker(string words)
    {
        var match = MarkerPattern().Match(words);
        return match.Success ? NumberOf(match) : null;
    }

    /// <summary>Whether words repeat a question, wholly or in part; the number that stands before them is in <paramref name="number"/>.</summary>
    public static bool Repeats(string words, string question, ref int? number)
    {
        if (!words.Contains('?', StringComparison.Ordinal))
        {
            return false;
        }

        var lead = LeadPattern().Match(words);
        if (lead.Success && lead.Groups["number"].Success)
        {
            number = NumberOf(lead);
        }

        var repeated = Letters(words[lead.Length..]);
        var original = Letters(question);
        return repeated == original || (repeated.Length >= ShortestRepeat && original.Contains(repeated, StringComparison.Ordinal));
    }

    /// <summary>Whether a line is only the label of somebody quoted: "Poe (some-model):", "ChatGPT said:".</summary>
    public static string? QuotedLabel(string words, IEnumerable<string> labels)
    {
        var line = words.Trim('*', ' ');
        if (!line.EndsWith(':'))
        {
            return null;
        }

        var name = SaidPattern().Replace(line[..^1].Trim('*', ' '), "");
        return labels.Any(l => string.Equals(l, name, StringComparison.OrdinalIgnoreCase)) ? line[..^1].Trim('*', ' ') : null;
    }

    /// <summary>Whether all of a paragraph stands between quotation marks.</summary>
    public static bool IsQuotedWhole(string words) =>
        words.Length > 2 && ((words[0] is '“' or '„' && words[^1] is '”' or '“' && words.IndexOfAny(['“', '„'], 1, words.Length - 2) < 0)
            || (words[0] == '"' && words[^1] == '"' && words.IndexOf('"', 1) == words.Length - 1));

    private static int? NumberOf(Match match) =>
        int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Letters(string words)
    {
        var letters = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    [GeneratedRegex(@"\b(?<word>day|session)\s+(?<number>\d{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionPattern();

    [GeneratedRegex(@"^group\s+(?<numbers>\d{1,4}(?:\s*(?:\+|&|,|/|and)\s*\d{1,4})*)\b(?<rest>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex GroupPattern();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(?:question|q)\.?\s*#?(?<number>\d{1,4})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionPattern();

    [GeneratedRegex(@"^(?:question|q)\.?\s*#?(?<number>\d{1,4})\s*[:.)]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"^\s*(?:(?:question|q)\s*#?(?<number>\d{1,4})?\s*[:.)]\s*|(?<number>\d{1,4})\s*[.):]\s*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadPattern();

    [GeneratedRegex(@"\s*(?:\([^()]*\))?\s*(?:said|says|wrote|answered)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaidPattern();
}
