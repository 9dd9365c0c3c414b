using System.Text.RegularExpressions;

namespace ReportGen.Site.Pages;

/// <summary>What the codebook says, where it cannot lead anywhere: a link is the words that it shows.</summary>
internal static partial class PlainWords
{
    /// <summary>Whether words link to a document or a passage of one.</summary>
    public static bool HasLinks(string words) => Wikilinks().IsMatch(words);

    /// <summary>The words, with the label or the name in the place of each link.</summary>
    public static string Of(string words) => Wikilinks().Replace(words, m => m.Groups["label"] is { Length: > 0 } label ? label.Value : m.Groups["name"].Value);

    [GeneratedRegex(@"!?\[\[(?<name>[^\[\]|#\r\n]+)[^\[\]|\r\n]*(\|(?<label>[^\[\]\r\n]*))?\]\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Wikilinks();
}
