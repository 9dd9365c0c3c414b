namespace ReportGen.Cli.Tests.Commands;

/// <summary>A project begins from transcripts that are there, with what can be seen in them and nothing that cannot.</summary>
public class InitFromTests
{
    private const string Named =
        "**Dana Ito:** Do you trust the tool?\n\n**Kim Lee:** I check it twice. [00:10:06]\n\n**Dana Ito:** And trust in general? [00:20:00]\n\n**Kim Lee:** Hard to say.\n";
    private const string Usual = "Interviewer: Do you trust it?\n\nParticipant: I check it.\n\nInterviewer: Always?\n\nParticipant: No.\n";
    private const string NobodyAsks = "Ann: I check it.\n\nBen: I trust it.\n\nAnn: Yes.\n\nBen: It was right.\n";

    [Fact]
    public void The_participants_are_coded_where_the_guess_was_possible_as_soon_as_there_is_a_theme()
    {
        using var session = new Session().With("pilot-interviews/a.md", Named).With("pilot-interviews/b.md", NobodyAsks).With("pilot-interviews/c.md", Usual);
        var (code, data, words) = session.Run("init", "study", "--from", "pilot-interviews");
        Assert.Equal((0, ""), (code, data));
        Assert.Equal(
            """
            Found 3 documents in 'pilot-interviews': 3 read as interview
            Speakers by their usual labels: Interviewer (interviewer), Participant (participant)
            Guessed from who asks and who speaks first: Dana Ito (interviewer), Kim Lee (participant)
            Not known, so their words are nobody's and are not coded: Ann, Ben
            Look over 'speakers' and 'documents' in study/site.yml before you trust a number: only what participants say is coded
            There are no themes yet, and nothing is coded without one: write yours under 'themes' in study/site.yml
            Wrote 8 files. Next: 'reportgen build study' makes study/_site/index.html, 'reportgen serve study --open' shows it

            """,
            words);
        var settings = File.ReadAllText(session.PathOf("study/site.yml"));
        Assert.StartsWith("# yaml-language-server: $schema=./site.schema.json\n\ntitle: \"Pilot interviews\"\n", settings, StringComparison.Ordinal);
        Assert.Contains("    - \"Kim Lee\"  # a guess: asks in 0 of 2 turns\n", settings, StringComparison.Ordinal);
        Assert.Contains("#   Ann  in \"b.md\": asks in 0 of 2 turns, speaks first\n", settings, StringComparison.Ordinal);
        Assert.Equal(0, session.Run("build", "study").Code);
        Assert.Equal("", session.Run("build", "study", "-q").Words);

        File.AppendAllText(session.PathOf("study/site.yml"), "themes: { checking: [check*, trust*] }\n");
        Assert.Equal(0, session.Run("build", "study").Code);
        Assert.Equal(
            ["Kim Lee,participant", "Participant,participant"],
            File.ReadLines(session.PathOf("study/_site/data/codings.csv")).Skip(1).Select(l => string.Join(',', l.Split(',')[6..8])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Usual_labels_are_no_guess_and_what_begins_so_builds_without_a_warning()
    {
        using var session = new Session().With("t/a.md", Usual);
        session.Run("init", "study", "--from", "t");
        var settings = File.ReadAllText(session.PathOf("study/site.yml"));
        Assert.Contains("speakers:\n  interviewer:\n    - Interviewer\n  participant:\n    - Participant\n", settings, StringComparison.Ordinal);
        Assert.DoesNotContain("guess", settings, StringComparison.Ordinal);
        Assert.EndsWith(": 0 errors, 0 warnings", session.Run("build", "study", "--strict").LastWords, StringComparison.Ordinal);
        Assert.Contains("Every label is declared", session.Run("speakers", "study").Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_groups_and_what_is_no_document_is_counted()
    {
        using var session = new Session()
            .With("t/field work/a.md", Usual).With("t/pilot/b.txt", Usual).With("t/README.md", "About.\n").With("t/note.md", "Words.\n").With("t/x.WAV", "").With("t/y.wav", "");
        var words = session.Run("init", "study", "--from", "t").Words;
        Assert.StartsWith("Found 3 documents in 't': 2 read as interview, 1 read as article\n", words, StringComparison.Ordinal);
        Assert.Contains("\nAn article is coded paragraph by paragraph, whoever speaks", words, StringComparison.Ordinal);
        Assert.Contains("\nLeft out: 2 .wav, README.md\n", words, StringComparison.Ordinal);
        Assert.Contains(
            "documents:\n  - { match: \"field work/**\", group: \"field work\" }\n  - { match: \"pilot/**\", group: pilot }\n",
            File.ReadAllText(session.PathOf("study/site.yml")),
            StringComparison.Ordinal);
        Assert.False(session.Exists("study/seeds/README.md"));
        session.Run("build", "study");
        Assert.Equal(
            ["field work", "pilot"], File.ReadLines(session.PathOf("study/_site/data/documents.csv")).Skip(1).SelectMany(l => l.Split(',')).Intersect(["field work", "pilot"]));
    }

    [Fact]
    public void Documents_may_stay_where_they_are_inside_the_project()
    {
        using var session = new Session().With("study/transcripts/a.md", Usual).With("study/transcripts/README.md", "About.\n");
        Assert.Equal(0, session.Run("init", "study", "--from", "study/transcripts", "--in-place").Code);
        Assert.Contains("  folder: transcripts\n  exclude: [\"README.md\"]\n", File.ReadAllText(session.PathOf("study/site.yml")), StringComparison.Ordinal);
        Assert.False(session.Exists("study/seeds"));
        Assert.Equal(0, session.Run("build", "study", "--strict").Code);
        Assert.True(session.Exists("study/_site/documents/a/index.html"));
    }

    [Fact]
    public void Documents_that_lie_where_a_project_has_them_are_not_copied_and_give_it_the_name_of_the_folder_around_them()
    {
        using var session = new Session().With("study/seeds/a.md", Usual);
        Assert.Equal(0, session.RunIn("study", "init", "--from", "seeds").Code);
        Assert.Contains("title: Study\n", File.ReadAllText(session.PathOf("study/site.yml")), StringComparison.Ordinal);
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(session.PathOf("study/seeds")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_document_that_is_there_stays_and_the_documents_of_here_are_copied_once()
    {
        using var session = new Session().With("a.md", Usual).With("b.md", Usual).With("seeds/a.md", Named);
        var outcome = session.Run("init", "--from", ".");
        Assert.Equal(0, outcome.Code);
        Assert.Contains("\nKept 1 document of these names in 'seeds' as they were\n", outcome.Words, StringComparison.Ordinal);
        Assert.Equal(Named, File.ReadAllText(session.PathOf("seeds/a.md")));
        Assert.Equal(["a.md", "b.md"], Directory.EnumerateFileSystemEntries(session.PathOf("seeds")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("Dana Ito", File.ReadAllText(session.PathOf("site.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_name_of_a_file_or_folder_can_write_settings()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var session = new Session().With("null: \"x\" #\n  y: z/a\nb/c.md", "Speaker 1: So?\n\nSpeaker 2: Yes.\n\nSpeaker 1: Why?\n\nSpeaker 2: No.\n");
        Assert.Equal(0, session.Run("init", "study", "--from", "null: \"x\" #\n  y: z").Code);
        Assert.EndsWith(": 0 errors, 0 warnings", session.Run("build", "study", "--strict").LastWords, StringComparison.Ordinal);
        Assert.Contains("Every label is declared", session.Run("speakers", "study").Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no folder 'nowhere' to begin from", "nowhere")]
    [InlineData("there are no documents in 'pictures' (they end in .md, .txt, .markdown, .text, .docx, .vtt, .srt, .json, .csv, .tsv, .tab); it has 1 .png", "pictures")]
    [InlineData("'t' is not a folder inside 'study', where a project's documents are", "t", "--in-place")]
    public void Where_nothing_can_be_begun_it_says_why_and_writes_nothing(string expected, string from, params string[] more)
    {
        using var session = new Session().With("t/a.md", Usual).With("pictures/a.png", "");
        var (code, data, words) = session.Run(["init", "study", "--from", from, .. more]);
        Assert.Equal((2, ""), (code, data));
        Assert.StartsWith("reportgen: " + expected, words, StringComparison.Ordinal);
        Assert.False(session.Exists("study"));
    }

    [Fact]
    public void A_project_is_not_begun_twice()
    {
        using var session = Session.Small().With("t/a.md", Usual);
        var (code, _, words) = session.Run("init", "--from", "t");
        Assert.Equal(2, code);
        Assert.StartsWith("reportgen: there is a project in '.' already", words, StringComparison.Ordinal);
        Assert.False(session.Exists("seeds/t"));
        Assert.Equal(["a.md"], Directory.EnumerateFileSystemEntries(session.PathOf("seeds")).Select(Path.GetFileName));
    }
}
