using System.Globalization;

namespace ReportGen.Site.Settings;

/// <summary>How far a colour stands out from what it lies on, as WCAG 2 measures it, and the nearest colour that does so enough.</summary>
internal static class Contrast
{
    /// <summary>What words need.</summary>
    public const double OfWords = 4.5;

    /// <summary>What marks need: bars, lines, swatches.</summary>
    public const double OfMarks = 3;

    private const double Flare = 0.05;

    /// <summary>What words and marks lie on in the light scheme: the style sheet's paper, tint and highlighted words.</summary>
    public static IReadOnlyList<string> Light { get; } = ["#fdfdfb", "#f1f3f1", "#fff1b8"];

    /// <summary>The same in the dark scheme.</summary>
    public static IReadOnlyList<string> Dark { get; } = ["#14181b", "#1e2428", "#3d3718"];

    /// <summary>The least contrast of a colour with those that it may lie on.</summary>
    public static double Least(string color, IEnumerable<string> grounds) => grounds.Min(g => Ratio(Luminance(color), Luminance(g)));

    /// <summary>The colour itself where its contrast is enough; else the nearest of its hue whose is: darker in the light scheme, lighter in the dark one.</summary>
    public static string Nearest(string color, IReadOnlyList<string> grounds, double needed)
    {
        if (Least(color, grounds) >= needed)
        {
            return color;
        }

        // Of dark grounds the lightest is the hardest, of light ones the darkest.
        var isDark = Luminance(grounds[0]) < 0.5;
        var aim = isDark
            ? (grounds.Max(Luminance) + Flare) * needed - Flare
            : (grounds.Min(Luminance) + Flare) / needed - Flare;
        for (var nearest = WithLuminance(color, aim); ; nearest = WithLuminance(color, aim))
        {
            if (Least(nearest, grounds) >= needed)
            {
                return nearest;
            }

            // What was lost when shares became whole numbers.
            aim += isDark ? 0.002 : -0.002;
        }
    }

    /// <summary>The colour of the same hue that has a luminance: darker with black; lighter by more of its own light, and then with white, lest it turn grey.</summary>
    public static string WithLuminance(string color, double luminance)
    {
        var (red, green, blue) = Linear(color);
        var own = Luminance(color);
        var more = own >= luminance || own == 0 ? 1 : Math.Sqrt(Math.Min(luminance / own, 1 / Math.Max(red, Math.Max(green, blue))));
        var lit = own * more;
        Func<double, double> mixed = own >= luminance && own > 0 ? part => part * luminance / own
            : part => (part * more) + ((1 - (part * more)) * (luminance - lit) / (1 - lit));
        return string.Create(CultureInfo.InvariantCulture, $"#{Byte(mixed(red)):x2}{Byte(mixed(green)):x2}{Byte(mixed(blue)):x2}");
    }

    /// <summary>From 0, black, to 1, white.</summary>
    public static double Luminance(string color)
    {
        var (red, green, blue) = Linear(color);
        return (0.2126 * red) + (0.7152 * green) + (0.0722 * blue);
    }

    private static double Ratio(double one, double other) => (Math.Max(one, other) + Flare) / (Math.Min(one, other) + Flare);

    private static (double Red, double Green, double Blue) Linear(string color)
    {
        var digits = color.Length == 4 ? string.Concat(color.Skip(1).Select(c => new string(c, 2))) : color[1..];
        double Part(int at) => Shine(int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0);
        return (Part(0), Part(2), Part(4));

        static double Shine(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static int Byte(double light)
    {
        var part = light <= 0.0031308 ? light * 12.92 : (1.055 * Math.Pow(light, 1 / 2.4)) - 0.055;
        return (int)Math.Clamp(Math.Round(part * 255), 0, 255);
    }
}
