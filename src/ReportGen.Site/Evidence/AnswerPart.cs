using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Evidence;

/// <summary>What one document has on one question, as pages show it.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Origin">The document.</param>
/// <param name="Asked">Its wordings with the segments that have them.</param>
/// <param name="Answers">One for each case.</param>
/// <param name="Silent">Groups of the same sessions of which nothing says which question they took: their names and where they stand.</param>
internal sealed record AnswerPart(
    string Question, Origin Origin, EquatableArray<AskedIn> Asked, EquatableArray<AnswerOf> Answers, EquatableArray<AskedIn> Silent) : IStored<AnswerPart>
{
    // An answer of more segments than this leads on to its document.
    private const int MostSegments = 8;

    /// <summary>The questions of a document, keyed by question and document.</summary>
    public static IEnumerable<KeyValuePair<string, AnswerPart>> Of(Document document, DocumentCodings codings, DocumentAnswers answers)
    {
        var byCode = codings.Codings.ToLookup(c => c.Segment);
        var origin = Origin.Of(document);
        foreach (var part in answers.Parts)
        {
            yield return KeyValuePair.Create(PartKey.Of(part.Question, document.Id), new AnswerPart(
                part.Question,
                origin,
                part.Asked.Select(a => new AskedIn(document.Segments[a.Segment].Id, a.Text)).ToEquatableArray(),
                part.Answers.Select(a => Answer(document, part, a, byCode)).ToEquatableArray(),
                SilentGroups(document, part)));
        }
    }

    public void Write(CanonicalWriter writer) => writer.Text(Question).Value(Origin).Values(Asked).Values(Answers).Values(Silent);

    public static AnswerPart Read(CanonicalReader reader) => new(
        Question: reader.Name(),
        Origin: reader.Value<Origin>(),
        Asked: reader.Values<AskedIn>(),
        Answers: reader.Values<AnswerOf>(),
        Silent: reader.Values<AskedIn>());

    private static AnswerOf Answer(Document document, QuestionPart part, CaseAnswer answer, ILookup<int, Codebook.Coding> codings)
    {
        var at = answer.Segments.Count > 0 ? answer.Segments[0] : HeadingOf(document, answer.Case) ?? part.Asked[0].Segment;
        return new AnswerOf(
            answer.Case,
            document.Segments[at].Id,
            answer.Segments.Take(MostSegments).Select(index => document.Segments[index].Id).ToEquatableArray(),
            Math.Max(0, answer.Segments.Count - MostSegments),
            answer.Segments.SelectMany(s => codings[s]).Select(c => c.Theme).Distinct().Order(StringComparer.Ordinal).ToEquatableArray());
    }

    private static EquatableArray<AskedIn> SilentGroups(Document document, QuestionPart part) => document.Sessions
        .Where(s => s.Questions.Any(q => part.Names.Contains($"{s.Id}-q{q.Number}")))
        .SelectMany(s => s.Groups.Where(g => g.Question is null))
        .Select(g => new AskedIn(document.Segments[g.Heading].Id, g.Case))
        .ToEquatableArray();

    private static int? HeadingOf(Document document, string answeringCase) => document.Sessions
        .SelectMany(s => s.Groups)
        .FirstOrDefault(g => g.Case == answeringCase)?.Heading;
}

/// <summary>Words with the segment that has them.</summary>
internal sealed record AskedIn(string Segment, string Text) : IStored<AskedIn>
{
    public void Write(CanonicalWriter writer) => writer.Text(Segment).Text(Text);

    public static AskedIn Read(CanonicalReader reader) => new(Segment: reader.Text(), Text: reader.Text());
}

/// <summary>What one case answered, as pages show it.</summary>
/// <param name="Case">The person or group.</param>
/// <param name="Segment">Where the answer begins, or would have.</param>
/// <param name="Segments">Ids of the answer's first segments.</param>
/// <param name="More">How many segments it has besides.</param>
/// <param name="Themes">What it is about.</param>
internal sealed record AnswerOf(string Case, string Segment, EquatableArray<string> Segments, int More, EquatableArray<string> Themes) : IStored<AnswerOf>
{
    public void Write(CanonicalWriter writer) => writer.Text(Case).Text(Segment).Texts(Segments).Number(More).Texts(Themes);

    public static AnswerOf Read(CanonicalReader reader) => new(reader.Text(), reader.Text(), reader.Texts(), reader.Whole(), reader.List(static r => r.Name()));
}
