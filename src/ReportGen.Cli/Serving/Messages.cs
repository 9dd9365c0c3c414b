using System.Text.Json;
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
        var shown = errors.Take(MostFindings).Select(f => new Dictionary<string, string>
        {
            ["place"] = f.Place.ToString(),
            ["code"] = f.Code,
            ["message"] = f.Message,
            ["hint"] = f.Hint ?? "",
        });
        return Event("errors", JsonSerializer.Serialize(new { count = errors.Count, errors = shown }));
    }

    /// <summary>Files that pages use were changed: style sheets are put in place of the old ones, a page with one of the others is loaded again.</summary>
    /// <param name="paths">The paths of their addresses.</param>
    public static string Files(IEnumerable<string> paths) => Event("files", JsonSerializer.Serialize(paths));

    // The serializer escapes line ends, so the data is one line.
    private static string Event(string name, string data) => $"event: {name}\ndata: {data}\n\n";
}
