using ReportGen.Site.Settings;

namespace ReportGen.Site.Tests.Settings;

/// <summary>For every key that is described, a site.yml that holds it and little else. What matters stands on a line of its own, the second.</summary>
internal static class SiteExamples
{
    /// <summary>Each key with a value that fits.</summary>
    public static IEnumerable<(string Path, string Text)> Right() => Keys(SiteShape.Site, "", "", "").Select(k => (k.Path, Written(k, Fitting(k.Key.Value))));

    /// <summary>Each key with a value that fits nowhere.</summary>
    public static IEnumerable<(string Path, string Text)> Wrong() => Keys(SiteShape.Site, "", "", "").Select(k => (k.Path, Written(k, Unfitting(k.Key.Value))));

    /// <summary>Each map that has fixed keys, with one that it lacks.</summary>
    public static IEnumerable<(string Path, string Text)> Unknown() => Keys(SiteShape.Site, "", "", "").Select(k => (k.Path, $"{k.Before}{{\nsurprise: x}}{k.After}"));

    /// <summary>Each key that is needed, with its map without it.</summary>
    public static IEnumerable<(string Path, string Text)> Lacking() =>
        Keys(SiteShape.Site, "", "", "").Where(k => k.Key.IsNeeded).Select(k => (k.Path, $"{k.Before}{{}}{k.After}"));

    private static string Written(Spot spot, string value)
    {
        var beside = spot.Map.Keys.Where(k => k.IsNeeded && k != spot.Key).Select(k => $", {k.Name}: {Fitting(k.Value)}");
        return $"{spot.Before}{{{spot.Key.Name}:\n {value}\n{string.Concat(beside)}}}{spot.After}";
    }

    private static IEnumerable<Spot> Keys(ValueShape shape, string path, string before, string after)
    {
        switch (shape)
        {
            case MapShape map:
                return map.Keys
                    .SelectMany(key => Keys(key.Value, $"{path}/{key.Name}", $"{before}{{{key.Name}: ", Needed(map, key) + "}" + after)
                        .Prepend(new Spot($"{path}/{key.Name}", map, key, before, after)))
                    .Concat(map.Others is null ? [] : Keys(map.Others, $"{path}/*", before + "{some-name: ", "}" + after));
            case ElementsShape list:
                return Keys(list.Element, path + "[]", before + "[", "]" + after);
            case EitherShape either:
                return either.Choices.SelectMany(c => Keys(c, path, before, after));

            // A rule within a rule is read like the outer one.
            case NamedShape named when path.Split('/').Count(p => p.TrimEnd('[', ']') is "any" or "all" or "none") < 2:
                return Keys(named.Shape(), path, before, after);
            default:
                return [];
        }
    }

    private static string Needed(MapShape map, KeyShape but) =>
        string.Concat(map.Keys.Where(k => k.IsNeeded && k != but).Select(k => $", {k.Name}: {Fitting(k.Value)}"));

    private static string Fitting(ValueShape shape) => shape switch
    {
        TextShape { Format: "uri" or "uri-template" } => "https://example.org/",
        TextShape { Format: "passage" } => "\"lab-0012#L35\"",
        TextShape { Format: "picture" } => "logo.svg",
        TextShape { Format: "date" } => "2026-11-28",
        TextShape { Format: "orcid" } => "0000-0002-1825-0097",
        TextShape { Format: "color-hex" } => "\"#36c\"",
        TextShape => "word",
        TextsShape => "[word, other]",
        WordShape words => words.Words[0],
        FlagShape => "true",
        NumberShape number => $"{number.Least}",
        ElementsShape list => $"[{Fitting(list.Element)}]",
        EitherShape either => Fitting(either.Choices[0]),
        NamedShape named => Fitting(named.Shape()),
        MapShape map => $"{{{string.Join(", ", map.Keys.Where(k => k.IsNeeded).Select(k => $"{k.Name}: {Fitting(k.Value)}"))}}}",
        _ => throw new InvalidOperationException($"{shape}"),
    };

    private static string Unfitting(ValueShape shape) => shape switch
    {
        TextShape or TextsShape or NamedShape or EitherShape => "[[word]]",
        WordShape or FlagShape => "nonsense",
        NumberShape number => $"{number.Least - 1}",
        MapShape => "[word]",
        ElementsShape => "{word: word}",
        _ => throw new InvalidOperationException($"{shape}"),
    };

    private sealed record Spot(string Path, MapShape Map, KeyShape Key, string Before, string After);
}
