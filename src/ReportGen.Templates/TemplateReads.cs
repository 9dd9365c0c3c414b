using System.Collections;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>The reads of a render as a list: sorted, each once.</summary>
internal sealed class TemplateReads : IReadOnlyList<TemplateRead>
{
    private readonly TemplateRead[] reads;

    public TemplateReads(TemplateSet set, ReadLog? log)
    {
        var found = new SortedSet<TemplateRead>(Order.Instance);
        for (var model = log?.LastModel; model is not null; model = model.Previous)
        {
            AddMembers(found, model);
        }

        foreach (var (kind, subject, member, value) in log?.Others ?? [])
        {
            var text = kind == ReadKind.Include ? Fingerprints.OfText(set.Library.Find(subject)?.Source.Text) : value;
            found.Add(new TemplateRead(kind, subject, member, "", text));
        }

        reads = [.. found];
    }

    public int Count => reads.Length;

    public TemplateRead this[int index] => reads[index];

    public IEnumerator<TemplateRead> GetEnumerator() => ((IEnumerable<TemplateRead>)reads).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void AddMembers(SortedSet<TemplateRead> found, ModelReference model)
    {
        if (model.ReadMask == 0)
        {
            return;
        }

        var (subject, way) = (model.Subject(), model.Way());
        foreach (var member in model.Shape.Members)
        {
            if ((model.ReadMask & (1UL << member.Index)) != 0)
            {
                found.Add(new TemplateRead(Fingerprints.KindOf(member), subject, member.Name, way, Fingerprints.Of(member, model)));
            }
        }
    }

    private sealed class Order : IComparer<TemplateRead>
    {
        public static readonly Order Instance = new();

        public int Compare(TemplateRead left, TemplateRead right)
        {
            var order = left.Kind.CompareTo(right.Kind);
            order = order != 0 ? order : string.CompareOrdinal(left.Subject, right.Subject);
            return order != 0 ? order : string.CompareOrdinal(left.Member, right.Member);
        }
    }
}
