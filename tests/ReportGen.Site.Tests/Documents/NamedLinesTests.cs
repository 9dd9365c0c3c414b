using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Declared names at the beginnings of lines: what is a label in whatever shape, what may be one, and what is a sentence.</summary>
public class NamedLinesTests
{
    private static readonly NamedLines s_lines = new(SpeakerRoles.Of(SpeakerLabels.None with
    {
        Interviewer = ["Dana Ito", "Interviewer", "I"],
        Participant = ["Anna-Lena", "Kim Lee", "P*", "Speaker *"],
        Nobody = ["Note"],
    }));

    [Theory]
    [InlineData("**Dana** Ito: How?", "Dana** Ito", "How?")]
    [InlineData("**Dana** *Ito*: *How?*", "Dana** *Ito", "*How?*")]
    [InlineData("**Dana Ito** (smiles): How?", "Dana Ito** (smiles)", "How?")]
    [InlineData("**Dana Ito** *(smiles)*: How?", "Dana Ito** *(smiles)", "How?")]
    [InlineData("**Dana Ito** [12: page 3]: How?", "Dana Ito** [12: page 3]", "How?")]
    [InlineData("<b>Dana Ito:</b> How?", "Dana Ito", "How?")]
    [InlineData("<u>Dana Ito</u>: How?", "Dana Ito", "How?")]
    [InlineData("==Dana Ito==: How?", "Dana Ito", "How?")]
    [InlineData("[[Dana Ito]]: How?", "Dana Ito", "How?")]
    [InlineData("- Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("• Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("— Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("> Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("12 Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("(12) Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("[12] I: How?", "I", "How?")]
    [InlineData("12 Speaker 3: How?", "Speaker 3", "How?")]
    [InlineData("[2024-01-02, 10:00:01] Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("02.01.24, 10:00 - Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("[1:02:03 PM] Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("12:30min Dana Ito: How?", "Dana Ito", "How?")]
    [InlineData("Dana Ito∶ How?", "Dana Ito", "How?")]
    [InlineData("Dana Ito﹕ How?", "Dana Ito", "How?")]
    [InlineData("(1) ANNA‑LENA: How?", "ANNA‑LENA", "How?")]
    public void A_declared_name_before_a_colon_is_a_label_whatever_stands_around_it(string line, string label, string words)
    {
        var read = s_lines.Read(line);
        Assert.True(read is { IsLabel: true, End: NameEnd.Colon });
        Assert.Equal((label, words), (line[read.Value.Label.Start..read.Value.Label.End], line[read.Value.Words..].Trim()));
    }

    [Theory]
    [InlineData("Dana Ito\tHow?", NameEnd.Clear)]
    [InlineData("Dana Ito; how?", NameEnd.Clear)]
    [InlineData("Dana Ito  How?", NameEnd.Clear)]
    [InlineData("Dana Ito> How?", NameEnd.Clear)]
    [InlineData("<Dana Ito> How?", NameEnd.Clear)]
    [InlineData("| Dana Ito | How? |", NameEnd.Clear)]
    [InlineData("Dana Ito, 00:12", NameEnd.Clear)]
    [InlineData("Dana Ito 1:02 PM How?", NameEnd.Clear)]
    [InlineData("Dana Ito at 00:01: How?", NameEnd.Clear)]
    [InlineData("Dana Ito [00:01:00 How?", NameEnd.Clear)]
    [InlineData("[10:00 AM] Dana Ito", NameEnd.Clear)]
    [InlineData("[00:00:02] Dana Ito How?", NameEnd.Clear)]
    [InlineData("I\tHow?", NameEnd.Clear)]
    [InlineData("Dana Ito - How?", NameEnd.Likely)]
    [InlineData("Interviewer – How?", NameEnd.Likely)]
    [InlineData("**Dana Ito** How?", NameEnd.Likely)]
    [InlineData("Interviewer", NameEnd.Likely)]
    [InlineData("Dana Ito. How?", NameEnd.Possible)]
    [InlineData("Dana Ito, How?", NameEnd.Possible)]
    [InlineData("Dana Ito/ How?", NameEnd.Possible)]
    [InlineData("Dana Ito said: How?", NameEnd.Possible)]
    [InlineData("Interviewer 2: How?", NameEnd.Possible)]
    [InlineData("\"Dana Ito\": How?", NameEnd.Colon)]
    public void A_declared_name_may_begin_what_is_not_read(string line, object end)
    {
        var read = s_lines.Read(line);
        Assert.True(read is { IsLabel: false } && read.Value.End == (NameEnd)end);
    }

    [Theory]
    [InlineData("Dana Ito told me so.")]
    [InlineData("Dana Ito, you know that.")]
    [InlineData("Dana Ito, I know that.")]
    [InlineData("Dana Ito (my boss) told me so.")]
    [InlineData("Dana Ito's dog")]
    [InlineData("[[Dana Ito]] told me so.")]
    [InlineData("**Interviewer** is a job.")]
    [InlineData("Interviewer is a job: it is hard.")]
    [InlineData("Interviewer-Kim asked")]
    [InlineData("I - I mean")]
    [InlineData("I; no")]
    [InlineData("Interviewer://tool")]
    public void A_sentence_that_begins_with_a_declared_name_is_one(string line) => Assert.True(s_lines.Read(line) is null or { End: NameEnd.Sentence, IsLabel: false });

    [Theory]
    [InlineData("Note: How?")]
    [InlineData("- Note: How?")]
    [InlineData("- Pros: many")]
    [InlineData("Kim: How?")]
    [InlineData("Danaito: How?")]
    [InlineData("")]
    [InlineData("12:30 - ")]
    public void Other_names_are_none(string line) => Assert.Null(s_lines.Read(line));

    [Theory]
    [InlineData("Dana Ito: How?\nKim Lee: Well.", true)]
    [InlineData("**Dana** Ito: How?\nWords.\n<b>Kim Lee:</b> Well.", true)]
    [InlineData("[[Dana Ito]]: How?\n\n==Kim Lee==\uFE55 Well.", true)]
    [InlineData("Anna-Lena: Well.\nKim Lee: Well.", false)]
    [InlineData("I: How?\nKim Lee: Well.", false)]
    [InlineData("Dana Ito: How?\nSpeaker 1: Well.", false)]
    [InlineData("- Dana Ito: How?\n- Kim Lee: Well.", false)]
    [InlineData("1 Dana Ito: How?\n2 Kim Lee: Well.", false)]
    [InlineData("> Dana Ito: How?\n\n> Kim Lee: Well.", false)]
    [InlineData("## Dana Ito: How?\n\n## Kim Lee: Well.", false)]
    [InlineData("Dana Ito: How?\nNote: Kim Lee: Well.", false)]
    public void Who_asks_and_who_answers_make_a_conversation_once_each_where_nothing_but_marks_stands_before_their_names(string text, bool isConversation) =>
        Assert.Equal(isConversation, s_lines.AreOfBothRoles(SpeechLine.Of(text, 0), text));
}
