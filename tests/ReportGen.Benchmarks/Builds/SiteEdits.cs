using System.Globalization;
using ReportGen.Benchmarks.Corpora;

namespace ReportGen.Benchmarks.Builds;

/// <summary>The edits that are measured: from a file's first text and the number of the run, the text of that run.</summary>
internal static class SiteEdits
{
    private const string TitleWord = "Conversation";

    /// <summary>One more sentence at the end, in which a rule finds something, so that other pages change as well.</summary>
    public static string Sentence(string text, int run) => $"{text.TrimEnd()} And then there is {Code(run).Spoken[0]}.\n";

    /// <summary>One more phrase in a rule, found in a few documents of a hundred.</summary>
    public static Func<string, int, string> Term(string before) => (text, run) =>
        text.Replace(before, $"{before}, \"{InterviewWords.Nouns[^(1 + (run % InterviewWords.Nouns.Count))]} {InterviewWords.Nouns[0]}\"", StringComparison.Ordinal);

    /// <summary>A comment at the end of every page that the template makes.</summary>
    public static string Comment(string text, int run) => $"{text}<!-- edition {Number(run)} -->\n";

    /// <summary>Another title, with as many words: where a heading or front matter says "Conversation" first.</summary>
    public static string Title(string text, int run)
    {
        var start = text.IndexOf(TitleWord, StringComparison.Ordinal);
        return start < 0 ? text : text.Remove(start, TitleWord.Length).Insert(start, $"Talk{Number(run)}");
    }

    private static CorpusCode Code(int run) => CorpusCodebook.Codes[run % CorpusCodebook.Codes.Count];

    private static string Number(int run) => (run + 1).ToString(CultureInfo.InvariantCulture);
}
