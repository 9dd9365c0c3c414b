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
    public void Write(CanonicalWriter writer) => writer.Text(Question).Values(Asked).Values(Answers).Values(Silent);

    /// <summary>Writes all that pages and data show of it but the words of its quotes, wherever those lie.</summary>
    public void WriteShown(CanonicalWriter shows)
    {
        shows.Text(Question).Values(Asked).Values(Silent);
        foreach (var answer in Answers)
        {
            answer.WriteShown(shows);
        }
    }

    public static QuestionEvidence Read(CanonicalReader reader) => new(
        Question: reader.Name(), Asked: reader.Values<AskedIn>(), Answers: reader.Values<AnswerEvidence>(), Silent: reader.Values<AskedIn>());
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
/// <param name="Words">Words of its own, without those that were pasted in from elsewhere.</param>
internal sealed record AnswerEvidence(
    string Case, string Segment, EquatableArray<string> Segments, EquatableArray<QuotePlace> Places, EquatableArray<string> Themes, int Words) : IStored<AnswerEvidence>
{
    /// <summary>Whether there is an answer: at least one word of whoever was asked. However short it is, it is one.</summary>
    public bool IsAnswer => Words > 0;

    /// <summary>How many segments it has that no page shows.</summary>
    public int More => Segments.Count - Places.Count;

    /// <summary>Writes all that pages and data show of it but the words of its quotes.</summary>
    public void WriteShown(CanonicalWriter shows) => shows.Text(Case).Text(Segment).Texts(Segments).Number(Places.Count).Texts(Themes).Flag(IsAnswer);

    public void Write(CanonicalWriter writer) => writer.Text(Case).Text(Segment).Texts(Segments).Values(Places).Texts(Themes).Number(Words);

    public static AnswerEvidence Read(CanonicalReader reader) => new(
        Case: reader.Text(), Segment: reader.Text(), Segments: reader.Texts(), Places: reader.Values<QuotePlace>(), Themes: reader.List(static r => r.Name()),
        Words: reader.Whole());
}

/// <summary>What one document has on all questions, each by itself: whoever asks for one does not take apart the others.</summary>
internal sealed record QuestionWords(EquatableArray<Packed<QuestionEvidence>> Questions) : IStored<QuestionWords>
{
    public static QuestionWords Of(IEnumerable<QuestionEvidence> questions) => new(questions.Select(Packed<QuestionEvidence>.Of).ToEquatableArray());

    public void Write(CanonicalWriter writer) => writer.Values(Questions);

    public static QuestionWords Read(CanonicalReader reader) => new(reader.Values<Packed<QuestionEvidence>>());
}

/// <summary>How much one document has on each question, and hashes of what that is: enough to plan pages without a word of it.</summary>
/// <param name="Names">Ids of questions, in the order in which the document has them.</param>
/// <param name="Counts">For each of them: wordings, cases that answered, how many cases lie before its last, and groups of which nobody knows whether they were asked.</param>
/// <param name="Hashes">For each of them all that is not an answer's words.</param>
/// <param name="Wordings">For each of them how it is worded.</param>
/// <param name="Answers">For each case what its answer shows.</param>
/// <param name="Cases">For each case how many words it has of its own, and how many themes lie before its last.</param>
/// <param name="Themes">The themes of each answer, one answer after the other.</param>
internal sealed record QuestionColumns(
    string[] Names, NumberColumn Counts, HashColumn Hashes, HashColumn Wordings, HashColumn Answers, NumberColumn Cases, string[] Themes) : IStored<QuestionColumns>
{
    private const int PerQuestion = 4;
    private const int PerCase = 2;

    public int Count => Names.Length;

    /// <summary>How often the question is worded.</summary>
    public int Asked(int question) => Counts[question * PerQuestion];

    /// <summary>How many cases answered it.</summary>
    public int Answered(int question) => Counts[(question * PerQuestion) + 1];

    /// <summary>The first of its cases among all.</summary>
    public int First(int question) => question == 0 ? 0 : Counts[((question - 1) * PerQuestion) + 2];

    /// <summary>How many cases were asked.</summary>
    public int CasesOf(int question) => Counts[(question * PerQuestion) + 2] - First(question);

    /// <summary>Groups of the same sessions of which nothing says which question they took.</summary>
    public int Silent(int question) => Counts[(question * PerQuestion) + 3];

    /// <summary>Whether a case answered, of all cases of all questions.</summary>
    public bool IsAnswer(int at) => Cases[at * PerCase] > 0;

    /// <summary>What its answer is about.</summary>
    public ReadOnlySpan<string> ThemesOf(int at) => Themes.AsSpan((at == 0 ? 0 : Cases[((at - 1) * PerCase) + 1])..Cases[(at * PerCase) + 1]);

    /// <param name="questions">What the document has.</param>
    /// <param name="contents">Hashes of the segments that are quoted.</param>
    public static QuestionColumns Of(EquatableArray<QuestionEvidence> questions, ulong[] contents)
    {
        var (counts, hashes, wordings, answers) = (new List<int>(), new List<ulong>(), new List<ulong>(), new List<ulong>());
        var (cases, themes) = (new List<int>(), new List<string>());
        foreach (var question in questions)
        {
            answers.AddRange(question.Answers.Select(a => Digest.Of(w =>
            {
                a.WriteShown(w);
                foreach (var place in a.Places)
                {
                    w.Hash(contents[place.Segment]);
                }
            }).A));
            foreach (var answer in question.Answers)
            {
                themes.AddRange(answer.Themes);
                cases.AddRange([answer.Words, themes.Count]);
            }

            counts.AddRange([question.Asked.Count, question.Answers.Count(a => a.IsAnswer), answers.Count, question.Silent.Count]);
            wordings.Add(Digest.Of(w => w.Texts(question.Asked.Select(a => a.Text).ToEquatableArray())).A);
            hashes.Add(Digest.Of(question.WriteShown).A);
        }

        return new(
            [.. questions.Select(q => q.Question)], NumberColumn.Of([.. counts]), HashColumn.Of([.. hashes]), HashColumn.Of([.. wordings]), HashColumn.Of([.. answers]),
            NumberColumn.Of([.. cases]), [.. themes]);
    }

    public void Write(CanonicalWriter writer) => writer
        .Texts(EquatableArray.Create<string>(Names)).Column(Counts).Column(Hashes).Column(Wordings).Column(Answers).Column(Cases).Texts(EquatableArray.Create<string>(Themes));

    public static QuestionColumns Read(CanonicalReader reader) => new(
        Names: NamesOf(reader), Counts: reader.NumberColumn(), Hashes: reader.HashColumn(), Wordings: reader.HashColumn(), Answers: reader.HashColumn(),
        Cases: reader.NumberColumn(), Themes: NamesOf(reader));

    private static string[] NamesOf(CanonicalReader reader)
    {
        var names = new string[reader.Whole()];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.Name();
        }

        return names;
    }
}
