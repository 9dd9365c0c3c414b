using System.Buffers;
using System.Numerics;

namespace ReportGen.Site.Codebook;

/// <summary>Many terms made ready to be found together, in one pass over a text. Immutable; any number of threads may use one.</summary>
internal sealed class TermIndex
{
    private readonly string[] _patterns;
    private readonly LetterCase _case;
    private readonly TermTrie _starts;
    private readonly TermTrie _insides;
    private readonly SearchValues<char>? _marks;
    private readonly SearchValues<string>? _needles;

    private TermIndex(string[] patterns, LetterCase letterCase, TermTrie starts, TermTrie insides)
    {
        (_patterns, _case, _starts, _insides) = (patterns, letterCase, starts, insides);
        var marks = patterns.Where(BeginsWithMark).Select(p => p[0]).ToArray();
        _marks = marks.Length > 0 ? SearchValues.Create(marks) : null;
        var needles = patterns.Where(p => p.Length > 1 && p[0] == TermPattern.Star).Select(LettersAfterStar).ToArray();
        _needles = needles.Length > 0 ? SearchValues.Create(needles, StringComparison.Ordinal) : null;
    }

    /// <summary>Compiles terms, which are all of one case; their indexes are what hits name.</summary>
    public static TermIndex Compile(IReadOnlyList<Term> terms)
    {
        var letterCase = terms.Count > 0 ? terms[0].Case : LetterCase.Usual;
        var patterns = new string[terms.Count];
        var starts = new List<TermTail>();
        var insides = new List<TermTail>();
        for (var term = 0; term < patterns.Length; term++)
        {
            patterns[term] = terms[term].Pattern;
            if (patterns[term].Length > 0)
            {
                // What begins with a star is looked for by the letters after it, inside words.
                var beginsWithStar = patterns[term][0] == TermPattern.Star;
                (beginsWithStar ? insides : starts).Add(new TermTail(term, beginsWithStar ? 1 : 0));
            }
        }

        return new TermIndex(patterns, letterCase, TermTrie.Compile(patterns, starts), TermTrie.Compile(patterns, insides));
    }

    /// <summary>Adds every place where a term stands, by start, then by term; gives the number of words in the text.</summary>
    public int Find(ReadOnlySpan<char> text, List<TermHit> hits)
    {
        var folded = FoldedText.Rent();
        folded.Fold(text, _case);
        var from = hits.Count;
        var scan = new TermScan(_patterns, folded, hits);
        Scan(ref scan);
        Sort(hits, from);
        folded.Return();
        return scan.Word;
    }

    private void Scan(ref TermScan scan)
    {
        var text = scan.Text;
        var words = new WordStarts(text);
        var letters = _needles is null ? int.MaxValue : NextOf(_needles, text, 0);
        for (var block = 0; block < text.Length; block += WordStarts.Block)
        {
            var starts = words.Next(block);
            var marks = _marks is null ? 0 : MarksIn(text, block, _marks);
            for (var either = starts | marks; either != 0; either &= either - 1)
            {
                var bit = either & (0 - either);
                var at = block + BitOperations.TrailingZeroCount(either);
                if ((starts & bit) == 0)
                {
                    scan.Walk(_starts, at, at);
                    continue;
                }

                scan.WalkWildcards(_starts, at);
                scan.Walk(_starts, at, at);
                if (letters < int.MaxValue)
                {
                    letters = letters < at ? NextOf(_needles!, text, at) : letters;
                    letters = WalkInside(ref scan, at, letters, _needles!);
                }

                scan.Word++;
            }
        }
    }

    // Where a term may begin that begins with no letter: nothing is asked of what stands before it.
    private static ulong MarksIn(ReadOnlySpan<char> text, int block, SearchValues<char> marks)
    {
        var found = 0UL;
        var end = Math.Min(text.Length, block + WordStarts.Block);
        for (var at = block; at < end; at++)
        {
            var next = text[at..end].IndexOfAny(marks);
            if (next < 0)
            {
                break;
            }

            at += next;
            found |= 1UL << (at - block);
        }

        return found;
    }

    private static string LettersAfterStar(string pattern)
    {
        var end = 1;
        while (end < pattern.Length && pattern[end] is not (TermPattern.Hyphen or TermPattern.Any or TermPattern.Star or ' '))
        {
            end++;
        }

        return pattern[1..end];
    }

    private static bool BeginsWithMark(string pattern) => pattern.Length > 0
        && pattern[0] is not (TermPattern.Any or TermPattern.Star) && WordCharacters.ClassAt(pattern, 0) == CharacterClass.Other;

    // Tries the letters after a leading star where they stand inside the word, or right after it: what follows there without a space, in a
    // script that has none, may still belong to the term. Gives the place of the next such letters, in this word or after it.
    private int WalkInside(ref TermScan scan, int start, int letters, SearchValues<string> needles)
    {
        var text = scan.Text;
        for (var at = start; ; at++)
        {
            if (at == letters)
            {
                scan.Walk(_insides, start, at);
                if (at > start && WordCharacters.IsBoundary(text, at))
                {
                    return letters; // the next word begins with them
                }

                letters = NextOf(needles, text, at + 1);
            }

            if (letters - start > TermPattern.LongestStar || !CanPass(text, start, at))
            {
                return letters;
            }
        }
    }

    // Whether a star that begins at start may stand for the character at an offset, too.
    private static bool CanPass(ReadOnlySpan<char> text, int start, int at) =>
        WordCharacters.ClassAt(text, at) == CharacterClass.Letter && (at == start || !WordCharacters.IsBoundary(text, at));

    private static int NextOf(SearchValues<string> needles, ReadOnlySpan<char> text, int from)
    {
        var next = from < text.Length ? text[from..].IndexOfAny(needles) : -1;
        return next < 0 ? int.MaxValue : from + next;
    }

    private static void Sort(List<TermHit> hits, int from)
    {
        for (var i = from + 1; i < hits.Count; i++)
        {
            if (Compare(hits[i - 1], hits[i]) > 0)
            {
                hits.Sort(from, hits.Count - from, Comparer<TermHit>.Create(Compare));
                return;
            }
        }
    }

    private static int Compare(TermHit left, TermHit right)
    {
        var byStart = left.Span.Start.CompareTo(right.Span.Start);
        var byTerm = byStart != 0 ? byStart : left.Term.CompareTo(right.Term);
        return byTerm != 0 ? byTerm : left.Span.End.CompareTo(right.Span.End);
    }
}
