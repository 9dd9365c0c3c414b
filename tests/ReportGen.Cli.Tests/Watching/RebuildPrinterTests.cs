using ReportGen.Cli.Commands;
using ReportGen.Cli.Printing;
using ReportGen.Cli.Watching;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site;

namespace ReportGen.Cli.Tests.Watching;

/// <summary>Each build of a watch says what is new in it and no more.</summary>
public sealed class RebuildPrinterTests : IDisposable
{
    private static readonly Diagnostic s_error = new("RG2007", Severity.Error, new Place("site.yml", 1, 1), "wrong");
    private static readonly Diagnostic s_warning = new("RG3001", Severity.Warning, new Place("a.md", 1, 1), "doubtful");
    private static readonly Diagnostic s_note = new("RG1007", Severity.Info, new Place("b.md", 1, 1), "odd");

    private readonly StringWriter _words = new() { NewLine = "\n" };
    private readonly RebuildPrinter _printer;

    public RebuildPrinterTests() =>
        _printer =
        new(new Terminal(TextWriter.Null, _words, false, _ => null), new PrintOptions(PrintFormat.Text), new BuildRequest("/p", "/p/site.yml", null, "/p/_site", "/p/.reportgen"));

    [Fact]
    public void A_build_that_came_to_the_same_says_nothing()
    {
        Say([], s_error, s_warning, s_note);
        Assert.Equal("", Say([], s_error, s_warning, s_note));
        Assert.Equal("", Say([], s_error, s_warning));
    }

    [Fact]
    public void Warnings_and_notes_are_said_once_and_errors_until_they_are_mended()
    {
        Say([], s_error, s_warning, s_note);
        Assert.Equal(
            "site.yml(1,1): error RG2007: wrong\nreportgen explain RG2007 tells more\nBuilt again (0 rendered, 1 written, 0 deleted; 1 file) in 5 ms: 1 error, 1 warning, 1 note\n",
            Say(["index.html"], s_error, s_warning, s_note));
        Assert.Equal("Built again (0 rendered, 1 written, 0 deleted; 1 file) in 5 ms: 0 errors, 1 warning, 1 note\n", Say(["index.html"], s_warning, s_note));
    }

    [Fact]
    public void What_is_mended_without_a_change_of_the_report_is_said_too()
    {
        Say([], s_error, s_warning);
        Assert.Equal("Built again in 5 ms, nothing to write: 0 errors, 1 warning\n", Say([], s_warning));
        Assert.Equal("Built again in 5 ms, nothing to write: 0 errors, 0 warnings\n", Say([]));
    }

    [Fact]
    public void After_settings_that_could_not_be_used_the_old_warnings_are_not_said_again()
    {
        Say([], s_warning, s_note);
        Assert.Equal(
            "site.yml(1,1): error RG2007: wrong\nreportgen explain RG2007 tells more\nThe last good report stays: 1 error, 0 warnings\n",
            Say(BuildVerdict.Unusable, [], s_error));
        Assert.Equal("Built again in 5 ms, nothing to write: 0 errors, 1 warning, 1 note\n", Say([], s_warning, s_note));
    }

    [Fact]
    public void An_error_that_is_new_is_named_before_those_that_were_there()
    {
        var old = Enumerable.Range(1, 40).Select(i => new Diagnostic("RG2007", Severity.Error, new Place("a.yml", i, 1), $"wrong {i}")).ToArray();
        Say([], old);
        Assert.StartsWith("site.yml(1,1): error RG2007: wrong\n", Say(["index.html"], [.. old, s_error]), StringComparison.Ordinal);
    }

    public void Dispose() => _words.Dispose();

    private string Say(string[] written, params Diagnostic[] findings) => Say(BuildVerdict.Built, written, findings);

    private string Say(BuildVerdict verdict, string[] written, params Diagnostic[] findings)
    {
        var isFirst = _words.GetStringBuilder().Length == 0;
        var result = new BuildResult(verdict, EquatableArray.From(findings), 1, 0, new([.. written], [], 0, 0), null);
        var before = _words.ToString().Length;
        _printer.Print(new Rebuild(result, TimeSpan.FromMilliseconds(5), default, isFirst, false), ExitCodes.Of(verdict));
        return _words.ToString()[before..];
    }
}
