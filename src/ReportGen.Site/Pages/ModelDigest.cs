using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>Writes a value's canonical bytes by walking the members that templates may read: what no template can see changes no page.</summary>
internal static class ModelDigest
{
    public static void Write(CanonicalWriter writer, ModelType type, object value) => type.Visit(value, new Visitor(writer));

    /// <summary>The digest of one member of a model as far as a render read it; null where its type has no such member.</summary>
    public static Digest? Of(ReadSummary summary, ModelType type, object value, string member)
    {
        using var writer = CanonicalWriter.Rent();
        return summary.Visit(type, value, member, new Visitor(writer)) ? writer.ToDigest() : null;
    }

    /// <summary>The digest of one member of a model with all that is in it.</summary>
    public static Digest? Of(ModelType type, object value, string member) => Of(ReadSummary.Everything, type, value, member);

    // Each kind of value has a mark of its own, so that no two different models write alike.
    private sealed class Visitor(CanonicalWriter writer) : ModelVisitor
    {
        public override void Text(string text) => writer.Number(0).Text(text);

        public override void Number(long number) => writer.Number(1).Number(number);

        public override void Nothing() => writer.Number(2);

        public override void Group(int count) => writer.Number(3).Number(count);
    }
}
