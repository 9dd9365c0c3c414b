using ReportGen.Engine.Digests;

namespace ReportGen.Site.Questions;

/// <summary>A question as one document asks it, with what was answered there.</summary>
/// <param name="Name">The question's id in site.yml, or the id that its workshop gives it (<c>day-1-q5</c>).</param>
/// <param name="IsFromWorkshop">Whether the workshop numbers it, so that site.yml may give it another id.</param>
/// <param name="Text">Its words: site.yml's, or the workshop's.</param>
/// <param name="Session">The session that set it ("Day 1"); null in interviews.</param>
/// <param name="Asked">Where it was asked.</param>
/// <param name="Answers">One for each case that was asked.</param>
internal sealed record AskedQuestion(
    string Name,
    bool IsFromWorkshop,
    string Text,
    string? Session,
    EquatableArray<Wording> Asked,
    EquatableArray<CaseAnswer> Answers) : IStored<AskedQuestion>
{
    public void Write(CanonicalWriter writer) => writer
        .Text(Name).Flag(IsFromWorkshop).Text(Text).OptionalText(Session).Values(Asked).Values(Answers);

    public static AskedQuestion Read(CanonicalReader reader) => new(
        Name: reader.Text(),
        IsFromWorkshop: reader.Flag(),
        Text: reader.Text(),
        Session: reader.OptionalText(),
        Asked: reader.Values<Wording>(),
        Answers: reader.Values<CaseAnswer>());
}

/// <summary>A question's wording as it stands in a document.</summary>
/// <param name="Segment">Index of the segment that asks.</param>
/// <param name="Text">The sentence that asks, verbatim.</param>
internal sealed record Wording(int Segment, string Text) : IStored<Wording>
{
    public void Write(CanonicalWriter writer) => writer.Number(Segment).Text(Text);

    public static Wording Read(CanonicalReader reader) => new(Segment: reader.Whole(), Text: reader.Text());
}

/// <summary>What one case answered.</summary>
/// <param name="Case">The transcript id, or session and group.</param>
/// <param name="Segments">Indexes of the segments that answer; none where nothing was answered.</param>
internal sealed record CaseAnswer(string Case, EquatableArray<int> Segments) : IStored<CaseAnswer>
{
    public bool IsEmpty => Segments.Count == 0;

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Case).Number(Segments.Count);
        foreach (var segment in Segments)
        {
            writer.Number(segment);
        }
    }

    public static CaseAnswer Read(CanonicalReader reader) => new(Case: reader.Text(), Segments: reader.List(static r => r.Whole()));
}

/// <summary>Every question asked in one document.</summary>
internal sealed record DocumentQuestions(string Document, EquatableArray<AskedQuestion> Questions) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(Document).Values(Questions);
}
