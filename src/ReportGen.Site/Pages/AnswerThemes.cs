using System.Runtime.InteropServices;
using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>What the answers to a question are about, from what is kept of each document: no word of an answer is looked at.</summary>
internal static class AnswerThemes
{
    /// <summary>Each theme that occurs with how many answers have it, most first, then as in the codebook.</summary>
    public static IReadOnlyList<(string Theme, int Answers)> Count(IReadOnlyList<AnswersIn> parts, NameList nodes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            for (int i = 0, cases = part.Cases; i < cases; i++)
            {
                foreach (var theme in part.IsAnswer(i) ? part.ThemesOf(i) : [])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, theme, out _)++;
                }
            }
        }

        return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => nodes.PlaceOf(c.Key)).Select(c => (c.Key, c.Value))];
    }
}
