using ReportGen.Engine.Digests;
using ReportGen.Site.Codebook;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Pages;

/// <summary>Makes the portrait of a document from its segments and their codings.</summary>
internal sealed class DocumentPortrait
{
    /// <summary>How wide all parts are together.</summary>
    public const int Width = 1000;

    // With more segments than this some share a part: the strip must not outweigh the words, and no reader tells more apart.
    private const int MostParts = 48;

    // Of Width: narrower than this nobody can point at it.
    private const int Narrowest = 3;

    // Labels above the strip that stand closer than this would run into each other on a telephone.
    private const int LabelRoom = 45;

    private const int MostNamed = 2;

    private static readonly List<string> s_none = [];

    private readonly Document _document;
    private readonly NameList _nodes;
    private readonly string _root;
    private readonly List<(int Segment, int Words)> _segments = [];
    private readonly Dictionary<int, List<string>> _themes;
    private readonly List<(string Theme, int Count)> _counted = [];
    private readonly Comparison<(string Theme, int Count)> _mostFirst;
    private readonly int _words;
    private bool _leavesThemes;

    private DocumentPortrait(Document document, IReadOnlyList<Coding> codings, NameList nodes, string root)
    {
        (_document, _nodes, _root) = (document, nodes, root);
        _mostFirst = (left, right) => (-left.Count, _nodes.PlaceOf(left.Theme)).CompareTo((-right.Count, _nodes.PlaceOf(right.Theme))) is not 0 and var order ? order
            : string.CompareOrdinal(left.Theme, right.Theme);
        for (var i = 0; i < document.Segments.Count; i++)
        {
            if (WordCount.Of(document.Visible(document.Segments[i]).Text) is > 0 and var words)
            {
                _segments.Add((i, words));
                _words += words;
            }
        }

        _themes = codings.GroupBy(c => c.Segment).ToDictionary(g => g.Key, g => g.Select(c => c.Theme).ToList());
    }

    /// <summary>The portrait; null where nothing is coded, so that there is nothing to see.</summary>
    /// <param name="document">The document.</param>
    /// <param name="codings">Its codings.</param>
    /// <param name="codable">Segments in which codes are looked for.</param>
    /// <param name="contents">What the list beside the text names.</param>
    /// <param name="nodes">For names.</param>
    /// <param name="root">The way from the page up to the report's root.</param>
    public static Portrait? Of(Document document, IReadOnlyList<Coding> codings, int codable, EquatableArray<ContentsEntry> contents, NameList nodes, string root)
    {
        var maker = new DocumentPortrait(document, codings, nodes, root);
        return codings.Count == 0 || maker._words == 0 ? null : maker.Make(codable, contents);
    }

    private Portrait Make(int codable, EquatableArray<ContentsEntry> contents)
    {
        var parts = new List<PortraitPart>();
        var starts = new Dictionary<string, int>(StringComparer.Ordinal);
        var most = Math.Min(_segments.Count, MostParts);
        var (from, before, x) = (0, 0, 0);
        for (var at = 0; at < _segments.Count; at++)
        {
            starts.TryAdd(_document.Segments[_segments[at].Segment].Id, Place(before));
            before += _segments[at].Words;
            var end = Place(before);
            var isLast = at == _segments.Count - 1;
            var isFull = (long)(at + 1) * most >= (long)(parts.Count + 1) * _segments.Count;
            if (isLast || (isFull && end - x >= Narrowest && Width - end >= Narrowest))
            {
                parts.Add(Part(from, at, x, end - x));
                (from, x) = (at + 1, end);
            }
        }

        var themes = _themes.Values.SelectMany(t => t.Distinct()).GroupBy(t => t)
            .OrderByDescending(g => g.Count()).ThenBy(g => _nodes.PlaceOf(g.Key)).Select(g => _nodes.Tag(g.Key, _root, "", g.Count())).ToEquatableArray();
        return new(
            EquatableArray.From(parts),
            EquatableArray.From(Places(contents, starts)),
            themes,
            themes.Count == 1 || themes[0].Count > themes[1].Count ? themes[0] : null,
            _segments.Count,
            codable,
            parts.Count < _segments.Count,
            parts.Any(p => p.IsBeside),
            _leavesThemes,
            parts.Any(p => !p.IsBeside && p.Theme.Length == 0));
    }

