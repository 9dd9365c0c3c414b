using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>A format of files: how they are called, and how one becomes manuscripts.</summary>
/// <param name="Name">What messages call such a file: "a WebVTT file".</param>
/// <param name="Extensions">How its files end, with the dot, in lower case; they are compared without regard to case.</param>
/// <param name="Open">The manuscripts of a file: mostly one, none where it could not be read, which is a finding then. Never throws, whatever the bytes.</param>
internal sealed record DocumentFormat(string Name, string[] Extensions, Func<FileToRead, IReadOnlyList<Manuscript>> Open)
{
    /// <summary>What the lines of its places are, where they are no lines: "paragraph"; null for text.</summary>
    public string? LinesAre { get; init; }

    /// <summary>Every format, a line each; a new one is a folder and its line here. Files of none are read as text.</summary>
    public static IReadOnlyList<DocumentFormat> All { get; } =
    [
        TextFormat.Format,
        WordFormat.Format,
        CaptionsFormat.Format,
        WhisperFormat.Format,
        SurveyFormat.Format,
    ];

    /// <summary>The endings of all files that are documents where site.yml does not say which are.</summary>
    public static IReadOnlyList<string> AllExtensions { get; } = [.. All.SelectMany(f => f.Extensions)];

    /// <summary>The format of a file by its name.</summary>
    public static DocumentFormat Of(string path)
    {
        var extension = Path.GetExtension(path);
        return All.FirstOrDefault(f => f.Extensions.Contains(extension, StringComparer.OrdinalIgnoreCase)) ?? TextFormat.Format;
    }
}

/// <summary>A file with what is known before it is opened.</summary>
/// <param name="Seed">The file.</param>
/// <param name="Rules">What site.yml says of reading.</param>
/// <param name="Declaration">What it declares for this very file.</param>
/// <param name="Findings">Where what is found goes.</param>
internal sealed record FileToRead(SeedFile Seed, ReadingRules Rules, Declaration Declaration, List<Diagnostic> Findings);
