using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Coders;

/// <summary>
/// A coding file as text, to be edited the way a careful person would: an entry more, or one less, and everything else as it stands, comments, order and line ends
/// too. Nothing is done to a file that is not a list of entries, or not YAML at this moment: somebody is at work on it.
/// </summary>
internal sealed class CodingFileText
{
    private readonly List<string> _lines;
    private readonly string _lineEnd;
    private readonly List<WrittenEntry> _entries = [];

    private CodingFileText(string text)
    {
        _lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.ReplaceLineEndings("\n");
        _lines = lines.Length == 0 ? [] : [.. lines.TrimEnd('\n').Split('\n')];
    }

    /// <summary>Reads a file; null with the reason where it cannot be edited.</summary>
    /// <param name="text">Its text; empty where it does not exist yet.</param>
    /// <param name="coder">Who codes where an entry does not say.</param>
    /// <param name="fault">Why not.</param>
    public static CodingFileText? Read(string text, string coder, out string fault)
    {
        var findings = new List<Diagnostic>();
        var file = new CodingFileText(text);
        fault = "";
        switch (SiteYaml.Parse("", text.ReplaceLineEndings("\n"), findings))
        {
            case var _ when findings.Count > 0:
                fault = $"line {findings[0].Place.Line} is no YAML, or says something twice";
                return null;
            case TextNode { IsNothing: true } or MapNode { Entries.Count: 0 }:
                return file;
            case ListNode list when list.Elements.All(e => e is MapNode):
                return file.Take(list, coder) ? file : Refuse("its entries do not each begin on a line of their own", out fault);
            default:
                return Refuse("it is no list of codings", out fault);
        }
    }

    /// <summary>The text with an entry more, before the first that comes after it.</summary>
    public string With(HandCoding coding, string coder)
    {
        var entry = CodingWriter.Entry(coding.Coder == coder ? coding with { Coder = "" } : coding).TrimEnd('\n').Split('\n');
        var indent = _entries.Count > 0 ? _entries[0].Indent : "";
        var next = _entries.FindIndex(e => e.Coding.CompareTo(coding) > 0);
        var at = next < 0 ? _lines.Count : _entries[next].First;
        return Join([.. _lines.Take(at), .. entry.Select(l => indent + l), .. _lines.Skip(at)]);
    }

    /// <summary>The text without the entries that fit; null where none does.</summary>
    public string? Without(Predicate<HandCoding> fits)
    {
        var gone = _entries.FindAll(e => fits(e.Coding));
        return gone.Count == 0 ? null : Join([.. _lines.Where((_, i) => !gone.Exists(e => i >= e.Dash && i < e.End))]);
    }

    /// <summary>Whether an entry fits.</summary>
    public bool Has(Predicate<HandCoding> fits) => _entries.Exists(e => fits(e.Coding));

    private static CodingFileText? Refuse(string why, out string fault)
    {
        fault = why;
        return null;
    }

    private bool Take(ListNode list, string coder)
    {
        foreach (var map in list.Elements.OfType<MapNode>())
        {
            // The dash may stand on a line of its own.
            var dash = map.Place.Line - 1;
            while (dash >= 0 && !_lines[dash].AsSpan().TrimStart().StartsWith("-", StringComparison.Ordinal))
            {
                dash--;
            }

            if (dash < 0 || (_entries.Count > 0 && dash <= _entries[^1].Dash))
            {
                return false;
            }

            // What is set in deeper belongs to the entry before: its note may have lines that look like comments.
            var indent = _lines[dash][..(_lines[dash].Length - _lines[dash].TrimStart().Length)];
            var first = dash;
            while (first > (_entries.Count > 0 ? _entries[^1].Dash + 1 : 1) && IsBetween(_lines[first - 1], indent))
            {
                first--;
            }

            if (_entries.Count > 0)
            {
                _entries[^1] = _entries[^1] with { End = first };
            }

            _entries.Add(new WrittenEntry(first, dash, _lines.Count, indent, CodingOf(map, coder)));
        }

        return true;
    }

    private static bool IsBetween(string line, string indent) => line.StartsWith(indent + "#", StringComparison.Ordinal);

    private static HandCoding CodingOf(MapNode map, string coder)
    {
        var quote = map.Find("quote");
        return new(
            TextOf(map, "document"), TextOf(map, "code"),
            quote is MapNode words ? new TextQuote(TextOf(words, "exact"), TextOf(words, "prefix"), TextOf(words, "suffix")) : new TextQuote((quote as TextNode)?.Text ?? ""),
            TextOf(map, "segment") is { Length: > 0 } segment ? segment : null, TextOf(map, "coder") is { Length: > 0 } named ? named : coder,
            Enum.TryParse<Verdict>(TextOf(map, "verdict"), ignoreCase: true, out var verdict) ? verdict : Verdict.Add, TextOf(map, "note"));
    }

    private static string TextOf(MapNode map, string key) => (map.Find(key) as TextNode)?.Text ?? "";

    private string Join(List<string> lines) => lines.Count == 0 ? "" : string.Join(_lineEnd, lines) + _lineEnd;

    /// <summary>An entry and the lines that it takes.</summary>
    /// <param name="First">Its first line, with the comments right above it, counted from 0.</param>
    /// <param name="Dash">Where the entry itself begins.</param>
    /// <param name="End">The line after its last.</param>
    /// <param name="Indent">What stands before its dash.</param>
    /// <param name="Coding">What it says.</param>
    private sealed record WrittenEntry(int First, int Dash, int End, string Indent, HandCoding Coding);
}
