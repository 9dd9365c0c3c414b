using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Documents;

/// <summary>The grammar of a line that may begin with a speaker's label: what is the label, the time, the words.</summary>
public sealed class LabelLineTests
{
    [Theory]
    [InlineData("Kim: yes", "Kim", null, "yes")]
    [InlineData("Kim : yes", "Kim", null, "yes")]
    [InlineData("Kim：是", "Kim", null, "是")]
    [InlineData("Kim:yes", "Kim", null, "yes")]
    [InlineData("  Kim: yes", "Kim", null, "yes")]
    [InlineData("\uFEFFKim: yes", "Kim", null, "yes")]
    [InlineData("**Kim:** yes", "Kim", null, "yes")]
    [InlineData("**Kim**: yes", "Kim", null, "yes")]
    [InlineData("__Kim__ : yes", "Kim", null, "yes")]
    [InlineData("*Kim*: yes", "Kim", null, "yes")]
    [InlineData("@Kim: yes", "Kim", null, "yes")]
    [InlineData("[Kim] yes", "Kim", null, "yes")]
    [InlineData("[Kim]: yes", "Kim", null, "yes")]
    [InlineData("(speaker 0) yes", "speaker 0", null, "yes")]
    [InlineData("Lee, Kim: yes", "Lee, Kim", null, "yes")]
    [InlineData("P1/P2: yes", "P1/P2", null, "yes")]
    [InlineData("Dr. Ada M. L. King: yes", "Dr. Ada M. L. King", null, "yes")]
    [InlineData("Kim (KL): yes", "Kim (KL)", null, "yes")]
    [InlineData("[00:01:02] Kim: yes", "Kim", 62, "yes")]
    [InlineData("[00:01:02]Kim: yes", "Kim", 62, "yes")]
    [InlineData("(1:02) Kim: yes", "Kim", 62, "yes")]
    [InlineData("01:02 Kim: yes", "Kim", 62, "yes")]
    [InlineData("01:02 - Kim: yes", "Kim", 62, "yes")]
    [InlineData("[00:01:02] **Kim:** yes", "Kim", 62, "yes")]
    [InlineData("**[00:01:02] Kim:** yes", "Kim", 62, "yes")]
    [InlineData("Kim (00:01:02): yes", "Kim", 62, "yes")]
    [InlineData("**Kim** (00:01:02): yes", "Kim", 62, "yes")]
    [InlineData("**Kim (00:01:02):** yes", "Kim", 62, "yes")]
    [InlineData("Kim [1:02]: yes", "Kim", 62, "yes")]
    [InlineData("Kim: [00:01:02] yes", "Kim", 62, "yes")]
    [InlineData("Kim 1:02", "Kim", 62, "")]
    [InlineData("Kim  00:01:02", "Kim", 62, "")]
    [InlineData("Kim - 01:02", "Kim", 62, "")]
    [InlineData("Kim (00:01:02)", "Kim", 62, "")]
    [InlineData("Kim 0 minutes 3 seconds", "Kim", 3, "")]
    [InlineData("Kim   1 hour 2 minutes 3 seconds", "Kim", 3723, "")]
    [InlineData("[Kim] 09:12:31", "Kim", 33151, "")]
    [InlineData("#00:00:05-3# Kim: yes", "Kim", 5, "yes")]
    [InlineData("[00:00:01.000 --> 00:00:04.000]  Kim: yes", "Kim", 1, "yes")]
    [InlineData("Kim:", "Kim", null, "")]
    [InlineData("Kim: 10:30 would do", "Kim", null, "10:30 would do")]
    [InlineData("[00:01:02] they come in", "they come in", 62, "")]
    [InlineData(
        "[00:01:02] well, yes: they come in; and then they go out again, which takes a while", "well, yes", 62, "they come in; and then they go out again, which takes a while")]
    [InlineData(
        "[00:01:02] they come in, one after the other, and sit down where they always sit", "", 62, "they come in, one after the other, and sit down where they always sit")]
    [InlineData("00:00:01.000 --> 00:00:04.000", "", 1, "")]
    [InlineData("#00:00:05-3#", "", 5, "")]
    public void A_line_is_read_as_label_time_and_words(string line, string label, int? seconds, string words)
    {
        Assert.True(LabelLine.TryRead(line, out var read));
        Assert.Equal((label, seconds, words), (line[read.Label.Start..read.Label.End], read.Seconds, line[read.Words..].TrimStart()));
    }

    [Theory]
    [InlineData("AI://tools.example is an address")]
    [InlineData("we met at 10:30 in the hall")]
    [InlineData("at 10:30 we met")]
    [InlineData("[a link](https://example.org): here")]
    [InlineData("[[Kim]]: yes")]
    [InlineData("plain words without anything")]
    [InlineData("(laughs) yes")]
    public void Plain_words_are_no_label(string line) =>
        Assert.False(LabelLine.TryRead(line, out var read) && (read.Has(LabelShape.Colon | LabelShape.Time | LabelShape.Bracketed)), line);

    [Theory]
    [InlineData("00:01:02", 8, 62)]
    [InlineData("1:02", 4, 62)]
    [InlineData("[1:02]", 6, 62)]
    [InlineData("00:01:02.500", 12, 62)]
    [InlineData("00:01:02,500", 12, 62)]
    [InlineData("0:1:2.5", 7, 62)]
    [InlineData("00:01:02:12", 11, 62)]
    [InlineData("100:00:00", 9, 360000)]
    [InlineData("#00:01:02-5#", 12, 62)]
    [InlineData("3 seconds", 9, 3)]
    [InlineData("1 minute 1 second later", 17, 61)]
    public void Times_are_read_in_seconds(string text, int length, int seconds)
    {
        Assert.True(TimeMark.TryRead(text, out var mark));
        Assert.Equal((length, seconds), (mark.Length, mark.Seconds));
    }

    [Theory]
    [InlineData("1:2")]
    [InlineData("10:61")]
    [InlineData("3 men")]
    [InlineData("12")]
    [InlineData("1:02pm")]
    [InlineData("[1:02")]
    [InlineData("12 hours")]
    public void Other_numbers_are_no_times(string text) => Assert.False(TimeMark.TryRead(text, out _));
}
