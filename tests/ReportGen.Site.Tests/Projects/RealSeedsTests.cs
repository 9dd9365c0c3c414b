using System.Text.Json;
using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Tests.Projects;

/// <summary>The five real documents, with this repository's own site.yml: what anyone can read in them by eye.</summary>
public sealed class RealSeedsTests : IDisposable
{
    private readonly Lazy<(Workspace Workspace, BuildResult Result)> _built = new(() =>
    {
        var workspace = Workspace.With(("site.yml", File.ReadAllText(Path.Combine(Repository.Root, "site.yml"))), ("seeds/codings/none.yml", ""));
        foreach (var memo in Directory.GetFiles(Path.Combine(Repository.Root, "seeds", "memos")))
        {
            workspace.Edit($"seeds/memos/{Path.GetFileName(memo)}", File.ReadAllText(memo));
        }

        return (workspace, workspace.Build(seeds: Path.Combine(Repository.Shared!, "seeds")));
    });

    public void Dispose()
    {
        if (_built.IsValueCreated)
        {
            _built.Value.Workspace.Dispose();
        }
    }

    private IReadOnlyList<Diagnostic> Findings => _built.Value.Result.Diagnostics;

    private JsonElement Json(string path) => JsonDocument.Parse(_built.Value.Workspace.Read(path)).RootElement;

    private JsonElement Document(string id) => Json("data/report.json").GetProperty("documents").EnumerateArray().Single(d => d.GetProperty("id").GetString() == id);

    private (int Participant, int Interviewer) Turns(string id)
    {
        var turns = Document(id).GetProperty("turns");
        return (turns.GetProperty("participant").GetInt32(), turns.GetProperty("interviewer").GetInt32());
    }

    /// <summary>For each case of a workshop's session the question it answered: "1>2" for group 1 and question 2, "6>4!" where it left no notes.</summary>
    private string Answers(string session)
    {
        var found = new SortedDictionary<int, string>();
        foreach (var question in Json("data/report.json").GetProperty("questions").EnumerateArray())
        {
            var data = Json(question.GetProperty("data").GetString()!);
            foreach (var answer in data.GetProperty("answers").EnumerateArray())
            {
                var place = answer.GetProperty("case").GetString()!.Split("/group-");
                if (place[0] == session && place.Length == 2)
                {
                    var number = Number(session, data.GetProperty("asked").EnumerateArray().Select(a => a.GetProperty("text").GetString()!));
                    found.Add(int.Parse(place[1].Split('+')[0], null), $"{place[1]}>{number}{(answer.GetProperty("empty").GetBoolean() ? "!" : "")}");
                }
            }
        }

        return string.Join(' ', found.Values);
    }

    // The number of a question is where its words stand in the workshop's own list.
    private static int Number(string session, IEnumerable<string> wordings)
    {
        string[] starts = session == "day-1"
            ? ["Are we done training", "How do we move from", "Will AI be the main", "Are we satisfied", "Will LLMs change", "What can we (physicists)"]
            : ["Can you see a credible", "If we assume that", "What other major challenge"];
        return Array.FindIndex(starts, s => wordings.Any(w => w.StartsWith(s, StringComparison.Ordinal))) + 1;
    }

    [RealDocumentsFact]
    public void Nothing_in_them_is_an_error() => Assert.DoesNotContain(Findings, f => f.Severity == Severity.Error);

    [RealDocumentsFact]
    public void The_interviews_have_their_ids_and_turns()
    {
        Assert.Equal((10, 11), Turns("science-0085"));
        Assert.Equal((11, 12), Turns("work-0243"));
        Assert.Equal((10, 11), Turns("work-0580"));
    }

