using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>That the limits of rules were compared with what the documents have; what nothing fits is among the findings.</summary>
internal sealed record ScopeCheck(int Limits) : ICanonical
{
    public static Outcome<ScopeCheck> Of(CodebookDraft draft, Table<NamedDocument> documents, QuestionPlan plan, SiteSettings settings)
    {
        if (draft.ScopeWords.Count == 0)
        {
            return new ScopeCheck(0);
        }

        var labels = settings.Reading.Speakers;
        var names = new ScopeNames(
            settings.Seeds.Folder,
            documents.Values.Select(d => d.Outline.Path).Order(StringComparer.Ordinal).ToEquatableArray(),
            Distinct(documents.Values.Select(d => d.Card.Group)),
            Distinct(plan.Questions.Select(q => q.Id).Concat(plan.Joined.Select(j => j.Name))),
            Distinct(documents.Values.SelectMany(d => d.Outline.Speakers).Concat(labels.Interviewer).Concat(labels.Participant).Concat(labels.Quoted)),
            Distinct(documents.Values.SelectMany(d => d.Card.Attributes.Select(a => a.Name))));
        return Outcome.Of(new ScopeCheck(draft.ScopeWords.Count), names.Missing(draft.ScopeWords));
    }

    public void Write(CanonicalWriter writer) => writer.Number(Limits);

    private static EquatableArray<string> Distinct(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal).ToEquatableArray();
}
