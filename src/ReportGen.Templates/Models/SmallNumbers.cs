namespace ReportGen.Templates.Models;

/// <summary>Whole numbers as the objects that templates get them as: most on a page are small, and need not be made again for each.</summary>
internal static class SmallNumbers
{
    private static readonly object[] s_known = [.. Enumerable.Range(0, 256).Select(number => (object)number)];

    public static object Of(int number) => (uint)number < (uint)s_known.Length ? s_known[number] : number;
}
