using System.Text.RegularExpressions;
using FsCheck.Fluent;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>However expressions are looked for, what is found is what the framework's engine finds with each of them.</summary>
public sealed class RegexScanTests
{
    private static readonly string[] s_parts =
    [
        "a", "b", "ab", "A", "k", "s", " ", "é", "É", "\u212A", "ſ", "Σ", "ς", "İ", "I", "ß", "信", "👍", "ʼ", "_", "1", @"\b", @"\b", "^", "$", @"\B", ".", @"\.", @"\w", @"\s+",
        "?", "?", "*", "+", "{1,2}", "{2}", "{0,3}?", "??", "+?", "|", "|", "(", ")", "(?:", "(?i)", "(?i:", "(?<n>", "[ab]", "[^a]", "[a-c]", "[kK]", "[]a]", @"[\]a]", "{", "}",
        "]", "-", @"\-", @"\t",
        "ab|b", "(a|ab)(c|bcd)?", "(?:b|ab)", "a?", "(ab)?", "c", "d", @"\bab\b", "(?-i)", "(?x)", "#",
    ];

    private static readonly string[] s_pieces =
    [
        "a", "b", "ab", "A", "B", "K", "k", "s", "S", " ", " ", "é", "É", "e\u0301", "\u212A", "ſ", "Σ", "σ", "ς", "İ", "i", "I", "ı", "ß", "ẞ", "信", "👍", "ʼ", "_", "1", ".", "-",
        "\t", "\n", "c", "d", "abcd", "aab",
        "\u200D", "\u0903", "ƛ", "[", "]", "{", "}", "#",
    ];

    [Fact]
    public void Expressions_together_find_what_each_finds_by_itself() => Properties.Hold(
        from patterns in Gen.ArrayOf(Properties.Pieces(s_parts, 7), 6)
        from text in Properties.Pieces(s_pieces, 40)
        select (Patterns: patterns, Text: text),
        c => Properties.Smaller(c.Text).Select(t => (c.Patterns, t)),
        250,
        c => Compare([.. c.Patterns.Select(p => string.Concat(p)).Where(IsUsable)], string.Concat(c.Text)));

    [Fact]
    public void Literal_expressions_find_what_the_engine_finds() => Properties.Hold(
        from patterns in Gen.ArrayOf(Properties.Pieces(["a", "b", "ab", "c", @"\b", "|", "(", ")", "?", "??", "{1,2}", "[ab]", " ", "_"], 9), 8)
        from text in Properties.Pieces(["a", "b", "a", "b", "c", " ", "_", "-"], 40)
        select (Patterns: patterns, Text: text),
        c => Properties.Smaller(c.Text).Select(t => (c.Patterns, t)),
        1_500,
        c => Compare([.. c.Patterns.Select(p => string.Concat(p)).Where(IsUsable)], string.Concat(c.Text)));

    [Theory]
    [InlineData(@"\bcheck\b")]
    [InlineData(@"\btest(ed|ing) it\b")]
    [InlineData("(?i)colou?rs?")]
    [InlineData(@"(one|two)\.")]
    [InlineData("[ae]ffect")]
    public void What_names_all_that_it_matches_is_never_compiled(string pattern) => Assert.NotNull(RegexReading.Of(pattern).Choices);

    [Theory]
    [InlineData(@"\bword\w*\s+other\b", "other")]
    [InlineData(@"(?:not|never)\s+again", "again")]
    [InlineData(@"(?:not|never)\s+\w+", "not never")]
    [InlineData(@"(ab|cd)+e?\d", "ab cd")]
    [InlineData(@"rat(e|ing)s?.*", "rates rate ratings rating")]
    [InlineData(@"x*\d+", "")]
    [InlineData(@"a(?=b)", "")]
    [InlineData(@"a\u0062", "")]
    public void Of_other_expressions_it_is_known_what_their_matches_hold(string pattern, string needed)
    {
        var reading = RegexReading.Of(pattern);

        Assert.Null(reading.Choices);
        Assert.Equal(needed, string.Join(' ', reading.Needed ?? []));
    }

