using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Questions;

/// <summary>
/// Joins questions of workshops with those of site.yml that have the same words, as they are looked for in what interviewers say. Where it is not certain
/// which are meant, they stay apart, and that is said.
/// </summary>
internal sealed class WordJoin(QuestionList list)
{
    private readonly QuestionWordings _wordings = new(list);

    /// <param name="found">The questions of all workshops.</param>
    /// <param name="ids">For some of them the id under which the report knows it; those that are joined are added.</param>
    /// <param name="findings">What is said of those that are not.</param>
    public void Join(List<WorkshopQuestion> found, Dictionary<(string Document, string Name), string> ids, List<Diagnostic> findings)
    {
        var alike = found
            .Where(f => !ids.ContainsKey((f.Document, f.Name)))
            .Select(f => (Found: f, Named: _wordings.Of(f.Text)))
            .Where(x => x.Named.Count > 0)
            .ToLookup(x => (x.Found.Document, x.Found.Session));
        foreach (var (question, named) in alike.SelectMany(session => session))
        {
            // A group's answers to two questions of one session would be two answers to one.
            var others = alike[(question.Document, question.Session)].Where(x => x.Found.Name != question.Name && x.Named.Intersect(named).Any());
            var definition = list.Questions[named[0]];
            if (named.Count > 1)
            {
                Report(definition, question, $"so have {string.Join(" and ", named.Select(n => $"'{list.Questions[n].Id}'"))}", findings);
            }
            else if (others.Select(x => x.Found.Name).FirstOrDefault() is { } other)
            {
                Report(definition, question, $"so has '{other}' of the same session", findings);
            }
            else
            {
                ids.Add((question.Document, question.Name), definition.Id);
            }
        }
    }

    private static void Report(QuestionDefinition definition, WorkshopQuestion question, string why, List<Diagnostic> findings) => findings.Add(
        CodebookDiagnostics.UnjoinedQuestion.At(
            definition.Place,
            $"'{question.Document}/{question.Name}' has the words of '{definition.Id}', but {why}, so it is not joined to it",
            $"if it is that question, say so: 'same-as: {question.Document}/{question.Name}'"));
}
