using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Templates;

namespace ReportGen.Site;

/// <summary>
/// What code makes the values that a cache holds. Another build of this program, another version of a library or another runtime may make
/// other values of the same input, so nothing that it left is used.
/// </summary>
internal static class CodeIdentity
{
    public static Digest Digest { get; } = Find();

    private static Digest Find()
    {
        using var writer = CanonicalWriter.Rent();
        writer.Text(Environment.Version.ToString());
        foreach (var assembly in new[] { typeof(Run).Assembly, typeof(TemplateSet).Assembly, typeof(CodeIdentity).Assembly })
        {
            // A build is deterministic: the same source over the same versions of libraries has the same id on every machine.
            writer.Text(assembly.ManifestModule.ModuleVersionId.ToString());
        }

        return writer.ToDigest();
    }
}
