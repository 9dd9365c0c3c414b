using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Output;

/// <summary>A page that has been rendered: its file, and where it leads and can be led to.</summary>
/// <param name="File">The file.</param>
/// <param name="Links">Where it leads, as hashes.</param>
/// <param name="Words">The links as written, wanted only where one is broken.</param>
/// <param name="Twin">The same as Markdown; null where the page has no twin.</param>
internal sealed record RenderedPage(MadeFile File, PageLinks Links, Body Words, MadeFile? Twin) : IStored<RenderedPage>, IHasBodies
{
    public IEnumerable<Body> Bodies => [Words];

    /// <summary>The links as written.</summary>
    public EquatableArray<string> WrittenLinks => new CanonicalReader(Words.Read(new Slice(0, Words.Length - sizeof(uint)))).Texts();

    /// <summary>The file at an address: the page, or its twin.</summary>
    public MadeFile? At(string path) => File.Path == path ? File : Twin?.Path == path ? Twin : null;

    public static RenderedPage Of(MadeFile file, PageAddresses addresses, MadeFile? twin)
    {
        using var writer = CanonicalWriter.Rent();
        return new(file, PageLinks.Of(addresses), Body.Of(writer.Texts(addresses.Links).Written), twin);
    }

    public void Write(CanonicalWriter writer) => writer.Value(File).Value(Links).Value(Words).Value(Twin);

    public static RenderedPage Read(CanonicalReader reader) => new(
        reader.Value<MadeFile>(), reader.Value<PageLinks>(), reader.Value<Body>(), reader.OptionalValue<MadeFile>());
}
