using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Coders;

/// <summary>
/// Finds words in a document again that somebody coded, among what a reader sees of it, else in its text as the file has it. Where they stand in several
/// places, what stood around them and the segment decide; where these do not, nobody does.
/// </summary>
internal sealed class QuoteLocator
{
    // Fewer letters than this may be in a document by chance, after those that were meant have gone.
    private const int Sure = 24;

    // A message names no more places than a reader will look at.
    private const int MostPlaces = 5;

    // What has fewer of the words is no candidate.
    private const double LeastShare = 0.5;

    private static readonly char[] s_betweenWords = [' ', '.', ',', ';', ':', '!', '?', '"', '(', ')'];

    private readonly Document _document;
    private readonly List<int> _segments = [];
    private readonly List<int> _starts = [];
    private readonly SearchedText _seen;
    private readonly Lazy<SearchedText> _source;
    private List<HashSet<string>>? _wordsBySegment;

    public QuoteLocator(Document document)
    {
        _document = document;
        var text = new StringBuilder();
        for (var i = 0; i < document.Segments.Count; i++)
        {
            if (document.Segments[i].IsCodable)
            {
                _segments.Add(i);
                _starts.Add(text.Length);
                text.Append(document.Visible(document.Segments[i]).Text).Append('\n');
            }
        }

        _seen = new SearchedText(text.ToString());
        _source = new(() => new SearchedText(document.Source.Text));
    }

    /// <summary>The stretches of the document that the words stand for, a segment each; else why they are nowhere.</summary>
    public LocatedQuote Locate(TextQuote quote, string? segment)
    {
        // White space at the ends of what was copied is no part of the words.
        var exact = quote.Exact.Trim();
        var context = new Context(FoldedWords.FoldOf(quote.Prefix).Trim(), FoldedWords.FoldOf(quote.Suffix).Trim());
        var places = PlacesIn(_seen, exact, Seen, context);
        if (places.Count == 0)
        {
            // Words with marks of Markdown, or with the label of who speaks next between them.
            places = PlacesIn(_source.Value, exact, InSource, context);
        }

        if (places.Count == 0)
        {
            // Quote marks around the words are mostly those of whoever quotes.
            return FoldedWords.FoldOf(exact) is ['"' or '\'', _, .., '"' or '\''] ? Locate(quote with { Exact = exact[1..^1] }, segment)
                : new LocatedQuote([], Nearest(exact), WhyNot.Gone);
        }

        var around = places.FindAll(p => p.Before != Fit.Other && p.After != Fit.Other);
        if (places is [var only])
        {
            // What somebody else says in the same words is another passage, though it be the only one left; and a segment's id is made of its words.
            var isOther = context.IsGiven ? only.Before != Fit.Same && only.After != Fit.Same : segment is not null && exact.Length < Sure && !IsIn(only.Pieces, segment);
            return isOther ? new LocatedQuote([], [LineOf(only.Pieces)], WhyNot.Elsewhere) : new LocatedQuote(only.Pieces, [], WhyNot.Found);
        }

        var left = around.Count > 0 ? around : places;
        return (around, left.FindAll(p => IsIn(p.Pieces, segment))) switch
        {
            ([var one], _) => new LocatedQuote(one.Pieces, [], WhyNot.Found),
            (_, [var one]) when around.Count > 0 || !context.IsGiven => new LocatedQuote(one.Pieces, [], WhyNot.Found),
            _ => new LocatedQuote([], [.. left.Select(p => LineOf(p.Pieces)).Distinct().Take(MostPlaces)], context.IsGiven && around.Count == 0 ? WhyNot.Elsewhere
                : WhyNot.SeveralPlaces),
        };
    }

    // Words that begin or end inside of other words are meant only where what stands around them says so.
    private List<Place> PlacesIn(SearchedText text, string words, Func<Span, EquatableArray<QuotedPiece>> pieces, Context context)
    {
        var places = text.Places(words).Select(span => (Span: span, Pieces: pieces(span))).Where(p => p.Pieces.Count > 0)
            .Select(p => new Place(
                p.Pieces, text.IsWhole(p.Span), FitOf(context.Prefix, w => text.StandsBefore(p.Span, w) || _source.Value.StandsBefore(SpanOf(p.Pieces), w)),
                FitOf(context.Suffix, w => text.StandsAfter(p.Span, w) || _source.Value.StandsAfter(SpanOf(p.Pieces), w))))
            .ToList();
        return places.FindAll(p => p.IsWhole || p.Before == Fit.Same || p.After == Fit.Same);
    }

