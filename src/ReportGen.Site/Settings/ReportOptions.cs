using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>What site.yml says that decides something of every document or of all sums: kept apart, so that an edit of anything else there leaves those alone.</summary>
/// <param name="Descriptor">What documents are called.</param>
/// <param name="Compare">Which attributes are compared, and how.</param>
/// <param name="IsSearched">Whether the report can be searched.</param>
internal sealed record ReportOptions(DescriptorForms Descriptor, CompareSettings Compare, bool IsSearched) : ICanonical
{
    public static ReportOptions Of(SiteSettings settings) => new(settings.Descriptor, settings.Compare, settings.IsSearched);

    public void Write(CanonicalWriter writer) => writer.Value(Descriptor).Value(Compare).Flag(IsSearched);
}
