using System.Text;

namespace ReportGen.Site.Settings;

/// <summary>
/// A glob over paths with '/', the same wherever site.yml has one: <c>*</c> and <c>?</c> stand for letters within a name, <c>**</c> for any number of
/// folders, and what fits a folder fits everything in it. A name that is nothing but stars means the files of one folder and no deeper. Capital and
/// small letters differ but in a file's extension; how an accent is composed makes no difference; <c>\</c> counts as <c>/</c>.
/// </summary>
internal sealed class PathPattern : IEquatable<PathPattern>
{
    // What is longer is no extension but the end of a name with a dot in it.
    private const int LongestExtension = 5;

    private readonly string[] _parts;
    private readonly int _last;
    private readonly int _extension;
    private readonly bool _ignoresCase;

    private PathPattern(string text, bool ignoresCase)
    {
        (Text, _ignoresCase) = (text, ignoresCase);
        string[] parts = [.. Composed(text).Split('/', '\\').Where(part => part.Length > 0).SkipWhile(part => part == ".")];
        _last = parts.Length - 1;
        _extension = _last < 0 ? 0 : ExtensionIn(parts[_last]);
        _parts = _last >= 0 && (!IsStars(parts[_last]) || text[^1] is '/' or '\\') ? [.. parts, "**"] : parts;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>Its names, as they are compared.</summary>
    public ReadOnlySpan<string> Names => _parts.AsSpan(0, _last + 1);

    /// <summary>Whether it means the files of a folder and not what lies deeper, as <c>withdrawn/*</c> does.</summary>
    public bool StopsAtFiles => _last >= 0 && _parts.Length == _last + 1 && _parts[_last] != "**";

    public static PathPattern Of(string text) => new(text, ignoresCase: false);

    /// <summary>The same where capital and small letters did not differ: to tell what would have been meant.</summary>
    public PathPattern IgnoringCase() => new(Text, ignoresCase: true);

    /// <summary>The same, for a pattern that stops at the files of a folder, with all that lies deeper.</summary>
    public PathPattern WithWhatLiesDeeper() => Of(Text.TrimEnd('*', '?') + "**");

    /// <summary>Whether a name stands for any name: it has no letter of its own.</summary>
    public static bool IsStars(string name) => name.AsSpan().IndexOfAnyExcept('*', '?') < 0;

    /// <summary>A text with its accents composed as most keyboards make them; file systems may keep them apart from their letters.</summary>
    public static string Composed(string text)
    {
        try
        {
            return Ascii.IsValid(text) || text.IsNormalized() ? text : text.Normalize();
        }
        catch (ArgumentException)
        {
            // Half a character: it has no other form.
            return text;
        }
    }

    /// <summary>Whether a path, with '/', fits.</summary>
    public bool Matches(string path) => Matches(NamesIn(path));

    /// <summary>Whether a path, split into its names, fits.</summary>
    public bool Matches(string[] names) => MatchesAll(names);

    /// <summary>The names of a path's folders and of its file, as they are compared.</summary>
    public static string[] NamesIn(string path) => Composed(path).Split('/', StringSplitOptions.RemoveEmptyEntries);

    public bool Equals(PathPattern? other) => other is not null && other.Text == Text && other._ignoresCase == _ignoresCase;

    public override bool Equals(object? obj) => Equals(obj as PathPattern);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static int ExtensionIn(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot >= 0 && name.Length - dot - 1 <= LongestExtension && !name.AsSpan(dot).Contains(' ') ? dot + 1 : name.Length;
    }

    // Both loops step back to the last wildcard only: that is enough for globs, and never exponential.
    private bool MatchesAll(ReadOnlySpan<string> path)
    {
        var (at, name) = (0, 0);
        var (lastStar, retry) = (-1, 0);
        while (name < path.Length)
        {
            if (at < _parts.Length && _parts[at] == "**")
            {
                (lastStar, retry) = (at++, name);
            }
            else if (at < _parts.Length && MatchesName(_parts[at], path[name], _ignoresCase ? 0 : at == _last ? _extension : int.MaxValue))
            {
                at++;
                name++;
            }
            else if (lastStar >= 0)
            {
                (at, name) = (lastStar + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return _parts.Length > 0 && _parts.AsSpan(at).TrimStart("**").IsEmpty;
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name, int caseless)
    {
        var (at, letter) = (0, 0);
        var (lastStar, retry) = (-1, 0);
        while (letter < name.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (lastStar, retry) = (at++, letter);
            }
            else if (at < pattern.Length && (pattern[at] == '?' || pattern[at] == name[letter] || (at >= caseless && AreCases(pattern[at], name[letter]))))
            {
                at++;
                letter++;
            }
            else if (lastStar >= 0)
            {
                (at, letter) = (lastStar + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }

    private static bool AreCases(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
