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
        var after = Report(Document("a", Coding("s2", "trust", "I rely on it every single day")) with { Spoken = () => 2 });
        var found = Difference.Between(before, after);
        var coding = Assert.Single(found.Codings);
        Assert.Equal((ChangeKind.Changed, "s1", "s2", BecauseKind.WordsEdited), (coding.Kind, coding.Before!.Segment, coding.After!.Segment, coding.Because.Kind));
        Assert.Empty(found.Nodes);
    }

    [Fact]
    public void Other_words_of_the_same_code_are_not_the_same_segment()
    {
        var before = Report(Document("a", Coding("s1", "trust", "I rely on it every day")));
        var after = Report(Document("a", Coding("s2", "trust", "We trusted nobody then")) with { Spoken = () => 2 });
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
        var after = Report(Document("a", Coding("s2", "trust/a", "I rely on it each day")) with { Spoken = () => 2 });
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
        Snapshot Found(Snapshot report, ulong text) =>
            report with { Documents = [Document("a", Coding("s1", "trust", "It was quick") with { Rules = "quick*" }) with { Spoken = () => text }] };
        Snapshot Lost(Snapshot report, ulong text) => report with { Documents = [Document("a") with { Spoken = () => text }] };
        SnapshotRule quick = new("any of", "quick*"), quickly = new("any of", "quickly"), none = new("none of", "was");
        Assert.Equal(BecauseKind.TermsLeft, Why(Difference.Between(Found(With(quick), 1), Lost(With(quickly), 1))).Kind);
        Assert.Equal(BecauseKind.WordsAndRuleEdited, Why(Difference.Between(Found(With(quick), 1), Lost(With(quickly), 2))).Kind);
        Assert.Equal(BecauseKind.RuleEdited, Why(Difference.Between(Found(With(quick), 1), Lost(With(quickly, none), 1))).Kind);
        Assert.Equal(BecauseKind.RuleEdited, Why(Difference.Between(Lost(With(quickly, none), 1), Found(With(quick), 1))).Kind);
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
    public void Words_that_count_as_somebody_else_s_are_other()
    {
        var coding = Coding("s1", "trust", "one") with { Speaker = "Kim", Case = "a" };
        Difference To(SnapshotCoding now) => Difference.Between(Report(Document("a", coding)), Report(Document("a", now)));
        Assert.Equal((BecauseKind.SaidByAnother, "Kim, Lee"), Why(To(coding with { Speaker = "Lee" })));
        Assert.Equal((BecauseKind.SaidByAnother, "a, b"), Why(To(coding with { Case = "b" })));
        Assert.True(To(coding with { Speaker = null, Case = null }).IsNothing);
    }

    [Fact]
    public void A_document_with_another_group_other_attributes_or_other_words_of_an_interviewer_is_other()
    {
        var document = Document("a", Coding("s1", "trust", "one")) with { Facts = [new("group", "one"), new("field", "law")] };
        DocumentChange To(SnapshotDocument now) => Assert.Single(Difference.Between(Report(document), Report(now)).Documents);
        Assert.Equal([new("field", "law", "art"), new("age", null, "9")], To(document with { Facts = [new("group", "one"), new("field", "art"), new("age", "9")] }).Facts);
        Assert.Equal([new("group", "one", "two"), new("field", "law", null)], To(document with { Facts = [new("group", "two")] }).Facts);
        Assert.True(To(document with { Spoken = () => 2 }).IsEdited);
        Assert.True(Difference.Between(Report(document), Report(document with { Facts = null })).IsNothing);
    }

    [Theory]
    [InlineData("in groups", "one", true)]
    [InlineData("where", "field is law", true)]
    [InlineData("where", "age is 9", false)]
    [InlineData("any of", "field is law", false)]
    public void A_rule_that_goes_by_what_is_said_of_a_document_loses_codings_for_that(string part, string words, bool isReason)
    {
        Snapshot With(string group, string field, params SnapshotCoding[] codings) => new(
            [Document("a", codings) with { Facts = [new("group", group), new("field", field)] }], [new("trust", "Trust", [new("any of", "one"), new(part, words)])], []);
        var why = Why(Difference.Between(With("one", "law", Coding("s1", "trust", "one")), With("two", "art")));
        Assert.Equal(isReason ? (BecauseKind.FactsEdited, part == "where" ? "field" : "group") : (BecauseKind.Unknown, ""), why);
    }

    [Fact]
    public void A_rule_that_cannot_be_applied_any_more_has_not_lost_its_terms_one_by_one()
    {
        Snapshot With(SnapshotRule[] rule, params SnapshotCoding[] codings) => new([Document("a", codings)], [new("trust", "Trust", rule)], []);
        var found = Difference.Between(With([new("all of", "quick*"), new("all of", "one")], Coding("s1", "trust", "one") with { Rules = "quick*; one" }), With([]));
        Assert.True(Assert.Single(found.Nodes).IsRuleGone);
        Assert.Equal((BecauseKind.RuleGone, ""), Why(found));
    }

    [Fact]
    public void What_the_codebook_says_otherwise_of_a_theme_is_told()
    {
        Snapshot With(params SnapshotFact[] facts) => new([], [new("trust", "Trust", []) { Facts = facts }], []);
        var found = Difference.Between(With(new SnapshotFact("claim", "People check.")), With(new("claim", "People rarely check."), new("passages", "a#s1")));
        Assert.Equal([new("claim", "People check.", "People rarely check."), new("passages", null, "a#s1")], Assert.Single(found.Nodes).Facts);
        Assert.False(found.IsNothing);
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

    private static SnapshotDocument Document(string id, params SnapshotCoding[] codings) => new(id, id, $"seeds/{id}.md", 10, 2, codings, []) { Spoken = () => 1 };

    private static SnapshotCoding Coding(string segment, string node, string quote) => new(segment, 1, node.Split('/')[0], node, "rules", "", quote, "", "");
}
