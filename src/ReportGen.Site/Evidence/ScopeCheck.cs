using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>What a document offers for rules to be limited to.</summary>
internal sealed record ScopeFacts(string Path, string Group, EquatableArray<string> Speakers, EquatableArray<string> Attributes) : IStored<ScopeFacts>
{
    public static ScopeFacts Of(Document document) => new(
        document.Path,
        document.Group,
        document.Segments.Select(s => s.Speaker).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToEquatableArray(),
        document.Attributes.Select(a => a.Name).ToEquatableArray());

    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(Group).Texts(Speakers).Texts(Attributes);

    public static ScopeFacts Read(CanonicalReader reader) => new(Path: reader.Text(), Group: reader.Text(), Speakers: reader.Texts(), Attributes: reader.Texts());
}

/// <summary>That the limits of rules were compared with what the documents have; what nothing fits is among the findings.</summary>
internal sealed record ScopeCheck(int Limits) : ICanonical
{
    public static Outcome<ScopeCheck> Of(CodebookDraft draft, Table<ScopeFacts> documents, QuestionPlan plan, SiteSettings settings)
    {
        var labels = settings.Reading.Speakers;
        var names = new ScopeNames(
            settings.Seeds.Folder,
            documents.Values.Select(d => d.Path).Order(StringComparer.Ordinal).ToEquatableArray(),
            Distinct(documents.Values.Select(d => d.Group)),
            Distinct(plan.Questions.Select(q => q.Id).Concat(plan.Joined.Select(j => j.Name))),
            Distinct(documents.Values.SelectMany(d => d.Speakers).Concat(labels.Interviewer).Concat(labels.Participant).Concat(labels.Quoted)),
            Distinct(documents.Values.SelectMany(d => d.Attributes)));
        return Outcome.Of(new ScopeCheck(draft.ScopeWords.Count), names.Missing(draft.ScopeWords));
    }

    public void Write(CanonicalWriter writer) => writer.Number(Limits);

    private static EquatableArray<string> Distinct(IEnumerable<string> names) => names.Distinct().Order(StringComparer.Ordinal).ToEquatableArray();
}
