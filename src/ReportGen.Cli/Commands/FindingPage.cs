using System.Text.RegularExpressions;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>The page about a kind of finding, as docs/diagnostics has it: those who install the program have no such folder.</summary>
internal static partial class FindingPage
{
    /// <summary>Whether this is the form of a code, which no page of a report has.</summary>
    public static bool IsCode(string name) => Form().IsMatch(name);

    /// <summary>The page; null where no finding has this code.</summary>
    public static string? Find(string code)
    {
        using var stream = typeof(FindingPage).Assembly.GetManifestResourceStream($"diagnostics/{code.ToUpperInvariant()}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A sentence that there is no such code, and which was perhaps meant.</summary>
    public static string Missing(string code) => $"no finding has the code '{code}'"
        + (NearestName.Find(code.ToUpperInvariant(), DiagnosticCatalogue.All.Select(k => k.Code)) is { } near ? $"; did you mean '{near}'?" : "");

    [GeneratedRegex("^RG[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
