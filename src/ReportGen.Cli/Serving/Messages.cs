using System.Text.Json;
using System.Text.Json.Serialization;
using ReportGen.Cli.Printing;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Serving;

/// <summary>What open pages are told, as server-sent events.</summary>
internal static class Messages
{
    // Nobody mends more at a time, and a wall of errors hides the first.
    private const int MostFindings = 20;

    /// <summary>The page is another one now.</summary>
    public const string Reload = "event: reload\ndata: \n\n";

    /// <summary>Keeps a quiet connection open, and finds out whether it still is.</summary>
    public const string StillHere = ": still here\n\n";

    /// <summary>The errors that there are now; none takes away what was shown.</summary>
    public static string Errors(IReadOnlyCollection<Diagnostic> findings)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        var shown = errors.Take(MostFindings).Select(f => new ShownError(f.Place.ToString(), f.Code, f.Message, f.Hint ?? ""));
        return Event("errors", JsonSerializer.Serialize(new ShownErrors(errors.Count, [.. shown]), MessageJson.Default.ShownErrors));
    }

    /// <summary>Files that pages use were changed: style sheets are put in place of the old ones, a page with one of the others is loaded again.</summary>
    /// <param name="paths">The paths of their addresses.</param>
    public static string Files(IEnumerable<string> paths) => Event("files", JsonSerializer.Serialize([.. paths], MessageJson.Default.StringArray));

    /// <summary>What the last edit did to the evidence; nothing takes away what was shown.</summary>
    /// <param name="build">Which build it was, so that a page knows what was put away.</param>
    /// <param name="lines">What to show.</param>
    /// <param name="prefix">The path of the report.</param>
    public static string Edit(long build, IEnumerable<DifferenceLine> lines, string prefix)
    {
        var shown = lines.Select(l => new ShownLine(l.Depth, l.Words, l.Address is null ? null : PageAddress.Escape(prefix) + l.Address));
        return Event("edit", JsonSerializer.Serialize(new ShownEdit(build, [.. shown]), MessageJson.Default.ShownEdit));
    }

    // The serializer escapes line ends, so the data is one line.
    private static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";
}

/// <summary>Errors as a page shows them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Errors">The first of them.</param>
internal sealed record ShownErrors(int Count, ShownError[] Errors);

/// <summary>An error as a page shows it.</summary>
internal sealed record ShownError(string Place, string Code, string Message, string Hint);

/// <summary>What an edit did, as a page shows it.</summary>
/// <param name="Build">Which build it was.</param>
/// <param name="Lines">What to show.</param>
internal sealed record ShownEdit(long Build, ShownLine[] Lines);

/// <summary>A line as a page shows it.</summary>
/// <param name="Depth">How far it is set in.</param>
/// <param name="Words">What it says.</param>
/// <param name="Href">Where it leads; null where it leads nowhere.</param>
internal sealed record ShownLine(int Depth, string Words, string? Href);

/// <summary>How messages are written, made by the compiler: looking for that at run time would cost the start of the preview.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ShownErrors))]
[JsonSerializable(typeof(ShownEdit))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class MessageJson : JsonSerializerContext;
