using ReportGen.Engine.Digests;
using ReportGen.Templates;

namespace ReportGen.Site.Pages;

/// <summary>Writes a value's canonical bytes by walking the members that templates may read.</summary>
internal static class ModelDigest
{
    public static void Write(CanonicalWriter writer, ModelType type, object value) =>
        writer.Text(type.Name + value);
}
