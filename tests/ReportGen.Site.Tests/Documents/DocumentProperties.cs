using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Documents;

/// <summary>The laws of documents, on texts that nobody would write. The seeds are fixed; a failure prints the text that broke a law, made small.</summary>
public sealed class DocumentProperties
{
    private static readonly string[] s_pieces =
    [
        "\n", "\n\n", "\n", "\n\n", " ", "    ", "\t", "User:", "AI: ", "**Participant:** ", "Interviewer :", "Bob: ", "\n\nEve: hm ", "# ", "## ", "####### ", "- ", "  - ", "1. ",
        "7) ", "> ", ">",
        "```", "````", "~~~", "```py\n", "`", "``", "[[", "]]", "[[a | b]]", "[", "](", "|", "|---|\n", "---\n", "***\n", "===\n", "+++\n", "...\n", "title: x\n",
        "kind: workshop\n", "a: [",
        "Day 1", "Session two", "Questions", "Group 4", "Group 9+10", "Question 2", "Q1: ", "what is it?", "What is it? And why would anyone ask?", "“", "”", "\"", "ChatGPT said:",
        "Poe (x-1):",
        "<a data-t=\"00:01:02\">", "</a>", "[00:01:02]", "1:02:03", "[12:59]", "â€”", "Ã©", "Ð¡", "ß“", "\uFFFD", "é", "漢字", "\u0301", "🥐", "\u00A0", "\u2028", "\u0085", "\f",
        "\r", "\r\n", "word", "Words, more words.", "**", "_", "\\", "%", "*a", "&a ", "!x ", "\uFEFF",
    ];

    private static readonly string?[] s_kinds = [null, null, "interview", "workshop", "video-notes", "article"];

    private static Config Config(int tests) => FsCheck.Config.QuickThrowOnFailure
        .WithMaxTest(tests)
        .WithEndSize(80)
        .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_260_101, 7_919), FSharpOption<int>.None)));

    private static Gen<string> Texts => Gen.Elements(s_pieces).ArrayOf().Select(string.Concat);

    private static void AssertLaws(byte[] bytes, string? kind)
    {
        var rules = kind is null ? Sample.Usual : Sample.Usual with { Documents = [new DocumentRule("**", kind, null, [])] };
        var broken = DocumentLaws.Broken(Sample.Read(bytes, "a.md", rules));
        Assert.True(broken is null, $"{broken}; bytes {Convert.ToHexString(bytes)}");
    }

    [Fact]
    public void Whatever_text_is_read_no_law_is_broken() => Check.One(
        Config(3000),
        Prop.ForAll(Gen.Zip(Texts, Gen.Elements(s_kinds)).ToArbitrary(), example => AssertLaws(Encoding.UTF8.GetBytes(example.Item1), example.Item2)));

    [Fact]
    public void Whatever_bytes_are_read_no_law_is_broken() => Check.One(
        Config(1000),
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), bytes => AssertLaws(bytes, null)));

    [Fact]
    public void Whatever_encoding_a_text_has_it_is_read_alike() => Check.One(
        Config(500),
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            byte[][] encoded =
                [Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
                    [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)]];
            var outlines = encoded.Skip(text.StartsWith('\uFEFF') ? 1 : 0).Select(b => Outline.Of(Sample.Read(b))).Distinct().ToList();
            Assert.True(outlines.Count == 1, $"{text}: {string.Join("\n---\n", outlines)}");
        }));

    [Fact]
    public void What_went_wrong_upstream_is_repaired_and_can_be_found_in_the_file() => Check.One(
        Config(1000),
        Prop.ForAll(Gen.Elements("—", "é", "“", "naïve", " ", "\n", "word", "Привет", "你好", "😊", "x").ArrayOf().Select(string.Concat).ToArbitrary(), meant =>
        {
            var wrong = Encoding.UTF8.GetBytes(ReportGen.Site.Seeds.Windows1252.Decode(Encoding.UTF8.GetBytes(meant)));
            var outcome = Sample.Read(wrong);
            Assert.Equal(meant, outcome.Value!.Source.Text);

            var lines = Encoding.UTF8.GetString(wrong).Split('\n');
            foreach (var finding in outcome.Diagnostics.Where(d => d.Code == "RG1007"))
            {
                var found = lines[finding.Place.Line - 1].Substring(finding.Place.Column - 1, finding.Place.Length);
                Assert.StartsWith(found[..Math.Min(2, found.Length)], finding.Message[1..], StringComparison.Ordinal);
            }
        }));

    [RealDocumentsFact]
    public void Real_documents_keep_the_laws_however_they_are_damaged()
    {
        var files = RealDocuments.Seeds.Concat(RealDocuments.Workshops).Concat(RealDocuments.Interviews.Take(10)).ToList();
        for (var seed = 0; seed < files.Count; seed++)
        {
            var bytes = File.ReadAllBytes(files[seed]);
            AssertLaws(bytes, null);
            var random = new Random(seed);
            for (var damage = 0; damage < 6; damage++)
            {
                AssertLaws(Damage(bytes, random), s_kinds[(seed + damage) % s_kinds.Length]);
            }
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = 0; i < 8; i++)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(3))
            {
                case 0:
                    damaged.RemoveRange(at, Math.Min(random.Next(200), damaged.Count - at));
                    break;
                case 1:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
                default:
                    damaged[at] = (byte)random.Next(1, 256);
                    break;
            }
        }

        return [.. damaged];
    }
}
