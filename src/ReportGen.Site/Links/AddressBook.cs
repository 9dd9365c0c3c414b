using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;

namespace ReportGen.Site.Links;

/// <summary>The names under which wikilinks find documents: id, title, file stem, path and aliases, ignoring case, spaces, '-' and '_'.</summary>
internal sealed class AddressBook : ICanonical
{
    private readonly Table<DocumentNames> _names;
    // Most documents link to nothing: the names of all others are gone through when one does.
    private readonly Lazy<Dictionary<string, List<string>>[]> _tiers;

    private AddressBook(Table<DocumentNames> names)
    {
        _names = names;
        _tiers = new(() => [.. new Func<DocumentNames, IEnumerable<string>>[] { n => [n.Id], n => [n.Title], n => [n.Stem, n.Path], n => n.Aliases }.Select(Index)]);
    }

    public static AddressBook Of(Table<DocumentNames> names) => new(names);

    /// <summary>The documents that a target could mean; the strongest kind of name that has any decides: id before title before file before alias.</summary>
    public IReadOnlyList<string> Find(string target)
    {
        var name = Fold(target);
        foreach (var tier in _tiers.Value)
        {
            if (tier.TryGetValue(name, out var ids))
            {
                return ids;
            }
        }

        return [];
    }

    /// <summary>Every name that a document is known by, for "did you mean".</summary>
    public IEnumerable<string> Names => _names.Values.SelectMany(n => n.Aliases.Prepend(n.Title).Prepend(n.Id));

    public void Write(CanonicalWriter writer) => _names.Write(writer);

    private Dictionary<string, List<string>> Index(Func<DocumentNames, IEnumerable<string>> namesOf)
    {
        var index = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var names in _names.Values)
        {
            foreach (var name in namesOf(names).Select(Fold).Distinct())
            {
                if (name.Length == 0)
                {
                    continue;
                }

                if (!index.TryGetValue(name, out var ids))
                {
                    index.Add(name, ids = []);
                }

                ids.Add(names.Id);
            }
        }

        return index;
    }

    private static string Fold(string name) => string.Create(
        name.Count(c => !IsPassedOver(c)),
        name,
        static (folded, name) =>
        {
            var at = 0;
            foreach (var c in name)
            {
                if (!IsPassedOver(c))
                {
                    folded[at++] = char.ToLowerInvariant(c);
                }
            }
        });

    private static bool IsPassedOver(char c) => c is '-' or '_' || char.IsWhiteSpace(c);
}

/// <summary>What a document is called.</summary>
/// <param name="Stem">Its file name without the ending.</param>
/// <param name="Path">Its path without the ending.</param>
internal sealed record DocumentNames(string Id, string Title, string Stem, string Path, EquatableArray<string> Aliases) : IStored<DocumentNames>
{
    public static DocumentNames Of(Documents.Document document) => new(
        document.Id,
        document.Title,
        System.IO.Path.GetFileNameWithoutExtension(document.Path),
        System.IO.Path.ChangeExtension(document.Path, null),
        document.Aliases);

    public void Write(CanonicalWriter writer) => writer.Text(Id).Text(Title).Text(Stem).Text(Path).Texts(Aliases);

    public static DocumentNames Read(CanonicalReader reader) => new(
        Id: reader.Text(),
        Title: reader.Text(),
        Stem: reader.Text(),
        Path: reader.Text(),
        Aliases: reader.Texts());
}
