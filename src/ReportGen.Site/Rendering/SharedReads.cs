using System.Collections.Concurrent;
using System.Text;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Corpus;
using ReportGen.Site.Languages;
using ReportGen.Site.Pages;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Rendering;

/// <summary>
/// What pages read of what all pages share, with digests as they are now: members of the site ("site.title"), templates by their text
/// ("template quote.html"), what links by id find by their targets ("link: title of document/lab-1"), the language, and the limits.
/// </summary>
internal sealed class SharedReads(SiteModel site, TemplateBook templates, LinkTargets targets, Language language)
{
    private const string Template = "template ";
    private const string Site = "site.";
    private const string Target = "link: ";
    private const string Limits = "limits";
    private const string Words = "language";

    // Pages of one kind mostly read the same: they hold one list.
    private readonly ConcurrentDictionary<string, EquatableArray<Read>> _lists = new(StringComparer.Ordinal);

    /// <summary>The site's model.</summary>
    public SiteModel Model => site;

    /// <summary>The templates.</summary>
    public TemplateBook Templates => templates;

    /// <summary>What functions of templates may ask.</summary>
    public FunctionHost Host { get; } = new(targets, language);

    /// <summary>What pages share.</summary>
    public static SharedReads Of(Frame frame, TemplateBook templates, Table<NamedDocument> documents) =>
        new(frame.Site, templates, LinkTargets.For(templates, documents, frame.Nodes, frame.Questions), frame.Language);

    /// <summary>A template that a page would need and that is not there.</summary>
    public static Read Missing(string template) => new(Template + template, default);

    /// <summary>What a render read.</summary>
    /// <param name="template">The page's template.</param>
    /// <param name="way">The summary of what it read of the model, as one line.</param>
    /// <param name="summary">The same.</param>
    /// <param name="others">What it read besides.</param>
    public EquatableArray<Read> Of(string template, string way, ReadSummary summary, IEnumerable<(ReadKind Kind, string Subject, string Value)> others)
    {
        // What a template is missing counts as read too: when it comes into being, the page is rendered again.
        var named = others.ToLookup(o => o.Kind is ReadKind.Setting ? Target : o.Kind is ReadKind.Include or ReadKind.Absence ? Template : "", o => o.Subject);
        var names = named[Template].Prepend(template).Distinct().Select(n => Template + n).Concat(named[Target].Select(n => Target + n)).ToList();
        return _lists.GetOrAdd($"{way}\n{string.Join('\n', names)}", _ => summary.MembersOf(SiteModel.Model)
            .Select(m => Site + m)
            .Concat(names)
            .Append(Limits)
            .Append(Words)
            .Select(name => new Read(name, Now(name) ?? default))
            .ToEquatableArray());
    }

    /// <summary>The digest, as it is now, of what a read names; null where it is gone.</summary>
    public Digest? Now(string name) =>
        name.StartsWith(Site, StringComparison.Ordinal) ? ModelDigest.Of(SiteModel.Model, site, name[Site.Length..])
        : name.StartsWith(Template, StringComparison.Ordinal) ? templates.DigestOf(name[Template.Length..]) ?? default(Digest)
        : name.StartsWith(Target, StringComparison.Ordinal) ? targets.Now(name[Target.Length..]) is { } text ? Digest.Of(Encoding.UTF8.GetBytes(text)) : null
        : name == Limits ? Digest.Of(templates.Limits)
        : name == Words ? Digest.Of(language)
        : null;
}
