using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tests.Steps;

/// <summary>A value that knows its key and can be kept.</summary>
internal sealed record Grain(string Key, string Text) : IStored<Grain>
{
    public void Write(CanonicalWriter writer) => writer.Text(Key).Text(Text);

    public static Grain Read(CanonicalReader reader) => new(reader.Text(), reader.Text());

    public override string ToString() => $"{Key}={Text}";
}
