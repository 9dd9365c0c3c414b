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
            var one = Part(left);
            var other = Part(right);
            var order = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? CompareNumbers(one.TrimStart('0'), other.TrimStart('0'))
                : one.CompareTo(other, StringComparison.Ordinal);
            if (order != 0)
            {
                return order;
            }

            left = left[one.Length..];
            right = right[other.Length..];
        }

        return left.Length - right.Length;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length - right.Length : left.CompareTo(right, StringComparison.Ordinal);

    // The number that the name begins with, else what comes before one.
    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> name)
    {
        var end = char.IsAsciiDigit(name[0]) ? name.IndexOfAnyExceptInRange('0', '9') : name.IndexOfAnyInRange('0', '9');
        return end < 0 ? name : name[..end];
    }
}
