using System.Globalization;
using System.Text;
using ReportGen.Site.Agreement;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Evidence;

/// <summary>A sheet of segments drawn at random, for people to judge how right a rule is.</summary>
/// <param name="Text">The file.</param>
/// <param name="Hits">Segments that the rule finds, and how many of them were drawn.</param>
/// <param name="Others">Segments in which it looks and finds nothing.</param>
internal sealed record DrawnSheet(string Text, (int Of, int Drawn) Hits, (int Of, int Drawn) Others);

/// <summary>
/// Draws sheets: one part of what a rule finds, and one of all others in which it looks, since a simple draw would hold hardly any hits of a rare code. The same seed
/// draws the same from the same documents, on any machine.
/// </summary>
internal static class SheetDraw
{
    // More than a person reads to say yes or no.
    private const int LongestText = 4_000;

    /// <summary>Draws a sheet.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="documents">All documents, in the order of their ids.</param>
    /// <param name="count">How many segments it is to have: half of them hits, where there are so many of both.</param>
    /// <param name="seed">What the draw begins from.</param>
    /// <param name="coder">Who will judge; empty where that is not known.</param>
    public static DrawnSheet Draw(CodeRule rule, IEnumerable<(ReadyDocument Ready, CodedDocument Coded)> documents, int count, int seed, string coder)
    {
        var (hits, others) = (new List<Candidate>(), new List<Candidate>());
        var scope = new ScopeTest(rule.Scope);
        foreach (var (ready, coded) in documents)
        {
            var document = ready.Open();
            var looked = scope.Includes(document) ? scope.SegmentsOf(document, ready.Answers.BySegment()) : new bool[document.Segments.Count];
            var found = coded.AllCodings.ByOwnRules.Where(c => c.Code == rule.Code).Select(c => c.Segment).ToHashSet();
            for (var i = 0; i < looked.Length; i++)
            {
                if (found.Contains(i) || looked[i])
                {
                    (found.Contains(i) ? hits : others).Add(new Candidate(ready, i, found.Contains(i)));
                }
            }
        }

        var draws = new Draws((ulong)seed);
        var fromHits = Math.Min(hits.Count, Math.Max((count + 1) / 2, count - others.Count));
        var fromOthers = Math.Min(others.Count, count - fromHits);
        List<Candidate> drawn = [.. Some(hits, fromHits, draws), .. Some(others, fromOthers, draws)];
        return new(
            TextOf(rule, [.. Some(drawn, drawn.Count, draws)], (hits.Count, others.Count), seed, coder), (hits.Count, fromHits), (others.Count, fromOthers));
    }

    // The first so many of a shuffle.
    private static IEnumerable<Candidate> Some(List<Candidate> all, int count, Draws draws)
    {
        for (var i = 0; i < count; i++)
        {
            var other = i + draws.Below(all.Count - i);
            (all[i], all[other]) = (all[other], all[i]);
        }

        return all.Take(count);
    }

    private static string TextOf(CodeRule rule, List<Candidate> drawn, (int Hits, int Others) of, int seed, string coder)
    {
        var text = new StringBuilder();
        text.Append("# Does ").Append(rule.Code).Append(" apply to these passages, whatever words they use? Write yes or no behind each verdict.\n")
            .Append("# The last line says what the rule found: do not look at it before you have finished.\n")
            .Append("code: ").Append(YamlScalar.Of(rule.Code)).Append("\ncoder: ").Append(coder.Length > 0 ? YamlScalar.Of(coder) : "").Append('\n')
            .Append(CultureInfo.InvariantCulture, $"seed: {seed}\nhits: {of.Hits}\nothers: {of.Others}\nrule:\n");
        foreach (var line in RuleWords.Of(rule))
        {
            text.Append("  - ").Append(YamlScalar.Quoted(line)).Append('\n');
        }

        text.Append("segments:\n");
        foreach (var (ready, index, _) in drawn)
        {
            var document = ready.Open();
            var segment = document.Segments[index];
            text.Append("  - document: ").Append(YamlScalar.Of(document.Id)).Append("\n    segment: ").Append(YamlScalar.Of(segment.Id)).Append("\n    text: ")
                .Append(Block(Words(document, segment))).Append("\n    verdict:\n");
        }

        var found = drawn.Select((d, i) => (d.IsHit, Number: i + 1)).Where(d => d.IsHit).Select(d => d.Number.ToString(CultureInfo.InvariantCulture));
        return text.Append("found: [").AppendJoin(", ", found).Append("]\n").ToString();
    }

    private static string Words(Document document, Segment segment)
    {
        var words = document.Visible(segment).Text;
        var end = words.Length <= LongestText ? words.Length : char.IsHighSurrogate(words[LongestText - 1]) ? LongestText - 1 : LongestText;
        return words[..end].ToString() + (end < words.Length ? " …" : "");
    }

    // As it would be read, where YAML lets it stand so.
    private static string Block(string words)
    {
        var lines = words.Split('\n');
        return lines.Any(l => l.Length > 0 && (char.IsWhiteSpace(l[0]) || char.IsWhiteSpace(l[^1]) || l.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE')))
            || lines[0].Length == 0 || lines[^1].Length == 0
            ? YamlScalar.Quoted(words)
            : "|-\n      " + string.Join('\n', lines.Select((l, i) => i == 0 || l.Length == 0 ? l : "      " + l));
    }

    /// <summary>A segment that may be drawn.</summary>
    private readonly record struct Candidate(ReadyDocument Ready, int Segment, bool IsHit);
}
