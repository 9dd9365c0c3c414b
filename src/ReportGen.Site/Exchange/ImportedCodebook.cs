using System.Globalization;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;

namespace ReportGen.Site.Exchange;

/// <summary>A theme or code of site.yml, made of a code of another program.</summary>
/// <param name="Id">Its key, after its theme's and a slash where it has one.</param>
/// <param name="Key">Its key in site.yml.</param>
/// <param name="Label">What people call it; names of codes that it lay under stand before its own.</param>
/// <param name="Words">What its description says.</param>
/// <param name="Source">The code that it was.</param>
/// <param name="Codes">The codes under it.</param>
internal sealed record ImportedNode(string Id, string Key, string Label, NodeWords Words, QdaCode Source, IReadOnlyList<ImportedNode> Codes);

/// <summary>The codebook of site.yml, which has themes and codes under them and nothing deeper, made of codes that lie in codes.</summary>
/// <param name="Themes">In the order of the other program.</param>
internal sealed record ImportedCodebook(IReadOnlyList<ImportedNode> Themes)
{
    private const string Deeper = " › ";
    private const int LongestKey = 64;

    /// <summary>All nodes, themes before their codes.</summary>
    public IEnumerable<ImportedNode> Nodes => Themes.SelectMany(t => t.Codes.Prepend(t));

    /// <param name="codes">The top of the other program's codebook.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="findings">Takes what was changed to fit.</param>
    public static ImportedCodebook Of(IReadOnlyList<QdaCode> codes, string file, ICollection<Diagnostic> findings)
    {
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var themes = new List<ImportedNode>(codes.Count);
        var deeper = 0;
        foreach (var top in codes)
        {
            var words = NodeWords.Read(top.Description);
            var key = KeyOf(words.Key, top.Name, "theme", keys);
            var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var under = new List<ImportedNode>();
            foreach (var (code, label, depth) in Below(top, "", 1))
            {
                var said = NodeWords.Read(code.Description);
                var name = KeyOf(said.Key, label, "code", own);
                under.Add(new ImportedNode($"{key}/{name}", name, label, said, code, []));
                deeper += depth > 1 ? 1 : 0;
            }

            themes.Add(new ImportedNode(key, key, Shown(top.Name), words, top, under));
        }

        if (deeper > 0)
        {
            findings.Add(ExchangeDiagnostics.Fitted.At(
                new Place(file),
                Counted.Of(deeper, "code lay under another code", "codes lay under other codes")
                    + $"; a theme has codes and nothing below them, so they are called as in 'A{Deeper}B'"));
        }

        return new ImportedCodebook(themes);
    }

    private static IEnumerable<(QdaCode Code, string Label, int Depth)> Below(QdaCode parent, string before, int depth) => parent.Codes.SelectMany(c =>
        Below(c, before + Shown(c.Name) + Deeper, depth + 1).Prepend((c, before + Shown(c.Name), depth)));

    private static string Shown(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : "?";

    // A name in another script makes no address; its place in the list tells it from others.
    private static string KeyOf(string? wanted, string name, string kind, HashSet<string> taken)
    {
        var key = wanted ?? NodeName.Suggest(name);
        var isNamed = key.Length > 0;
        key = !isNamed ? kind : NodeName.IsGood(new(new Place(""), key, IsPlain: true), kind, []) ? key : With(key, $"-{kind}");
        for (var number = 1; ; number++)
        {
            var free = number == 1 && isNamed ? key : With(key, string.Create(CultureInfo.InvariantCulture, $"-{number}"));
            if (taken.Add(free))
            {
                return free;
            }
        }
    }

    private static string With(string key, string ending) => key[..Math.Min(key.Length, LongestKey - ending.Length)] + ending;
}
