using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportGen.Cli.Commands;

/// <summary>How a command line may go on, for shells: <c>reportgen "[suggest:POSITION]" "LINE"</c>, as all programs with this parser are asked.</summary>
internal static partial class Suggestions
{
    /// <summary>The suggestions, or null where nobody asked for any.</summary>
    public static IEnumerable<string>? For(CommandTree tree, string[] arguments)
    {
        if (arguments is not [var asked, var line] || Asked().Match(asked) is not { Success: true } match)
        {
            return null;
        }

        // The position may lie behind the line where a shell counts bytes or leaves out the last spaces.
        var position = Math.Min(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), line.Length);
        var before = line[..position];
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return tree.Root.Parse(before).GetCompletions(position)
            .Select(c => c.InsertText ?? c.Label)
            .Where(c => c.StartsWith(word, StringComparison.Ordinal) && (word.Length > 0 || c[0] != '-'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    // Nine digits are more than any line has, and fit.
    [GeneratedRegex(@"^\[suggest:(\d{1,9})\]$")]
    private static partial Regex Asked();
}
