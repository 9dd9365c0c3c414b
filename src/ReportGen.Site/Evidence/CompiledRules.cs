using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;
using ReportGen.Site.Questions;

namespace ReportGen.Site.Evidence;

/// <summary>The rules ready to be applied: compiled once for all documents.</summary>
internal sealed class CompiledRules(RuleSet rules) : ICanonical
{
    private readonly Matcher _matcher = Matcher.Compile(rules);

    /// <summary>Codes a document, given what it answers where.</summary>
    public DocumentCodings Code(Document document, DocumentAnswers answers) => new(document.Id, _matcher.Code(document, answers.BySegment()));

    public void Write(CanonicalWriter writer) => rules.Write(writer);
}
