using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Documents;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Documents;

/// <summary>The real documents that lie beside the repository on some machines.</summary>
internal static class RealDocuments
{
    public static IReadOnlyList<string> Seeds { get; } = Files("seeds", "*.txt");

    public static IReadOnlyList<string> Interviews { get; } = Files("corpora/interviews", "*.md");

    public static IReadOnlyList<string> Workshops { get; } = Files("corpora/workshops", "*.md");

    /// <summary>Reads a file as its folder would be read.</summary>
    public static Outcome<Document> Read(string file) => Sample.Read(File.ReadAllBytes(file), Path.GetFileName(file));

    /// <summary>Reads the seed whose name begins with a number.</summary>
    public static Outcome<Document> Seed(string number) => Read(Seeds.Single(s => Path.GetFileName(s).StartsWith(number, StringComparison.Ordinal)));

    private static string[] Files(string folder, string pattern) => Repository.Shared is { } shared
        ? [.. Directory.GetFiles(Path.Combine(shared, folder), pattern).Order(StringComparer.Ordinal)]
        : [];
}