    [RealDocumentsFact]
    public void Pasted_dialogues_stay_inside_the_participants_turn()
    {
        var pasted = Json("data/documents/work-0243.json").GetProperty("segments").EnumerateArray()
            .Where(s => s.GetProperty("text").GetString()!.Contains("ChatGPT said:", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pasted);
        Assert.All(pasted, s => Assert.Equal("participant", s.GetProperty("role").GetString()));
    }

    [RealDocumentsFact]
    public void Dashes_that_were_decoded_wrongly_are_reported_and_shown_as_dashes()
    {
        Assert.Equal(["seeds/000_67ca739af7079e3e.txt", "seeds/004_2c091721e108750d.txt"], Findings.Where(f => f.Code == "RG1007").Select(f => f.Place.File));
        Assert.Contains("answer here—we're", _built.Value.Workspace.Read("data/documents/science-0085.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("â€", _built.Value.Workspace.Read("documents/work-0580/index.html"), StringComparison.Ordinal);
    }

    [RealDocumentsFact]
    public void Each_group_of_the_workshop_has_its_question()
    {
        Assert.Equal("1>2 2>1 6>1 7>3 8>1", Answers("day-2"));
        Assert.Equal("1>1 2>6 3>2 4>5 5>3 6>4! 7>4! 8>3 9>5 10>2 11>6 12>1!", Answers("day-1"));
    }

    [RealDocumentsFact]
    public void Groups_that_left_no_notes_stay_visible()
    {
        var page = _built.Value.Workspace.Read("documents/001-5e4bdaa87c092f34/index.html");
        Assert.Contains("Group 9+10", page, StringComparison.Ordinal);
        Assert.Contains("left no notes", page, StringComparison.Ordinal);
        Assert.Equal(
            ["3", "4", "5", "9+10"],
            Findings.Where(f => f.Code == "RG1103").Select(f => f.Message.Split("group ")[1].Split(' ')[0]));
    }

    [RealDocumentsFact]
    public void A_question_numbered_otherwise_than_its_heading_is_reported()
    {
        var finding = Assert.Single(Findings, f => f.Code == "RG1101");
        Assert.Contains("group 2", finding.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(File.ReadAllLines(Path.Combine(Repository.Shared!, "seeds", "001_5e4bdaa87c092f34.txt"))
            .ToList().FindIndex(l => l.StartsWith("7. What can we", StringComparison.Ordinal)) + 1, finding.Place.Line);
    }

    [RealDocumentsFact]
    public void What_a_language_model_wrote_is_a_pasted_quotation()
    {
        var segments = Json("data/documents/001-5e4bdaa87c092f34.json").GetProperty("segments").EnumerateArray().ToList();
        var pasted = segments.Where(s => s.GetProperty("role").GetString() == "quoted").Select(s => s.GetProperty("text").GetString()!).ToList();
        Assert.Contains(pasted, t => t.StartsWith("Yes, Language Models", StringComparison.Ordinal));
        Assert.Contains(pasted, t => t.StartsWith("However, it's important to note that LLMs", StringComparison.Ordinal));
        Assert.DoesNotContain(pasted, t => t.Contains("An LLM helped the group", StringComparison.Ordinal));
    }

    [RealDocumentsFact]
    public void The_video_notes_link_every_moment_and_name_their_channel()
    {
        var page = _built.Value.Workspace.Read("documents/002-cd82e8d755166085/index.html");
        Assert.Equal(66, page.Split("class=\"timestamp\" href=\"https://www.youtube.com/watch?v=VgA02gmAgdA&amp;t=").Length - 1);
        Assert.Contains("hu-po", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("wikilink unresolved").Length - 1);
        Assert.Equal([47, 55], Findings.Where(f => f.Code == "RG3001" && !f.Place.File.Contains("memos", StringComparison.Ordinal)).Select(f => f.Place.Line));
    }

    [RealDocumentsFact]
    public void Questions_that_interviewers_ask_have_answers_from_both_interviews()
    {
        foreach (var id in new[] { "typical-day", "relationship" })
        {
            var answers = Json($"data/questions/{id}.json").GetProperty("answers").EnumerateArray().Where(a => !a.GetProperty("empty").GetBoolean());
            Assert.Superset(new HashSet<string> { "work-0243", "work-0580" }, answers.Select(a => a.GetProperty("document").GetString()!).ToHashSet());
        }
    }

    // Word for word: between them there may be marks that no reader of the document sees, such as the address of a link.
    private static void AssertStands(string quote, string source)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.All(char.IsLetterOrDigit)).ToList();
        if (words.Count == 0)
        {
            Assert.Contains(quote, source, StringComparison.Ordinal);
            return;
        }

        var isThere = false;
        for (var start = source.IndexOf(words[0], StringComparison.Ordinal); start >= 0 && !isThere; start = source.IndexOf(words[0], start + 1, StringComparison.Ordinal))
        {
            var at = start;
            isThere =
                words.TrueForAll(w => source.IndexOf(w, at, Math.Min(400, source.Length - at), StringComparison.Ordinal) is >= 0 and var found && (at = found + w.Length) > 0);
        }

        Assert.True(isThere, $"'{quote}' is not in the document");
    }

    [RealDocumentsFact]
    public void Every_quote_stands_in_its_document_word_for_word()
    {
        foreach (var document in Json("data/report.json").GetProperty("documents").EnumerateArray())
        {
            var data = Json(document.GetProperty("data").GetString()!);
            var texts = data.GetProperty("segments").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("text").GetString()!);
            var source = File.ReadAllText(Path.Combine(Repository.Shared!, document.GetProperty("source").GetString()!))
                .Replace("â€”", "—", StringComparison.Ordinal).Replace("â€“", "–", StringComparison.Ordinal);
            foreach (var coding in data.GetProperty("codings").EnumerateArray())
            {
                var quote = coding.GetProperty("quote").GetString()!;
                Assert.Contains(quote, texts[coding.GetProperty("segment").GetString()!], StringComparison.Ordinal);
                AssertStands(quote, source);
            }
        }
    }
}
