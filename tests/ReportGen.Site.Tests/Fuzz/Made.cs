using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace ReportGen.Site.Tests.Fuzz;

/// <summary>
/// Input that is made up from a seed. REPORTGEN_SEED says where seeds begin; with REPORTGEN_LONG=N so many times a thousandth of the usual number is
/// tried. What fails is printed with its seed and as it was made, so it can be tried again and kept.
/// </summary>
internal static class Made
{
    /// <summary>Tries one seed after the other.</summary>
    /// <param name="usual">How many, where nothing else is asked.</param>
    /// <param name="make">Makes the input of a seed.</param>
    /// <param name="hold">Throws where something does not hold of it.</param>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever is thrown is what is looked for; it is shown with what led to it.")]
    public static void Each(int usual, Func<Random, byte[]> make, Action<byte[]> hold)
    {
        var first = Asked("REPORTGEN_SEED") ?? 1;
        var count = Math.Max(usual, (long)usual * (Asked("REPORTGEN_LONG") ?? 0) / 1000);
        for (var seed = first; seed < first + count; seed++)
        {
            var input = make(new Random(seed));
            try
            {
                hold(input);
            }
            catch (Exception exception)
            {
                Assert.Fail($"REPORTGEN_SEED={seed}: {exception}\nThe input, as Base64: {Convert.ToBase64String(input)}\nas text:\n{Encoding.UTF8.GetString(input)}");
            }
        }
    }

    /// <summary>Some bytes with a few of them changed, lost, doubled, or with pieces put among them.</summary>
    public static byte[] Changed(Random random, byte[] bytes, string[] pieces)
    {
        var changed = bytes.ToList();
        for (var changes = random.Next(1, 9); changes > 0; changes--)
        {
            var at = random.Next(changed.Count + 1);
            var length = Math.Min(random.Next(1, 40), changed.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    changed.RemoveRange(at, length);
                    break;
                case 1:
                    changed.InsertRange(at, changed.GetRange(at, length));
                    break;
                case 2 when length > 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 3 when length > 0:
                    changed[at] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(pieces[random.Next(pieces.Length)]));
                    break;
            }
        }

        return [.. changed];
    }

    /// <summary>Pieces in any order.</summary>
    public static string Of(Random random, string[] pieces, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(most)).Select(_ => pieces[random.Next(pieces.Length)]));

    private static int? Asked(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;
}
