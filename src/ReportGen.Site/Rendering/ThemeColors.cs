using System.Text;
using ReportGen.Site.Output;

namespace ReportGen.Site.Rendering;

/// <summary>The one style sheet that depends on the codebook: a class for each theme that carries its colour.</summary>
internal static class ThemeColors
{
    public const string Path = "assets/themes.css";

    // Apart in hue and of middling lightness, so that each shows on white and on near-black.
    private static readonly string[] s_palette =
        ["#3b73c9", "#c2571a", "#2b8a57", "#b0418f", "#8a7410", "#6f5bd0", "#bf3b4b", "#1f8a99", "#7a6a58", "#5c8a1f"];

    public static OutputFile Make(Codebook.Codebook codebook)
    {
        var css = new StringBuilder();
        for (var i = 0; i < codebook.Themes.Count; i++)
        {
            var theme = codebook.Themes[i];
            css.Append(".t-").Append(theme.Id).Append("{--theme:").Append(theme.Color ?? s_palette[i % s_palette.Length]).Append("}\n");
        }

        return new OutputFile(Path, Encoding.UTF8.GetBytes(css.ToString()));
    }
}
