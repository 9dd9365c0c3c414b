using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Codebook;

/// <summary>Something that a rule looks for by itself, a term or a regular expression, and where site.yml says so.</summary>
/// <param name="Code">The node whose rule it belongs to.</param>
/// <param name="Words">As hits name it.</param>
/// <param name="Term">The term; null where it is a regular expression.</param>
/// <param name="Regex">The regular expression; null where it is a term.</param>
/// <param name="Use">What finding it does for the rule.</param>
/// <param name="List">Which <c>any</c> of the rule it is an element of, numbered from 1; 0 where it is none.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record RulePart(string Code, string Words, Term? Term, string? Regex, PartUse Use, int List, Place Place) : ICanonical
{
    /// <summary>The parts of some rules, in the order in which they are written.</summary>
    public static EquatableArray<RulePart> In(RuleSet rules, PartPlaces places)
    {
        var parts = new List<RulePart>();
        foreach (var rule in rules.Rules)
        {
            var lists = 0;
            Collect(rule.Expression, PartUse.Needed, 0);

            void Collect(RuleExpression expression, PartUse use, int list)
            {
                switch (expression)
                {
                    case TermExpression { Term: var term }:
                        parts.Add(new RulePart(rule.Code, term.Text, term, null, use, list, places.Of(term)));
                        break;
                    case NearExpression near:
                        parts.AddRange(near.Terms.Select(t => new RulePart(rule.Code, t.Text, t, null, use == PartUse.Excluding ? use : PartUse.Near, 0, places.Of(t))));
                        break;
                    case RegexExpression regex:
                        parts.Add(new RulePart(rule.Code, regex.Words, null, regex.Pattern, use, list, places.Of(regex)));
                        break;
                    case Combination combination:
                        var own = use == PartUse.Excluding ? 0 : ++lists;
                        foreach (var part in combination.Any)
                        {
                            Collect(part, use, own);
                        }

                        foreach (var part in combination.All)
                        {
                            Collect(part, use, 0);
                        }

                        foreach (var part in combination.None)
                        {
                            Collect(part, PartUse.Excluding, 0);
                        }

                        break;
                }
            }
        }

        return EquatableArray.From(parts);
    }

    public void Write(CanonicalWriter writer)
    {
        writer.Text(Code).Text(Words).Value(Term).OptionalText(Regex).Number((int)Use).Number(List);
        Place.Write(writer);
    }
}

/// <summary>What finding a part does for its rule.</summary>
internal enum PartUse
{
    /// <summary>The rule may rest on it.</summary>
    Needed,

    /// <summary>It counts only together with the others of a <c>near</c>.</summary>
    Near,

    /// <summary>It keeps the rule from applying.</summary>
    Excluding,
}
