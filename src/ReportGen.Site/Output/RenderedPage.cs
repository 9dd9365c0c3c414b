using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Output;

/// <summary>A page that has been rendered: its file, and where it leads and can be led to.</summary>
/// <param name="File">The file.</param>
/// <param name="Links">Where it leads, as hashes.</param>
/// <param name="Words">The links as written, wanted only where one is broken.</param>
internal sealed record RenderedPage(MadeFile File, PageLinks Links, Body Words) : IStored<RenderedPage>, IHasBodies
{
    public IEnumerable<Body> Bodies => [Words];

    /// <summary>The links as written.</summary>
    public EquatableArray<string> WrittenLinks => new CanonicalReader(Words.Read(new Slice(0, Words.Length - sizeof(uint)))).Texts();

    public static RenderedPage Of(MadeFile file, PageAddresses addresses)
    {
        using var writer = CanonicalWriter.Rent();
        var words = new BodyWriter();
        words.Add(writer.Texts(addresses.Links).Written);
        return new(file, PageLinks.Of(addresses), Body.Of(words));
    }

    public void Write(CanonicalWriter writer) => writer.Value(File).Value(Links).Value(Words);

    public static RenderedPage Read(CanonicalReader reader) => new(reader.Value<MadeFile>(), reader.Value<PageLinks>(), reader.Value<Body>());
}
