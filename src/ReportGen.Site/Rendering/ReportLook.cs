using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Markup;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Rendering;

/// <summary>How the report looks: what site.yml says of it, with the files that it names.</summary>
/// <param name="Settings">What site.yml says.</param>
/// <param name="Logo">Where the picture beside the title lies in the report; empty where there is none.</param>
internal sealed record ReportLook(LookSettings Settings, string Logo) : ICanonical
{
    // What the style sheet's shades have, so that words on them can be read whatever their hue is.
    private static readonly string[] s_shades = ["#e2ecf2", "#c4dae6", "#9cc1d6", "#2f7099", "#174b6b"];
    private static readonly string[] s_shadesInDark = ["#1c2b35", "#213c4c", "#285168", "#82bbdc", "#b7dcf2"];

    // The licences that research is published under; for any other there are words.
    private static readonly Dictionary<string, string> s_licences = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CC0-1.0"] = "https://creativecommons.org/publicdomain/zero/1.0/",
        ["CC-BY-4.0"] = "https://creativecommons.org/licenses/by/4.0/",
        ["CC-BY-SA-4.0"] = "https://creativecommons.org/licenses/by-sa/4.0/",
        ["CC-BY-ND-4.0"] = "https://creativecommons.org/licenses/by-nd/4.0/",
        ["CC-BY-NC-4.0"] = "https://creativecommons.org/licenses/by-nc/4.0/",
        ["CC-BY-NC-SA-4.0"] = "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        ["CC-BY-NC-ND-4.0"] = "https://creativecommons.org/licenses/by-nc-nd/4.0/",
        ["ODbL-1.0"] = "https://opendatacommons.org/licenses/odbl/1-0/",
        ["ODC-By-1.0"] = "https://opendatacommons.org/licenses/by/1-0/",
        ["MIT"] = "https://spdx.org/licenses/MIT.html",
        ["Apache-2.0"] = "https://spdx.org/licenses/Apache-2.0.html",
    };

    /// <summary>Puts together what site.yml says and what was found; a picture that is not there is an error, and the report has none.</summary>
    public static Outcome<ReportLook> Of(SiteSettings settings, Table<SeedFile> pictures)
    {
        var look = settings.Look;
        var picture = look.Logo is null ? null : pictures.Values.FirstOrDefault();
        return picture is { Fault: { } fault }
            ? Outcome.Of(new ReportLook(look, ""), [SettingsDiagnostics.FileMissing.At(look.LogoPlace!, $"the logo '{look.Logo}' cannot be read: {fault}")])
            : new ReportLook(look, picture is null ? "" : "assets/site-logo" + Path.GetExtension(picture.Path).ToLowerInvariant());
    }

    /// <summary>The words for the foot of every page, as markup.</summary>
    public string Footer => Markup(Settings.Footer);

    /// <summary>The licence, as markup: an id that is known leads to its text.</summary>
    public string Licence => s_licences.FirstOrDefault(l => l.Key.Equals(Settings.Licence.Trim(), StringComparison.OrdinalIgnoreCase)) is { Key: { } id, Value: var address }
        ? $"<a href=\"{address}\" rel=\"license\">{id}</a>"
        : Markup(Settings.Licence);

    /// <summary>What the style sheet says otherwise than usual; empty where it says nothing.</summary>
    public string Css()
    {
        var css = new StringBuilder();
        css.Append(Rule("", Settings.Accent, s_shades, Settings.Typeface, Settings.TypefaceOfQuotes));
        css.Append(Rule(" and (prefers-color-scheme:dark)", Settings.AccentInDark, s_shadesInDark, null, null));
        return css.Append(Logo.Length > 0 ? ".logo{height:1.7em;margin-right:.6em;vertical-align:middle}\n" : "").ToString();
    }

    public void Write(CanonicalWriter writer) => writer.Value(Settings).Text(Logo);

    // Print keeps its own black links, and takes the typefaces.
    private static string Rule(string scheme, string? accent, string[] shades, string? typeface, string? quotes)
    {
        var colors = accent is null ? ""
            : $"--link:{accent};--bar:{accent};" + string.Concat(shades.Select((s, i) => $"--l{i + 1}:{Contrast.WithLuminance(accent, Contrast.Luminance(s))};")).TrimEnd(';');
        var faces = string.Join(';', new[] { typeface is null ? null : $"--sans:{typeface}", quotes is null ? null : $"--serif:{quotes}" }.OfType<string>());
        return (faces.Length > 0 ? $":root{{{faces}}}\n" : "") + (colors.Length > 0 ? $"@media screen{scheme}{{:root{{{colors}}}}}\n" : "");
    }

    // One paragraph is a line of the foot, and no paragraph in it.
    private static string Markup(string text)
    {
        var html = text.Trim().Length == 0 ? "" : MarkdownText.ToHtml(text.Trim()).Trim();
        return html.StartsWith("<p>", StringComparison.Ordinal) && html.IndexOf("</p>", StringComparison.Ordinal) == html.Length - "</p>".Length ? html[3..^4] : html;
    }
}
