using System.Text.Json;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>Who speaks is listed as the reader has it, and the lines that are printed make it known.</summary>
public class SpeakersTests
{
    private const string Named = "Dana Ito: Do you trust the tool?\n\nKim Lee: I check it twice.\n\nDana Ito: And in general?\n\nKim Lee: I trust it.\n";
    private const string Generic = "Speaker 1: How do you work?\n\nSpeaker 2: I trust it.\n\nSpeaker 1: Why?\n\nSpeaker 2: It was right.\n";
    private const string Swapped = "Speaker 2: How do you work?\n\nSpeaker 1: I check it.\n\nSpeaker 2: Why?\n\nSpeaker 1: It was wrong.\n";
    private const string NobodyAsks = "Ann: I think so.\n\nBen: I trust it.\n\nAnn: Yes.\n\nBen: It was right.\n";

    [Fact]
    public void Labels_are_listed_with_their_turns_and_documents_and_those_that_nobody_declared_come_first()
    {
        using var session = Session.Small().With("seeds/b.md", Named);
        var (code, data, words) = session.Run("speakers");
        Assert.Equal(0, code);
        Assert.Equal(
            """
            5 labels in 2 documents of 2

            not declared: their words are nobody's, and not coded
              Dana Ito  2 turns in 1 document  probably interviewer: asks in 2 of 2 turns, speaks first
              Kim Lee   2 turns in 1 document  probably participant: asks in 0 of 2 turns

            interviewer
              AI         1 turn in 1 document
              Assistant  1 turn in 1 document

            participant
              User  2 turns in 1 document

            These lines belong in site.yml: 'speakers' in place of its own, 'documents' beside those that are there. What is called a guess is one; read some turns first

            """,
            words);
        Assert.Equal(
            """
            speakers:
              interviewer:
                - Assistant
                - AI
                - Interviewer
                - "Dana Ito"  # a guess: asks in 2 of 2 turns, speaks first
              participant:
                - User
                - Participant
                - "Kim Lee"  # a guess: asks in 0 of 2 turns

            """,
            data);
        Assert.False(session.Exists(".reportgen"));
    }

