using System.Text;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Rendering;

/// <summary>The one style sheet that depends on the project: how it wants to look otherwise, and a class for each theme that carries its colour.</summary>
internal static class ThemeColors
{
    public const string Path = "assets/themes.css";

    /// <summary>
    /// The colours of themes that name none, in the order of the codebook: each stands out by 3 to 1 from white and from near-black, and any two can be told
    /// apart, also by those who do not see red, green or blue (<c>PaletteTests</c>).
    /// </summary>
    public static IReadOnlyList<string> Palette { get; } =
        ["#5e59c4", "#989822", "#b73833", "#1d9db3", "#775f6f", "#ca718b", "#8e89e6", "#9d459d", "#ad6d0e", "#0d8b63"];

    // Marks lie on paper; where they lie on words that are highlighted, the words say what they say.
    private static readonly string[] s_paper = [Contrast.Light[0]];
    private static readonly string[] s_paperInDark = [Contrast.Dark[0]];

    public static OutputFile Make(Frame frame)
    {
        var (codebook, css, inDark) = (frame.Codebook, new StringBuilder(frame.Site.Styles), new StringBuilder());
        for (var i = 0; i < codebook.Themes.Count; i++)
        {
            var theme = codebook.Themes[i];
            var color = theme.Color ?? Palette[i % Palette.Count];
            var (light, dark) = (Contrast.Nearest(color, s_paper, Contrast.OfMarks), Contrast.Nearest(color, s_paperInDark, Contrast.OfMarks));
            css.Append(".t-").Append(theme.Id).Append("{--theme:").Append(light).Append("}\n");
            inDark.Append(dark == light ? "" : $".t-{theme.Id}{{--theme:{dark}}}");
        }

        css.Append(inDark.Length > 0 ? $"@media screen and (prefers-color-scheme:dark){{{inDark}}}\n" : "");

        return new OutputFile(Path, Encoding.UTF8.GetBytes(css.ToString()));
    }
}
