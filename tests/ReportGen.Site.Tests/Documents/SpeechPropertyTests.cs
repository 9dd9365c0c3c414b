using System.Text;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Any arrangement of declared labels, times and marks gives back the turns that it was made of.</summary>
public sealed class SpeechPropertyTests
{
    private static readonly string[] s_names = ["Dana Ito", "Kim Lee", "P1", "José Ñu", "Speaker 7", "Dr. A. King"];

    private static readonly string[] s_words =
        ["I check it", "no", "well, that depends", "we met at 10:30 there", "it is 3:1 I think", "trust * me", "(laughs) yes", "ja – genau", "信任 很重要"];

    private static readonly ReadingRules s_rules = new(new SpeakerLabels(["Dana Ito", "Dr. A. King"], ["Kim Lee", "P1", "José Ñu", "Speaker *"], [], []), []);

    [Theory]
    [InlineData(20260101)]
    [InlineData(20260102)]
    [InlineData(20260103)]
    [InlineData(20260104)]
    public void Whatever_shape_a_transcript_has_its_turns_come_back(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 250; round++)
        {
            var (text, expected) = MakeUp(random);
            var document = Sample.Read(text, "talk.txt", s_rules).Value!;
            var turns = string.Join('\n', document.Segments.Where(s => s.Kind == SegmentKind.Turn).Select(s => $"{s.Speaker} {s.Seconds} | {document.TextOf(s).ToString()}"));
            Assert.True(expected == turns, $"seed {seed}, round {round}\n--- text\n{text}\n--- expected\n{expected}\n--- read\n{turns}");
            AssertPlaces(text, document);
        }
    }

    // Every word leads to itself in the file.
    private static void AssertPlaces(string text, Document document)
    {
        var lines = text.Split('\n');
        foreach (var segment in document.Segments.Where(s => !s.Span.IsEmpty))
        {
            var place = document.Source.PlaceOf("talk.txt", segment.Span.Start);
            Assert.StartsWith(document.TextOf(segment).ToString().Split([' ', '\n'])[0], lines[place.Line - 1][(place.Column - 1)..], StringComparison.Ordinal);
        }
    }

    private static (string Text, string Turns) MakeUp(Random random)
    {
        var isTight = random.Next(2) == 0;
        var shape = random.Next(9);
        var text = new StringBuilder();
        var turns = new List<(string Name, int? Seconds, string Words)>();
        var seconds = random.Next(3);
        for (var i = 0; i < random.Next(2, 8); i++)
        {
            // Both roles speak, so that the text is a conversation whatever else it is.
            var name = i < 2 ? s_names[i] : s_names[random.Next(s_names.Length)];
            var words = s_words[random.Next(s_words.Length)] + (random.Next(3) == 0 ? "." : " indeed.");
            seconds += random.Next(1, 4000);
            text.Append(Written(shape, name, words, seconds)).Append(isTight ? "\n" : "\n\n");
            int? time = shape is 0 or 1 or 2 ? null : seconds;
            if (turns.Count > 0 && turns[^1].Name == name)
            {
                var joint = shape == 8 ? " " : isTight ? "\n" : "\n\n";
                turns[^1] = turns[^1] with { Words = turns[^1].Words + joint + words };
            }
            else
            {
                turns.Add((name, time, words));
            }
        }

        return (text.ToString(), string.Join('\n', turns.Select(t => $"{t.Name} {t.Seconds} | {t.Words}")));
    }

    private static string Written(int shape, string name, string words, int seconds)
    {
        var clock = TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss", System.Globalization.CultureInfo.InvariantCulture);
        return shape switch
        {
            0 => $"{name}: {words}",
            1 => $"**{name}:** {words}",
            2 => $"{name}:\n{words}",
            3 => $"[{clock}] {name}: {words}",
            4 => $"{name} ({clock}): {words}",
            5 => $"{name}   {clock}\n{words}",
            6 => $"[{clock}] **{name}**: {words}",
            7 => $"{name}: {words} #{clock}-1#",
            _ => $"{clock}.000 --> {clock}.900\n{name}: {words}",
        };
    }
}
