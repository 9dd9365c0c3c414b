using System.Collections;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Evidence;

/// <summary>
/// All evidence for a theme or code, or for two themes together, in the order in which it is laid out, with what is made of it and of nothing else: whoever
/// takes the list over from the run before has that, too.
/// </summary>
internal sealed class EvidenceList : IReadOnlyList<EvidenceIn>
{
    private readonly EvidenceIn[] _all;
    private readonly Lazy<IReadOnlyList<QuotePage>> _pages;
    private readonly Lazy<NodeTotal> _total;
    private readonly Lazy<int[]> _tenths;
    private readonly Lazy<Digest> _naming;

    /// <param name="all">At least the evidence of one document, in the order in which it is laid out.</param>
    public EvidenceList(EvidenceIn[] all)
    {
        _all = all;
        _pages = new(() => QuotePage.LayOut(all));
        _total = new(() => NodeTotal.Of(all));
        _tenths = new(() => AlongTalk.Count(all));
        _naming = new(() => Digest.Of(writer =>
        {
            foreach (var part in all)
            {
                writer.Hash(part.Naming).Number(part.Node.Count);
            }
        }));
    }

    /// <summary>That for which there is none.</summary>
    public static EvidenceList None { get; } = new([]);

    public int Count => _all.Length;

    public EvidenceIn this[int index] => _all[index];

    /// <summary>What each page quotes; there is at least one.</summary>
    public IReadOnlyList<QuotePage> Pages => _pages.Value;

    /// <summary>How far it reaches, without what people rejected.</summary>
    public NodeTotal Total => _total.Value;

    /// <summary>Its segments in interviews, from the first tenth of what can be coded to the last.</summary>
    public int[] Tenths => _tenths.Value;

    /// <summary>A digest of what is shown of the documents where they are named, and of how much each has.</summary>
    public Digest Naming => _naming.Value;

    public ReadOnlySpan<EvidenceIn> AsSpan() => _all;

    public IEnumerator<EvidenceIn> GetEnumerator() => _all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _all.GetEnumerator();
}
