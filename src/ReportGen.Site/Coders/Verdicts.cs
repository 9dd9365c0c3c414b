using System.Globalization;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Coders;

/// <summary>A hand coding that does not count as it was meant, before it is known on which line it stands.</summary>
/// <param name="Coding">Its number among the document's hand codings.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do.</param>
internal sealed record Missed(int Coding, string Code, string Message, string Hint) : IStored<Missed>
{
    public void Write(CanonicalWriter writer) => writer.Number(Coding).Text(Code).Text(Message).Text(Hint);

    public static Missed Read(CanonicalReader reader) => new(Coding: reader.Whole(), Code: reader.Text(), Message: reader.Text(), Hint: reader.Text());
}

/// <summary>
/// Brings together what rules find in a document and what people say of it: rules propose, people dispose. What former rules found is proposed like what rules find.
/// </summary>
internal sealed class Verdicts
{
    private const int LongestQuote = 60;

    private readonly Document _document;
    private readonly EquatableArray<HandCoding> _said;
    private readonly Dictionary<(int Segment, string Code), List<(Judgement Judgement, int Said)>> _judged = [];
    private readonly Dictionary<(int Segment, string Code, string Coder), Coding> _added = [];
    private readonly List<Missed> _missed = [];

    private Verdicts(Document document, EquatableArray<HandCoding> said) => (_document, _said) = (document, said);

    /// <summary>All codings of a document, and the hand codings that are not among them as they were meant.</summary>
    /// <param name="document">The document.</param>
    /// <param name="byRules">What rules find in it.</param>
    /// <param name="said">What people say of it, in the order of coding files.</param>
    public static (DocumentCodings Codings, EquatableArray<Missed> Missed) Of(Document document, EquatableArray<Coding> byRules, EquatableArray<HandCoding> said)
    {
        if (said.Count == 0)
        {
            return (new DocumentCodings(document.Id, byRules, []), []);
        }

        var verdicts = new Verdicts(document, said);
        verdicts.Locate(byRules.Select(c => (c.Segment, c.Code)).ToHashSet());
        return (verdicts.Dispose(byRules), verdicts._missed.OrderBy(m => m.Coding).Distinct().ToEquatableArray());
    }

    private void Locate(HashSet<(int Segment, string Code)> found)
    {
        var locator = new QuoteLocator(_document);

        // What former rules found is there before anybody judges it.
        foreach (var i in Enumerable.Range(0, _said.Count).OrderBy(i => _said[i].Verdict != Verdict.Add))
        {
            var said = _said[i];
            var (pieces, lines, why) = locator.Locate(said.Quote, said.Segment);
            if (pieces.Count == 0)
            {
                _missed.Add(NotFound(i, said, lines, why));
            }
            else if (said.Verdict == Verdict.Add)
            {
                foreach (var piece in pieces)
                {
                    Add(said, piece);
                    if (Coding.AreRules(said.Coder))
                    {
                        found.Add((piece.Segment, said.Code));
                    }
                }
            }
            else if (pieces.Where(p => found.Contains((p.Segment, said.Code))).ToList() is { Count: > 0 } judged)
            {
                foreach (var piece in judged)
                {
                    Judge(said, piece.Segment, i);
                }

                if (judged.Count < pieces.Count)
                {
                    _missed.Add(NothingThere(i, said, "part of "));
                }
            }
            else
            {
                _missed.Add(NothingThere(i, said, ""));
            }
        }
    }

