using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>Which files of which folder are documents.</summary>
/// <param name="Folder">Path of the seeds folder, relative to site.yml or absolute.</param>
/// <param name="Include">Globs; a file must match one.</param>
/// <param name="Exclude">Globs; a file must match none.</param>
internal sealed record SeedPatterns(string Folder, EquatableArray<string> Include, EquatableArray<string> Exclude) : IStored<SeedPatterns>
{
    /// <summary>The extensions of files that are read where site.yml does not say which, in the order in which people are told of them.</summary>
    public static EquatableArray<string> Extensions { get; } = [".md", ".txt", ".markdown", ".text", ".docx", ".vtt", ".srt", ".json", ".csv", ".tsv", ".tab"];

    /// <summary>What counts where site.yml says nothing.</summary>
    public static SeedPatterns Usual { get; } = new("seeds", Extensions.Select(e => "**/*" + e).ToEquatableArray(), []);

    public void Write(CanonicalWriter writer) => writer.Text(Folder).Texts(Include).Texts(Exclude);

    public static SeedPatterns Read(CanonicalReader reader) => new(Folder: reader.Text(), Include: reader.Texts(), Exclude: reader.Texts());
}

/// <summary>Where site.yml names files by pattern, so that what fits none can be said there.</summary>
/// <param name="Folder">Where the seeds folder is named, or the file as a whole.</param>
/// <param name="All">Every pattern that was written; the usual ones, which count where none was, are not among them.</param>
internal sealed record WrittenPatterns(Place Folder, EquatableArray<WrittenPattern> All) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Value(Folder).Values(All);
}

/// <summary>One pattern as it stands in site.yml.</summary>
internal sealed record WrittenPattern(PatternUse Use, string Text, Place Place) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Number((int)Use).Text(Text).Value(Place);
}

/// <summary>What a pattern is for.</summary>
internal enum PatternUse
{
    Include,
    Exclude,
    Match,
}
