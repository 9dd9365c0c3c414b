using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Documents written for a test, and read.</summary>
internal static class Sample
{
    public static ReadingRules Usual { get; } = new(SpeakerLabels.Usual, []);

    public static Outcome<Document> Read(byte[] bytes, string path = "notes.md", ReadingRules? rules = null) =>
        ReadAll(bytes, path, rules) is var (documents, findings) && documents is [var only, ..] ? Outcome.Of(only.Value, findings) : Outcome.Failed<Document>(findings);

    /// <summary>Every document of a file, by key.</summary>
    public static Outcome<IReadOnlyList<KeyValuePair<string, Document>>> ReadAll(byte[] bytes, string path, ReadingRules? rules = null) =>
        DocumentReader.Read(new SeedFile(path, $"seeds/{path}", bytes, null, Digest.Of(bytes)), rules ?? Usual);

    public static Outcome<Document> Read(string text, string path = "notes.md", ReadingRules? rules = null) => Read(Encoding.UTF8.GetBytes(text), path, rules);

    /// <summary>The document of a text that is of one kind by declaration.</summary>
    public static Outcome<Document> ReadAs(string kind, string text) => ReadAs(kind, Encoding.UTF8.GetBytes(text));

    public static Outcome<Document> ReadAs(string kind, byte[] bytes) =>
        Read(bytes, rules: Usual with { Documents = [new DocumentRule("**", kind, null, [])] });

    /// <summary>Reads a text and says only how many segments it has: no type of ours in its signature.</summary>
    public static int CountSegments(string text) => Read(text).Value!.Segments.Count;

    public static IEnumerable<string> Codes(this Outcome<Document> outcome) => outcome.Diagnostics.Select(d => d.Code);

    public static IEnumerable<string> Texts(this Outcome<Document> outcome) => outcome.Value!.Segments.Select(s => outcome.Value.TextOf(s).ToString());
}
