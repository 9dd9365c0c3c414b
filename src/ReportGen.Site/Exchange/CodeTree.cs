using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Exchange;

/// <summary>A code as a flat list has it.</summary>
/// <param name="Path">Its name, which may say under which others it lies: <c>people.developers</c>, <c>trust/verification</c>.</param>
/// <param name="Parent">The code that it lies under by the list's own word; null where it says nothing.</param>
/// <param name="Code">What else is known of it; its name is shown, where it is not empty, in place of the last part of the path.</param>
internal sealed record ListedCode(string Path, string? Parent, QdaCode Code);

/// <summary>
/// A flat list of codes as a tree. A code is told by its name and what it lies under: two of one name under two others are two codes. A name counts as that of a code
/// above only where that code is there, or several codes would lie under it.
/// </summary>
internal sealed class CodeTree
{
    private const int Top = -1;

    // Deeper than any codebook, and as far as readers call themselves.
    private const int Deepest = 32;

    // Codes that are named as above others and not listed stand behind those that are.
    private readonly List<ListedCode> _codes;
    private readonly ListedNames _names;
    private readonly bool _hasPaths;
    private readonly List<int> _above = [];
    private readonly List<string> _called = [];
    private readonly List<int> _top = [];
    private readonly Dictionary<int, List<int>> _under = [];

    // What is not as the list has it.
    private readonly List<string> _unlisted = [];
    private readonly List<string> _uncertain = [];
    private readonly List<string> _looped = [];
    private readonly List<string> _tooDeep = [];
    private readonly List<string> _twice = [];
    private readonly List<string> _lost = [];

    private CodeTree(IReadOnlyList<ListedCode> codes, bool hasPaths) => (_codes, _names, _hasPaths) = ([.. codes], new ListedNames(codes), hasPaths);

    /// <param name="codes">The codes, in order; of two that are one, what the first does not say is taken from the second.</param>
    /// <param name="hasPaths">Whether a slash in a name always parts two codes.</param>
    /// <param name="file">How messages name the file.</param>
    /// <param name="findings">Takes what is left out and what was changed to fit.</param>
    public static IReadOnlyList<QdaCode> Of(IReadOnlyList<ListedCode> codes, bool hasPaths, string file, ICollection<Diagnostic> findings)
    {
        var tree = new CodeTree(codes, hasPaths);
        for (var i = 0; i < tree._codes.Count; i++)
        {
            tree.FindAbove(i);
        }

        tree.CutLoops();
        tree.Hang();
        var made = tree.Made(tree._top, null);
        tree.Tell(file, findings);
        return made;
    }

    private void FindAbove(int i)
    {
        var code = _codes[i];
        if (code.Parent is { Length: > 0 } parent)
        {
            Place(Named(i, parent), code.Path);
            return;
        }

        foreach (var (above, last, separator) in ListedNames.Prefixes(code.Path))
        {
            if ((_hasPaths && separator == "/") || _names.Has(above) || _names.LieUnder(above) > 1)
            {
                Place(_names.Has(above) ? Nearest(i, above) : Add(above), last);
                return;
            }
        }

        Place(Top, code.Path);
    }

    // The code that one names as its parent.
    private int Named(int i, string parent)
    {
        if (Nearest(i, parent) is var found and not Top)
        {
            return found;
        }

        if (_names.Has(parent))
        {
            _looped.Add(Quoted(i));
            return Top;
        }

        _unlisted.Add($"'{parent}'");
        return Add(parent);
    }

    private int Nearest(int i, string parent)
    {
        if (_names.Nearest(parent, i) is not { } found)
        {
            return Top;
        }

        if (found.IsOneOfSeveral)
        {
            _uncertain.Add($"{Quoted(i)} under '{parent}'");
        }

        return found.Number;
    }

    private int Add(string path)
    {
        _codes.Add(new ListedCode(path, null, new QdaCode("above:" + path, "", [])));
        _names.Add(_codes[^1], _codes.Count - 1);
        return _codes.Count - 1;
    }

    private void Place(int above, string called)
    {
        _above.Add(above);
        _called.Add(called);
    }

    private void MakeTop(int i, List<string> why)
    {
        why.Add(Quoted(i));
        (_above[i], _called[i]) = (Top, _codes[i].Path);
    }

