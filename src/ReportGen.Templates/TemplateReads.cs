using System.Collections;
using ReportGen.Templates.Values;

namespace ReportGen.Templates;

/// <summary>The reads of a render as a list: sorted, each once.</summary>
internal sealed class TemplateReads : IReadOnlyList<TemplateRead>
{
    private readonly TemplateRead[] reads;

    public TemplateReads(TemplateSet set, TemplateModel model, ReadLog? log)
    {
        var found = new List<TemplateRead>();
        for (var reference = log?.LastModel; reference is not null; reference = reference.Previous)
        {
            AddMembers(found, reference);
        }

        foreach (var (kind, subject, member, value) in log?.Others ?? [])
        {
            var text = kind switch
            {
                ReadKind.Include => Fingerprints.OfText(set.Library.Find(subject)?.Source.Text),
                ReadKind.Global => Fingerprints.OfValue(model.Values.Last(global => global.Name == subject).Value),
                _ => value,
            };
            found.Add(new TemplateRead(kind, subject, member, "", text));
        }

        found.Sort(static (left, right) => Compare(left, right) is var order and not 0 ? order : string.CompareOrdinal(left.Way, right.Way));
        reads = Distinct(found);
    }

    /// <summary>An object may be reached by several ways; the first of them stands for all.</summary>
    private static TemplateRead[] Distinct(List<TemplateRead> sorted)
    {
        var kept = new List<TemplateRead>(sorted.Count);
        foreach (var read in sorted)
        {
            if (kept.Count == 0 || Compare(kept[^1], read) != 0)
            {
                kept.Add(read);
            }
        }

        return [.. kept];
    }

    private static int Compare(TemplateRead left, TemplateRead right)
    {
        var order = left.Kind.CompareTo(right.Kind);
        order = order != 0 ? order : string.CompareOrdinal(left.Subject, right.Subject);
        return order != 0 ? order : string.CompareOrdinal(left.Member, right.Member);
    }

    public int Count => reads.Length;

    public TemplateRead this[int index] => reads[index];

    public IEnumerator<TemplateRead> GetEnumerator() => ((IEnumerable<TemplateRead>)reads).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void AddMembers(List<TemplateRead> found, ModelReference model)
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
}
