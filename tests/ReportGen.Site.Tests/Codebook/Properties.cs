using FsCheck;
using FsCheck.Fluent;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>Properties are tried with the same random values in every run; a failure names the smallest value that breaks it.</summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> values, int count, Action<T> property) => Hold(values, _ => [], count, property);

    public static void Hold<T>(Gen<T> values, Func<T, IEnumerable<T>> smaller, int count, Action<T> property) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20_25, 11_21),
            Prop.ForAll(Arb.From(values, smaller), property));

    /// <summary>Texts put together from pieces; smaller ones leave a piece out.</summary>
    public static Gen<string[]> Pieces(string[] pieces, int most) =>
        Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(Gen.Elements(pieces), count));

    public static IEnumerable<string[]> Smaller(string[] pieces)
    {
        for (var i = 0; i < pieces.Length; i++)
        {
            yield return [.. pieces[..i], .. pieces[(i + 1)..]];
        }
    }
}
