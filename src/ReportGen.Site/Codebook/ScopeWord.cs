using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Codebook;

/// <summary>A word that limits a rule, with its place: to be compared with what there is once the documents have been read.</summary>
internal sealed record ScopeWord(ScopeKind Kind, string Text, Place Place) : ICanonical
{
    // The place is what a finding about it would show, so it counts here.
    public void Write(CanonicalWriter writer) =>
        writer.Number((int)Kind).Text(Text).Text(Place.File).Number(Place.Line).Number(Place.Column).Number(Place.Length);
}

/// <summary>What a rule is limited by.</summary>
internal enum ScopeKind
{
    Document,
    Group,
    Question,
    Speaker,
    Attribute,
}

/// <summary>What there is for rules to be limited to.</summary>
/// <param name="Folder">How site.yml names the seeds folder.</param>
/// <param name="Documents">Paths relative to it.</param>
/// <param name="Groups">Document groups.</param>
/// <param name="Questions">Ids of questions.</param>
/// <param name="Speakers">Labels, as declared or as they stand in documents; the roles are known anyway.</param>
/// <param name="Attributes">Names of attributes.</param>
internal sealed record ScopeNames(
    string Folder,
    EquatableArray<string> Documents,
    EquatableArray<string> Groups,
    EquatableArray<string> Questions,
    EquatableArray<string> Speakers,
    EquatableArray<string> Attributes) : ICanonical
{
    /// <summary>The limits that nothing fits.</summary>
    public IEnumerable<Diagnostic> Missing(IEnumerable<ScopeWord> words)
    {
        var advice = new PatternAdvice(Folder, Documents);
        foreach (var word in words)
        {
            if (!Fits(word, advice))
            {
                var known = Known(word.Kind);
                yield return CodebookDiagnostics.UnknownScope.At(
                    word.Place,
                    word.Kind == ScopeKind.Document ? $"no document fits '{word.Text}'" : $"there is no {Name(word.Kind)} '{word.Text}'",
                    word.Kind == ScopeKind.Document ? advice.HintFor(word.Text) : NearestName.Hint(word.Text, known));
            }
        }
    }

    public void Write(CanonicalWriter writer) =>
        writer.Text(Folder).Texts(Documents).Texts(Groups).Texts(Questions).Texts(Speakers).Texts(Attributes);

    private bool Fits(ScopeWord word, PatternAdvice advice) => word.Kind == ScopeKind.Document
        ? advice.Fits(PathPattern.Of(word.Text))
        : Known(word.Kind).Contains(word.Text, StringComparer.OrdinalIgnoreCase);

    private string[] Known(ScopeKind kind) => kind switch
    {
        ScopeKind.Group => [.. Groups],
        ScopeKind.Question => [.. Questions],
        ScopeKind.Speaker => ["participant", "interviewer", "quoted", .. Speakers],
        ScopeKind.Attribute => [.. Attributes],
        _ => [.. Documents],
    };

    private static string Name(ScopeKind kind) => kind switch
    {
        ScopeKind.Group => "document group",
        ScopeKind.Question => "question",
        ScopeKind.Speaker => "role or speaker",
        _ => "attribute",
    };
}
