using System.Buffers;

namespace ReportGen.Site.Settings;

/// <summary>The typefaces that a report may be set in: those that readers have, by the manner of their letters. None is loaded from anywhere.</summary>
internal static class Typefaces
{
    private static readonly SearchValues<char> s_inNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -");

    private static readonly HashSet<string> s_generic = new(StringComparer.Ordinal)
    {
        "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded", "cursive",
    };

    private static readonly SortedDictionary<string, string> s_named = new(StringComparer.Ordinal)
    {
        ["system"] = "system-ui,sans-serif",
        ["sans"] = "\"Helvetica Neue\",Helvetica,Arial,\"Liberation Sans\",sans-serif",
        ["humanist"] = "Seravek,\"Gill Sans Nova\",Ubuntu,Calibri,\"DejaVu Sans\",sans-serif",
        ["geometric"] = "Avenir,Montserrat,Corbel,\"URW Gothic\",sans-serif",
        ["serif"] = "Charter,\"Bitstream Charter\",\"Sitka Text\",Cambria,serif",
        ["old-style"] = "\"Iowan Old Style\",\"Palatino Linotype\",\"URW Palladio L\",P052,serif",
        ["slab"] = "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"DejaVu Serif\",\"Sitka Small\",serif",
        ["mono"] = "ui-monospace,\"Cascadia Code\",\"Source Code Pro\",Menlo,Consolas,\"DejaVu Sans Mono\",monospace",
    };

    /// <summary>The names that site.yml may use.</summary>
    public static IReadOnlyCollection<string> Names => s_named.Keys;

    /// <summary>A name, or families as CSS lists them, as a value for a style sheet; null where it is neither.</summary>
    public static string? Find(string text)
    {
        if (s_named.TryGetValue(text.Trim(), out var stack))
        {
            return stack;
        }

        // What is in quotes and what is not is all the same: nothing but letters, digits, spaces and hyphens goes into the style sheet.
        var families = text.Split(',').Select(f => f.Trim().Trim('"', '\'').Trim()).ToList();
        // One family alone may be a name with a slip in it.
        if (families.Exists(f => f.Length == 0 || f.AsSpan().ContainsAnyExcept(s_inNames)) || (families is [var only] && NearestName.Find(only, Names) is not null))
        {
            return null;
        }

        return string.Join(',', families.Select(f => s_generic.Contains(f) ? f : $"\"{f}\"").Concat(families.Exists(s_generic.Contains) ? [] : ["sans-serif"]));
    }
}
