using System.Text.RegularExpressions;

namespace ReportGen.Site.Settings;

/// <summary>What a pattern that fits nothing was probably meant to fit.</summary>
/// <param name="folder">How site.yml names the seeds folder.</param>
/// <param name="paths">The paths that it could fit, relative to that folder; sorted.</param>
internal sealed partial class PatternAdvice(string folder, IReadOnlyList<string> paths)
{
    // Beyond this a slip is no longer looked for: thousands of patterns over thousands of files are no slip.
    private const long MostWork = 20_000_000;

    private readonly Lazy<string[][]> _names = new(() => [.. paths.Select(PathPattern.NamesIn)]);
    private readonly Lazy<Dictionary<string, string>> _known = new(() => Known(paths));
    private long _work;

    /// <summary>Whether any path fits.</summary>
    public bool Fits(PathPattern pattern) => FirstFit(pattern) is not null;

    /// <summary>The first path that fits; null where none does.</summary>
    public string? FirstFit(PathPattern pattern)
    {
        var names = _names.Value;
        for (var i = 0; i < names.Length; i++)
        {
            if (pattern.Matches(names[i]))
            {
                return paths[i];
            }
        }

        return null;
    }

    /// <summary>What to write instead, with a file that it would fit, or how patterns are written.</summary>
    public string HintFor(string pattern)
    {
        var (plain, why) = Cleaned(pattern);
        foreach (var (rewritten, reason) in Forms(plain))
        {
            if (rewritten != pattern && (_work += paths.Count) <= MostWork && FirstFit(PathPattern.Of(rewritten)) is { } path)
            {
                return $"{string.Join("; ", [.. why, .. reason is null ? Array.Empty<string>() : [reason]])}: write \"{rewritten}\", which fits '{path}'";
            }
        }

        return HasHiddenName(plain) ? "hidden files and folders are passed over"
            : plain.AsSpan().ContainsAny("{}[]") ? "brackets and braces mean themselves here: write one pattern for each"
            : $"patterns start in the folder '{folder}' and lead down: \"interviews/**\", \"**/p7.md\"";
    }

    /// <summary>Whether a pattern speaks of files or folders that are hidden, and so never there.</summary>
    public static bool HasHiddenName(string pattern) => pattern.Split('/', '\\').Any(name => name.Length > 1 && name[0] == '.' && name != "..");

    // What can be said without looking at any file.
    private (string Pattern, List<string> Why) Cleaned(string pattern)
    {
        var why = new List<string>();
        var plain = pattern.Trim();
        if (plain.Length < pattern.Length)
        {
            why.Add("white space around a pattern counts");
        }

        if (plain.StartsWith('!'))
        {
            why.Add("'!' has no meaning in a pattern");
            plain = plain.TrimStart('!').TrimStart();
        }

        plain = plain.Replace('\\', '/').TrimStart('/');
        while (plain.StartsWith("./", StringComparison.Ordinal))
        {
            plain = plain[2..];
        }

        string[] names = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < names.Length; i++)
        {
            var prefix = string.Join('/', names[i..]);
            if (PathPattern.Composed(plain + "/").StartsWith(PathPattern.Composed(prefix) + "/", StringComparison.OrdinalIgnoreCase))
            {
                why.Add($"patterns start in the folder '{folder}'");
                var rest = PathPattern.Composed(plain + "/")[(PathPattern.Composed(prefix).Length + 1)..].TrimEnd('/');
                return (rest.Length == 0 ? "**" : plain.EndsWith('/') ? rest + "/" : rest, why);
            }
        }

        return (plain, why);
    }

    private IEnumerable<(string Pattern, string? Reason)> Forms(string plain)
    {
        const string Case = "capital and small letters differ";
        const string Deeper = "it lies deeper";
        const string Name = "a file's name has its extension";
        yield return (plain, null);
        var spelt = Respelt(plain, name => _known.Value.GetValueOrDefault(Folded(name)));
        yield return (spelt, Case);
        yield return ("**/" + plain, Deeper);
        yield return ("**/" + spelt, $"{Case}, and {Deeper}");
        yield return (plain + ".*", Name);
        yield return ("**/" + plain + ".*", $"{Name}, and {Deeper}");
        yield return ("**/" + Respelt(plain + ".*", name => _known.Value.GetValueOrDefault(Folded(name))), $"{Name}, {Case}, and {Deeper}");
        if (PathPattern.Of(plain) is { StopsAtFiles: true } shallow)
        {
            yield return (shallow.WithWhatLiesDeeper().Text, "'*' stands for the files of one folder and no deeper");
            yield return (PathPattern.Of(spelt).WithWhatLiesDeeper().Text, $"{Case}, and '*' stands for the files of one folder and no deeper");
        }

        var near = Respelt(plain, name => _known.Value.GetValueOrDefault(Folded(name)) ?? NearestName.Find(name, _known.Value.Values));
        yield return (near, "no file or folder is called so");
        yield return ("**/" + near, "no file or folder is called so");
    }

    // A name with stars in it is spelt as the names that begin like it.
    private string Respelt(string pattern, Func<string, string?> find) => NamePart().Replace(pattern, match =>
    {
        var star = match.Value.AsSpan().IndexOfAny('*', '?');
        if (star < 0)
        {
            return find(match.Value) ?? match.Value;
        }

        var begin = match.Value[..star];
        var name = begin.Length == 0 ? null : _known.Value.Values.FirstOrDefault(n => n.StartsWith(begin, StringComparison.OrdinalIgnoreCase));
        return name is null ? match.Value : name[..begin.Length] + match.Value[star..];
    });

    private static Dictionary<string, string> Known(IReadOnlyList<string> paths)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in paths.SelectMany(PathPattern.NamesIn))
        {
            known.TryAdd(Folded(name), name);
        }

        return known;
    }

    private static string Folded(string name) => PathPattern.Composed(name).ToUpperInvariant();

    [GeneratedRegex("[^/]+")]
    private static partial Regex NamePart();
}
