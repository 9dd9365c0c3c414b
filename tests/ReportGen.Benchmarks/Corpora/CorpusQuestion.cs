namespace ReportGen.Benchmarks.Corpora;

/// <summary>A question of the study: its words in the report, what its rule looks for, and how interviewers put it.</summary>
internal sealed record CorpusQuestion(string Id, string Text, IReadOnlyList<string> AskedAs, IReadOnlyList<string> Wordings)
{
    /// <summary>All questions, in the order in which they are asked.</summary>
    public static IReadOnlyList<CorpusQuestion> All { get; } =
    [
        new("ordinary-day", "What does an ordinary day look like?", ["an ordinary day", "typical day look*"],
            ["What does an ordinary day look like, from the door to the lamp?", "How does a typical day look where you work?"]),
        new("first-time", "How did it begin?", ["first time you tried", "how did it begin"],
            ["Do you remember the first time you tried such a system?", "And the new systems, how did it begin with them?"]),
        new("good-moment", "When did it go well?", ["pleased with it", "it went well"],
            ["When were you last really pleased with it?", "Tell me about a time when it went well."]),
        new("bad-moment", "When did it go wrong?", ["let you down", "it went badly"],
            ["When has it let you down?", "Was there a time when it went badly?"]),
        new("own-part", "What do you not give away?", ["not give away", "stays with you*"],
            ["Which part of the work would you not give away?", "What stays with you, whatever it learns to do?"]),
        new("others", "What do others make of it?", ["others make of*", "people around you"],
            ["What do others make of it?", "How do the people around you see this?"]),
        new("five-years", "What will it be like in five years?", ["in five years"],
            ["Where do you see this in five years?", "How will the {n} look in five years?"]),
        new("last-word", "What should have been asked?", ["should have asked", "like to add"],
            ["Is there anything that I should have asked?", "What would you like to add?"]),
    ];
}
