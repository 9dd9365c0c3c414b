using System.Collections.Concurrent;
using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Pages;

/// <summary>Themes, codes and people as pages name them.</summary>
/// <param name="Nodes">Each theme followed by its codes, in the order of site.yml.</param>
/// <param name="Coders">Those who code; empty where site.yml does not say who they are.</param>
internal sealed record NameList(EquatableArray<NodeCard> Nodes, EquatableArray<CoderName> Coders) : ICanonical
{
    // Pages name the same few hundred over and over.
    private readonly ConcurrentDictionary<(string Id, string Root), CodeTag> _tags = [];
    private Dictionary<string, NodeCard>? _byId;
    private Dictionary<string, int>? _places;

    /// <summary>The language of all that pages say beside names.</summary>
    public Language Language { get; init; } = Language.English;

    public static NameList Of(Codebook.Codebook codebook, EquatableArray<CoderName> coders) => new(
        codebook.Themes
            .SelectMany(t => t.Codes.Select(c => new NodeCard(c.Id, t.Id, c.Label, t.Label)).Prepend(new NodeCard(t.Id, t.Id, t.Label, t.Label)))
            .ToEquatableArray(),
        coders);

    public IEnumerable<NodeCard> Themes => Nodes.Where(n => n.IsTheme);

    public NodeCard? Find(string id) => (_byId ??= Nodes.ToDictionary(n => n.Id, StringComparer.Ordinal)).GetValueOrDefault(id);

    /// <summary>Where a theme stands in the codebook; after all others where it does not.</summary>
    public int PlaceOf(string theme) => (_places ??= Themes.Select((t, i) => (t.Id, i)).ToDictionary(t => t.Id, t => t.i, StringComparer.Ordinal)).GetValueOrDefault(theme,
        int.MaxValue);

    /// <summary>A node as a label on a page.</summary>
    /// <param name="id">The theme or code.</param>
    /// <param name="root">The way from the page up to the report's root.</param>
    /// <param name="title">Why it is there; may be empty.</param>
    /// <param name="count">How often; 0 where that is not told.</param>
    public CodeTag Tag(string id, string root, string title = "", int count = 0)
    {
        var tag = _tags.GetOrAdd((id, root), static (of, names) =>
        {
            var node = names.Find(of.Id) ?? new NodeCard(of.Id, of.Id, of.Id, of.Id);
            return new CodeTag(of.Id, node.Label, node.Theme, of.Root + Addresses.Href(Addresses.Theme(of.Id)), "", 0);
        }, this);
        return title.Length == 0 && count == 0 ? tag : tag with { Title = title, Count = count };
    }

    /// <summary>What a person is called, or what stands for rules.</summary>
    public string NameOf(string coder) => Coders.FirstOrDefault(c => c.Id == coder)?.Name
        ?? (coder == Coding.Rules ? Language.Say("rules") : coder == Coding.FormerRules ? Language.Say("former rules") : coder);

    public bool Equals(NameList? other) => other is not null && Nodes == other.Nodes && Coders == other.Coders && Language.Equals(other.Language);

    public override int GetHashCode() => Nodes.GetHashCode();

    public void Write(CanonicalWriter writer) => writer.Values(Nodes).Values(Coders).Value(Language);
}

/// <summary>A theme or code by name.</summary>
/// <param name="Id">A theme's id, or a code's as <c>trust/verification</c>.</param>
/// <param name="Theme">The theme's id.</param>
/// <param name="Label">What readers see.</param>
/// <param name="ThemeLabel">What readers see of the theme.</param>
internal sealed record NodeCard(string Id, string Theme, string Label, string ThemeLabel) : ICanonical
{
    public bool IsTheme => Id == Theme;

    /// <summary>The label with the theme's before it, where that is another.</summary>
    public string FullLabel => IsTheme ? Label : $"{ThemeLabel}: {Label}";

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Theme).Text(Label).Text(ThemeLabel);
}