    // A person codes a segment once: what they mark in it in several places is one coding of it.
    private void Add(HandCoding said, QuotedPiece piece)
    {
        var key = (piece.Segment, said.Code, said.Coder);
        var known = _added.GetValueOrDefault(key);
        var spans = (known?.Hits.Select(h => h.Span) ?? []).Append(piece.Span).OrderBy(s => s.Start).ToList();
        var joined = new List<Span>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new Span(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        var note = known is null || known.Note.Length == 0 ? said.Note : said.Note.Length == 0 || known.Note == said.Note ? known.Note : $"{known.Note}\n{said.Note}";
        _added[key] = new Coding(said.Code, Coding.ThemeOf(said.Code), piece.Segment, said.Coder, joined.Select(s => new Hit("", s)).ToEquatableArray()) { Note = note };
    }

    private void Judge(HandCoding said, int segment, int number)
    {
        if (!_judged.TryGetValue((segment, said.Code), out var judgements))
        {
            _judged.Add((segment, said.Code), judgements = []);
        }

        judgements.Add((new Judgement(said.Coder, said.Verdict == Verdict.Accept, said.Note), number));
    }

    private DocumentCodings Dispose(EquatableArray<Coding> byRules)
    {
        var codings = new List<Coding>(_added.Values.Where(c => !c.IsByRules));
        var rejected = new List<Coding>();
        foreach (var coding in byRules.Concat(_added.Values.Where(c => c.IsByRules)))
        {
            if (!_judged.TryGetValue((coding.Segment, coding.Code), out var judgements))
            {
                codings.Add(coding);
                continue;
            }

            var judged = coding with { Judgements = judgements.Select(j => j.Judgement).Distinct().OrderBy(j => j.Coder, StringComparer.Ordinal).ToEquatableArray() };
            if (!judged.IsAccepted && !judged.IsRejected)
            {
                var (accepts, rejects) = (judgements.First(j => j.Judgement.Accepts), judgements.First(j => !j.Judgement.Accepts));
                _missed.Add(new Missed(
                    Math.Max(accepts.Said, rejects.Said), CodingDiagnostics.Contradiction.Code,
                    $"'{accepts.Judgement.Coder}' accepts and '{rejects.Judgement.Coder}' rejects that '{coding.Code}' applies here, so it counts as the rule found it",
                    "agree on one, and remove the other"));
            }

            (judged.IsRejected ? rejected : codings).Add(judged);
        }

        return new DocumentCodings(_document.Id, Coding.InOrder(codings), Coding.InOrder(rejected));
    }

    private Missed NotFound(int number, HandCoding said, IReadOnlyList<int> lines, WhyNot why)
    {
        var (where, line) = (string.Join(", ", lines.Select(l => l.ToString(CultureInfo.InvariantCulture))), lines.Count == 1 ? "line" : "lines");
        return why switch
        {
            WhyNot.SeveralPlaces => new Missed(
                number, CodingDiagnostics.SeveralPlaces.Code,
                $"{Shown(said)} stands in '{_document.Id}' in several places, at {line} {where}, so it is not known which is coded as '{said.Code}'",
                "say what stands right before or after it: quote: { exact: …, prefix: …, suffix: … }"),
            WhyNot.Elsewhere => new Missed(
                number, CodingDiagnostics.Orphaned.Code,
                $"{Shown(said)} stands in '{_document.Id}' at {line} {where}, but not where it was coded as '{said.Code}': something else stands around it",
                "if it is meant there, give what stands around it now as 'prefix' and 'suffix'"),
            _ => new Missed(
                number, CodingDiagnostics.Orphaned.Code,
                $"{Shown(said)} is in no passage of '{_document.Id}' that can be coded, so it is not coded as '{said.Code}'",
                lines.Count == 0 ? $"look for it in {_document.File}, and quote the words that are there"
                : $"{line} {where} of {_document.File} {(lines.Count == 1 ? "comes" : "come")} nearest: quote the words that are there"),
        };
    }

    private Missed NothingThere(int number, HandCoding said, string part) => said.Verdict == Verdict.Accept
        ? new Missed(
            number, CodingDiagnostics.NothingAccepted.Code,
            $"no rule finds '{said.Code}' in {part}{Shown(said)} of '{_document.Id}', so there is nothing to accept{(part.Length > 0 ? " in that" : "")}",
            "to code it all the same, make the verdict 'add'; to have a rule find it, widen that rule, or write one")
        : new Missed(
            number, CodingDiagnostics.NothingRejected.Code,
            $"no rule finds '{said.Code}' in {part}{Shown(said)} of '{_document.Id}', so there is nothing to reject{(part.Length > 0 ? " in that" : "")}",
            "if a rule did so before, it has become better; this verdict can go");

    private static string Shown(HandCoding said)
    {
        var words = FoldedWords.FoldOf(said.Quote.Exact).Trim();
        var end = Math.Min(words.Length, LongestQuote);
        return words.Length <= LongestQuote ? $"\"{words}\"" : $"\"{words[..(char.IsHighSurrogate(words[end - 1]) ? end - 1 : end)]}…\"";
    }
}
