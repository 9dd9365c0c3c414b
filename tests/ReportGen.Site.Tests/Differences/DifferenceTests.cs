using ReportGen.Site.Differences;

namespace ReportGen.Site.Tests.Differences;

/// <summary>What is other between two snapshots of a report: nothing is said to have gone that is still there, and no reason that is not one.</summary>
public class DifferenceTests
{
    [Fact]
    public void A_report_is_the_same_as_itself()
    {
        var report = Report(Document("a", Coding("s1", "trust", "I rely on it")));
        Assert.True(Difference.Between(report, report).IsNothing);
    }

    [Fact]
    public void Lines_that_moved_change_nothing()
    {
        var before = Report(Document("a", Coding("s1", "trust", "I rely on it")));
        var after = Report(Document("a", Coding("s1", "trust", "I rely on it") with { Line = 9 }));
        Assert.True(Difference.Between(before, after).IsNothing);
    }

    [Fact]
    public void An_edited_segment_is_other_and_neither_gone_nor_new()
    {
        var before = Report(Document("a", Coding("s1", "trust", "I rely on it every day")));
        var after = Report(Document("a", Coding("s2", "trust", "I rely on it every single day")) with { Fingerprint = () => "edited" });
        var found = Difference.Between(before, after);
        var coding = Assert.Single(found.Codings);
        Assert.Equal((ChangeKind.Changed, "s1", "s2", BecauseKind.WordsEdited), (coding.Kind, coding.Before!.Segment, coding.After!.Segment, coding.Because.Kind));
        Assert.Empty(found.Nodes);
    }

    [Fact]
    public void Other_words_of_the_same_code_are_not_the_same_segment()
    {
        var before = Report(Document("a", Coding("s1", "trust", "I rely on it every day")));
        var after = Report(Document("a", Coding("s2", "trust", "We trusted nobody then")) with { Fingerprint = () => "edited" });
        Assert.Equal([ChangeKind.Went, ChangeKind.Came], Difference.Between(before, after).Codings.Select(c => c.Kind));
    }

    [Fact]
    public void Where_the_document_was_not_edited_words_that_are_alike_are_two_segments()
    {
        var before = Report(Document("a", Coding("s1", "trust", "Yes, quick")));
        var after = Report(Document("a", Coding("s2", "trust", "Yes, quick!")));
        Assert.Equal([ChangeKind.Went, ChangeKind.Came], Difference.Between(before, after).Codings.Select(c => c.Kind));
    }

    [Fact]
    public void A_theme_does_not_lose_a_segment_that_was_edited_and_lost_one_of_two_codes()
    {
        var before = Report(Document("a", Coding("s1", "trust/a", "I rely on it every day"), Coding("s1", "trust/b", "I rely on it every day")));
        var after = Report(Document("a", Coding("s2", "trust/a", "I rely on it each day")) with { Fingerprint = () => "edited" });
        var theme = Difference.Between(before, after).Nodes.Single(n => n.Id == "trust");
        Assert.Equal((0, 0, new NodeCount(1, 1, 2), new NodeCount(1, 1, 1)), (theme.Lost, theme.Gained, theme.Before, theme.After));
    }

    [Fact]
    public void A_renamed_document_is_known_by_its_file_its_segments_or_its_size()
    {
        SnapshotCoding[] codings = [Coding("s1", "trust", "one"), Coding("s2", "trust", "two")];
        var before = Report(Document("old", codings), Document("by-file") with { Source = "seeds/x.md" }, Document("empty") with { Words = 77, Segments = 5 });
        var after = Report(
            Document("new", [.. codings, Coding("s3", "trust", "three")]), Document("by-id") with { Source = "seeds/x.md" }, Document("void") with { Words = 77, Segments = 5 });
        var found = Difference.Between(before, after);
        Assert.Equal(
            [("by-file", "by-id"), ("empty", "void"), ("old", "new")], found.Documents.Where(d => d.IsRenamed).Select(d => (d.Before!.Id, d.After!.Id)).Order());
        Assert.Equal("s3", Assert.Single(found.Codings).After!.Segment);
    }

    [Fact]
    public void Documents_that_share_a_greeting_are_two()
    {
        var before = Report(Document("old", Coding("hello", "trust", "hello"), Coding("s1", "trust", "one"), Coding("s2", "trust", "two")));
        var after = Report(Document("new", Coding("hello", "trust", "hello"), Coding("s3", "trust", "three"), Coding("s4", "trust", "four")));
        Assert.Equal([ChangeKind.Came, ChangeKind.Went], Difference.Between(before, after).Documents.Select(d => d.Kind));
    }

    [Fact]
    public void Of_two_copies_each_finds_its_own()
    {
        SnapshotCoding[] one = [Coding("s1", "trust", "one"), Coding("s2", "trust", "two")], other = [Coding("s1", "trust", "one"), Coding("s3", "trust", "three")];
        var found = Difference.Between(Report(Document("a", one), Document("b", other)), Report(Document("x", other), Document("y", one)));
        Assert.Equal([("a", "y"), ("b", "x")], found.Documents.Select(d => (d.Before!.Id, d.After!.Id)).Order());
        Assert.Empty(found.Codings);
    }

