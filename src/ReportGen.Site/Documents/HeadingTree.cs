using ReportGen.Engine.Digests;

namespace ReportGen.Site.Documents;

/// <summary>Says for each heading how far its section reaches: up to the next heading of its level or above.</summary>
internal static class HeadingTree
{
    public static EquatableArray<Section> Sections(EquatableArray<Segment> segments)
    {
        var sections = new List<Section>();
        var open = new Stack<int>();
        for (var i = 0; i < segments.Count; i++)
        {
            if (segments[i].Kind != SegmentKind.Heading)
            {
                continue;
            }

            while (open.TryPeek(out var above) && sections[above].Level >= segments[i].Depth)
            {
                sections[open.Pop()] = sections[above] with { End = i };
            }

            open.Push(sections.Count);
            sections.Add(new Section(i, segments[i].Depth, segments.Count));
        }

        return EquatableArray.From(sections);
    }
}
