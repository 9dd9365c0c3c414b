namespace ReportGen.Site.Differences;

/// <summary>Why codings of one document went, came or are other. What is not certain is not said.</summary>
internal sealed class Reasons(
    SnapshotDocument? before, SnapshotDocument? after, Dictionary<string, SnapshotNode> nodesBefore, Dictionary<string, SnapshotNode> nodesAfter)
{
    private const string AnyOf = "any of";

    private static readonly Because s_unknown = Of(BecauseKind.Unknown);

    private bool? _isEdited;

    /// <summary>Whether something in the document was edited.</summary>
    public bool IsEdited => _isEdited ??= before is not null && after is not null && before.Spoken() is { } old && after.Spoken() is { } now && old != now;

    /// <summary>Why a coding went.</summary>
    public Because OfGone(SnapshotCoding coding) =>
        after is null ? Of(BecauseKind.DocumentWent)
        : !nodesAfter.ContainsKey(coding.Node) ? Of(BecauseKind.NodeWent)
        : !Codebook.Coding.AreRules(coding.Coder) ? Of(BecauseKind.PersonTookBack, coding.Coder)
        : Find(after.Rejected, coding) is { } judged ? Of(BecauseKind.Rejected, judged.RejectedBy)
        : IsByOwnRules(coding) && Parts(nodesBefore, coding) is { } old && Parts(nodesAfter, coding) is { } now ? OfRule(coding, old, now, BecauseKind.TermsLeft)
        : IsEdited ? Of(BecauseKind.WordsEdited)
        : s_unknown;

    /// <summary>Why a coding came.</summary>
    public Because OfCome(SnapshotCoding coding) =>
        before is null ? Of(BecauseKind.DocumentCame)
        : !nodesBefore.ContainsKey(coding.Node) ? Of(BecauseKind.NodeCame)
        : !Codebook.Coding.AreRules(coding.Coder) ? Of(BecauseKind.PersonCoded, coding.Coder)
        : Find(before.Rejected, coding) is { } judged ? Of(BecauseKind.NotRejected, judged.RejectedBy)
        : IsByOwnRules(coding) && Parts(nodesAfter, coding) is { } now && Parts(nodesBefore, coding) is { } old ? OfRule(coding, now, old, BecauseKind.TermsJoined)
        : IsEdited ? Of(BecauseKind.WordsEdited)
        : s_unknown;

    /// <summary>Why a coding is other; null where it is not.</summary>
    public Because? OfChange(SnapshotCoding old, SnapshotCoding now)
    {
        if (old.Segment != now.Segment)
        {
            return Of(BecauseKind.WordsEdited);
        }

        if ((Other(old.Speaker, now.Speaker) ?? OtherCase(old, now)) is { } whose)
        {
            return new Because(BecauseKind.SaidByAnother, whose);
        }

        if ((old.AcceptedBy, old.RejectedBy) != (now.AcceptedBy, now.RejectedBy))
        {
            return Of(BecauseKind.JudgedAnew, string.Join("; ", new[] { now.AcceptedBy, now.RejectedBy }.Where(n => n.Length > 0)));
        }

        if (old.Rules == now.Rules)
        {
            return old.Quote == now.Quote ? null : IsEdited ? Of(BecauseKind.WordsEdited) : s_unknown;
        }

        var (had, has) = (Parts(nodesBefore, old) ?? [], Parts(nodesAfter, now) ?? []);
        var left = had.Except(has).Where(p => old.IsFoundBy(p.Words)).Select(p => p.Words).ToList();
        var joined = has.Except(had).Where(p => now.IsFoundBy(p.Words)).Select(p => p.Words).ToList();
        return joined.Count > 0 ? new Because(BecauseKind.TermsJoined, joined)
            : left.Count > 0 ? new Because(BecauseKind.TermsLeft, left)
            : IsEdited ? Of(BecauseKind.WordsEdited)
            : s_unknown;
    }

    // A document that is called something else may be a case of that name.
    private string[]? OtherCase(SnapshotCoding old, SnapshotCoding now) => before?.Id == after?.Id ? Other(old.Case, now.Case) : null;

    // Null where they are the same, or one is not known.
    private static string[]? Other(string? before, string? after) => before is null || after is null || before == after ? null : [before, after];

    // There are the parts of the rule that finds it, and those of the one that does not. That a term is in one of them alone explains it only where all else is as it was:
    // the words may be others, and what else the other rule has, such as `none of`, may be what keeps it away.
    private Because OfRule(SnapshotCoding coding, IReadOnlyList<SnapshotRule> finding, IReadOnlyList<SnapshotRule> other, BecauseKind kind)
    {
        var terms = finding.Except(other).Where(p => coding.IsFoundBy(p.Words)).Select(p => p.Words).Distinct(StringComparer.Ordinal).ToList();
        return finding.Count > 0 && other.Count == 0 ? Of(BecauseKind.RuleGone)
            : terms.Count > 0 && IsEdited ? Of(BecauseKind.WordsAndRuleEdited)
            : terms.Count > 0 ? (other.Except(finding).All(p => p.Part == AnyOf) ? new Because(kind, terms) : Of(BecauseKind.RuleEdited))
            : IsEdited ? Of(BecauseKind.WordsEdited)
            : finding.SequenceEqual(other) ? OfFacts(finding)
            : Of(BecauseKind.RuleEdited);
    }

    // Rules may go by the group and the attributes of a document.
    private Because OfFacts(IReadOnlyList<SnapshotRule> rule)
    {
        var names = FactChange.Between(before?.Facts, after?.Facts).Select(f => f.Name)
            .Where(n => rule.Any(p => n == SnapshotPair.Group ? p.Part == "in groups" : p.Part == "where" && p.Words.StartsWith($"{n} is ", StringComparison.Ordinal))).ToList();
        return names.Count > 0 ? new Because(BecauseKind.FactsEdited, names) : s_unknown;
    }

    // No rule that could be compared made what former rules coded: it lies in a file.
    private static bool IsByOwnRules(SnapshotCoding coding) => coding.Coder == Codebook.Coding.Rules;

    private static SnapshotCoding? Find(IReadOnlyList<SnapshotCoding> codings, SnapshotCoding coding) =>
        codings.FirstOrDefault(c => c.Segment == coding.Segment && c.Node == coding.Node);

    private static IReadOnlyList<SnapshotRule>? Parts(Dictionary<string, SnapshotNode> nodes, SnapshotCoding coding) => nodes.GetValueOrDefault(coding.Node)?.Rule;

    private static Because Of(BecauseKind kind, params string[] words) => new(kind, [.. words.Where(w => w.Length > 0)]);
}
