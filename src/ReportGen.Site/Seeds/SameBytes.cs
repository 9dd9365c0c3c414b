using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Tables;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Seeds;

/// <summary>That files were compared with each other; those that hold the same are among the findings, since what is said in them counts more than once.</summary>
internal sealed record SameBytes(int Files) : ICanonical
{
    private const int MostNames = 8;

    private static readonly Digest s_nothing = Digest.OfForeign([]);

    public static Outcome<SameBytes> Of(Table<SeedFile> files)
    {
        var first = new Dictionary<Digest, SeedFile>(files.Count);
        var alike = new Dictionary<Digest, List<SeedFile>>();
        foreach (var file in files.Values)
        {
            // Of an empty file nothing counts.
            if (file.Fault is null && file.Digest != s_nothing && !first.TryAdd(file.Digest, file))
            {
                if (!alike.TryGetValue(file.Digest, out var same))
                {
                    alike.Add(file.Digest, same = [first[file.Digest]]);
                }

                same.Add(file);
            }
        }

        return Outcome.Of(new SameBytes(alike.Values.Sum(same => same.Count)), alike.Values.Select(Finding).Order());
    }

    public void Write(CanonicalWriter writer) => writer.Number(Files);

    private static Diagnostic Finding(List<SeedFile> same)
    {
        var others = same.Skip(1).Take(MostNames).Select(f => $"'{f.File}'");
        var more = same.Count - 1 - MostNames;
        var times = same.Count == 2 ? "twice" : $"{same.Count.ToString(CultureInfo.InvariantCulture)} times";
        return DocumentDiagnostics.SameBytes.At(
            new Place(same[0].File),
            $"this file holds the same as {string.Join(", ", others)}{(more > 0 ? $" and {more.ToString(CultureInfo.InvariantCulture)} more" : "")}, so its words count {times}",
            "keep one of them, or name the others under 'seeds: exclude' in site.yml");
    }
}
