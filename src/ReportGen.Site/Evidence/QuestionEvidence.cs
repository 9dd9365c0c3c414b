using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>What one document has on one question, as pages and data show it.</summary>
/// <param name="Question">The question's id.</param>
/// <param name="Asked">Its wordings with the segments that have them.</param>
/// <param name="Answers">One for each case.</param>
/// <param name="Silent">Groups of the same sessions of which nothing says which question they took: their names and where they stand.</param>
internal sealed record QuestionEvidence(string Question, EquatableArray<AskedIn> Asked, EquatableArray<AnswerEvidence> Answers, EquatableArray<AskedIn> Silent)
    : IStored<QuestionEvidence>
{
    /// <summary>A hash of all that is not in the words of an answer's quotes.</summary>
    public ulong Hash { get; } = HashOf(Asked, Answers, Silent);

    public void Write(CanonicalWriter writer) => writer.Text(Question).Values(Asked).Values(Answers).Values(Silent);

    public static QuestionEvidence Read(CanonicalReader reader) => new(
        Question: reader.Name(), Asked: reader.Values<AskedIn>(), Answers: reader.Values<AnswerEvidence>(), Silent: reader.Values<AskedIn>());

    private static ulong HashOf(EquatableArray<AskedIn> asked, EquatableArray<AnswerEvidence> answers, EquatableArray<AskedIn> silent)
    {
        using var writer = CanonicalWriter.Rent();
        return writer.Values(asked).Values(answers).Values(silent).ToDigest().A;
    }
}

/// <summary>Words with the segment that has them.</summary>
internal sealed record AskedIn(string Segment, string Text) : IStored<AskedIn>
{
    public void Write(CanonicalWriter writer) => writer.Text(Segment).Text(Text);

    public static AskedIn Read(CanonicalReader reader) => new(Segment: reader.Text(), Text: reader.Text());
}

/// <summary>What one case answered.</summary>
/// <param name="Case">The person or group.</param>
/// <param name="Segment">Where the answer begins, or would have.</param>
/// <param name="Segments">Ids of all of the answer's segments.</param>
/// <param name="Places">The first of them, with their quotes: a longer answer leads on to its document.</param>
/// <param name="Themes">What it is about.</param>
internal sealed record AnswerEvidence(string Case, string Segment, EquatableArray<string> Segments, EquatableArray<QuotePlace> Places, EquatableArray<string> Themes)
    : IStored<AnswerEvidence>
{
    /// <summary>How many segments it has that no page shows.</summary>
    public int More => Segments.Count - Places.Count;

    public void Write(CanonicalWriter writer) => writer.Text(Case).Text(Segment).Texts(Segments).Values(Places).Texts(Themes);

    public static AnswerEvidence Read(CanonicalReader reader) => new(
        Case: reader.Text(), Segment: reader.Text(), Segments: reader.Texts(), Places: reader.Values<QuotePlace>(), Themes: reader.List(static r => r.Name()));
}