    // A list may say that each of two is above the other: the first of them is cut off.
    private void CutLoops()
    {
        var seenFrom = new int[_codes.Count];
        for (var i = 0; i < _codes.Count; i++)
        {
            var at = i;
            while (at != Top && seenFrom[at] == 0)
            {
                seenFrom[at] = i + 1;
                at = _above[at];
            }

            if (at == Top || seenFrom[at] != i + 1)
            {
                continue;
            }

            var first = at;
            for (var next = _above[at]; next != at; next = _above[next])
            {
                first = Math.Min(first, next);
            }

            MakeTop(first, _looped);
        }
    }

    // Each where it, or anything under it, is first named.
    private void Hang()
    {
        var depths = new int[_codes.Count];
        var waiting = new Stack<int>();
        for (var i = 0; i < _codes.Count; i++)
        {
            for (var at = i; at != Top && depths[at] == 0; at = _above[at])
            {
                waiting.Push(at);
            }

            while (waiting.TryPop(out var next))
            {
                depths[next] = _above[next] == Top ? 1 : depths[_above[next]] + 1;
                if (depths[next] > Deepest)
                {
                    MakeTop(next, _tooDeep);
                    depths[next] = 1;
                }

                Under(_above[next]).Add(next);
            }
        }
    }

    private List<int> Under(int above)
    {
        if (above == Top)
        {
            return _top;
        }

        if (!_under.TryGetValue(above, out var under))
        {
            _under.Add(above, under = []);
        }

        return under;
    }

    private QdaCode[] Made(IEnumerable<int> siblings, string? above) =>
    [
        .. siblings.GroupBy(i => _codes[i].Path, StringComparer.Ordinal).Select(same =>
        {
            var under = same.Where(_under.ContainsKey).SelectMany(i => _under[i]);
            return One([.. same.Select(i => Shown(_codes[i].Code, _called[i]))], above) with { Codes = Made(under, same.Key) };
        }),
    ];

    private QdaCode One(List<QdaCode> same, string? above)
    {
        var one = same[0];
        foreach (var again in same.Skip(1))
        {
            one = one with { Color = one.Color ?? again.Color, Description = one.Description ?? again.Description };
            var isLost = (again.Name != one.Name) || (again.Color ?? one.Color) != one.Color || (again.Description ?? one.Description) != one.Description;
            (isLost ? _lost : _twice).Add(above is null ? $"'{again.Name}'" : $"'{again.Name}' under '{above}'");
        }

        return one;
    }

    private void Tell(string file, ICollection<Diagnostic> findings)
    {
        Say(
            ExchangeDiagnostics.LeftOut, _lost, "code is listed again, and what is said of it there is left out",
            "codes are listed again, and what is said of them there is left out");
        Say(ExchangeDiagnostics.Fitted, _twice, "code is listed again, and is one with the first", "codes are listed again, and each is one with the first");
        Say(
            ExchangeDiagnostics.Fitted, _uncertain, "code lies under one of several that are called alike, and was put under the nearest above it",
            "codes lie under one of several that are called alike, and each was put under the nearest above it");
        Say(ExchangeDiagnostics.Fitted, _unlisted, "parent is not listed as a code, and was made one", "parents are not listed as codes, and each was made one");
        Say(ExchangeDiagnostics.Fitted, _looped, "code would lie under itself, and lies under none", "codes would lie under themselves, and lie under none");
        Say(
            ExchangeDiagnostics.Fitted, _tooDeep, FormattableString.Invariant($"code would lie under {Deepest} others, and lies under none"),
            FormattableString.Invariant($"codes would lie under {Deepest} others, and lie under none"));

        void Say(DiagnosticKind kind, List<string> those, string one, string many)
        {
            if (those.Count > 0)
            {
                findings.Add(kind.At(new Place(file), $"{Counted.Of(those.Count, one, many)}: {those[0]}{(those.Count > 1 ? " is the first" : "")}"));
            }
        }
    }

    private string Quoted(int i) => $"'{_codes[i].Path}'";

    private static QdaCode Shown(QdaCode code, string name) => code.Name.Length > 0 ? code : code with { Name = name };
}
