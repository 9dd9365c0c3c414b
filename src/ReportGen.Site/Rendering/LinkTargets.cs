using System.Collections.Concurrent;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Corpus;
using ReportGen.Site.Links;
using ReportGen.Site.Pages;
using ReportGen.Site.Questions;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Rendering;

/// <summary>
/// All that templates can link to. A link reads one fact of one target, each under a key of its own ("title of document/lab-1"), so that a
/// page is rendered again when that fact changes and not when any other does.
/// </summary>
internal sealed class LinkTargets
{
    private const string AddressOf = "address of ";
    private const string TitleOf = "title of ";
    private const string NearestTo = "name nearest to ";

    private readonly EquatableArray<NamedTarget> _targets;
    private readonly Dictionary<string, NamedTarget> _byName;

    // A mistyped id in a part stands on every page that includes it; it is compared with ten thousand others once.
    private readonly ConcurrentDictionary<string, string> _nearest = new(StringComparer.Ordinal);

    public LinkTargets(EquatableArray<NamedTarget> targets)
    {
        _targets = targets;
        _byName = targets.ToDictionary(t => Name(t.Kind, t.Id), StringComparer.Ordinal);
    }

    public static LinkTargets None { get; } = new([]);

    /// <summary>The targets for a set of templates: none where none of them links by id, so that no page then depends on them.</summary>
    public static LinkTargets For(TemplateBook templates, Table<NamedDocument> documents, NameList nodes, QuestionPlan questions) =>
        LinkFunctions.Families.Any(templates.Set.Mentions) ? Of(documents, nodes, questions) : None;

    public static LinkTargets Of(Table<NamedDocument> documents, NameList nodes, QuestionPlan questions) => new(EquatableArray.From(
        documents.Values.Select(d => new NamedTarget(NamedTarget.Document, d.Card.Id, d.Card.Label, Addresses.Document(d.Card.Id)))
            .Concat(nodes.Nodes.Select(n => new NamedTarget(n.IsTheme ? NamedTarget.Theme : NamedTarget.Code, n.Id, n.Label, Addresses.Theme(n.Id))))
            .Concat(questions.Questions.Select(q => new NamedTarget(NamedTarget.Question, q.Id, q.Text, Addresses.Question(q.Id))))));

    /// <summary>The key of where a target lies; its value is empty where there is no such target.</summary>
    public static string AddressKey(string kind, string id) => AddressOf + Name(kind, id);

    /// <summary>The key of what a target is called.</summary>
    public static string TitleKey(string kind, string id) => TitleOf + Name(kind, id);

    /// <summary>The key of the id that a mistyped one was probably meant to be; its value is empty where none is near.</summary>
    public static string NearestKey(string kind, string id) => NearestTo + Name(kind, id);

    /// <summary>What a read under a key finds now; null where the key is none of ours.</summary>
    public string? Now(string key) =>
        key.StartsWith(AddressOf, StringComparison.Ordinal) ? Find(key[AddressOf.Length..])?.Path ?? ""
        : key.StartsWith(TitleOf, StringComparison.Ordinal) ? Find(key[TitleOf.Length..])?.Title ?? ""
        : key.StartsWith(NearestTo, StringComparison.Ordinal) ? _nearest.GetOrAdd(key[NearestTo.Length..], Nearest)
        : null;

    private static string Name(string kind, string id) => $"{kind}/{id}";

    private NamedTarget? Find(string name) => _byName.GetValueOrDefault(name);

    // The last part of a code's id is what people remember of it.
    private string Nearest(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var (kind, id) = (name[..slash], name[(slash + 1)..]);
        var ids = _targets.Where(t => t.Kind == kind).Select(t => t.Id).ToList();
        return NearestName.Find(id, ids)
            ?? ids.Where(i => i.EndsWith("/" + id, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault()
            ?? "";
    }
}