    [Theory]
    [InlineData("rely*; quick*", "rely*", "quick*", "TermsLeft", "quick*")]
    [InlineData("quick*", "rely*", "quick*", "TermsLeft", "quick*")]
    [InlineData("quick*", "quick*; slow*", "quick*", "RuleEdited", "")]
    [InlineData("quick*", "quick*", "quick*", "Unknown", "")]
    [InlineData(null, "rely*", "quick*", "Unknown", "")]
    public void A_term_is_blamed_where_it_found_the_words_and_left(string? rule, string ruleAfter, string foundBy, string expected, string words)
    {
        var before = Report(rule, Document("a", Coding("s1", "trust", "It was quick") with { Rules = foundBy }));
        var because = Assert.Single(Difference.Between(before, Report(ruleAfter, Document("a"))).Codings).Because;
        Assert.Equal((expected, words), (because.Kind.ToString(), string.Join(", ", because.Words)));
        var back = Assert.Single(Difference.Between(Report(ruleAfter, Document("a")), before).Codings).Because;
        Assert.Equal(expected == "TermsLeft" ? "TermsJoined" : expected, back.Kind.ToString());
    }

    [Fact]
    public void A_term_is_not_blamed_where_the_words_were_edited_too_or_the_rule_keeps_away_in_another_way()
    {
        Snapshot With(params SnapshotRule[] rule) => new([], [new("trust", "Trust", rule)], []);
        Snapshot Found(Snapshot report, string text) =>
            report with { Documents = [Document("a", Coding("s1", "trust", "It was quick") with { Rules = "quick*" }) with { Fingerprint = () => text }] };
        Snapshot Lost(Snapshot report, string text) => report with { Documents = [Document("a") with { Fingerprint = () => text }] };
        SnapshotRule quick = new("any of", "quick*"), quickly = new("any of", "quickly"), none = new("none of", "was");
        Assert.Equal(BecauseKind.TermsLeft, Why(Difference.Between(Found(With(quick), "1"), Lost(With(quickly), "1"))).Kind);
        Assert.Equal(BecauseKind.WordsAndRuleEdited, Why(Difference.Between(Found(With(quick), "1"), Lost(With(quickly), "2"))).Kind);
        Assert.Equal(BecauseKind.RuleEdited, Why(Difference.Between(Found(With(quick), "1"), Lost(With(quickly, none), "1"))).Kind);
        Assert.Equal(BecauseKind.RuleEdited, Why(Difference.Between(Lost(With(quickly, none), "1"), Found(With(quick), "1"))).Kind);
    }

    [Fact]
    public void People_who_reject_code_and_take_back_are_the_reason()
    {
        var coding = Coding("s1", "trust", "one");
        var rejected = Document("a") with { Rejected = [coding with { RejectedBy = "mk" }] };
        Assert.Equal((BecauseKind.Rejected, "mk"), Why(Difference.Between(Report(Document("a", coding)), Report(rejected))));
        Assert.Equal(BecauseKind.NotRejected, Why(Difference.Between(Report(rejected), Report(Document("a", coding)))).Kind);
        var own = Document("a", coding with { Coder = "mk" });
        Assert.Equal((BecauseKind.PersonTookBack, "mk"), Why(Difference.Between(Report(own), Report(Document("a")))));
        Assert.Equal((BecauseKind.PersonCoded, "mk"), Why(Difference.Between(Report(Document("a")), Report(own))));
        Assert.Equal((BecauseKind.JudgedAnew, "mk"), Why(Difference.Between(Report(Document("a", coding)), Report(Document("a", coding with { AcceptedBy = "mk" })))));
    }

    [Fact]
    public void What_has_most_to_do_with_it_comes_first()
    {
        var before = Report(Document("a", Coding("s1", "zeal", "one"), Coding("s2", "zeal", "two"), Coding("s3", "trust/a", "three")));
        var found = Difference.Between(before, Report(Document("a")));
        Assert.Equal(["zeal", "trust", "trust/a"], found.Nodes.Select(n => n.Id));
        Assert.Equal(["zeal", "zeal", "trust/a"], found.Codings.Select(c => c.Node));
    }

    [Fact]
    public void The_order_of_what_is_compared_changes_nothing()
    {
        SnapshotDocument[] some = [Document("a", Coding("s1", "trust", "one")), Document("b", Coding("s2", "zeal", "two")), Document("c", Coding("s3", "zeal", "three"))];
        string Told(IEnumerable<SnapshotDocument> documents) =>
            string.Join(' ', Difference.Between(Report([.. documents]), Report()).Codings.Select(c => $"{c.Node}:{c.Before!.Segment}"));
        Assert.Equal(Told(some), Told(some.Reverse()));
    }

    [Fact]
    public void Questions_are_told_by_their_answers()
    {
        var (before, after) = (Report() with { Questions = [new("a", "A?", 1), new("b", "B?", 2), new("c", "C?", 3)] },
            Report() with { Questions = [new("b", "B?", 5), new("c", "C?", 3), new("d", "D?", 0)] });
        Assert.Equal(
            [("b", 2, 5), ("d", null, 0), ("a", 1, null)],
            Difference.Between(before, after).Questions.Select(q => (q.Id, q.Before, q.After)));
    }

    private static (BecauseKind Kind, string Words) Why(Difference difference) =>
        Assert.Single(difference.Codings).Because is var because ? (because.Kind, string.Join(", ", because.Words)) : default;

    private static Snapshot Report(params SnapshotDocument[] documents) => Report("", documents);

    private static Snapshot Report(string? rule, params SnapshotDocument[] documents)
    {
        SnapshotRule[]? parts = rule is null ? null : [.. rule.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(r => new SnapshotRule("any of", r))];
        return new(documents, [new("trust", "Trust", parts), new("trust/a", "A", parts), new("trust/b", "B", parts), new("zeal", "Zeal", parts)], []);
    }

    private static SnapshotDocument Document(string id, params SnapshotCoding[] codings) => new(id, id, $"seeds/{id}.md", 10, 2, codings, []) { Fingerprint = () => "as it was" };

    private static SnapshotCoding Coding(string segment, string node, string quote) => new(segment, 1, node.Split('/')[0], node, "rules", "", quote, "", "");
}
