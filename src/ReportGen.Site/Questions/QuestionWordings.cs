using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Questions;

/// <summary>Finds the words of site.yml's questions, by number, in what somebody asks.</summary>
internal sealed class QuestionWordings
{
    private readonly TermIndex _wordings;
    private readonly int[] _questionOfTerm;

    public QuestionWordings(QuestionList list)
    {
        _wordings = TermIndex.Compile([.. list.Questions.SelectMany(q => q.AskedAs)]);
        _questionOfTerm = [.. list.Questions.SelectMany((q, i) => Enumerable.Repeat(i, q.AskedAs.Count))];
    }

    /// <summary>The questions that are asked in some words, each with the first place where they are.</summary>
    public IEnumerable<(int Question, int At)> AskedIn(ReadOnlySpan<char> words) =>
        Hits(words).GroupBy(h => _questionOfTerm[h.Term]).Select(g => (g.Key, g.Min(h => h.Span.Start)));

    /// <summary>The questions whose words these are, from the first letter to the last.</summary>
    public List<int> Of(string words)
    {
        var whole = Whole(words);
        return [.. Hits(words).Where(h => h.Span.Start <= whole.Start && h.Span.End >= whole.End).Select(h => _questionOfTerm[h.Term]).Distinct()];
    }

    private List<TermHit> Hits(ReadOnlySpan<char> words)
    {
        var hits = new List<TermHit>();
        _wordings.Find(words, hits);
        return hits;
    }

    private static Span Whole(string words)
    {
        var (start, end) = (0, words.Length);
        while (start < end && !char.IsLetterOrDigit(words[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(words[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }
}
