using ReportGen.Engine.Digests;

namespace ReportGen.Site.Links;

/// <summary>A link seen from where it leads: which document points here, and from which segment.</summary>
/// <param name="From">The id of the document that points here.</param>
/// <param name="FromTitle">What pages call it.</param>
/// <param name="FromSegment">Where in it; empty where that is no segment.</param>
internal sealed record Backlink(string From, string FromTitle, string FromSegment) : ICanonical
{
    public void Write(CanonicalWriter writer) => writer.Text(From).Text(FromTitle).Text(FromSegment);
}
