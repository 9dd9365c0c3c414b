using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Words to look for, with wildcards, such as <c>verif*</c> or <c>double-check*</c>.</summary>
/// <param name="Text">The term as written, trimmed.</param>
/// <param name="Case">Which capitals are those of its letters.</param>
internal sealed record Term(string Text, LetterCase Case = LetterCase.Usual) : ICanonical
{
    // A phrase of so many words is no word with an ending left open.
    private const int WordsOfQuestion = 3;

    /// <summary>What matching sees of it (see <see cref="TermPattern"/>).</summary>
    public string Pattern { get; } = TermPattern.Of(Text, Case);

    /// <summary>The term that a text of site.yml writes; null, with a finding, where it can find nothing or would find everything.</summary>
    public static Term? Parse(TextNode node, ICollection<Diagnostic> findings, LetterCase letterCase = LetterCase.Usual)
    {
        var term = new Term(node.Text.Trim(), letterCase);
        if (term.Pattern.Length == 0)
        {
            findings.Add(CodebookDiagnostics.EmptyTerm.At(node.Place, "this term has no word to look for", "write the word or phrase, or remove the line"));
            return null;
        }

        if (!TermPattern.NamesSomething(term.Pattern))
        {
            findings.Add(CodebookDiagnostics.ImpossibleRule.At(
                node.Place, $"the term '{term.Text}' would find any word", "put letters beside the wildcards, as in 'verif*'"));
            return null;
        }

        if (term.ReadsLikeQuestion())
        {
            findings.Add(CodebookDiagnostics.QuestionMark.At(
                node.Place,
                $"the '?' at the end of '{term.Text}' stands for one more character of a word, not for a question mark",
                "leave it out: a term is found whatever punctuation follows"));
        }

        return term;
    }

    public bool Equals(Term? other) => other is not null && Text == other.Text && Case == other.Case;

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public void Write(CanonicalWriter writer) => writer.Text(Text).Number((int)Case);

    // "How do you check?", not "analy?" or "GPT-?": nobody looks for all endings of the last word of a sentence.
    private bool ReadsLikeQuestion() => Text.Length > 1 && Text[^1] == '?' && char.IsLetterOrDigit(Text[^2])
        && (Text[0] is '\u00BF' || Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= WordsOfQuestion);
}
