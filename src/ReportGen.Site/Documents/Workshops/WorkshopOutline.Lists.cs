namespace ReportGen.Site.Documents;

/// <summary>Groups that are named in lists, or in front of their words; looked for where no heading and no line names any.</summary>
internal sealed partial class WorkshopOutline
{
    private const int LongestName = 200;

    // Groups that are bullets, or labels in front of their words.
    private bool TakesFromList(List<MarkdownBlock> blocks, int at)
    {
        var block = blocks[at];
        if (block.IsQuoted)
        {
            return false;
        }

        if (_scheme.Shape == GroupShape.Labels)
        {
            return block is { Kind: SegmentKind.Bullet } or { Kind: SegmentKind.Paragraph, Depth: 0 } && TakesLabels(block);
        }

        if (NameIn(block) is not { } group)
        {
            return false;
        }

        Heading(block, group.Label, Math.Min(_headingLevel + 1, 6), group);
        var isFlat = at + 1 < blocks.Count && blocks[at + 1] is { Kind: SegmentKind.Bullet } next && next.Depth == block.Depth && NameIn(next) is null;
        _groupList = (block.Depth, isFlat);
        return true;
    }

    private GroupName? NameIn(MarkdownBlock block) => block is { Kind: SegmentKind.Bullet, Span.Length: <= LongestName }
        ? _scheme.Line(PlainText.Of(_text.AsSpan(block.Span.Start, block.Span.Length)))
        : null;

    // A group in a list lasts as long as what is nested in it; a label's group as long as its paragraph.
    private void LeaveList(MarkdownBlock block)
    {
        if (_groupList is { } list && (block.Depth < list.Depth || (!list.IsFlat && block.Depth == list.Depth && block.Kind == SegmentKind.Bullet)))
        {
            (_groupLevel, _groupList) = (0, null);
        }
    }

    // Each line that begins with a group's name is that group's, with the lines below it up to the next.
    private bool TakesLabels(MarkdownBlock block)
    {
        var start = block.Span.Start;
        int end;
        for (var at = start; at < block.Span.End; at = end + 1)
        {
            end = Math.Min(TextLines.EndOf(_text, at), block.Span.End);
            if (WorkshopLines.Label(_text.AsSpan(at, end - at), _scheme) is not { } label)
            {
                if (at == block.Span.Start)
                {
                    return false;
                }

                continue;
            }

            PutLabelled(block, start, at);
            Heading(block with { Span = NameBefore(_text.IndexOf(':', at), at) }, label.Group.Label, Math.Min(_headingLevel + 1, 6), label.Group);
            _groupList = (block.Kind == SegmentKind.Bullet ? block.Depth : int.MaxValue, false);
            start = at + label.Words;
        }

        PutLabelled(block, start, block.Span.End);
        return true;
    }

    private Span NameBefore(int colon, int start)
    {
        var name = _text.AsSpan(start, colon - start);
        var first = start + name.Length - name.TrimStart("*_ \t").Length;
        return new Span(first, first + name.Trim("*_ \t").Length);
    }

    private void PutLabelled(MarkdownBlock block, int start, int end)
    {
        var span = TextLines.Trim(_text, start, end);
        if (!span.IsEmpty)
        {
            Put(block with { Span = span, Number = null, Start = span.Start }, WorkshopPart.GroupWords);
        }
    }
}
