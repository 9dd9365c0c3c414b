using System.Runtime.InteropServices;

namespace ReportGen.Site.Evidence;

/// <summary>Something of one document that stands in a list of many.</summary>
internal interface IDocumentPart
{
    /// <summary>The document's place among all in the order in which evidence is laid out.</summary>
    int Order { get; }
}

/// <summary>Lists by name: of each name what documents have of it, in the order of the documents.</summary>
/// <typeparam name="TPart">What a document has of a name.</typeparam>
/// <typeparam name="TList">What is made of all parts of a name.</typeparam>
/// <param name="kind">What the lists are lists of.</param>
/// <param name="lists">They.</param>
internal sealed class DocumentLists<TPart, TList>(PartKind<TPart, TList> kind, Dictionary<string, (TPart[] Parts, TList List)> lists)
    where TPart : IDocumentPart
    where TList : class
{
    /// <summary>The names, in no order.</summary>
    public IReadOnlyCollection<string> Names => lists.Keys;

    /// <summary>The list of a name; null where no document has anything of it.</summary>
    public TList? Find(string name) => lists.TryGetValue(name, out var found) ? found.List : null;

    /// <summary>Goes through all documents.</summary>
    // Counted before it is collected, so that nothing is moved while it grows: there is more of this than of anything else, and each name is looked up once.
    public static DocumentLists<TPart, TList> Of(IReadOnlyList<CodedDocument> documents, PartKind<TPart, TList> kind)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (counts, numbered) = (new List<int>(), new List<int>());
        foreach (var document in documents)
        {
            foreach (var name in kind.Names(document))
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, name, out var isKnown);
                if (!isKnown)
                {
                    number = counts.Count;
                    counts.Add(0);
                }

                counts[number]++;
                numbered.Add(number);
            }
        }

        var (parts, filled, at) = (counts.ConvertAll(count => new TPart[count]), new int[counts.Count], 0);
        for (var order = 0; order < documents.Count; order++)
        {
            var own = kind.Names(documents[order]).Length;
            for (var i = 0; i < own; i++)
            {
                var number = numbered[at++];
                parts[number][filled[number]++] = kind.Make(documents[order], i, order);
            }
        }

        return new(kind, numbers.ToDictionary(n => n.Key, n => (parts[n.Value], kind.Gather(parts[n.Value])), StringComparer.Ordinal));
    }

    /// <summary>The same of documents of which a few are other: lists that none of these is in are the ones that they were.</summary>
    /// <param name="before">All documents as they were, in the same order.</param>
    /// <param name="now">All documents.</param>
    /// <param name="edited">The places of those that are other, in order.</param>
    public DocumentLists<TPart, TList> With(IReadOnlyList<CodedDocument> before, IReadOnlyList<CodedDocument> now, IReadOnlyList<int> edited)
    {
        var fresh = new Dictionary<string, List<TPart>>(StringComparer.Ordinal);
        foreach (var order in edited)
        {
            foreach (var name in kind.Names(before[order]))
            {
                fresh.TryAdd(name, []);
            }

            var names = kind.Names(now[order]);
            for (var i = 0; i < names.Length; i++)
            {
                ref var parts = ref CollectionsMarshal.GetValueRefOrAddDefault(fresh, names[i], out _);
                (parts ??= []).Add(kind.Make(now[order], i, order));
            }
        }

        var (others, isEdited) = (new Dictionary<string, (TPart[] Parts, TList List)>(lists, StringComparer.Ordinal), edited.ToHashSet());
        foreach (var (name, parts) in fresh)
        {
            var stay = lists.TryGetValue(name, out var known) ? Array.FindAll(known.Parts, p => !isEdited.Contains(p.Order)) : [];
            if (stay.Length + parts.Count == 0)
            {
                others.Remove(name);
            }
            else
            {
                // Parts of one document stay in their order.
                TPart[] all = [.. stay.Concat(parts).OrderBy(p => p.Order)];
                others[name] = (all, kind.Gather(all));
            }
        }

        return new(kind, others);
    }
}

/// <summary>What lists of documents' parts are lists of.</summary>
/// <param name="Names">Of a document the names that it has parts of, a part each; one that has several of a name has the name as often.</param>
/// <param name="Make">Makes a document's part by its number and the document's place.</param>
/// <param name="Gather">Makes the list.</param>
internal sealed record PartKind<TPart, TList>(Func<CodedDocument, string[]> Names, Func<CodedDocument, int, int, TPart> Make, Func<TPart[], TList> Gather);
