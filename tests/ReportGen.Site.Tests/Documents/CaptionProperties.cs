using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Documents;
using ReportGen.Site.Tests.Limits;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Documents;

/// <summary>Subtitles and the JSON of recognisers, however they are put together, damaged, or made to hang a reader. The seeds are fixed.</summary>
public sealed class CaptionProperties
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n\n", "\r\n", " ", "-->", "00:00:01.000 --> 00:00:02.000\n", "\n\n7\n00:00:01,000 --> 00:00:02,000\n", "00:99:01.000 --> x\n", "WEBVTT", "NOTE ", "STYLE\n",
        "<v Kim>", "<v>", "</v>", "<v.a", "<", ">", ">>",
        "- ", "&amp;", "&#65;", "&#0;", "&", "&#xD83D;", "{\\an8}", "{", "[Kim]: ", "Participant: ", "<!--", "%%", "[00:00:03]", "\u2028", "\u0085", "🥐", "\"", "\\", "\\u00e9",
        "\\ud83d", "\\u000", "\\n", "{}", "[]", ",", ":", "NaN",
        "\"text\": \"words\"", "\"speaker\": \"Kim\"", "\"start\": 1e99", "\"start\": -1", "\"segments\": [", "null", "\uFEFF", "---\n",
    ];

    private static Config Config(int tests) => FsCheck.Config.QuickThrowOnFailure
        .WithMaxTest(tests)
        .WithEndSize(60)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_261_129, 7_919), FSharpOption<int>.None)));

    private static readonly IReadOnlyList<DocumentExample> s_examples = DocumentExample.ReadPage(Path.Combine(Repository.Root, "tests", "specs", "documents", "captions.md"));

    [Fact]
    public void Whatever_cues_are_written_give_back_the_turns_that_they_were_made_of() => Check.One(
        Config(300),
        Prop.ForAll(
            Gen.Zip(Gen.Zip(Gen.Elements("Interviewer", "Participant", "Kim Lee", "Ana"), Gen.Elements("yes", "no, never", "it's about trust", "well"))
                .NonEmptyListOf().Select(l => l.ToList()), Gen.Choose(0, 3)).ToArbitrary(),
            example =>
            {
                var (cues, shape) = example;
                var (text, path) = shape switch
                {
                    0 => ("WEBVTT\n\n" + Cues(cues, ".", (name, words) => $"<v {name}>{words}</v>"), "a.vtt"),
                    1 => ("WEBVTT\n\n" + Cues(cues, ".", (name, words) => $"<v.x {name}>{words}"), "a.txt"),
                    2 => (Cues(cues, ",", (name, words) => $"<i>{name}: {words}</i>"), "a.srt"),
                    _ => ("{\"segments\":[" + string.Join(",\n", cues.Select(c => $"{{\"start\":1.5,\"text\":\" {c.Item2}\",\"speaker\":\"{c.Item1}\"}}")) + "]}", "a.json"),
                };
                var document = Sample.Read(text, path).Value!;

                var turns = new List<(string Speaker, string Words)>();
                foreach (var (name, words) in cues)
                {
                    if (turns.Count > 0 && turns[^1].Speaker == name)
                    {
                        turns[^1] = (name, $"{turns[^1].Words} {words}");
                    }
                    else
                    {
                        turns.Add((name, words));
                    }
                }

                Assert.Equal(turns, document.Segments.Select(s => (s.Speaker!, document.TextOf(s).ToString())));
                AssertPlaces(document, text);
            }));

    [Fact]
    public void Damaged_subtitles_and_json_are_read_or_left_out_with_a_finding()
    {
        for (var seed = 0; seed < s_examples.Count * 40; seed++)
        {
            var random = new Random(seed);
            var example = s_examples[seed % s_examples.Count];
            var text = new StringBuilder(example.Text);
            for (var i = random.Next(1, 6); i > 0; i--)
            {
                var at = random.Next(text.Length);
                if (random.Next(2) == 0)
                {
                    text.Remove(at, Math.Min(random.Next(20), text.Length - at));
                }
                else
                {
                    text.Insert(at, s_pieces[random.Next(s_pieces.Length)]);
                }
            }

            AssertRead(text.ToString(), example.Path);
        }
    }

    [Fact]
    public void Whatever_is_called_subtitles_or_json_is_read_or_left_out_with_a_finding() => Check.One(
        Config(1500),
        Prop.ForAll(Gen.Zip(Gen.Elements(s_pieces).ArrayOf().Select(string.Concat), Gen.Elements("a.vtt", "a.srt", "a.json", "a.txt"))
            .ToArbitrary(), example => AssertRead(example.Item1, example.Item2)));

    public static TheoryData<string, string> Hostile()
    {
        var texts = new TheoryData<string, string>();
        foreach (var name in s_hostile.Keys)
        {
            texts.Add(name, name.StartsWith("json", StringComparison.Ordinal) ? "a.json" : "a.vtt");
        }

        return texts;
    }

    // The numbers below are how often a piece comes in the longer of two texts.
    private const int Whole = 16;
    private const string Cue = "00:01.000 --> 00:02.000\n";

    private static readonly SortedDictionary<string, Func<int, string>> s_hostile = new(StringComparer.Ordinal)
    {
        ["tags that never close"] = part => Cue + Many("<v ", 200_000 * part / Whole),
        ["comments that never close"] = part => Cue + Many("<!--", 100_000 * part / Whole),
        ["overrides that never close"] = part => Cue + Many("{\\", 200_000 * part / Whole),
        ["entities"] = part => Cue + Many("&amp;", 80_000 * part / Whole),
        ["ampersands"] = part => Cue + Many("&", 400_000 * part / Whole),
        ["arrows"] = part => Cue + Many(">> a ", 80_000 * part / Whole),
        ["dashes"] = part => Cue + Many("- a\n", 80_000 * part / Whole),
        ["voices"] = part => Cue + Many("<v a>b", 60_000 * part / Whole),
        ["cues"] = part => string.Concat(Enumerable.Range(0, 20_000 * part / Whole).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}\n{Cue}Kim{i}: a\n\n"))),
        ["cues that roll"] = part =>
        string.Concat(Enumerable.Range(0, 20_000 * part / Whole).Select(i => string.Create(CultureInfo.InvariantCulture, $"{Cue}line {i}\nline {i + 1}\n\n"))),
        ["times"] = part => Many(Cue, 40_000 * part / Whole) + "a",
        ["damaged times"] = part => Many("0:0 --> \na\n\n", 40_000 * part / Whole),
        ["notes"] = part => "WEBVTT\n\n" + Many("NOTE\n\n", 80_000 * part / Whole) + Cue + "a",
        ["json escapes"] = part => "[{\"text\":\"" + Many("\\u00e9", 80_000 * part / Whole) + "\"}]",
        ["json segments"] = part => "[" + Many("{\"text\":\"a\",\"speaker\":\"b\",\"start\":1},", 20_000 * part / Whole) + "]",
        ["json of brackets"] = part => Many("[", 200_000 * part / Whole),
        ["json words"] = part => "[{\"text\":\"a\",\"words\":[" + Many("{\"word\":\"a\"},", 60_000 * part / Whole) + "]}]",
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Subtitles_made_to_hang_a_reader_take_memory_in_proportion_and_are_read_to_their_end(string name, string path) =>
        Growth.IsLinear(Whole / 2, part => Encoding.UTF8.GetBytes(s_hostile[name](part)), text => text.Length, text => AssertLaws(Sample.Read(text, path)));

    private static string Cues(IEnumerable<(string, string)> cues, string point, Func<string, string, string> write) => string.Concat(cues.Select((cue, i) =>
        string.Create(CultureInfo.InvariantCulture, $"{i + 1}\n00:00:{i % 60:00}{point}000 --> 00:00:{i % 60:00}{point}900\n{write(cue.Item1, cue.Item2)}\n\n")));

    private static void AssertRead(string text, string path)
    {
        var outcome = Sample.Read(text, path);
        var broken = outcome.Value is null && outcome.Diagnostics.Count == 0 ? "left out without saying why" : null;
        Assert.True(broken is null, $"{broken}: {path} {text}");
        if (outcome.Value is { } document)
        {
            AssertLaws(outcome);
            AssertPlaces(document, text);
        }
    }

    private static void AssertLaws(Outcome<Document> outcome)
    {
        var end = 0;
        foreach (var segment in outcome.Value?.Segments ?? [])
        {
            Assert.True(segment.Span.Start >= end && segment.Span.End <= outcome.Value!.Source.Text.Length && segment.Span.Length == outcome.Value.TextOf(segment).ToString()
                .Trim().Length, segment.ToString());
            end = segment.Span.End;
        }
    }

    // Where a letter is said to be in the file, there it is; or what stands for it begins there.
    private static void AssertPlaces(Document document, string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        foreach (var segment in document.Segments)
        {
            for (var at = segment.Span.Start; at < segment.Span.End; at++)
            {
                var letter = document.Source.Text[at];
                if (char.IsAsciiLetterOrDigit(letter))
                {
                    var place = document.Source.PlaceOf("a", at);
                    var there = lines[place.Line - 1][place.Column - 1];
                    Assert.True(there == letter || there is '&' or '\\', $"{letter} is not at {place} of {text}");
                }
            }
        }
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
