using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>What people say of one document, in the order of coding files. On which lines they say it makes no difference here.</summary>
internal sealed record AssignedCodings(EquatableArray<HandCoding> Codings) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Values(Codings);
}

/// <summary>The codings of all files, by the documents that they are about, with what is wrong with the others.</summary>
internal sealed class CodingBook
{
    private readonly SortedDictionary<string, List<PlacedCoding>> _byDocument = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _findings = [];

    private CodingBook()
    {
    }

    /// <summary>Spreads codings over documents; what names nothing that exists is a finding where it does.</summary>
    public static CodingBook Of(Table<CodingFile> files, CodingNames names)
    {
        var book = new CodingBook();
        foreach (var coding in files.Values.SelectMany(f => f.Codings))
        {
            if (names.Fault(coding) is { } fault)
            {
                book._findings.Add(fault);
                continue;
            }

            if (!book._byDocument.TryGetValue(coding.Coding.Document, out var here))
            {
                book._byDocument.Add(coding.Coding.Document, here = []);
            }

            here.Add(coding);
        }

        foreach (var codings in book._byDocument.Values)
        {
            codings.Sort((one, other) => one.Coding.CompareTo(other.Coding) is not 0 and var order ? order : one.Quote.CompareTo(other.Quote));
        }

        return book;
    }

    /// <summary>A row for each document of which anything is said.</summary>
    public Folded<AssignedCodings> ByDocument() => new(
        [.. _byDocument.Select(d => new Made<AssignedCodings>(d.Key, new(d.Value.Select(c => c.Coding).ToEquatableArray())))], EquatableArray.From(_findings));

    /// <summary>What did not come out as it was meant in a document, where it stands.</summary>
    public IEnumerable<Diagnostic> Place(string document, EquatableArray<Missed> missed) => !_byDocument.TryGetValue(document, out var codings) ? []
        : missed.Where(m => m.Coding < codings.Count).Select(m => CodingDiagnostics.All.First(k => k.Code == m.Code).At(codings[m.Coding].Quote, m.Message, m.Hint));
}

/// <summary>Everything that codings may name.</summary>
/// <param name="hasDocument">Whether there is a document of an id.</param>
/// <param name="documents">Ids of all documents.</param>
/// <param name="nodes">Ids of all themes and codes.</param>
/// <param name="coders">Who codes; empty where anybody may.</param>
internal sealed class CodingNames(Func<string, bool> hasDocument, IEnumerable<string> documents, IReadOnlyCollection<string> nodes, EquatableArray<CoderName> coders)
{
    private readonly HashSet<string> _nodes = nodes.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _coders = coders.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hints = new(StringComparer.Ordinal);

    /// <summary>What is wrong with what a coding names; null where nothing is.</summary>
    public Diagnostic? Fault(PlacedCoding placed)
    {
        var coding = placed.Coding;
        return !_nodes.Contains(coding.Code)
            ? CodingDiagnostics.UnknownCode.At(placed.Code, $"there is no theme or code '{coding.Code}', so this coding counts for nothing", NearestName.Hint(coding.Code, _nodes))
            : !hasDocument(coding.Document)
            ? CodingDiagnostics.UnknownDocument.At(placed.Document, $"there is no document '{coding.Document}', so this coding counts for nothing", HintFor(coding.Document))
            : string.Equals(coding.Coder, Codebook.Coding.Rules, StringComparison.OrdinalIgnoreCase)
            ? CodingDiagnostics.UnknownCoder.At(placed.Code, "'rules' stands for what rules find, and is no person", "name the file after who codes, or give the coding a 'coder'")
            : coding.Coder == Codebook.Coding.FormerRules
            ? Judges(placed)
            : _coders.Count > 0 && !_coders.Contains(coding.Coder)
            ? CodingDiagnostics.UnknownCoder.At(
                placed.Code, $"'{coding.Coder}' is not among the coders of site.yml, so this coding counts for nothing", NearestName.Hint(coding.Coder, _coders))
            : null;
    }

    // Former rules are no person whom site.yml would name.
    private static Diagnostic? Judges(PlacedCoding placed) => placed.Coding.Verdict == Verdict.Add ? null
        : CodingDiagnostics.UnknownCoder.At(
            placed.Code, $"'{Codebook.Coding.FormerRules}' stands for what rules found before the project was imported, and judges nothing",
            "name the person who accepts or rejects it");

    // One name may stand in thousands of codings, and is compared with thousands of documents.
    private string HintFor(string document)
    {
        if (!_hints.TryGetValue(document, out var hint))
        {
            _hints.Add(document, hint = NearestName.Hint(document, [.. documents]) ?? "a document's id is the last part of its page's address");
        }

        return hint;
    }
}
