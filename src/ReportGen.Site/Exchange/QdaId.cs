using System.Security.Cryptography;
using System.Text;

namespace ReportGen.Site.Exchange;

/// <summary>
/// Ids that are made of names, so that the same thing has the same id in every export: version 5 of RFC 9562, in a namespace that the project's name makes,
/// with the kind of thing in the name, since a coder may be called like a code.
/// </summary>
/// <param name="project">What the project is called.</param>
internal sealed class QdaId(string project)
{
    // This program's own namespace; another one would give everything in every project another id.
    private static readonly Guid s_program = new("8a0f3c1e-52d7-5b64-9c0e-6d1f2b7a4e35");

    private readonly Guid _project = Version5(s_program, "project:" + project);

    /// <summary>The id of a thing, in lower case.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="parts">What tells it from all others of the kind.</param>
    public string Of(string kind, params ReadOnlySpan<string> parts) => Version5(_project, kind + ":" + string.Join('\n', parts)).ToString("D");

    /// <summary>A name as a GUID in a namespace.</summary>
    public static Guid Version5(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // It is what the RFC asks for, and makes names, not secrets.
        var hash = SHA1.HashData(bytes).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }

    /// <summary>A GUID as some program wrote it, in the one form that is compared: without braces, in lower case.</summary>
    public static string Normal(string written) => written.Trim().Trim('{', '}').ToLowerInvariant();
}
