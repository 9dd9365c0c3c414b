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
        var (done, scratch) = (new Dictionary<string, ulong>(StringComparer.Ordinal), new ReadLog());
        for (var reference = log?.LastModel; reference is not null; reference = reference.Previous)
        {
            AddMembers(found, reference, done, scratch);
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

    /// <summary>The same thing may have been noted twice; once is enough.</summary>
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

    /// <summary>Adds what was read of an object; an object that many ways lead to is looked at once.</summary>
    private static void AddMembers(List<TemplateRead> found, ModelReference model, Dictionary<string, ulong> done, ReadLog scratch)
    {
        if (model.ReadMask == 0)
        {
            return;
        }

        var subject = model.Subject();
        done.TryGetValue(subject, out var known);
        var mask = model.ReadMask & ~known;
        if (mask == 0)
        {
            return;
        }

        done[subject] = known | mask;
        var way = model.Way();
        foreach (var member in model.Shape.Members)
        {
            if ((mask & (1UL << member.Index)) != 0)
            {
                found.Add(new TemplateRead(Fingerprints.KindOf(member), subject, member.Name, way, Fingerprints.Of(member, model, scratch)));
            }
        }
    }
}
