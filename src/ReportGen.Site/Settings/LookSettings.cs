using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>How the report is to look.</summary>
/// <param name="Accent">The colour of links and bars in the light scheme, dark enough to be read; null for the usual.</param>
/// <param name="AccentInDark">The same in the dark scheme, light enough.</param>
/// <param name="Typeface">What the report's own words are set in, as a style sheet says it; null for the usual.</param>
/// <param name="TypefaceOfQuotes">What people's words are set in.</param>
/// <param name="Logo">The picture beside the title, as seen from site.yml; null where there is none.</param>
/// <param name="LogoPlace">Where site.yml names it; findings show it.</param>
/// <param name="Footer">Words for the foot of every page, in Markdown; may be empty.</param>
/// <param name="Licence">What others may do with the report: an SPDX id, or words in Markdown; may be empty.</param>
internal sealed record LookSettings(
    string? Accent, string? AccentInDark, string? Typeface, string? TypefaceOfQuotes, string? Logo, Place? LogoPlace, string Footer, string Licence) : ICanonical
{
    private static readonly string[] s_pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp"];

    /// <summary>A report that looks as usual.</summary>
    public static LookSettings Usual { get; } = new(null, null, null, null, null, null, "", "");

    public static MapShape Shape { get; } = new([
        new("accent", new TextShape("color-hex"), "The colour of links and bars, as \"#7a1f3d\"; in quotes. In the dark scheme it is lightened until it can be read."),
        new("accent-dark", new TextShape("color-hex"), "That colour in the dark scheme, where another is wanted."),
        new("typeface", new TextShape(), $"What the report's own words are set in: {string.Join(", ", Typefaces.Names)}, or families as CSS lists them. Nothing is loaded."),
        new("typeface-quotes", new TextShape(), "What people's words are set in."),
        new("logo", new TextShape("picture"), "A picture beside the title: an SVG, PNG, JPEG or WebP file as seen from this one."),
        new("footer", new TextShape(), "Words for the foot of every page; links as in Markdown."),
        new("licence", new TextShape(), "What others may do with the report: an SPDX id such as CC-BY-4.0, or words with links as in Markdown."),
    ]);

    public static LookSettings Read(MapNode? map, ICollection<Diagnostic> findings)
    {
        if (map is null)
        {
            return Usual;
        }

        var keys = new MapReader(map, Shape, findings);
        var light = Color(keys, "accent", Contrast.Light, "light", findings);
        var dark = Color(keys, "accent-dark", Contrast.Dark, "dark", findings);
        var look = new LookSettings(
            light,
            dark ?? (keys.Text("accent") is { } accent && light is not null ? Contrast.Nearest(accent.ToLowerInvariant(), Contrast.Dark, Contrast.OfWords) : null),
            Face(keys, "typeface", findings),
            Face(keys, "typeface-quotes", findings),
            Picture(keys, findings),
            keys.Has("logo") ? keys.PlaceOf("logo") : null,
            keys.Text("footer") ?? "",
            keys.Text("licence") ?? "");
        keys.Done();
        return look;
    }

    public void Write(CanonicalWriter writer)
    {
        writer.OptionalText(Accent).OptionalText(AccentInDark).OptionalText(Typeface).OptionalText(TypefaceOfQuotes).OptionalText(Logo).Text(Footer).Text(Licence)
            .Flag(LogoPlace is not null);
        LogoPlace?.Write(writer);
    }

    /// <summary>Whether a text is a colour as site.yml writes them.</summary>
    public static bool IsColor(string text) => text.Length is 4 or 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    private static string? Color(MapReader keys, string key, IReadOnlyList<string> grounds, string scheme, ICollection<Diagnostic> findings)
    {
        if (keys.Text(key) is not { } text)
        {
            return null;
        }

        if (!IsColor(text))
        {
            findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf(key), $"'{text}' is not a colour",
                "write it as \"#36c\" or \"#3366cc\", in quotes: YAML takes a bare # for a comment"));
            return null;
        }

        var color = text.ToLowerInvariant();
        var nearest = Contrast.Nearest(color, grounds, Contrast.OfWords);
        if (nearest != color)
        {
            findings.Add(SettingsDiagnostics.Faint.At(
                keys.PlaceOf(key),
                $"words in '{text}' are hard to read in the {scheme} scheme: their contrast is {Tenths(Contrast.Least(color, grounds))} : 1, "
                    + $"and {Tenths(Contrast.OfWords)} : 1 is needed",
                $"{nearest} is used, the nearest colour that can be read"));
        }

        return nearest;
    }

    private static string Tenths(double ratio) => (Math.Floor(ratio * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    private static string? Face(MapReader keys, string key, ICollection<Diagnostic> findings)
    {
        if (keys.Text(key) is not { } text)
        {
            return null;
        }

        var found = Typefaces.Find(text);
        if (found is null)
        {
            findings.Add(SettingsDiagnostics.BadValue.At(
                keys.PlaceOf(key), $"'{text}' is not a typeface that is known",
                NearestName.Hint(text, Typefaces.Names) ?? $"one of {string.Join(", ", Typefaces.Names)}; or families as CSS lists them: Georgia, \"Times New Roman\", serif"));
        }

        return found;
    }

    private static string? Picture(MapReader keys, ICollection<Diagnostic> findings)
    {
        if (keys.Text("logo")?.Replace('\\', '/') is not { } path)
        {
            return null;
        }

        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        if (!ProjectPath.IsInside(path))
        {
            findings.Add(SettingsDiagnostics.OutsideProject.At(keys.PlaceOf("logo"), $"'{path}' leads out of the project", "put the file beside site.yml"));
            return null;
        }

        if (!s_pictures.Contains(System.IO.Path.GetExtension(path).ToLowerInvariant()))
        {
            findings.Add(SettingsDiagnostics.BadValue.At(keys.PlaceOf("logo"), $"'{path}' is not a picture that browsers show", "an SVG, PNG, JPEG or WebP file"));
            return null;
        }

        return path;
    }
}
