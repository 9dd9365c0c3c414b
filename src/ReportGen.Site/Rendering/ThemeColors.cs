using System.Text;
using ReportGen.Site.Output;

namespace ReportGen.Site.Rendering;

/// <summary>The one style sheet that depends on the codebook: a class for each theme that carries its colour.</summary>
internal static class ThemeColors
{
    public const string Path = "assets/themes.css";

    /// <summary>
    /// The colours of themes that name none, in the order of the codebook: each stands out by 3 to 1 from white and from near-black, and any two can be told
    /// apart, also by those who do not see red, green or blue (<c>PaletteTests</c>).
    /// </summary>
    public static IReadOnlyList<string> Palette { get; } =
        ["#5e59c4", "#989822", "#b73833", "#1d9db3", "#775f6f", "#ca718b", "#8e89e6", "#9d459d", "#ad6d0e", "#0d8b63"];

    public static OutputFile Make(Codebook.Codebook codebook)
    {
        var css = new StringBuilder();
        for (var i = 0; i < codebook.Themes.Count; i++)
        {
            var theme = codebook.Themes[i];
            css.Append(".t-").Append(theme.Id).Append("{--theme:").Append(theme.Color ?? Palette[i % Palette.Count]).Append("}\n");
        }

        return new OutputFile(Path, Encoding.UTF8.GetBytes(css.ToString()));
    }
}
