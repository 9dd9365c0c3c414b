using System.Globalization;
using ReportGen.Site.Rendering;

namespace ReportGen.Site.Tests.Rendering;

/// <summary>Themes that name no colour get one that is seen, and told from the others, by everybody.</summary>
public sealed class PaletteTests
{
    // Papers of the style sheet, light and dark.
    private const string Light = "#fdfdfb";
    private const string Dark = "#14181b";

    // Distances in OKLab: two patches side by side are told apart from some 0.02 on; marks of a chart are small and lie apart.
    private const double Apart = 0.06;
    private const double ApartForMost = 0.1;

    // Who sees no red, no green, no blue, in linear light: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision
    // Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1.
    private static readonly Dictionary<string, double[]> s_eyes = new()
    {
        ["no red"] = [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
        ["no green"] = [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881],
        ["no blue"] = [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900],
    };

    public static TheoryData<string, string> Pairs()
    {
        var (pairs, colors) = (new TheoryData<string, string>(), ThemeColors.Palette);
        for (var i = 0; i < colors.Count; i++)
        {
            for (var j = i + 1; j < colors.Count; j++)
            {
                pairs.Add(colors[i], colors[j]);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Any_two_are_told_apart_by_every_eye(string one, string other)
    {
        Assert.True(Distance(Lab(Linear(one)), Lab(Linear(other))) >= ApartForMost, $"{one} and {other} look alike");
        Assert.All(s_eyes, eye => Assert.True(
            Distance(Lab(Seen(eye.Value, Linear(one))), Lab(Seen(eye.Value, Linear(other)))) >= Apart, $"{one} and {other} look alike to who sees {eye.Key}"));
    }

    [Fact]
    public void Each_stands_out_from_the_paper_of_both_schemes() => Assert.All(ThemeColors.Palette, color =>
    {
        Assert.InRange(Contrast(color, Light), 3, 21);
        Assert.InRange(Contrast(color, Dark), 3, 21);
    });

    [Fact]
    public void The_measures_know_black_from_white_and_red_from_green()
    {
        Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);
        Assert.Equal(1, Distance(Lab(Linear("#000000")), Lab(Linear("#ffffff"))), 3);
        var (red, green) = (Linear("#b04030"), Linear("#6a6f20"));
        Assert.True(Distance(Lab(Seen(s_eyes["no green"], red)), Lab(Seen(s_eyes["no green"], green))) < Distance(Lab(red), Lab(green)) / 2);
    }

    private static double[] Linear(string color) =>
    [
        .. Enumerable.Range(0, 3).Select(i => int.Parse(color.AsSpan(1 + (2 * i), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4)),
    ];

    private static double[] Seen(double[] eye, double[] color) =>
        [.. Enumerable.Range(0, 3).Select(row => Math.Clamp(Enumerable.Range(0, 3).Sum(i => eye[(3 * row) + i] * color[i]), 0, 1))];

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color) => Linear(color) is var c ? (0.2126 * c[0]) + (0.7152 * c[1]) + (0.0722 * c[2]) : 0;

    // Björn Ottosson, A perceptual color space for image processing (2020).
    private static double[] Lab(double[] c)
    {
        var l = Math.Cbrt((0.4122214708 * c[0]) + (0.5363325363 * c[1]) + (0.0514459929 * c[2]));
        var m = Math.Cbrt((0.2119034982 * c[0]) + (0.6806995451 * c[1]) + (0.1073969566 * c[2]));
        var s = Math.Cbrt((0.0883024619 * c[0]) + (0.2817188376 * c[1]) + (0.6299787005 * c[2]));
        return
        [
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s),
            (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s),
            (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s),
        ];
    }

    private static double Distance(double[] one, double[] other) => Math.Sqrt(Enumerable.Range(0, 3).Sum(i => (one[i] - other[i]) * (one[i] - other[i])));
}
