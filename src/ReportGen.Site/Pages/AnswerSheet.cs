using ReportGen.Site.Evidence;

namespace ReportGen.Site.Pages;

/// <summary>All cases that were asked a question, as its pages lay them out: those that answered by group, then those that did not.</summary>
/// <param name="Answers">All of them.</param>
/// <param name="Answered">How many of them answered: those come first.</param>
/// <param name="Asked">How often the question is worded.</param>
/// <param name="Documents">In how many documents it is.</param>
/// <param name="Groups">For each document group how many answered, of those that were asked.</param>
/// <param name="Starts">Each group that has answers, with the number of its first among all.</param>
internal sealed record AnswerSheet(
    AnswerIn[] Answers, int Answered, int Asked, int Documents, IReadOnlyDictionary<string, (int Answered, int Asked)> Groups, IReadOnlyList<(string Group, int Answer)> Starts)
{
    /// <summary>The group of the answer before one; null for the first.</summary>
    public string? GroupBefore(int answer) => answer == 0 ? null : Answers[answer - 1].Part.Document.Card.Group;

    // All documents are gone through in every build that plans pages: no object for each answer.
    public static AnswerSheet Of(IReadOnlyList<AnswersIn> parts)
    {
        var (cases, asked, answered, documents) = (0, 0, 0, 0);
        var groups = new Dictionary<string, (int Answered, int Asked)>(StringComparer.Ordinal);
        var starts = new List<(string Group, int Answer)>();
        foreach (var part in parts)
        {
            var (all, positive) = (part.Cases, part.Answered);
            if (positive > 0 && (starts.Count == 0 || starts[^1].Group != part.Document.Card.Group))
            {
                starts.Add((part.Document.Card.Group, answered));
            }

            (cases, asked, answered) = (cases + all, asked + part.Asked, answered + positive);
            documents += all > 0 ? 1 : 0;
            var group = groups.GetValueOrDefault(part.Document.Card.Group);
            groups[part.Document.Card.Group] = (group.Answered + positive, group.Asked + all);
        }

        var (answers, at, last) = (new AnswerIn[cases], 0, answered);
        foreach (var part in parts)
        {
            for (var (i, count) = (0, part.Cases); i < count; i++)
            {
                if (part.IsAnswer(i))
                {
                    answers[at++] = new(part, i);
                }
                else
                {
                    answers[last++] = new(part, i);
                }
            }
        }

        return new(answers, answered, asked, documents, groups, starts);
    }
}

/// <summary>One case's answer in one document.</summary>
/// <param name="Part">What the document has on the question.</param>
/// <param name="Index">Which of its cases.</param>
internal sealed record AnswerIn(AnswersIn Part, int Index)
{
    /// <summary>Whether it answered.</summary>
    public bool IsAnswer => Part.IsAnswer(Index);

    /// <summary>The answer.</summary>
    public AnswerEvidence Words => Part.Words.Answers[Index];
}
