using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Site.Documents;

/// <summary>A word or two with a number, as things of one kind are named side by side: "Breakout room 2: Q2".</summary>
/// <param name="Words">The words as written, without "Notes from" in front of them.</param>
/// <param name="Number">Its number or letter, or several joined by '+'.</param>
/// <param name="Rest">What stands behind it.</param>
/// <param name="Thing">What the last of the words says.</param>
internal readonly partial record struct NumberedName(string Words, string Number, string Rest, NumberedThing Thing)
{
    private const int Longest = 200;

    /// <summary>What things of one kind share, in any case.</summary>
    public string Family => Words.ToLowerInvariant();

    public string Label => $"{Capital(Words)} {Number}";

    /// <summary>Whether it is no number that counts a few: room 204 is where people met.</summary>
    public bool HasHighNumber => Number.Split('+').Any(n => n.Length > 2 && char.IsAsciiDigit(n[0]));

    /// <summary>Whether the name stands by itself: what follows is set apart, or says which question was taken or that notes follow. "Room 101 is closed" names none.</summary>
    public bool IsApart => Rest.AsSpan().TrimStart() is var rest && (rest.IsEmpty || !(char.IsLetterOrDigit(rest[0]) || rest[0] == '?') || Reference().IsMatch(Rest));

    /// <summary>Whether a line says no more than this name, with its question and the word "notes".</summary>
    public bool IsAll => Nothing().IsMatch(Rest);

    public static NumberedName? Of(string words)
    {
        if (words.Length > Longest)
        {
            return null;
        }

        if (Name().Match(words) is { Success: true } match)
        {
            var name = match.Groups["words"].Value;
            var last = name[(name.AsSpan().LastIndexOfAny(" \t") + 1)..];
            return new NumberedName(
                name, string.Join('+', Numbers().Matches(match.Groups["numbers"].Value).Select(m => m.Value)), match.Groups["rest"].Value, WorkshopWords.Of(last));
        }

        return Ordinal().Match(words) is { Success: true } ordinal
            && WorkshopWords.Of(ordinal.Groups["words"].Value) is var thing and not (NumberedThing.Unknown or NumberedThing.Part)
            ? new NumberedName(ordinal.Groups["words"].Value, ordinal.Groups["numbers"].Value, ordinal.Groups["rest"].Value, thing)
            : null;
    }

    public static string Capital(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    /// <summary>The words with numbers behind the name: "Frage" and 1 in "Gruppe 2 - Frage 1".</summary>
    public IEnumerable<(string Word, int Number)> References() =>
        Pair().Matches(Rest).Select(m => (m.Groups["word"].Value.ToLowerInvariant(), int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(
        @"^[\W_]*(?:(?i:"
        + WorkshopWords.Notes + @")\s+(?:\p{Ll}{1,4}\s+)?)?(?<words>\p{L}[\p{L}\p{M}'’-]*(?:\s+\p{L}[\p{L}\p{M}'’-]*){0,2}?)\s*(?:[#:№]|(?i:n[or]?[.°º]|n[or](?=\s*[0-9])))?\s*"
        + @"(?<numbers>[0-9]{1,4}(?:\s*(?:[+&/]|and|und|et|y|e|en|och|og)\s*[0-9]{1,4})*|(?<=\s)(?:[IVX]{1,4}|[A-Z](?:\s*[+&/]\s*[A-Z])*|(?i:one|two|three|four|five|six|seven|"
        + @"eight|nine|ten|eins|zwei|drei|vier|fünf|sechs|sieben|acht|un|une|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco|due|tre|quattro|cinque)))(?![\p{L}\p{N}]|"
        + @"[.:][0-9])(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^[\W_]*(?<numbers>[0-9]{1,3})(?:\.|st|nd|rd|th|[ºª°]|e|er|re|ère|ème)\s*(?<words>\p{L}[\p{L}\p{M}-]*)(?<rest>[\W_]*|[\W_]*[:(–—-].*)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[0-9]+|[A-Z]+(?!\p{L})|^\p{L}+$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^\s*(?:(?i:" + WorkshopWords.Notes + @")\b|\p{L}[\p{L}\p{M}]*\s*#?\s*[0-9]{1,3}(?![\p{L}\p{N}]))", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<!\p{L})(?<word>\p{L}[\p{L}\p{M}]*)\.?\s*#?\s*(?<number>[0-9]{1,3})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(
        @"^(?>[\s:,(–—-]*)(?:(?:" + WorkshopWords.Question
        + @")\s*(?:#|n[or]?[.°º])?\s*[0-9]{1,4})?(?>[\s:,)–—-]*)(?:" + WorkshopWords.Notes + @")?(?>[\s:.)–—-]*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();
}
