using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Codebook;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;
using ReportGen.Site.Tests.Codebook;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Fuzz;

/// <summary>Settings and rules that nobody would write: they are read, or refused at a place in the file, and always in the same way.</summary>
public sealed class SettingsFuzzTests
{
    private const string Text = "AI: How do you check it?\nUser: I verify every number, double-check* it's naïve (a+b). Test [it] again.\n# Heading\nUser: Then a b c d e.";

    private static readonly string[] s_pieces =
    [
        "\n", "\n  ", "\n    ", "\t", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "*a", "&a ", "*", "!t ", "!<", "|", ">", "|2-\n", "%", "@", "`", "#", "\\", "\\u0000",
        "---\n", "...\n", "? ", "~",
        "null", "yes", "1e9", "0x1", "-1", "themes:", "codes:", "any:", "all:", "none:", "near:", "terms:", "within:", "regex:", "unit: sentence", "in:", "documents:", "groups:",
        "questions:", "attributes:",
        "memo: a.md", "color: red", "seeds:", "folder:", "include:", "defaults:", "speakers:", "limits:", "steps: 1", "diagnostics:", "RG2003: error", "same-as:", "asked-as:",
        "code: a", "title:", "base-url:",
        "http://", "(?=a)", "a{9999}", "(a", "\\1", "[^", "é", "漢", "\uFEFF", "\0", "\u0085", "\u2028", "<<: *a", "!!binary x", "  ", "a",
    ];

    private static readonly string[] s_terms =
    [
        "a", "b", "verif", "check", "*", "?", "**", " ", "  ", "-", "'", "’", "\"", "é", "e\u0301", "ß", "İ", "ı", "ﬁ", "漢", "𝒳", "\u200B", "\u00AD", "\u00A0", ".", "(", ")", "[",
        "]", "{2,5}", "{", "+", "|", "^", "$", "\\",
        "\\b", "\\w", "\\d", "\\1", "(?:", "(?=", "(?i)", "[^a]", "[a-", "#", "\n", "\t", "0", "_",
    ];

    private static readonly Lazy<byte[][]> s_settings = new(() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "sites"), "site.yml", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "site.yml")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes),
    ]);

    [Fact]
    public void Whatever_the_settings_say_they_are_read_or_refused_at_a_place() => Made.Each(
        500,
        random => random.Next(4) == 0
            ? Encoding.UTF8.GetBytes(Made.Of(random, s_pieces, 60))
            : Made.Changed(random, s_settings.Value[random.Next(s_settings.Value.Length)], s_pieces),
        input => Hold(Encoding.UTF8.GetString(input)));

    [Fact]
    public void Whatever_a_term_or_an_expression_is_its_hits_are_words_of_the_text() => Made.Each(
        1_000,
        random =>
        {
            string Quoted() => $"'{Made.Of(random, s_terms, 8).Replace("'", "''", StringComparison.Ordinal)}'";
            return Encoding.UTF8.GetBytes(random.Next(4) switch
            {
                0 => $"themes:\n  t: [{Quoted()}, {Quoted()}]\n",
                1 => $"themes:\n  t: {{ any: [{{ regex: {Quoted()} }}, {{ regex: {Quoted()} }}], unit: document }}\n",
                2 => $"themes:\n  t: {{ any: [{{ near: {{ terms: [{Quoted()}, {Quoted()}], within: {random.Next(-1, 9)} }} }}], none: [{Quoted()}], unit: sentence }}\n",
                _ => $"themes:\n  t: {{ all: [{Quoted()}, {{ any: [{Quoted()}, {{ none: [{Quoted()}] }}] }}] }}\n  u: {{ any: [{{ code: t }}, {Quoted()}] }}\n",
            });
        },
        input => Hold(Encoding.UTF8.GetString(input)));

    // Found by these tests, or by what they were made from.
    [Theory]
    [InlineData("themes: { t: { any: [{ regex: '(.{1,20}){1,20}x' }] } }")]
    [InlineData("themes:\n  t: { any: [a], codes: { page-2: [b] } }")]
    [InlineData("seeds: { include: [../**] }")]
    public void What_was_found_stays_mended(string settings) => Assert.Contains(Hold(settings), f => f.Severity == Severity.Error);

    private static List<Diagnostic> Hold(string text)
    {
        var (first, second) = (Outline(text), Outline(text));
        Assert.Equal(first.Hits, second.Hits);
        Assert.Equal(first.Findings, second.Findings);
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u0085', '\u2028', '\u2029').Length;
        Assert.All(first.Findings, f =>
            Assert.True(f.Place.File == "site.yml" && f.Place.Line >= 0 && f.Place.Line <= lines + 1 && f.Place.Column >= 0, $"{f} is not in a file of {lines} lines"));
        return first.Findings;
    }

    // What a build makes of settings before it looks at any document but this one.
    private static (string Hits, List<Diagnostic> Findings) Outline(string text)
    {
        var settings = SettingsReader.Read("site.yml", text);
        if (settings.Value is not { } value)
        {
            Assert.NotEmpty(settings.Diagnostics);
            return ("", [.. settings.Diagnostics]);
        }

        var draft = CodebookReader.Read(value);
        var questions = QuestionReader.Read(value.Questions);
        var document = ExampleDocument.Of(Text);
        var hits = new StringBuilder();
        foreach (var coding in Matcher.Compile(draft.Value!.Rules).Code(document, []))
        {
            Assert.NotEmpty(coding.Hits);
            foreach (var hit in coding.Hits)
            {
                Assert.True(document.Segments[coding.Segment].Span.Contains(hit.Span) && !hit.Span.IsEmpty, $"{hit} lies outside its segment");
                hits.Append(coding.Code).Append(' ').Append(hit.Rule).Append(' ').Append(document.Source.Slice(hit.Span)).Append('\n');
            }
        }

        _ = new QuestionFinder(questions.Value!).Find(document);
        return (hits.ToString(), [.. settings.Diagnostics, .. draft.Diagnostics, .. questions.Diagnostics]);
    }
}
