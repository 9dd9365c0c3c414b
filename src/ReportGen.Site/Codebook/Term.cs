using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>Words to look for, with wildcards, such as <c>verif*</c> or <c>double-check*</c>.</summary>
/// <param name="Text">The term as written, trimmed.</param>
internal sealed record Term(string Text) : ICanonical
{
    /// <summary>What matching sees of it (see <see cref="TermPattern"/>).</summary>
    public string Pattern { get; } = TermPattern.Of(Text);

    /// <summary>The term that a text of site.yml writes; null, with a finding, where it can find nothing or would find everything.</summary>
    public static Term? Parse(TextNode node, ICollection<Diagnostic> findings)
    {
        var term = new Term(node.Text.Trim());
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

        return term;
    }

    public bool Equals(Term? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => string.GetHashCode(Text, StringComparison.Ordinal);

    public void Write(CanonicalWriter writer) => writer.Text(Text);
}
