using System.Globalization;
using ReportGen.Site.Differences;

namespace ReportGen.Cli.Printing;

/// <summary>What became of a report, in words that a researcher uses.</summary>
/// <param name="text">Makes words of documents and settings safe where they are shown.</param>
/// <param name="term">The same for a term of a rule, set apart from the sentence.</param>
internal sealed class DifferenceWords(Func<string, string> text, Func<string, string> term)
{
    // A rule may have a thousand.
    private const int MostTerms = 12;

    /// <summary>Words for a terminal.</summary>
    public static DifferenceWords Plain { get; } = new(static t => TerminalText.Of(t), static t => $"`{TerminalText.Of(t)}`");

    /// <summary>All of it in a sentence.</summary>
    public string Head(string from, string to, Difference difference) => difference.IsNothing
        ? $"No document, coding, answer or claim is other, from {text(from)} to {text(to)}"
        : $"From {text(from)} to {text(to)}: {Sum(difference)}";

    /// <summary>How much came, went and is other.</summary>
    public static string Sum(Difference difference)
    {
        var parts = new List<string>();
        Add(difference.CountOf(ChangeKind.Went), "went");
        Add(difference.CountOf(ChangeKind.Came), "came");
        var changed = difference.CountOf(ChangeKind.Changed);
        if (changed > 0)
        {
            parts.Add($"{Plural.Of(changed, "coding")} as before on words that were edited or are somebody else’s, or by another coder or term");
        }

        return parts.Count == 0 ? "no coding came or went" : string.Join(", ", parts);

        void Add(int count, string what)
        {
            if (count > 0)
            {
                parts.Add($"{Plural.Of(count, "coding")} {what}");
            }
        }
    }

    /// <summary>A document that came, went, is called something else, was edited or has other facts; null where only its codings are others, which their themes tell.</summary>
    public string? Of(DocumentChange change)
    {
        var (before, after) = (change.Before, change.After);
        var resized = before is not null && after is not null && (before.Words, before.Segments) != (after.Words, after.Segments)
            ? $"{Numbers(before.Words, after.Words, "word")}, {Numbers(before.Segments, after.Segments, "segment")}" : "";
        var facts = string.Join(", ", change.Facts.Select(f => $"{text(f.Name)} {Value(f.Before)} → {Value(f.After)}"));
        var others = facts.Length > 0 ? "; " + facts : "";
        var edited = resized.Length > 0 ? $" was edited: {resized}" : change.IsEdited ? " was edited" : "";
        return change.Kind == ChangeKind.Came ? $"{Named(after!)} came, with {Plural.Of(after!.Codings, "coding")}"
            : change.Kind == ChangeKind.Went ? $"{Named(before!)} went, with {Plural.Of(before!.Codings, "coding")}"
            : change.IsRenamed ? $"{text(before!.Id)} is called {Named(after!)} now" + (edited.Length > 0 ? ", and" + edited : "") + others
            : edited.Length > 0 ? Named(after!) + edited + others
            : facts.Length > 0 ? $"{Named(after!)}: {facts}"
            : null;

        string Value(string? value) => value is null ? "none" : text(value);
    }

    /// <summary>A theme or code with how far it reaches.</summary>
    public string Of(NodeChange change)
    {
        var reach = (change.Before, change.After) switch
        {
            (null, { } now) => $"is new, on {Reach(now)}",
            ({ } old, null) => $"is no longer in the codebook; it was on {Reach(old)}",
            ({ } old, { } now) when (old.Documents, old.Segments) == (now.Documents, now.Segments) =>
                $"on {Reach(now)} as before" + (change.Lost > 0 ? ", but not the same ones" : ""),
            ({ } old, { } now) => $"{Numbers(old.Segments, now.Segments, "segment")} in {Numbers(old.Documents, now.Documents, "document")}",
            _ => "",
        };
        return $"{Name(change)}: {reach}";
    }

    /// <summary>A theme or code by name.</summary>
    public string Name(NodeChange change) => change.Label == change.Id ? text(change.Id) : $"{text(change.Label)} ({text(change.Id)})";

    /// <summary>How many segments it lost and gained: <c>lost 2 segments, gained 1</c>; empty where none.</summary>
    public static string Moves(NodeChange change) => (change.Lost, change.Gained) switch
    {
        (0, 0) => "",
        (0, var gained) => $"gained {Plural.Of(gained, "segment")}",
        (var lost, 0) => $"lost {Plural.Of(lost, "segment")}",
        var (lost, gained) => string.Create(CultureInfo.InvariantCulture, $"lost {Plural.Of(lost, "segment")}, gained {gained}"),
    };

    /// <summary>What the codebook says otherwise of it.</summary>
    public IEnumerable<string> Facts(NodeChange change) => change.Kind != ChangeKind.Changed ? [] : change.Facts.Select(f =>
    {
        var (old, now) = QuoteWindow.AtDifference(f.Before ?? "", f.After ?? "");
        return $"its {f.Name}: {(f.Before is null ? "none" : Quoted(old))} → {(f.After is null ? "none" : Quoted(now))}";
    });

    /// <summary>What became of a rule; null where it is the same.</summary>
    public string? Rule(NodeChange change)
    {
        if (change.IsRuleGone)
        {
            return "it has no rule any more that can be applied";
        }

        var (went, came) = (Parts(change.RuleWent), Parts(change.RuleCame));
        return (went.Length, came.Length) switch
        {
            (0, 0) => null,
            (_, 0) => $"its rule no longer has {went}",
            (0, _) => $"its rule now has {came}",
            _ => $"its rule no longer has {went}; it now has {came}",
        };
    }

