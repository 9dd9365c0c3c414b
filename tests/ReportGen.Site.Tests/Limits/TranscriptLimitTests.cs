using ReportGen.Site.Tests.Documents;

namespace ReportGen.Site.Tests.Limits;

/// <summary>Conversations made of nothing but beginnings are read in time that goes with their length.</summary>
[Trait("Takes", "Long")]
public sealed class TranscriptLimitTests
{
    private const int Repeats = 20_000;

    [Theory]
    [InlineData("**User: ", "*a ")]
    [InlineData("User: ^a", " ")]
    [InlineData("User: ", "[a::[[")]
    [InlineData("User: ", "(a::[[")]
    [InlineData("", "> [!a]\n\n")]
    [InlineData("User: ", "It is: so. ")]
    [InlineData("User: ", "(User: ")]
    public void Words_made_to_hang_are_work_in_proportion_to_their_length(string begin, string piece) => Growth.IsLinear(
        Repeats,
        count => $"AI: Well?\n\nUser: Yes.\n\nAI: And?\n\n{begin}{string.Concat(Enumerable.Repeat(piece, count))}\n",
        text => Sample.Read(text));
}
