using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>A group as a heading names it.</summary>
/// <param name="Words">What groups are called: "Group", "Breakout room".</param>
/// <param name="Name">Its number, or several joined by '+'.</param>
/// <param name="Question">The question that the same heading names, or one above it.</param>
/// <param name="Rest">What the heading says besides: perhaps the question's words.</param>
internal readonly record struct GroupName(string Words, string Name, int? Question, string Rest)
{
    public const string Plain = "Group";

    /// <summary>As a speaker.</summary>
    public string Label => $"{Words} {Name}";

    /// <summary>For cases: "group-9+10".</summary>
    public string Key => $"{Slug.From(Words)}-{Name.ToLowerInvariant()}";

    /// <summary>As findings call it.</summary>
    public string Mention => Words == Plain ? $"group {Name}" : Label;

    /// <summary>Whether its word may as well stand for something that people noted: a table, a room.</summary>
    public bool MayBePlace { get; init; }

    /// <summary>Whether its question is that of a heading above it, so that the same group may stand under another.</summary>
    public bool IsUnderQuestion { get; init; }

    /// <summary>The words of a heading above it that asks something.</summary>
    public string? Under { get; init; }
}

/// <summary>How people write the names of sessions, groups and questions in workshop notes.</summary>
internal static partial class WorkshopNames
{
    // What is longer is a sentence, not a name.
    private const int Longest = 200;

    private static readonly string[] s_numbers = ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"Day 2" in "Rules for Day 2", as an id and as a label; null where no session is named.</summary>
    public static (string Id, string Label)? Session(string words)
    {
        if (words.Length > Longest || SessionName().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value.ToLowerInvariant();
        var written = match.Groups["number"].Value;
        var number = Array.IndexOf(s_numbers, written.ToLowerInvariant()) is var index and > 0
            ? index
            : int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture);
        return (string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"),
            string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(name[0])}{name[1..]} {number}"));
    }

    /// <summary>"9+10" in "Group 9 &amp; 10 - Notes", with the question named beside it; null where no group is named.</summary>
    public static GroupName? Group(string words)
    {
        if (words.Length > Longest || GroupNumbers().Match(words) is not { Success: true } match)
        {
            return null;
        }

        var numbers = match.Groups["numbers"].Value;
        var comma = match.Groups["plural"].Success ? -1 : numbers.IndexOf(',', StringComparison.Ordinal);
        var name = string.Join('+', GroupNumber().Matches(comma < 0 ? numbers : numbers[..comma]).Select(m => m.Value));
        var rest = words[(match.Index + match.Length)..];
        return new GroupName(GroupName.Plain, name, Question(rest) ?? Question(words[..match.Index]), rest);
    }

    /// <summary>Whether a line says nothing but which group writes, perhaps with its question and the word "notes".</summary>
    public static bool IsGroupLine(string words) => words.Length <= Longest && GroupLine().IsMatch(words);

    /// <summary>Whether a heading announces the questions of a session.</summary>
    public static bool AnnouncesQuestions(string words) => words.Length <= Longest && Questions().IsMatch(words);

    /// <summary>Whether a heading only says that notes follow.</summary>
    public static bool AnnouncesNotes(string words) => words.Length <= Longest && Notes().IsMatch(words);

    /// <summary>The number in a line that says nothing but "Question 2:"; null where it says more or less.</summary>
    public static int? Marker(string words) => words.Length <= Longest && MarkerLine().Match(words) is { Success: true } match ? Number(match) : null;

    /// <summary>What stands in front of a repeated question, such as "7." or "Q:"; how long that is, and its number.</summary>
    public static (int Length, int? Number) Lead(string words)
    {
        var match = LeadingNumber().Match(words.Length > Longest ? words[..Longest] : words);
        return match.Success ? (match.Length, Number(match)) : (0, null);
    }

    /// <summary>The number in front of words that names a question, as "Question 2: Who answers?" does; a number alone may count anything.</summary>
    public static int? Named(string words) => char.IsAsciiDigit(words.AsSpan().TrimStart() is [var first, ..] ? first : ' ') ? null : Lead(words).Number;

    /// <summary>The number and the words of a line that names a question and asks it.</summary>
    public static (int Number, string Words)? Asked(string line)
    {
        if (Named(line) is not { } number || line.AsSpan().TrimEnd("\"'”»)*_ ") is not [.., '?' or '？' or '؟'])
        {
            return null;
        }

        var words = line[Lead(line).Length..].Trim();
        return words.Any(char.IsLetterOrDigit) ? (number, words) : null;
    }

    /// <summary>The number of the question that some words name.</summary>
    public static int? Question(string words) => QuestionNumber().Match(words) is { Success: true } match ? Number(match) : null;

    private static int? Number(Match match) => match.Groups["number"] is { Success: true } number
        ? int.Parse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(
        @"\b(?<name>day|session)\s*#?\s*(?<number>[0-9]{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SessionName();

    [GeneratedRegex(
        @"\b(?i:group(?<plural>s)?)\s*(?:[#:]|(?i:n[or]\.?))?\s*(?<numbers>[0-9]{1,4}(?:\s*(?:\+|&|,|/|(?i:and))\s*[0-9]{1,4})*|[A-Z])(?![\p{L}0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex GroupNumbers();

    [GeneratedRegex(@"[0-9]+|[A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex GroupNumber();

    [GeneratedRegex(
        @"^groups?\s*#?\s*[0-9]{1,4}(?:\s*(?:\+|&|,|/|and)\s*[0-9]{1,4})*[\s:,–—-]*(?:(?:question|q)\s*#?\s*[0-9]{1,4})?[\s:,–—-]*(?:notes|answers?)?[\s:.–—-]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GroupLine();

    [GeneratedRegex("(?:" + WorkshopWords.Questions + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Questions();

    [GeneratedRegex(@"^\W*(?:" + WorkshopWords.Notes + @")\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Notes();

    [GeneratedRegex(
        @"\b(?:questions|" + WorkshopWords.Question + @")\s*(?:#|n[or]\.?|n?[°º])?\s*(?<number>[0-9]{1,4})\b|\b(?<number>[0-9]{1,3})(?:\.|st|nd|rd|th|[ºª°]|e|ère|ème)\s*(?:"
        + WorkshopWords.Question + @")\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionNumber();

    [GeneratedRegex(@"^\W*(?:" + WorkshopWords.Question + @")\s*(?:#|n[or]\.?|n?[°º])?\s*(?<number>[0-9]{1,4})\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkerLine();

    [GeneratedRegex(
        @"^\s*(?:(?:" + WorkshopWords.Question
        + @")\s*(?:#|n[or]\.?|n?[°º])?\s*(?<number>[0-9]{1,4})?\s*[:.)–—-]\s*|(?<number>[0-9]{1,4})\s*[:.)]\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}
