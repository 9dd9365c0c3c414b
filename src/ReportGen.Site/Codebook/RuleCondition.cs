namespace ReportGen.Site.Codebook;

/// <summary>A rule's expression made ready to be judged: terms and codes are rows of a <see cref="HitTable"/>.</summary>
internal abstract class RuleCondition
{
    /// <summary>Judges a unit; where it holds, its hits are kept (unless nobody asks for them).</summary>
    public abstract bool Holds(JudgedUnit unit, List<KeptHit>? kept);

    /// <summary>The rows whose hits can make it hold.</summary>
    public virtual IEnumerable<int> Rows => [];

    /// <summary>The nodes whose codings can make it hold.</summary>
    public virtual IEnumerable<int> Codes => [];
}

/// <summary>A term or a regular expression stands in the unit.</summary>
internal sealed class RowCondition(int row, string words) : RuleCondition
{
    public override IEnumerable<int> Rows => [row];

    public override bool Holds(JudgedUnit unit, List<KeptHit>? kept)
    {
        var holds = false;
        var hits = unit.Hits.Row(row);
        for (var i = HitTable.FirstAfter(hits, unit.Span.Start); i < hits.Length && hits[i].Span.Start < unit.Span.End; i++)
        {
            if (unit.Holds(hits[i]))
            {
                holds = true;
                if (kept is null)
                {
                    break;
                }

                kept.Add(new KeptHit(hits[i].Span, hits[i].Segment, words));
            }
        }

        return holds;
    }
}

/// <summary>The unit holds, or shares words with, a hit of another code.</summary>
internal sealed class CodeCondition(int[] codes, string words) : RuleCondition
{
    public override IEnumerable<int> Codes => codes;

    public override bool Holds(JudgedUnit unit, List<KeptHit>? kept)
    {
        var holds = false;
        foreach (var code in codes)
        {
            var hits = unit.Hits.Code(code);
            for (var i = HitTable.FirstAfter(hits, unit.Span.Start); i < hits.Length && hits[i].Span.Start < unit.Span.End; i++)
            {
                if (unit.Span.Overlaps(hits[i].Span) && unit.IsInScope[hits[i].Segment])
                {
                    holds = true;
                    kept?.Add(new KeptHit(hits[i].Span, hits[i].Segment, words));
                }
            }
        }

        return holds;
    }
}

/// <summary>At least one of some, all of others, none of the rest.</summary>
internal sealed class CombinedCondition(RuleCondition[] any, RuleCondition[] all, RuleCondition[] none) : RuleCondition
{
    public override IEnumerable<int> Rows => any.Concat(all).SelectMany(c => c.Rows);

    public override IEnumerable<int> Codes => any.Concat(all).SelectMany(c => c.Codes);

    public override bool Holds(JudgedUnit unit, List<KeptHit>? kept)
    {
        var before = kept?.Count ?? 0;
        var holds = HoldAll(unit, kept) && HoldsAny(unit, kept) && HoldNone(unit);
        if (!holds)
        {
            kept?.RemoveRange(before, kept.Count - before);
        }

        return holds;
    }

    private bool HoldAll(JudgedUnit unit, List<KeptHit>? kept)
    {
        foreach (var condition in all)
        {
            if (!condition.Holds(unit, kept))
            {
                return false;
            }
        }

        return true;
    }

    // Every alternative that holds keeps its hits: evidence is shown whole.
    private bool HoldsAny(JudgedUnit unit, List<KeptHit>? kept)
    {
        var holds = any.Length == 0;
        foreach (var condition in any)
        {
            holds |= condition.Holds(unit, kept);
        }

        return holds;
    }

    private bool HoldNone(JudgedUnit unit)
    {
        foreach (var condition in none)
        {
            if (condition.Holds(unit, null))
            {
                return false;
            }
        }

        return true;
    }
}
