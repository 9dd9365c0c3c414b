using ReportGen.Engine.Digests;

namespace ReportGen.Site.Output;

/// <summary>A page that has been rendered: its file, and where it leads and can be led to.</summary>
internal sealed record RenderedPage(MadeFile File, PageAddresses Addresses) : IStored<RenderedPage>
{
    public void Write(CanonicalWriter writer) => writer.Value(File).Value(Addresses);

    public static RenderedPage Read(CanonicalReader reader) => new(reader.Value<MadeFile>(), reader.Value<PageAddresses>());
}