    private int Place(int words) => (int)Math.Round((double)words * Width / _words, MidpointRounding.AwayFromZero);

    // A part for each few segments of each document: nothing is made for one but what it shows.
    private PortraitPart Part(int first, int last, int x, int width)
    {
        var themes = Count(first, last);
        var (theme, second) = (themes.Count > 0 ? themes[0].Theme : "", themes.Count > 1 ? themes[1].Theme : "");
        var (shown, isBeside) = (first, themes.Count == 0);
        _leavesThemes |= themes.Count > 2;
        for (var i = first; i <= last; i++)
        {
            isBeside = isBeside && IsBeside(SegmentAt(i));
        }

        while (theme.Length > 0 && !ThemesOf(_segments[shown].Segment).Contains(theme))
        {
            shown++;
        }

        return new("#" + SegmentAt(shown).Id, Title(first, last, themes), x, width, isBeside, theme, second);
    }

    // The themes of some segments, those first that most codings have.
    private List<(string Theme, int Count)> Count(int first, int last)
    {
        _counted.Clear();
        for (var i = first; i <= last; i++)
        {
            foreach (var theme in ThemesOf(_segments[i].Segment))
            {
                var at = 0;
                while (at < _counted.Count && _counted[at].Theme != theme)
                {
                    at++;
                }

                if (at == _counted.Count)
                {
                    _counted.Add((theme, 0));
                }

                _counted[at] = (theme, _counted[at].Count + 1);
            }
        }

        _counted.Sort(_mostFirst);
        return _counted;
    }

    private Segment SegmentAt(int index) => _document.Segments[_segments[index].Segment];

    private List<string> ThemesOf(int segment) => _themes.GetValueOrDefault(segment) ?? s_none;

    // Where no rule looks unless it says so.
    private bool IsBeside(Segment segment) => !segment.IsCodable || ScopeTest.RoleOf(segment, _document.HasSpeakers) != SpeakerRole.Participant;

    private string Title(int first, int last, List<(string Theme, int Count)> themes)
    {
        var (from, to) = (_document.Source.LineOf(SegmentAt(first).Span.Start), _document.Source.LineOf(SegmentAt(last).Span.Start));
        var place = from == to ? _nodes.Language.Say("Line {0}", _nodes.Language.Number(from))
            : _nodes.Language.Say("Lines {0}–{1}", _nodes.Language.Number(from), _nodes.Language.Number(to));
        if (first == last && SegmentAt(first).Speaker is { Length: > 0 } speaker)
        {
            place += $", {speaker}";
        }

        var names = string.Join(", ", themes.Take(MostNamed).Select(t => _nodes.Find(t.Theme)?.Label ?? t.Theme));
        var more = themes.Count > MostNamed ? FormattableString.Invariant($" +{themes.Count - MostNamed}") : "";
        return names.Length == 0 ? place : $"{place}: {names}{more}";
    }

    // Labels that would run into the one before are left out; the list beside the text has them all.
    private static IEnumerable<PortraitPlace> Places(EquatableArray<ContentsEntry> contents, Dictionary<string, int> starts)
    {
        var free = 0;
        foreach (var entry in contents.Where(e => e.Mark.Length > 0))
        {
            if (starts.TryGetValue(entry.Href.TrimStart('#'), out var at) && at >= free)
            {
                free = at + LabelRoom + ((entry.Mark.Length - 1) * 12);
                yield return new(entry.Mark, entry.Label, entry.Href, FormattableString.Invariant($"{at / 10}.{at % 10}"));
            }
        }
    }
}
