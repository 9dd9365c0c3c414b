using ReportGen.Engine.Digests;
using System.Text;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Coders;

/// <summary>
/// Finds words in a document again that somebody coded, among what a reader sees of it, else in its text as the file has it. Where they stand in several
/// places, what stood around them and the segment decide; where these do not, nobody does.
/// </summary>
internal sealed class QuoteLocator
{
    // Fewer letters than this may be in a document by chance, after those that were meant have gone: then something around them must be as it was.
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
        var (text, places) = (_seen, PlacesIn(_seen, exact, Seen));
        if (places.Count == 0)
        {
            // Words with marks of Markdown, or with the label of who speaks next between them.
            (text, places) = (_source.Value, PlacesIn(_source.Value, exact, InSource));
        }

        if (places.Count == 0)
        {
            return new LocatedQuote([], Nearest(exact), IsInSeveralPlaces: false);
        }

        var (prefix, suffix) = (FoldedWords.FoldOf(quote.Prefix).Trim(), FoldedWords.FoldOf(quote.Suffix).Trim());
        if (places is [var only])
        {
            var isSure = exact.Length >= Sure || (prefix.Length == 0 && suffix.Length == 0 && segment is null)
                || (prefix.Length > 0 && text.StandsBefore(only.Place, prefix)) || (suffix.Length > 0 && text.StandsAfter(only.Place, suffix)) || IsIn(only.Pieces, segment);
            return isSure ? new LocatedQuote(only.Pieces, [], false) : new LocatedQuote([], [LineOf(only.Pieces)], false);
        }

        var around = places.FindAll(p => (prefix.Length == 0 || text.StandsBefore(p.Place, prefix)) && (suffix.Length == 0 || text.StandsAfter(p.Place, suffix)));
        var left = around.Count > 0 ? around : places;
        return (around, left.FindAll(p => IsIn(p.Pieces, segment))) switch
        {
            ([var one], _) => new LocatedQuote(one.Pieces, [], false),
            (_, [var one]) => new LocatedQuote(one.Pieces, [], false),
            _ => new LocatedQuote([], [.. left.Take(MostPlaces).Select(p => LineOf(p.Pieces))], IsInSeveralPlaces: true),
        };
    }

    private static List<(Span Place, EquatableArray<QuotedPiece> Pieces)> PlacesIn(SearchedText text, string words, Func<Span, EquatableArray<QuotedPiece>> pieces) =>
        [.. text.Places(words).Select(p => (Place: p, Pieces: pieces(p))).Where(p => p.Pieces.Count > 0)];

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
        .Where(p => !p.Span.IsEmpty && !_document.Source.Slice(p.Span).IsWhiteSpace())
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
        return words.Count == 0 ? [] : [.. _segments
            .Select(i => (Segment: _document.Segments[i], Share: (double)WordsOf(_document.Visible(_document.Segments[i]).Text.ToString()).Count(words.Contains) / words.Count))
            .Where(s => s.Share >= LeastShare)
            .OrderByDescending(s => s.Share)
            .Take(MostPlaces)
            .Select(s => _document.Source.LineOf(s.Segment.Span.Start))];
    }

    private static HashSet<string> WordsOf(string text) =>
        FoldedWords.FoldOf(text).Split(s_betweenWords, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Where words stand.</summary>
/// <param name="Pieces">A stretch for each segment that they reach; empty where it is not known.</param>
/// <param name="Lines">Where it is not known: lines of the document in which they may stand.</param>
/// <param name="IsInSeveralPlaces">Whether it is not known because they stand in several places.</param>
internal sealed record LocatedQuote(EquatableArray<QuotedPiece> Pieces, IReadOnlyList<int> Lines, bool IsInSeveralPlaces);

/// <summary>Words within one segment.</summary>
/// <param name="Segment">The segment's index in its document.</param>
/// <param name="Span">In the document's text.</param>
internal sealed record QuotedPiece(int Segment, Span Span);
