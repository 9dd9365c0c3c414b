using System.Text;

namespace ReportGen.Benchmarks.Corpora;

/// <summary>A project of so many generated interviews: for a seed, the same bytes on every machine and in every run.</summary>
/// <param name="Documents">How many interviews there are; the first of a larger corpus are those of a smaller one.</param>
/// <param name="Seed">Where chance starts.</param>
internal sealed record Corpus(int Documents, ulong Seed = 2025)
{
    /// <summary>How many documents a folder holds; some file systems are slow with more.</summary>
    public const int FolderSize = 1_000;

    /// <summary>The groups that documents belong to, in turn.</summary>
    public static IReadOnlyList<string> Groups { get; } = ["lab", "studio", "field", "archive"];

    /// <summary>The interviews, one after the other; none is kept.</summary>
    public IEnumerable<Interview> Interviews => Enumerable.Range(0, Documents).Select(n => InterviewWriter.Write(n, Seed));

    /// <summary>Writes site.yml and seeds/ into a folder that is new or empty.</summary>
    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        if (Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw new IOException($"'{folder}' is not empty");
        }

        File.WriteAllText(Path.Combine(folder, "site.yml"), CorpusSettings.Text);
        var seeds = Path.Combine(folder, "seeds");
        foreach (var interview in Interviews)
        {
            var file = Path.Combine(seeds, interview.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, interview.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }
}
