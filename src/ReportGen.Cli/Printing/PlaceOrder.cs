using ReportGen.Engine.Diagnostics;

namespace ReportGen.Cli.Printing;

/// <summary>Places as people count: <c>n2.md</c> before <c>n10.md</c>.</summary>
internal sealed class PlaceOrder : IComparer<Place>
{
    public static readonly PlaceOrder OfPeople = new();

    public int Compare(Place? x, Place? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var byFile = CompareNames(x.File, y.File);
        return byFile != 0 ? byFile : x.CompareTo(y);
    }

    private static int CompareNames(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (left.Length > 0 && right.Length > 0)
        {
            var (here, there) = (Digits(left), Digits(right));
            var isNumber = here > 0 && there > 0;
            var order = isNumber ? CompareNumbers(left[..here].TrimStart('0'), right[..there].TrimStart('0')) : left[0] - right[0];
            if (order != 0)
            {
                return order;
            }

            left = left[(isNumber ? here : 1)..];
            right = right[(isNumber ? there : 1)..];
        }

        return left.Length - right.Length;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length - right.Length : left.CompareTo(right, StringComparison.Ordinal);

    // How many digits the name begins with.
    private static int Digits(ReadOnlySpan<char> name) => name.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : name.Length;
}
