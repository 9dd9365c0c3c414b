namespace ReportGen.Benchmarks.Corpora;

/// <summary>One code of the corpus: what its rule looks for and what participants say who mean it.</summary>
/// <param name="Theme">The id of its theme.</param>
/// <param name="Name">Its own id in the theme.</param>
/// <param name="Terms">The terms of its rule.</param>
/// <param name="Spoken">For each term, words that it finds.</param>
internal sealed record CorpusCode(string Theme, string Name, IReadOnlyList<string> Terms, IReadOnlyList<string> Spoken)
{
    /// <summary>The id by which other rules and addresses name it.</summary>
    public string Id => $"{Theme}/{Name}";
}
