namespace ReportGen.Cli.Tests.Repository;

/// <summary>Where a rule of the house is broken. A list of them is worth more than a count: the test framework's own message would cut it.</summary>
internal static class Breaches
{
    public static void None(IEnumerable<string> breaches)
    {
        var list = string.Join('\n', breaches);
        Assert.True(list.Length == 0, list);
    }
}
