namespace ReportGen.Cli.Tests.Repository;

/// <summary>Lines of a source file.</summary>
internal static class CodeLines
{
    private const string Quotes = "\"\"\"";

    /// <summary>Lines that can be broken: all but those of texts that go over several lines, which are as they must be.</summary>
    public static IEnumerable<(int Number, string Text)> Outside(string[] lines)
    {
        var isText = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!isText)
            {
                yield return (i + 1, lines[i]);
            }

            isText ^= lines[i].Split(Quotes).Length % 2 == 0;
        }
    }
}
