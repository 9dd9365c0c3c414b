using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ReportGen.Templates.Tests.Conformance;

/// <summary>
/// Every recorded case as an attempt to smuggle a text past the escaping: its own text loses all signs of HTML, and every text that it is given, or that it
/// names in quotes, gets some. Whatever the case then does with its values, no such sign may be in what it prints.
/// </summary>
public sealed class EscapedCasesTests
{
    private const string Hostile = "<i>";

    // What gives markup, whatever it is given: rows of a table, line breaks, text run as a template.
    private static readonly string[] s_markup = ["tablerow", "newline_to_br", "eval_template"];

    [ConformanceTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_text_reaches_the_output_unescaped(bool literals)
    {
        var folder = ConformanceFolder.Find()!;
        var run = new ConformanceRun(folder) { Changes = text => Change(text, literals), Values = Taint };
        var (printed, marked) = (0, 0);
        foreach (var test in folder.Cases().Where(test => test.Mode == ScriptMode.Default && !s_markup.Any(word => test.Input.Contains(word, StringComparison.Ordinal))))
        {
            foreach (var splices in (bool[])[true, false])
            {
                var (text, problems) = run.Run(test, escapes: true, splices);
                Assert.False(text.AsSpan().ContainsAny('<', '>'), $"{test.FullName}\n{Change(test.Input, literals)}\nprints\n{text}");
                (printed, marked) = (printed + (problems.Count == 0 ? 1 : 0), marked + (text.Contains("&lt;", StringComparison.Ordinal) ? 1 : 0));
            }
        }

        Assert.True(printed > 600 && marked > (literals ? 200 : 100), $"{printed} printed, {marked} with a sign in them");
    }

    /// <summary>A template without signs of HTML in its text, and with some in each of its strings.</summary>
    private static string Change(string text, bool literals)
    {
        var page = Scriban.Template.Parse(text).Page;
        if (page?.Body is null)
        {
            return text;
        }

        var found = new Finder();
        found.Visit(page);
        var changed = new StringBuilder(text);
        foreach (var slice in found.Texts)
        {
            changed.Replace('<', '(', slice.Index, slice.Length).Replace('>', ')', slice.Index, slice.Length);
        }

        foreach (var start in literals ? found.Strings.Order().Reverse() : [])
        {
            changed.Insert(start + 1, Hostile);
        }

        return changed.ToString();
    }

    private static object? Taint(object? value) => value switch
    {
        string text => text + Hostile,
        ScriptArray list => new ScriptArray(list.Select(Taint)),
        ScriptObject members => Taint(members),
        _ => value,
    };

    private static ScriptObject Taint(ScriptObject members)
    {
        var tainted = new ScriptObject();
        foreach (var (name, value) in members)
        {
            tainted[name] = Taint(value);
        }

        return tainted;
    }

    private sealed class Finder : ScriptVisitor
    {
        public List<ScriptStringSlice> Texts { get; } = [];

        public List<int> Strings { get; } = [];

        public override void Visit(ScriptRawStatement node) => Texts.Add(node.Text);

        public override void Visit(ScriptLiteral node)
        {
            if (node.Value is string && node.StringQuoteType is ScriptLiteralStringQuoteType.SimpleQuote or ScriptLiteralStringQuoteType.DoubleQuote
                && node.Parent?.Parent is not ScriptInterpolatedStringExpression)
            {
                Strings.Add(node.Span.Start.Offset);
            }
        }
    }
}
