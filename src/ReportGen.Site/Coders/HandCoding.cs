using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Coders;

/// <summary>What a person says of some words of a document, as a coding file has it.</summary>
/// <param name="Document">The document's id.</param>
/// <param name="Code">A theme's or code's id.</param>
/// <param name="Quote">The words.</param>
/// <param name="Segment">The segment that they stood in when it was written; null where that is not said. A hint: words that have moved are found anyway.</param>
/// <param name="Coder">Who says so.</param>
/// <param name="Verdict">What is said.</param>
/// <param name="Note">Why; may be empty.</param>
internal sealed record HandCoding(string Document, string Code, TextQuote Quote, string? Segment, string Coder, Verdict Verdict, string Note)
    : IStored<HandCoding>, IComparable<HandCoding>
{
    public void Write(CanonicalWriter writer) =>
        writer.Text(Document).Text(Code).Value(Quote).OptionalText(Segment).Text(Coder).Number((int)Verdict).Text(Note);

    public static HandCoding Read(CanonicalReader reader) => new(
        Document: reader.Name(),
        Code: reader.Name(),
        Quote: reader.Value<TextQuote>(),
        Segment: reader.OptionalText(),
        Coder: reader.Name(),
        Verdict: (Verdict)reader.Whole(),
        Note: reader.Text());

    /// <summary>The order of coding files: by document, code and words. It needs no document to be known, and an edit of one moves nothing.</summary>
    public int CompareTo(HandCoding? other)
    {
        if (other is null)
        {
            return 1;
        }

        System.Span<int> orders =
        [
            string.CompareOrdinal(Document, other.Document), string.CompareOrdinal(Code, other.Code), string.CompareOrdinal(Quote.Exact, other.Quote.Exact),
            string.CompareOrdinal(Quote.Prefix, other.Quote.Prefix), string.CompareOrdinal(Quote.Suffix, other.Quote.Suffix),
            string.CompareOrdinal(Segment, other.Segment), string.CompareOrdinal(Coder, other.Coder), Verdict.CompareTo(other.Verdict),
            string.CompareOrdinal(Note, other.Note),
        ];
        var first = orders.IndexOfAnyExcept(0);
        return first < 0 ? 0 : orders[first];
    }
}

/// <summary>Words of a document with some of those around them: the W3C's TextQuoteSelector.</summary>
/// <param name="Exact">The words as a reader sees them.</param>
/// <param name="Prefix">What stands right before; may be empty.</param>
/// <param name="Suffix">What stands right after; may be empty.</param>
internal sealed record TextQuote(string Exact, string Prefix = "", string Suffix = "") : IStored<TextQuote>
{
    /// <summary>How many characters around the words are kept.</summary>
    public const int Reach = 32;

    /// <summary>The words in a span of a text, without white space at their ends; null where there is nothing else.</summary>
    public static TextQuote? Of(string text, int start, int end) => Of(text, new Span(start, end), new Span(0, text.Length));

    /// <summary>The same, with nothing around the words that does not lie within other bounds.</summary>
    public static TextQuote? Of(string text, Span words, Span bounds)
    {
        var (start, end) = (words.Start, words.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return null;
        }

        var (before, after) = (Math.Max(Math.Min(start, bounds.Start), start - Reach), Math.Min(Math.Max(end, bounds.End), end + Reach));
        before += before < start && char.IsLowSurrogate(text[before]) ? 1 : 0;
        after -= after > end && char.IsHighSurrogate(text[after - 1]) ? 1 : 0;
        return new TextQuote(text[start..end], text[before..start], text[end..after]);
    }

    public void Write(CanonicalWriter writer) => writer.Text(Exact).Text(Prefix).Text(Suffix);

    public static TextQuote Read(CanonicalReader reader) => new(Exact: reader.Text(), Prefix: reader.Text(), Suffix: reader.Text());
}

/// <summary>What a person says of words and a code.</summary>
internal enum Verdict
{
    /// <summary>The code applies here, whatever rules find.</summary>
    Add,

    /// <summary>A rule found it, and is right.</summary>
    Accept,

    /// <summary>A rule found it, and is wrong.</summary>
    Reject,
}

/// <summary>A hand coding with its places. Unlike the coding itself it is another one when it stands on another line.</summary>
/// <param name="Coding">What is said.</param>
/// <param name="Document">Where the document is named.</param>
/// <param name="Code">Where the code is named.</param>
/// <param name="Quote">Where the words stand.</param>
internal sealed record PlacedCoding(HandCoding Coding, Place Document, Place Code, Place Quote) : IStored<PlacedCoding>
{
    public void Write(CanonicalWriter writer) => writer.Value(Coding).Value(Document).Value(Code).Value(Quote);

    public static PlacedCoding Read(CanonicalReader reader) => new(
        Coding: reader.Value<HandCoding>(), Document: reader.Value<Place>(), Code: reader.Value<Place>(), Quote: reader.Value<Place>());
}
