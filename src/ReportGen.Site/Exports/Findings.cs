using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>What the report comes to on one thing, in words.</summary>
/// <param name="Path">The page that shows it.</param>
/// <param name="Name">The theme, code or question.</param>
/// <param name="Said">What is claimed of it, or what it means, and the numbers.</param>
internal sealed record Finding(string Path, string Name, string Said);

/// <summary>Puts what is found into words, for feeds and for language models.</summary>
internal static class Findings
{
    /// <summary>Themes, then questions, then codes.</summary>
    public static IEnumerable<Finding> Of(Frame frame, Numbers numbers) =>
        [
            .. Themes(frame, numbers), .. Questions(frame, numbers),
            .. frame.Codebook.Themes.SelectMany(t => t.Codes).Select(c => Of(frame, numbers, c.Id, c.Claims.Claim ?? c.Definition)),
        ];

    public static IEnumerable<Finding> Themes(Frame frame, Numbers numbers) => frame.Codebook.Themes.Select(t => Of(frame, numbers, t.Id, t.Claims.Claim ?? t.Definition));

    public static IEnumerable<Finding> Questions(Frame frame, Numbers numbers) => numbers.Questions.Questions.Select(q => new Finding(
        Addresses.Question(q.Question.Id), q.Question.Text, frame.Language.Say("{0} of {1} answered.", frame.Language.Number(q.Answered), frame.Language.Number(q.Cases))));

    private static Finding Of(Frame frame, Numbers numbers, string node, string? said)
    {
        var (total, all) = (numbers.Reached.Of(node), numbers.Reached.Documents);
        var counted = frame.Language.Count(
            all, "In {1} of {0} document, {2}.", "In {1} of {0} documents, {2}.", frame.Language.Number(total.Documents),
            frame.Language.Count(total.Segments, "{0} segment", "{0} segments"));
        var words = said is null ? "" : PlainWords.Of(said).Trim();
        return new(
            Addresses.Theme(node), frame.Nodes.Find(node)!.FullLabel, words.Length == 0 ? counted : $"{words}{(words[^1] is '.' or '!' or '?' ? "" : ".")} {counted}");
    }
}
