using System.Text;

namespace ReportGen.Site.Tests.Proof;

/// <summary>Made-up documents of every kind, from a dice.</summary>
internal static class Prose
{
    public static readonly string[] Names = ["lab", "field notes", "Iris", "Island", "quiet-room", "harbour", "mill", "ışık"];

    private static readonly string[] s_words =
        ["verify", "verified", "faster", "fast", "slowly", "trust", "trusted", "mend", "tools", "paper", "Iris", "paper", "an answer", "is it so", "the table", "é", "work & play",
            "<b>bold</b>", "donâ€™t", "ðŸ˜€"];

    private static readonly string[] s_links =
        ["![[NAME#Part]]", "[[NAME#Nowhere|there]]", "[there](<NAME.md>)", "[there](<../notes/NAME.md#part>)", "[there](#part)", "![[NAME.png]]", "![a picture](NAME.png)",
            "[[notes/NAME]]"];

    private static readonly string[] s_facts = ["", "language: de\n", "media: https://example.org/{id}.mp3#t={seconds}\n", "speakers: { interviewer: [User] }\n"];

    public static readonly string[] Questions = ["How do you check?", "What makes it slow?", "Who is trusted?"];

    public static readonly string[] Terms = ["verif*, verified", "fast*", "slow*", "trust*", "mend*, tool*", "paper", "\"an answer\"",
        "{ near: { terms: [trust*, paper], within: 6 } }"];

    public static T Pick<T>(this Random dice, IReadOnlyList<T> from) => from[dice.Next(from.Count)];

    public static string Sentence(this Random dice)
    {
        var words = string.Join(' ', Enumerable.Range(0, dice.Next(3, 9)).Select(_ => dice.Pick(s_words)));
        return dice.Next(8) switch
        {
            0 or 1 => $"{words}, see [[{dice.Pick(Names)}]].",
            2 => $"{words}, see {dice.Pick(s_links).Replace("NAME", dice.Pick(Names), StringComparison.Ordinal)}.",
            _ => $"I say {words}.",
        };
    }

    /// <summary>A document of any kind.</summary>
    public static string Document(this Random dice) => dice.Next(10) switch
    {
        8 => Subtitles(dice),
        9 => Interview(dice).Replace("User: ", $"[00:0{dice.Next(9)}:07] User: ", StringComparison.Ordinal),
        0 => Article(dice),
        1 => Video(dice),
        2 => Workshop(dice),
        3 => Article(dice).Replace("\n", "\r\n", StringComparison.Ordinal),
        _ => Interview(dice),
    };

    // More than is quoted of one turn, on both sides of what is found in it.
    private static readonly string s_ramble = string.Concat(Enumerable.Repeat("I walk home again. ", 40));

    /// <summary>One answer that goes on and on, about two things in every turn and about everything in some, and once about nothing for long.</summary>
    public static string LongInterview(this Random dice) => $"Assistant: {Questions[0]}\n\n"
        + string.Concat(Enumerable.Range(0, dice.Next(31, 36)).Select(i => $"User: I mend {(i % 16 == 7 ? "paper" : "tools")} for the {i}. time.\n\nAssistant: And?\n\n"))
        + $"User: {s_ramble}I mend tools. {s_ramble}\n\nAssistant: {Questions[1]}\n";

    /// <summary>One question that many groups took, one of them in silence and one with what a machine said.</summary>
    public static string LargeWorkshop(this Random dice) => $"# Day 1\n\n## Questions\n\n1. {Questions[0]}\n\n## Notes\n\n"
        + string.Concat(Enumerable.Range(1, 26).Select(i => $"### Group {i} - Question 1\n\n{dice.GroupNotes(i)}\n"));

    private static string GroupNotes(this Random dice, int group) =>
        string.Concat(Enumerable.Repeat($"- {dice.Sentence()}\n", group == 5 ? 0 : group == 6 ? 10 : 1)) + (group == 7 ? "\nChatGPT said:\n\nI mend paper.\n" : "");

    private static string Head(string title, int number, string field, string facts) => $"---\ntitle: {title} {number}\nfield: {field}\nyears: {number}\n{facts}---\n";

    private static string Interview(Random dice)
    {
        var text = new StringBuilder(dice.Next(3) == 0 ? Head(dice.Pick(Names), dice.Next(20), dice.Pick(Names), dice.Pick(s_facts)) : "");
        for (var i = dice.Next(1, 4); i > 0; i--)
        {
            text.Append("Assistant: ").Append(dice.Next(2) == 0 ? dice.Pick(Questions) : dice.Sentence()).Append("\n\nUser: ").Append(dice.Sentence());
            text.Append(dice.Next(3) == 0 ? "\n\n" + dice.Sentence() : "").Append("\n\n");
        }

        return text.ToString();
    }

    private static string Subtitles(Random dice) =>
        $"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Assistant>{dice.Pick(Questions)}\n\n00:05.000 --> 00:0{dice.Next(6, 10)}.000\n<v User>{dice.Sentence()}\n";

    private static string Article(Random dice) =>
        $"---\ntitle: {dice.Pick(Names)}\naliases: [{dice.Pick(Names)}]\ntopic: {dice.Pick(Names)}\n{(dice.Next(4) == 0 ? $"id: shared-{dice.Next(2)}\n" : "")}---\n# "
        + $"{dice.Sentence()}\n\n{dice.Sentence()} See [[{dice.Pick(Names)} | there]].\n\n## Part\n\n- {dice.Sentence()}\n";

    private static string Video(Random dice) =>
        $"---\ntitle: Film {dice.Next(9)}\nvideoId: abcDEF1234{dice.Next(9)}\n---\nFrom: [[{dice.Pick(Names)}]] <br/>\n\n{dice.Sentence()} [00:01:0{dice.Next(9)}]\n\n## "
        + $"{dice.Pick(Names)}\n\n- {dice.Sentence()}\n";

    private static string Workshop(Random dice) =>
        $"# Day {dice.Next(1, 3)}\n\n## Questions\n\n1. {dice.Pick(Questions)}\n2. Who {dice.Pick(Names)}?\n\n## Notes\n\n### Group {dice.Next(1, 3)} - Notes:\n\n- **Question "
        + $"{dice.Next(1, 4)}:**\n  - {dice.Sentence()}\n  - {dice.Sentence()}\n\n### Group 4 question 1\n\n- {dice.Sentence()}\n";
}
