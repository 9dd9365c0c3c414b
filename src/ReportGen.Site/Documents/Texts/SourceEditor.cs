using System.Text;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>
/// Collects changes to a text, cuts and replacements, in any order, and applies them all at once; overlapping changes are one, the first wins
/// what is put in. What was edited before stays known: places still lead to the file.
/// </summary>
internal sealed class SourceEditor(SourceText source)
{
    private readonly List<(Span Span, string With)> _changes = [];
    private List<(Span Span, string With)>? _ordered;
    private int[] _growth = [];
    private int _editedTo;

    public SourceText Source => source;

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Leaves a stretch out.</summary>
    public void Cut(Span span) => Replace(span, "");

    /// <summary>Puts something in the place of a stretch.</summary>
    public void Replace(Span span, string with)
    {
        if (!span.IsEmpty || with.Length > 0)
        {
            _changes.Add((span, with));
            _ordered = null;
        }
    }

    /// <summary>Where a place of the text before is in the text after; a place inside a change is where that begins.</summary>
    public int Moved(int offset)
    {
        var changes = Ordered();
        var (low, high) = (0, changes.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = changes[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        var at = low < changes.Count && changes[low].Span.Start < offset ? changes[low].Span.Start : offset;
        return at + _growth[low];
    }

    public Span Moved(Span span)
    {
        var start = Moved(span.Start);
        return new Span(start, Math.Max(start, Moved(span.End)));
    }

    /// <summary>The text with all changes.</summary>
    public SourceText Apply()
    {
        var changes = Ordered();
        if (changes.Count == 0)
        {
            return source;
        }

        var text = source.Text;
        var result = new StringBuilder(text.Length);
        var edits = new List<TextEdit>(source.Edits.Count + changes.Count);
        var (at, earlier) = (0, 0);
        _editedTo = 0;
        foreach (var (span, with) in changes)
        {
            KeepRest(edits, at, span.Start, result.Length);
            result.Append(text, at, span.Start - at);
            earlier = Keep(edits, earlier, span.Start, result.Length - span.Start);
            var put = result.Length;
            result.Append(with);
            earlier = Remove(edits, earlier, span, put, with.Length);
            at = span.End;
        }

        KeepRest(edits, at, text.Length, result.Length);
        result.Append(text, at, text.Length - at);
        Keep(edits, earlier, int.MaxValue, result.Length - text.Length);
        return new SourceText(result.ToString(), EquatableArray.From(edits));
    }

    // What is left of something that an earlier edit had put in stands for nothing in the file.
    private void KeepRest(List<TextEdit> edits, int at, int before, int put)
    {
        if (Math.Min(_editedTo, before) - at is > 0 and var length)
        {
            edits.Add(new TextEdit(put, length, 0));
        }
    }

    // Earlier edits before an offset stay as they are, moved; of one that reaches beyond it, what lies before.
    private int Keep(List<TextEdit> edits, int earlier, int before, int growth)
    {
        while (earlier < source.Edits.Count && source.Edits[earlier] is var edit && edit.Offset < before)
        {
            edits.Add(edit with { Offset = edit.Offset + growth, LengthAfter = Math.Min(edit.LengthAfter, before - edit.Offset) });
            _editedTo = edit.Offset + edit.LengthAfter;
            earlier++;
        }

        return earlier;
    }

    // What is taken out, piece by piece: text as it was decoded, and what earlier edits had made. The first piece carries what is put in.
    private int Remove(List<TextEdit> edits, int earlier, Span span, int put, int length)
    {
        var first = edits.Count;
        var at = Math.Max(span.Start, _editedTo);
        while (earlier < source.Edits.Count && source.Edits[earlier] is var edit && edit.Offset < span.End)
        {
            AddPiece(edits, at, edit.Offset, put);
            edits.Add(edit with { Offset = put, LengthAfter = 0 });
            at = Math.Max(at, edit.Offset + edit.LengthAfter);
            _editedTo = at;
            earlier++;
        }

        AddPiece(edits, at, span.End, put);
        if (edits.Count == first)
        {
            edits.Add(new TextEdit(put, 0, 0)); // nothing was there before
        }

        edits[first] = edits[first] with { LengthAfter = length };
        for (var i = first + 1; i < edits.Count; i++)
        {
            edits[i] = edits[i] with { Offset = put + length };
        }

        return earlier;
    }

    private void AddPiece(List<TextEdit> edits, int from, int to, int put)
    {
        if (from < to)
        {
            var removed = source.Text.AsSpan(from, to - from);
            var lines = removed.Count('\n');
            edits.Add(new TextEdit(put, 0, removed.Length, lines, lines == 0 ? 0 : removed.Length - removed.LastIndexOf('\n') - 1));
        }
    }

    // What is put in where a cut begins stands before it.
    private List<(Span Span, string With)> Ordered()
    {
        if (_ordered is not null)
        {
            return _ordered;
        }

        var ordered = new List<(Span Span, string With)>(_changes.Count);
        foreach (var change in _changes.OrderBy(c => c.Span.Start).ThenBy(c => !c.Span.IsEmpty).ThenByDescending(c => c.Span.End))
        {
            if (ordered.Count > 0 && change.Span.Start < ordered[^1].Span.End)
            {
                ordered[^1] = (new Span(ordered[^1].Span.Start, Math.Max(ordered[^1].Span.End, change.Span.End)), ordered[^1].With);
            }
            else
            {
                ordered.Add(change);
            }
        }

        _growth = new int[ordered.Count + 1];
        for (var i = 0; i < ordered.Count; i++)
        {
            _growth[i + 1] = _growth[i] + ordered[i].With.Length - ordered[i].Span.Length;
        }

        return _ordered = ordered;
    }
}
