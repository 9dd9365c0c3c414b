using ReportGen.Engine.Digests;

namespace ReportGen.Cli.Serving;

/// <summary>What a server answers to an address.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="File">What is sent, relative to the report's folder; null for none of its files.</param>
/// <param name="Bytes">The file's content.</param>
/// <param name="Location">Where to go instead; null to stay.</param>
internal sealed record Answer(int Status, string? File, ReadOnlyMemory<byte> Bytes, string? Location = null)
{
    public static Answer To(string location) => new(302, null, default, location);

    /// <summary>Whether it is a page, which can follow changes.</summary>
    public bool IsPage => Location is null && (File is null || File.EndsWith(".html", StringComparison.Ordinal));

    /// <summary>Differs where what a reader sees differs.</summary>
    public string Mark => $"{Status}-{Digest.Of(Bytes.Span).ToString()[..16]}";
}