    [Fact]
    public void More_matches_than_are_noted_are_left_to_the_engine()
    {
        var text = new string('a', 3_000) + " bb " + new string('a', 500);

        Compare(["a", "a|b", @"\bbb\b", "aa|ab"], text);
    }

    [Fact]
    public void Thousands_of_expressions_are_looked_for_without_compiling_any()
    {
        var patterns = Enumerable.Range(0, 5_000).Select(i => i % 2 == 0 ? $@"\bword{i}(ed|ing)? it\b" : $@"\bword{i}\w+\s+\d").ToList();
        var found = new List<(int Row, FoundHit Hit)>();

        var before = GC.GetAllocatedBytesForCurrentThread();
        new RegexScan(patterns).Find("I say word42 it, and Word44ing it.", new FoundHit(new Span(0, 0), 0, 0, 0), 0, found);

        Assert.Equal([42, 44], found.Select(f => f.Row));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150_000_000);
    }

    [Fact]
    public void Characters_are_one_and_make_words_as_the_engine_has_it()
    {
        var all = string.Create(char.MaxValue + 1, 0, static (units, _) =>
        {
            for (var unit = 0; unit < units.Length; unit++)
            {
                units[unit] = (char)unit;
            }
        });
        var wordly = new Regex(@"^ \b", RegexPattern.Options);
        foreach (var unit in all)
        {
            Assert.Equal(wordly.IsMatch($" {unit}"), RegexLetters.IsWordly(unit));
        }

        // One expression for each character that has a capital, or a small letter, in this version of Unicode or in the engine's.
        foreach (var unit in all.Where(u => u < 0x300 || char.IsUpper(u) || char.IsLower(u) || char.ToLowerInvariant(u) != u || char.ToUpperInvariant(u) != u))
        {
            var one = new Regex(Regex.Escape(unit.ToString()), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
            foreach (var match in one.EnumerateMatches(all))
            {
                var (left, right) = (unit, all[match.Index]);
                Assert.True(RegexLetters.Fold(left) == RegexLetters.Fold(right) || !RegexLetters.IsCertain(left), $"{(int)left:X4} is {(int)right:X4}");
            }

            Assert.True(!RegexLetters.IsCertain(unit) || one.IsMatch(RegexLetters.Fold(unit).ToString()), $"{(int)unit:X4}");
        }
    }

    private static bool IsUsable(string pattern)
    {
        try
        {
            var regex = RegexReading.Of(pattern).IsUnderstood ? Backtracking(pattern) : RegexPattern.Compile(pattern);
            return pattern.Length > 0 && !regex.IsMatch("");
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    // What is literal is held against the engine that tries one way after the other. The linear-time one passes over some matches of what may
    // begin with something or not: of "a?b" it finds in "a_bb" the last b only.
    private static Regex EngineFor(string pattern) => RegexReading.Of(pattern).Choices is null ? RegexPattern.Compile(pattern) : Backtracking(pattern);

    private static Regex Backtracking(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static void Compare(string[] patterns, string text)
    {
        var found = new List<(int Row, FoundHit Hit)>();

        new RegexScan(patterns).Find(text, new FoundHit(new Span(0, text.Length), 0, 0, 0), 0, found);

        for (var row = 0; row < patterns.Length; row++)
        {
            var expected = new List<Span>();
            foreach (var match in EngineFor(patterns[row]).EnumerateMatches(text))
            {
                if (match.Length > 0 && expected.Count < 256)
                {
                    expected.Add(new Span(match.Index, match.Index + match.Length));
                }
            }

            Assert.Equal((patterns[row], string.Join(' ', expected)), (patterns[row], string.Join(' ', found.Where(f => f.Row == row).Select(f => f.Hit.Span))));
        }
    }
}