    [Fact]
    public void Lines_that_are_pasted_leave_nothing_to_say_and_the_participants_are_coded()
    {
        using var session = new Session()
            .With("site.yml", "themes: { trust: [trust*] }\n").With("seeds/a.md", Named).With("seeds/b.md", Generic).With("seeds/pilot/c \"1\".md", Swapped);
        var lines = session.Run("speakers", "-q");
        Assert.Equal((0, ""), (lines.Code, lines.Words));
        session.With("site.yml", "themes: { trust: [trust*, check*] }\n" + lines.Data);
        var again = session.Run("speakers");
        Assert.Equal("", again.Data);
        Assert.Contains(
            "\nnot the same in all documents\n  Speaker 1  4 turns in 2 documents  interviewer in b.md, participant in pilot/c \"1\".md\n", again.Words, StringComparison.Ordinal);
        Assert.EndsWith("\nEvery label is declared: there is nothing to paste\n", again.Words, StringComparison.Ordinal);
        Assert.EndsWith(": 0 errors, 0 warnings", session.Run("--strict").LastWords, StringComparison.Ordinal);
        Assert.Equal(
            ["a/Kim Lee/I check it twice.", "a/Kim Lee/I trust it.", "b/Speaker 2/I trust it.", "c-1/Speaker 1/I check it."],
            File.ReadLines(session.PathOf("_site/data/codings.csv")).Skip(1).Select(l => l.Split(',')).Select(c => $"{c[0]}/{c[6]}/{c[12]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_label_that_a_program_wrote_is_guessed_for_each_document_by_itself()
    {
        using var session = new Session().With("site.yml", "title: x\n").With("seeds/a.md", Generic).With("seeds/b.md", Swapped);
        Assert.Equal(
            """
            documents:
              - { match: "a.md", speakers: { interviewer: ["Speaker 1"], participant: ["Speaker 2"] } }  # a guess
              - { match: "b.md", speakers: { interviewer: ["Speaker 2"], participant: ["Speaker 1"] } }  # a guess

            """,
            session.Run("speakers", "-q").Data);
    }

    [Fact]
    public void Where_nobody_asks_nothing_is_guessed()
    {
        using var session = new Session().With("site.yml", "title: x\n").With("seeds/a.md", NobodyAsks);
        var (_, data, words) = session.Run("speakers");
        Assert.All(data.TrimEnd('\n').Split('\n'), line => Assert.StartsWith("#", line, StringComparison.Ordinal));
        Assert.Contains("#   Ann  in \"a.md\": asks in 0 of 2 turns, speaks first\n", data, StringComparison.Ordinal);
        Assert.Contains("  Ann  2 turns in 1 document  no guess: asks in 0 of 2 turns, speaks first\n", words, StringComparison.Ordinal);
        Assert.EndsWith("\nNothing shows who asks and who answers: put each of these where it belongs in site.yml\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_taken_for_a_speaker_and_what_is_nobodys_is_listed_too()
    {
        using var session = new Session()
            .With("site.yml", "speakers: { interviewer: [Interviewer], participant: [Participant], nobody: [Summary] }\n")
            .With("seeds/a.md", "Interviewer: So?\n\nParticipant: Yes.\n\nSummary: they agree.\n\nInterviewer: Good?\n\nParticipant: No.\n")
            .With("seeds/b.md", "Remark: one thing.\n\nWords.\n\nMore words here.\n\nStill more.\n\nRemark: another thing.\n\nAnd words that go on.\n\nAnd on.\n");
        var (_, data, words) = session.Run("speakers");
        Assert.Equal("", data);
        Assert.Contains("\nnobody\n  Summary  1 line in 1 document\n", words, StringComparison.Ordinal);
        Assert.Contains("\nlook like labels but were not taken for speakers\n  Remark  2 lines in 1 document\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public void As_data_it_counts_the_turns_that_the_report_counts()
    {
        using var session = Session.Small().With("seeds/b.md", Named).With("seeds/c.txt", "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nthere\n");
        session.Run("-q");
        using var report = JsonDocument.Parse(File.ReadAllText(session.PathOf("_site/data/report.json")));
        var outcome = session.Run("speakers", "--json");
        Assert.Equal((0, ""), (outcome.Code, outcome.Words));
        using var json = JsonDocument.Parse(outcome.Data);
        var root = json.RootElement;
        foreach (var document in report.RootElement.GetProperty("documents").EnumerateArray())
        {
            foreach (var role in new[] { "interviewer", "participant" })
            {
                var turns = root.GetProperty("labels").EnumerateArray().SelectMany(l => l.GetProperty("in").EnumerateArray())
                    .Where(u => document.GetProperty("source")
                        .GetString()!.EndsWith(u.GetProperty("document").GetString()!, StringComparison.Ordinal) && u.GetProperty("role").GetString() == role)
                    .Sum(u => u.GetProperty("turns").GetInt32());
                Assert.Equal(document.GetProperty("turns").GetProperty(role).GetInt32(), turns);
            }
        }

        var dana = root.GetProperty("labels").EnumerateArray().Single(l => l.GetProperty("label").GetString() == "Dana Ito");
        Assert.Equal((2, JsonValueKind.Null, "interviewer"), (dana.GetProperty("questions").GetInt32(), dana.GetProperty("role").ValueKind, dana.GetProperty("guess").GetString()));
        Assert.Equal("c.txt", Assert.Single(root.GetProperty("unnamed").EnumerateArray()).GetProperty("document").GetString());
        Assert.StartsWith("speakers:\n", root.GetProperty("yaml").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_labels_are_counted_beyond_a_screen_unless_all_are_asked_for()
    {
        using var session = new Session().With("site.yml", "speakers: { interviewer: [Q], participant: [\"W*\"] }\n");
        for (var i = 100; i < 130; i++)
        {
            session.With($"seeds/d{i}.md", $"Q: So?\n\nW{i}: Yes.\n\nQ: Why?\n\nW{i}: Because.\n");
        }

        Assert.Contains("  … and 10 more; -v shows all\n", session.Run("speakers").Words, StringComparison.Ordinal);
        Assert.Contains("  W129  2 turns in 1 document\n", session.Run("speakers", "-v").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_label_is_found_that_is_said()
    {
        using var session = new Session().With("site.yml", "title: x\n").With("seeds/a.md", "Some words.\n");
        var (code, data, words) = session.Run("speakers");
        Assert.Equal((0, ""), (code, data));
        Assert.Equal("0 labels in 0 documents of 1\n\nNo label of a speaker was found in these documents; 'reportgen check' says how each was read\n", words);
    }

    [Fact]
    public void Settings_that_cannot_be_used_are_said()
    {
        using var session = new Session().With("site.yml", "- a\n");
        var (code, data, words) = session.Run("speakers");
        Assert.Equal((2, ""), (code, data));
        Assert.StartsWith("reportgen: site.yml: the file should be a map", words, StringComparison.Ordinal);
    }

    /// <summary>Each speaker as <c>label turns questions</c>, the first speaks first; one that is declared has its role behind it.</summary>
    [Theory]
    [InlineData("Ann=interviewer Ben=participant", "Ann 4 3", "Ben 4 0")]
    [InlineData("Ann=participant Ben=interviewer", "Ann 4 0", "Ben 4 3")]
    [InlineData("Ann=interviewer Ben=participant", "Ann 4 3", "Ben 4 2")]
    [InlineData("", "Ann 4 3", "Ben 4 3")]
    [InlineData("", "Ann 4 2", "Ben 4 3")]
    [InlineData("", "Ann 4 0", "Ben 4 1")]
    [InlineData("", "Ann 4 0", "Ben 4 0")]
    [InlineData("", "Ann 4 4")]
    [InlineData("Ann=interviewer Ben=participant Cid=participant", "Ann 9 8", "Ben 4 0", "Cid 5 1")]
    [InlineData("Ann=interviewer Ben=interviewer Cid=participant", "Ann 4 4", "Ben 4 3", "Cid 5 1")]
    [InlineData("Maria=participant Moderator=interviewer", "Interviewer 2 1 interviewer", "Participant 2 0 participant", "Maria 2 0", "Moderator 1 1")]
    [InlineData("Sam=interviewer", "Dana 5 4 interviewer", "Kim 5 0 participant", "Sam 1 1")]
    [InlineData("Respondent 2=participant Bob=interviewer", "Respondent 2 5 1", "Bob 5 4")]
    [InlineData("P07=participant Q=interviewer Note=nobody", "Q 5 0", "P07 5 0", "Note 2 0")]
    public void Who_asks_and_speaks_first_is_probably_the_interviewer_and_in_doubt_there_is_no_guess(string expected, params string[] speakers)
    {
        var uses = speakers.Select((speaker, i) =>
        {
            var words = speaker.Split(' ').ToList();
            var part = Enum.TryParse<SpeakerPart>(words[^1], ignoreCase: true, out var declared) && !int.TryParse(words[^1], out _) ? declared : SpeakerPart.Unknown;
            var counts = part == SpeakerPart.Unknown ? words : words[..^1];
            return new SpeakerUse(string.Join(' ', counts[..^2]), part, int.Parse(counts[^2], null), int.Parse(counts[^1], null), i == 0);
        });
        var guesses = RoleGuess.Of(new DocumentSpeakers("a.md", DocumentKind.Interview, [.. uses], [], 0));
        string[] pairs = expected.Length == 0 ? [] : [.. System.Text.RegularExpressions.Regex.Split(expected, "(?<==[a-z]+) ")];
        Assert.Equal(pairs.Order(StringComparer.Ordinal), guesses.Select(g => $"{g.Key}={SpeakerYaml.Name(g.Value)}").Order(StringComparer.Ordinal));
    }
}
