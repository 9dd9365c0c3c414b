using ReportGen.Engine.Digests;
using ReportGen.Templates;

namespace ReportGen.Site.Pages;

/// <summary>Writes a value's canonical bytes by walking the members that templates may read: what no template can see changes no page.</summary>
internal static class ModelDigest
{
    public static void Write(CanonicalWriter writer, ModelType type, object value) => ModelContent.Visit(type, value, new Visitor(writer));

    // Each kind of value has a mark of its own, so that no two different models write alike.
    private sealed class Visitor(CanonicalWriter writer) : ModelVisitor
    {
        public override void Text(string text) => writer.Number(0).Text(text);

        public override void Number(long number) => writer.Number(1).Number(number);

        public override void Nothing() => writer.Number(2);

        public override void Group(int count) => writer.Number(3).Number(count);
    }
}
