using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Output;

/// <summary>A page that has been rendered: its file, and where it leads and can be led to.</summary>
/// <param name="File">The file.</param>
/// <param name="Addresses">Where it leads and can be led to.</param>
/// <param name="Twin">The same as Markdown; null where the page has no twin.</param>
internal sealed record RenderedPage(MadeFile File, PageAddresses Addresses, MadeFile? Twin) : IStored<RenderedPage>, IHasBodies
{
    public IEnumerable<Body> Bodies => [Addresses.Words];

    /// <summary>The file at an address: the page, or its twin.</summary>
    public MadeFile? At(string path) => File.Path == path ? File : Twin?.Path == path ? Twin : null;

    public void Write(CanonicalWriter writer) => writer.Value(File).Value(Addresses).Value(Twin);

    public static RenderedPage Read(CanonicalReader reader) => new(reader.Value<MadeFile>(), reader.Value<PageAddresses>(), reader.OptionalValue<MadeFile>());
}
