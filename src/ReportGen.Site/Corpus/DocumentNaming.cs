using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Corpus;

/// <summary>Gives each document an id that no other has, and the attributes that a table has for it.</summary>
internal static class DocumentNaming
{
    /// <summary>All documents by id. Of those that declare one id the first by path is kept; every other is an error that names both.</summary>
    /// <param name="outlines">What the documents tell of themselves.</param>
    /// <param name="tables">The table of attributes, if there is one.</param>
    /// <param name="called">What documents are called by their attributes.</param>
    public static Folded<NamedDocument> Name(Table<Outline> outlines, Table<AttributeSource> tables, DescriptorForms called)
    {
        var findings = new List<Diagnostic>();
        var all = outlines.Values.ToList();
        var named = WithIds(all, findings);
        var sheet = tables.Count > 0 ? Take(AttributeSheet.Read(tables[0].Value), findings) : null;
        var attributes = sheet is null ? null : Take(AttributeMatch.Of([.. named.Select(n => Claim(n.Id, n.Outline))], sheet), findings);
        var documents = new List<Made<NamedDocument>>(named.Count);
        foreach (var (id, outline) in named)
        {
            documents.Add(new(id, Of(id, outline, attributes, called)));
        }

        findings.AddRange(Unknown(called, documents));

        return new(documents, EquatableArray.From(findings));
    }

    private static List<(string Id, Outline Outline)> WithIds(List<Outline> outlines, List<Diagnostic> findings)
    {
        var settled = Take(IdPlan.Of([.. outlines.Select(o => new IdClaim(o.Path, o.File, o.DeclaresId ? o.Id : null))]), findings)!.Settled.ToDictionary(StringComparer.Ordinal);
        var kept = new Dictionary<string, Outline>(outlines.Count, StringComparer.Ordinal);
        foreach (var outline in outlines)
        {
            var id = settled.GetValueOrDefault(outline.Key) ?? outline.Id;
            if (!kept.TryAdd(id, outline))
            {
                findings.Add(DocumentDiagnostics.DuplicateId.At(
                    new Place(outline.File),
                    $"this document and '{kept[id].File}' both have the id '{id}', so this one is left out",
                    "give one of them another id in its front matter, for example: id: " + id + "-2"));
            }
        }

        List<(string Id, Outline Outline)> named = [.. kept.Select(k => (k.Key, k.Value))];
        named.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        return named;
    }

    private static AttributeClaim Claim(string id, Outline outline) => AttributeClaim.Of(id, outline.Kind, Case(id, outline), outline.Path);

    private static NamedDocument Of(string id, Outline outline, Dictionary<string, EquatableArray<NamedValue>>? attributes, DescriptorForms called)
    {
        var speaking = Case(id, outline);
        var label = outline.Kind == DocumentKind.Interview && speaking != id ? speaking : outline.Title;
        var own = attributes?.TryGetValue(id, out var more) == true ? AttributeMatch.Together(outline.Attributes, more) : outline.Attributes;
        var card = new DocumentCard(id, outline.Title, label, outline.Kind, outline.Group, speaking, outline.File, own);
        return new(outline, called.Of(card.Named) is { } descriptor ? card with { Label = descriptor } : card);
    }

    // A form with a name that no document has would never be taken, and nobody would know why.
    private static IEnumerable<Diagnostic> Unknown(DescriptorForms called, List<Made<NamedDocument>> documents)
    {
        if (called.Forms.Count == 0 || documents.Count == 0)
        {
            return [];
        }

        var known = documents.SelectMany(d => d.Value.Card.Attributes.Select(a => a.Name)).Concat(DescriptorForms.Usual).ToHashSet(StringComparer.Ordinal);
        return called.Forms.SelectMany(f => DescriptorForms.NamesIn(f.Text).Distinct().Where(n => !known.Contains(n)).Select(n => SettingsDiagnostics.UnknownName.At(
            f.Place, $"no document has an attribute '{n}', so none is called \"{f.Text}\"", NearestName.Hint(n, known))));
    }

    // A document that has no transcript's id is the case of its own name.
    private static string Case(string id, Outline outline) => outline.Case == outline.Id ? id : outline.Case;

    private static T? Take<T>(Outcome<T> outcome, List<Diagnostic> findings)
        where T : class
    {
        findings.AddRange(outcome.Diagnostics);
        return outcome.Value;
    }
}
