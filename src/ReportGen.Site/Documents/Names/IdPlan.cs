using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Documents;

/// <summary>
/// Ids of documents whose file names are the same: the shortest part of each path that tells it from the others. It depends on which documents there
/// are and on nothing else, and a document that lies elsewhere under the same name changes none that were told apart before.
/// </summary>
internal sealed record IdPlan(EquatableArray<KeyValuePair<string, string>> Settled)
{
    private const int MostNamed = 4;

    public static Outcome<IdPlan> Of(IReadOnlyList<IdClaim> claims)
    {
        var names = claims.Select(c => new IdName(c)).ToList();
        var ids = new HashSet<string>(names.Count, StringComparer.Ordinal);
        if (names.TrueForAll(n => ids.Add(n.Id)))
        {
            return new IdPlan([]);
        }

        var same = names.GroupBy(n => n.Id, StringComparer.Ordinal).Where(g => g.Skip(1).Any() && !g.All(n => n.IsDeclared)).Select(g => (Id: g.Key, Names: g.ToList())).ToList();
        TellApart(names);
        var settled = names.Where(n => n.Level > 0).Select(n => KeyValuePair.Create(n.Claim.Path, n.Id));
        return Outcome.Of(new IdPlan(EquatableArray.From(settled)), same.Select(s => Finding(s.Id, s.Names)));
    }

    // Round by round, so that no result depends on the order of the documents: whoever shares an id takes a longer one, except for the one that has a right to it.
    private static void TellApart(List<IdName> names)
    {
        var holders = names.GroupBy(n => n.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var crowded = holders.Where(h => h.Value.Count > 1).Select(h => h.Key).ToList();
        while (crowded.Count > 0)
        {
            var leaving = crowded.SelectMany(id => Leaving(holders[id])).ToList();
            foreach (var name in leaving)
            {
                holders[name.Id].Remove(name);
                name.Lengthen();
            }

            foreach (var name in leaving)
            {
                if (!holders.TryGetValue(name.Id, out var some))
                {
                    holders.Add(name.Id, some = []);
                }

                some.Add(name);
            }

            crowded = [.. leaving.Select(n => n.Id).Distinct(StringComparer.Ordinal).Where(id => holders[id].Count > 1)];
        }
    }

    private static List<IdName> Leaving(List<IdName> holders)
    {
        if (holders.Exists(n => n.IsDeclared))
        {
            return holders.FindAll(n => !n.IsDeclared);
        }

        var whole = holders.FindAll(n => n.IsWhole);
        var first = whole.Count == 0 ? 0 : whole.Min(n => n.Level);
        var rightful = whole.FindAll(n => n.Level == first);
        return rightful is [var only] ? holders.FindAll(n => n != only) : [.. holders];
    }

    private static Diagnostic Finding(string id, List<IdName> names)
    {
        var named = string.Join(", ", names.Take(MostNamed).Select(n => $"'{n.Claim.File}' is '{n.Id}'"));
        var more = names.Count > MostNamed ? $", and so on for {names.Count - MostNamed} more" : "";
        return LinkDiagnostics.SameName.At(
            new Place(names.Find(n => n.Level > 0)!.Claim.File),
            $"{names.Count} documents could have the id '{id}', so folders tell them apart: {named}{more}",
            "for another id, give a document one in its front matter");
    }
}
