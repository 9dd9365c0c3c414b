using System.Globalization;
using System.Text;
using ReportGen.Templates.Rendering;
using ReportGen.Templates.Tests.Conformance;
using ReportGen.Templates.Tests.Specs;
using Scriban.Parsing;

namespace ReportGen.Templates.Tests.Fuzz;

/// <summary>Bad templates: nothing is thrown, nothing hangs, every message has a place. Failures print the template.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "if ", "else", "end", "for x in ", "while ", "case ", "when ", "func f(", "func f", "ret ", "do ",
        "capture x", "with ", "wrap f ", "include 'a' ", "import ", "readonly x", "break", "continue", "tablerow x in ", "this", "$", "$$", "$0", "$x", "x", "f", "x.y",
        "x?.y", "[", "]", "{", "}", "(", ")", "\"", "'", "`", "$\"", "{a: ", "1", "0x1f", "1.5", "1e3", "..", "..<", "+", "-", "*", "/", "//", "%", "<<", ">>", "==", "!=",
        "<", ">", "&&", "||", "??", "?!", "?", ":", "|", "|>", "@", "^", "!", "++", "--", "=", "+=", ",", ";", "\n", " ", "#", "##", "\\", "\\u00", "é", "\ud800", "\0",
        "string.upcase ", "array.each ", "object.eval ", "array.sort ", "html.escape", "<script>", "<a href=\"", "<pre>",
    ];

    private static readonly TemplateSettings Settings = new()
    {
        Limits = new RenderLimits { Steps = 20_000, OutputBytes = 200_000, RegexTime = TimeSpan.FromMilliseconds(200), Recursion = 40 },
        Functions = [],
    };

    /// <summary>Four seeds, from REPORTGEN_SEED on; with REPORTGEN_LONG=N so many times a thousandth of that.</summary>
    public static TheoryData<int> Seeds()
    {
        var (first, asked) = (Asked("REPORTGEN_SEED") ?? 1, Asked("REPORTGEN_LONG") ?? 0);
        return [.. Enumerable.Range(first, Math.Max(4, asked * 4 / 1000))];
    }

    private static int? Asked(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : null;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Pieces_of_templates_in_any_order_do_no_harm(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new StringBuilder("{{ ");
            for (var n = random.Next(1, 30); n > 0; n--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            Try(text.ToString());
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Any_characters_do_no_harm(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var text = new char[random.Next(1, 200)];
            for (var n = 0; n < text.Length; n++)
            {
                text[n] = (char)random.Next(random.Next(2) == 0 ? 128 : 65_536);
            }

            Try("{{" + new string(text));
            Try("+++\n" + new string(text) + "\n+++\n", hasFrontMatter: true);
        }
    }

    [Fact]
    public void Examples_cut_short_or_changed_do_no_harm()
    {
        var random = new Random(21);
        foreach (var example in SpecFolder.Examples())
        {
            TryVariants(example.Template, random);
        }
    }

    [ConformanceFact]
    public void Cases_of_the_set_cut_short_or_changed_do_no_harm()
    {
        var random = new Random(22);
        foreach (var test in ConformanceFolder.Find()!.Cases())
        {
            TryVariants(test.Input, random);
        }
    }

    private static void TryVariants(string template, Random random)
    {
        for (var i = 0; i < 6 && template.Length > 1; i++)
        {
            var at = random.Next(template.Length);
            Try(template[..at]);
            Try(template.Remove(at, 1));
            Try(template.Insert(at, Pieces[random.Next(Pieces.Length)]));
        }
    }

    [Theory]
    [InlineData("{{ ", "(", ")", " }}")]
    [InlineData("{{ ", "[", "]", " }}")]
    [InlineData("{{ ", "{a: ", "}", " }}")]
    [InlineData("{{ ", "!", "", "true }}")]
    [InlineData("{{ ", "f(", ")", " }}")]
    [InlineData("{{ x", ".y", "", " }}")]
    [InlineData("{{ x", "[0]", "", " }}")]
    [InlineData("{{ x", " + 1", "", " }}")]
    [InlineData("{{ x", " | f", "", " }}")]
    [InlineData("{{ x", " ? 1 : 2", "", " }}")]
    [InlineData("{{ x ", "? x ", "", " }}")]
    [InlineData("", "{{ if true }}", "{{ end }}", "")]
    [InlineData("{{ if true }}", "{{ else if true }}", "", "{{ end }}")]
    [InlineData("", "{{ for x in y }}", "{{ end }}", "")]
    [InlineData("{{ x = ", "do; ret ", "; end", " }}")]
    [InlineData("{{ x", "[(do; x", "+= 1; end)]", " += 1 }}")]
    [InlineData("{{ ", "$\"{", "}\"", " }}")]
    [InlineData("{{ x = ", "y = ", "", "1 }}")]
    [InlineData("", "{%{", "", "")]
    [InlineData("", "{%", "", "")]
    [InlineData("{{ ", "\"", "", "")]
    [InlineData("{{ ", "`", "", "")]
    [InlineData("{{ ", "#", "", "")]
    public void Ten_thousand_levels_are_told_off_at_little_cost(string start, string open, string close, string end)
    {
        const int Levels = 10_000;
        var text = new StringBuilder(start);
        text.Insert(text.Length, open, Levels).Insert(text.Length, close, Levels).Append(end);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Try(text.ToString());
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < 5_000 * Levels, $"{Levels} x {open} took {bytes} bytes");
        OnASmallStack(() => Try(text.ToString()));
    }

    [Theory]
    [InlineData("{{ func f(n); f (n + 1); end; f 0 }}")]
    [InlineData("{{ f(n) = f (n + 1); f 0 }}")]
    [InlineData("{{ func f; wrap f; $$; end; end; f }}")]
    [InlineData("{{ func f(x); x | f; end; 1 | f }}")]
    [InlineData("{{ func f(x); ret (x | f) + 1; end; 1 | f }}")]
    [InlineData("{{ func f(x); [x] | array.each @f | array.size; end; 1 | f }}")]
    [InlineData("{{ include 'page' }}")]
    [InlineData("{{ x = include 'page' }}")]
    [InlineData("{{ for i in 1..2; if true; capture c; include 'page'; end; end; end }}")]
    [InlineData("{{ a = {}; a.a = a; a }}")]
    [InlineData("{{ a = {}; a.a = a; a | object.to_json }}")]
    [InlineData("{{ func f(x); x | @f; end; 1 | @f }}")]
    [InlineData("{{ func g(x); x; end; func f(x); y = (((((f 1) | @g) | @g) | @g) | @g) | @g; end; f 1 }}")]
    [InlineData("{{ func f(x); (x | f) ? 1 : 2; x | f ? 1 : 2; end; f 1 }}")]
    [InlineData("{{ func f(x); g = [@f]; x | g[0] + 1; end; f 1 }}")]
    public void What_calls_itself_without_end_is_told_off_on_any_stack(string template)
    {
        foreach (var recursion in (int[])[100, 1_000])
        {
            var settings = Settings with { Limits = Settings.Limits with { Recursion = recursion, Steps = 10_000_000 } };
            TemplateProblem? problem = null;
            OnASmallStack(() =>
            {
                using var result = TemplateSet.Load([new TemplateSource("page.html", template)], settings).Find("page")!.Render(TemplateModel.Empty);
                problem = result.Problems[0];
            });
            Assert.True(problem is { IsError: true, Line: 1, Code: "RG4022" or "RG4019" }, problem?.ToString());
        }
    }

    /// <summary>Work on a thread with an eighth of the usual stack.</summary>
    private static void OnASmallStack(Action work)
    {
        Exception? failed = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    work();
                }
                catch (Exception error) when (error is not OutOfMemoryException)
                {
                    failed = error;
                }
            },
            maxStackSize: 192 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(failed is null, failed?.ToString());
    }

    [Theory]
    [InlineData("<p>{{ x }} text and more text, \"quoted\" &amp; more</p>\n")]
    [InlineData("{{ x = 1 }}")]
    [InlineData("{{")]
    [InlineData("{")]
    [InlineData("<")]
    [InlineData("{{ end }}")]
    [InlineData("{{ $\"{x}\" }}")]
    public void Reading_takes_work_in_proportion_to_the_text(string piece)
    {
        (long Bytes, int Problems) Cost(int count)
        {
            var source = new TemplateSource("page.html", new StringBuilder().Insert(0, piece, count).ToString());
            var before = GC.GetAllocatedBytesForCurrentThread();
            var set = TemplateSet.Load([source], Settings);
            return (GC.GetAllocatedBytesForCurrentThread() - before, set.Errors.Count + set.Warnings.Count);
        }

        Cost(500);
        var (small, large) = (Cost(2_000), Cost(32_000));

        // Sixteen times the text, sixteen times the work, with room for lists that double; squared would be 256 times.
        Assert.True(large.Bytes < (small.Bytes * 24) + 100_000, $"2,000 took {small.Bytes} bytes, 32,000 took {large.Bytes}");
        Assert.True(large.Problems <= (small.Problems * 16) + 100, $"2,000 make {small.Problems} problems, 32,000 make {large.Problems}");
    }

    private static void Try(string text, bool hasFrontMatter = false)
    {
        try
        {
            var set =
                TemplateSet.Load(
                    [new TemplateSource("page.html", text) { Mode = hasFrontMatter ? ScriptMode.FrontMatterAndContent : ScriptMode.Default },
                        new TemplateSource("a.html", "{{ $1 }}")], Settings);
            Assert.All(set.Errors.Concat(set.Warnings), problem => Assert.True(problem.Line >= 1 && problem.Column >= 1, problem.ToString()));
            using var result = set.Find("page")!.Render(TemplateModel.WithValues([KeyValuePair.Create<string, object?>("x", "<x>")]));
            _ = result.Summary.ToString();
        }
        catch (Exception error) when (error is not Xunit.Sdk.XunitException)
        {
            Assert.Fail(
                $"{error.GetType().Name}: {error.Message}\n{error.StackTrace}\nThe template was: "
                + $"{System.Text.Json.JsonSerializer.Serialize(text.Length > 2_000 ? text[..2_000] : text)}");
        }
    }
}
