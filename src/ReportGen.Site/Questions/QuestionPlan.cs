using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Questions;

/// <summary>Which questions the report has, and which of them each workshop's numbered questions are.</summary>
/// <param name="Questions">Those of site.yml in its order, then those that only workshops have.</param>
/// <param name="Joined">For each workshop's question the id under which the report knows it.</param>
internal sealed record QuestionPlan(EquatableArray<PlannedQuestion> Questions, EquatableArray<JoinedQuestion> Joined) : ICanonical
{
    /// <summary>
    /// Lays out the questions; a <c>same-as</c> that names none, or several, is reported and joins nothing. Where no <c>same-as</c> says what a workshop's
    /// question is, its words do.
    /// </summary>
    public static Outcome<QuestionPlan> Make(QuestionList list, IEnumerable<DocumentQuestions> documents)
    {
        var findings = new List<Diagnostic>();
        var found = documents.SelectMany(WorkshopQuestion.In).ToList();
        var ids = new Dictionary<(string Document, string Name), string>();
        foreach (var question in list.Questions)
        {
            foreach (var same in question.SameAs)
            {
                Join(question, same, found, ids, findings);
            }
        }

        new WordJoin(list).Join(found, ids, findings);
        var namesTaken = list.Questions.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in found.GroupBy(q => q.Name))
        {
            var clash = namesTaken.Contains(group.Key) || group.Count() > 1;
            foreach (var question in group)
            {
                ids.TryAdd((question.Document, question.Name), clash ? $"{question.Document}-{question.Name}" : question.Name);
            }
        }

        var named = list.Questions.Select(q => new PlannedQuestion(
            q.Id, q.Text, found.FirstOrDefault(f => ids[(f.Document, f.Name)] == q.Id)?.Session, IsNamed: true));
        var others = found
            .Where(f => !namesTaken.Contains(ids[(f.Document, f.Name)]))
            .Select(f => new PlannedQuestion(ids[(f.Document, f.Name)], f.Text, f.Session, IsNamed: false));
        var joined = found.Select(f => new JoinedQuestion(f.Document, f.Name, ids[(f.Document, f.Name)]));
        return Outcome.Of(new QuestionPlan(EquatableArray.From(named.Concat(others)), EquatableArray.From(joined)), findings);
    }

    /// <summary>The id under which the report knows a question that a document asks.</summary>
    public string IdOf(string document, AskedQuestion question)
    {
        foreach (var joined in Joined)
        {
            if (question.IsFromWorkshop && joined.Document == document && joined.Name == question.Name)
            {
                return joined.Id;
            }
        }

        return question.Name;
    }

    public void Write(CanonicalWriter writer) => writer.Values(Questions).Values(Joined);

    private static void Join(
        QuestionDefinition question,
        SameAs same,
        List<WorkshopQuestion> found,
        Dictionary<(string Document, string Name), string> ids,
        List<Diagnostic> findings)
    {
        var matches = found.Where(f => f.Name == same.Question || $"{f.Document}/{f.Name}" == same.Question).ToList();
        if (matches is [var only])
        {
            ids.TryAdd((only.Document, only.Name), question.Id);
        }
        else if (matches.Count == 0)
        {
            findings.Add(CodebookDiagnostics.UnknownQuestion.At(
                same.Place,
                $"no workshop has a question '{same.Question}'",
                NearestName.Hint(same.Question, [.. found.Select(f => f.Name).Distinct()])));
        }
        else
        {
            findings.Add(CodebookDiagnostics.AmbiguousQuestion.At(
                same.Place,
                $"several workshops have a question '{same.Question}'",
                $"write one of {string.Join(", ", matches.Select(m => $"{m.Document}/{m.Name}"))}"));
        }
    }
}

/// <summary>A question of the report.</summary>
/// <param name="IsNamed">Whether site.yml names it.</param>
internal sealed record PlannedQuestion(string Id, string Text, string? Session, bool IsNamed) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Text).OptionalText(Session).Flag(IsNamed);
}

/// <summary>A workshop's question and the id under which the report knows it.</summary>
internal sealed record JoinedQuestion(string Document, string Name, string Id) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Text(Name).Text(Id);
}

/// <summary>A question that a workshop numbers.</summary>
internal sealed record WorkshopQuestion(string Document, string Name, string Text, string? Session)
{
    /// <summary>Those of one document.</summary>
    public static IEnumerable<WorkshopQuestion> In(DocumentQuestions questions) => questions.Questions
        .Where(q => q.IsFromWorkshop)
        .Select(q => new WorkshopQuestion(questions.Document, q.Name, q.Text, q.Session));
}
