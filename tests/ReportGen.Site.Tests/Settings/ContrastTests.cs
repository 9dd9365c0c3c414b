using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Settings;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#f00", "#ffffff", 3.998)]
    public void Contrast_is_measured_as_WCAG_does(string color, string ground, double ratio) => Assert.Equal(ratio, Contrast.Least(color, [ground]), 0.001);

    [Theory]
    [InlineData("#ffcc00")]
    [InlineData("#00ff00")]
    [InlineData("#ffffff")]
    [InlineData("#000000")]
    [InlineData("#7a1f3d")]
    [InlineData("#0000ff")]
    [InlineData("#36c")]
    public void The_nearest_colour_can_be_read_and_is_no_further_away_than_it_must_be(string color)
    {
        foreach (var grounds in new[] { Contrast.Light, Contrast.Dark })
        {
            var nearest = Contrast.Nearest(color, grounds, Contrast.OfWords);
            Assert.True(Contrast.Least(nearest, grounds) >= Contrast.OfWords, $"{color} became {nearest}");
            Assert.True(nearest == color || Contrast.Least(nearest, grounds) < 4.7, $"{color} became {nearest}");
            Assert.Equal(nearest, Contrast.Nearest(nearest, grounds, Contrast.OfWords));
        }
    }

    [Theory]
    [InlineData("#7a1f3d", 0.5)]
    [InlineData("#7a1f3d", 0.02)]
    [InlineData("#000", 0.3)]
    [InlineData("#fff", 0.1)]
    public void A_colour_can_be_had_at_any_luminance(string color, double luminance) =>
        Assert.Equal(luminance, Contrast.Luminance(Contrast.WithLuminance(color, luminance)), 0.01);

    [Fact]
    public void Colours_are_measured_against_those_of_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(Repository.Root, "templates", "assets", "style.css"));
        string Of(string name, int which) => css.Split($"--{name}: ")[which + 1][..7];
        Assert.Equal(Contrast.Light, [Of("paper", 0), Of("tint", 0), Of("here", 0)]);
        Assert.Equal(Contrast.Dark, [Of("paper", 1), Of("tint", 1), Of("here", 1)]);
    }
}
