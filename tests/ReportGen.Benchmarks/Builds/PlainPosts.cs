using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Builds;

/// <summary>
/// The same documents for site generators: front matter with a title and codes, then the conversation. They are told which codes a document
/// has, since matching rules is not their trade.
/// </summary>
internal static class PlainPosts
{
    /// <summary>Writes them all.</summary>
    /// <param name="corpus">Which documents.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="key">The front matter's name for codes.</param>
    public static void Write(Corpus corpus, string folder, string key)
    {
        foreach (var interview in corpus.Interviews)
        {
            var codes = string.Join(", ", interview.Codes.Select(NameOf).Distinct(StringComparer.Ordinal));
            var words = interview.Text[(interview.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
            Save(Path.Combine(folder, interview.Path), $"---\ntitle: \"{interview.Title}\"\n{key}: [{codes}]\n---\n{words}");
        }
    }

    /// <summary>Writes one file and the folders above it.</summary>
    public static void Save(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text.ReplaceLineEndings("\n"));
    }

    private static string NameOf(CorpusCode code) => code.Id.Replace('/', '-');
}