    /// <summary>What codings of one kind came to, and why.</summary>
    public string Of(CodingGroup group)
    {
        var segments = Plural.Of(group.Codings.Select(c => (c.Any.Document, c.Any.Segment)).Distinct().Count(), "segment");
        var because = Because(group.Because, group.Node);
        return (group.Kind switch
        {
            ChangeKind.Went => $"lost {segments}",
            ChangeKind.Came => $"gained {segments}",
            _ => $"other on {segments}",
        }) + (because.Length > 0 ? ", " + because : "");
    }

    /// <summary>Why; empty where that is not known.</summary>
    public string Because(Because because, string node)
    {
        var words = Terms(because.Words);
        var (isOrAre, name) = (because.Words.Count == 1 ? "is" : "are", text(node));
        return because.Kind switch
        {
            BecauseKind.DocumentCame => "because the document is new",
            BecauseKind.DocumentWent => "because the document is gone",
            BecauseKind.WordsEdited => "because the document was edited",
            BecauseKind.NodeCame => $"because {name} is new in the codebook",
            BecauseKind.NodeWent => $"because {name} is no longer in the codebook",
            BecauseKind.TermsLeft => $"because {words} {isOrAre} no longer in {name}",
            BecauseKind.TermsJoined => $"because {words} {isOrAre} in {name} now",
            BecauseKind.RuleEdited => $"because the rule of {name} was edited",
            BecauseKind.RuleGone => $"because {name} has no rule any more that can be applied",
            BecauseKind.FactsEdited => $"because {words} of the document {isOrAre} other, and the rule goes by that",
            BecauseKind.SaidByAnother => $"because the words are {Whose(because.Words[1])} now, and were {Whose(because.Words[0])}",
            BecauseKind.WordsAndRuleEdited => $"because the document and the rule of {name} were edited",
            BecauseKind.PersonCoded => $"because {Names(because)} coded it",
            BecauseKind.PersonTookBack => $"because {Names(because)} no longer codes it",
            BecauseKind.Rejected => $"because {Names(because)} rejected it",
            BecauseKind.NotRejected => "because nobody rejects it any more",
            BecauseKind.JudgedAnew when because.Words.Count > 0 => $"because {Names(because)} judged it",
            BecauseKind.JudgedAnew => "because nobody judges it any more",
            _ => "",
        };
    }

    /// <summary>A question.</summary>
    public string Of(QuestionChange change) => $"{text(change.Id)}: " + change.Kind switch
    {
        ChangeKind.Came => $"new, with {Plural.Of(change.After ?? 0, "answer")}",
        ChangeKind.Went => $"gone, with {Plural.Of(change.Before ?? 0, "answer")}",
        _ => Numbers(change.Before ?? 0, change.After ?? 0, "answer"),
    };

    /// <summary>Where a coding is, and its words, cut around what is other where they are long.</summary>
    public string Of(CodingChange change)
    {
        var (before, after) = (change.Before, change.After);
        var place = $"{text(change.Any.Source)}:{change.Any.Line.ToString(CultureInfo.InvariantCulture)}";
        if (before is null || after is null)
        {
            return $"{place} {Quoted(QuoteWindow.AtHit(change.Any.Quote, change.Any.Rules))}";
        }

        // Of a long segment other words are quoted where something else is found in it: they were there before.
        if (before.Segment == after.Segment || before.Quote == after.Quote)
        {
            return $"{place} {Quoted(QuoteWindow.AtHit(after.Quote, after.Rules))}" + (before.Rules == after.Rules ? ""
                : $", found by {term(after.Rules)}, before by {term(before.Rules)}");
        }

        var (old, now) = QuoteWindow.AtDifference(before.Quote, after.Quote);
        return $"{place} {Quoted(old)} → {Quoted(now)}";
    }

    private string Quoted(string words) => $"“{text(words)}”";

    private string Named(DocumentCount document) => document.Title == document.Id ? text(document.Id) : $"{text(document.Id)} ({text(document.Title)})";

    private string Whose(string name) => name.Length == 0 ? "nobody’s" : $"{text(name)}’s";

    private string Names(Because because) => text(string.Join(", ", because.Words));

    private string Parts(IReadOnlyList<SnapshotRule> parts) => string.Join(", ", parts
        .GroupBy(p => p.Part, StringComparer.Ordinal)
        .Select(g => (g.Key == "any of" ? "" : text(g.Key) + " ") + Terms([.. g.Select(p => p.Words)])));

    private string Terms(IReadOnlyList<string> terms) => string.Join(", ", terms.Take(MostTerms).Select(term))
        + (terms.Count > MostTerms ? string.Create(CultureInfo.InvariantCulture, $" and {terms.Count - MostTerms} more") : "");

    private static string Reach(NodeCount count) => $"{Plural.Of(count.Segments, "segment")} in {Plural.Of(count.Documents, "document")}";

    private static string Numbers(int before, int after, string what) =>
        before == after ? Plural.Of(after, what) : string.Create(CultureInfo.InvariantCulture, $"{before} → {Plural.Of(after, what)}");
}

/// <summary>Codings of one theme or code that became the same for the same reason.</summary>
internal sealed record CodingGroup(ChangeKind Kind, string Node, Because Because, IReadOnlyList<CodingChange> Codings)
{
    /// <summary>The groups of a node, in the order of their first codings.</summary>
    public static IReadOnlyList<CodingGroup> Of(IEnumerable<CodingChange> codings) =>
    [
        .. codings.GroupBy(c => (c.Kind, c.Node, c.Because.Kind, string.Join('\n', c.Because.Words)))
            .Select(g => new CodingGroup(g.Key.Item1, g.Key.Node, g.First().Because, [.. g])),
    ];
}