    private static Span SpanOf(EquatableArray<QuotedPiece> pieces) => new(pieces[0].Span.Start, pieces[^1].Span.End);

    private static Fit FitOf(string words, Func<string, bool> stands) => words.Length == 0 ? Fit.NotSaid : stands(words) ? Fit.Same : Fit.Other;

    // The segments that a stretch of what is seen reaches, each with its part; what is only white space of one is none of it.
    private EquatableArray<QuotedPiece> Seen(Span place)
    {
        var pieces = new List<QuotedPiece>();
        var first = _starts.BinarySearch(place.Start);
        for (var i = first >= 0 ? first : ~first - 1; i < _segments.Count && _starts[i] < place.End; i++)
        {
            var visible = _document.Visible(_document.Segments[_segments[i]]);
            var (start, end) = (Math.Max(0, place.Start - _starts[i]), Math.Min(visible.Text.Length, place.End - _starts[i]));
            if (start < end && !visible.Text[start..end].IsWhiteSpace())
            {
                pieces.Add(new QuotedPiece(_segments[i], visible.ToSource(new Span(start, end))));
            }
        }

        return EquatableArray.From(pieces);
    }

    private EquatableArray<QuotedPiece> InSource(Span place) => _segments
        .Select(i => new QuotedPiece(i, Common(_document.Segments[i].Span, place)))
        .Where(p => !p.Span.IsEmpty && !_document.Visible(_document.Segments[p.Segment]).Of(p.Span).IsWhiteSpace())
        .ToEquatableArray();

    private static Span Common(Span one, Span other)
    {
        var start = Math.Max(one.Start, other.Start);
        return new Span(start, Math.Max(start, Math.Min(one.End, other.End)));
    }

    private bool IsIn(EquatableArray<QuotedPiece> pieces, string? segment) => segment is not null && _document.Segments[pieces[0].Segment].Id == segment;

    private int LineOf(EquatableArray<QuotedPiece> pieces) => _document.Source.LineOf(pieces[0].Span.Start);

    // The segments that have most of the words: where whoever mends the coding will want to look.
    private List<int> Nearest(string exact)
    {
        var words = WordsOf(exact);
        _wordsBySegment ??= [.. _segments.Select(i => WordsOf(_document.Visible(_document.Segments[i]).Text.ToString()))];
        return words.Count == 0 ? [] : [.. _segments
            .Select((i, at) => (Segment: _document.Segments[i], Share: (double)words.Count(_wordsBySegment[at].Contains) / words.Count))
            .Where(s => s.Share >= LeastShare)
            .OrderByDescending(s => s.Share)
            .Take(MostPlaces)
            .Select(s => _document.Source.LineOf(s.Segment.Span.Start))];
    }

    private static HashSet<string> WordsOf(string text) =>
        FoldedWords.FoldOf(text).Split(s_betweenWords, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What was said to stand around the words, folded.</summary>
    private sealed record Context(string Prefix, string Suffix)
    {
        public bool IsGiven => Prefix.Length + Suffix.Length > 0;
    }

    /// <summary>A place where the words stand.</summary>
    private sealed record Place(EquatableArray<QuotedPiece> Pieces, bool IsWhole, Fit Before, Fit After);

    private enum Fit
    {
        NotSaid,
        Same,
        Other,
    }
}

/// <summary>Where words stand.</summary>
/// <param name="Pieces">A stretch for each segment that they reach; empty where it is not known.</param>
/// <param name="Lines">Where it is not known: lines of the document in which they may stand.</param>
/// <param name="Why">Why it is not known.</param>
internal sealed record LocatedQuote(EquatableArray<QuotedPiece> Pieces, IReadOnlyList<int> Lines, WhyNot Why);

/// <summary>Why it is not known where words stand.</summary>
internal enum WhyNot
{
    /// <summary>It is known.</summary>
    Found,

    /// <summary>They are not in the document.</summary>
    Gone,

    /// <summary>They are, and what stood around them is not around them there.</summary>
    Elsewhere,

    /// <summary>They stand in several places, and nothing tells which is meant.</summary>
    SeveralPlaces,
}

/// <summary>Words within one segment.</summary>
/// <param name="Segment">The segment's index in its document.</param>
/// <param name="Span">In the document's text.</param>
internal sealed record QuotedPiece(int Segment, Span Span);
