using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Settings;

/// <summary>A piece of site.yml with its place: what YAML says, before anyone has asked what it means. Its place counts: findings show it.</summary>
internal abstract record SettingsNode(Place Place) : ICanonical
{
    /// <summary>What a reader would call it: "a text", "a list", "a map".</summary>
    public abstract string Shape { get; }

    public void Write(CanonicalWriter writer)
    {
        writer.Number(Place.Line).Number(Place.Column);
        WriteContent(writer);
    }

    protected abstract void WriteContent(CanonicalWriter writer);
}

/// <summary>A single value, always kept as text: <c>no</c>, <c>1.5</c> and <c>on</c> stay what was written.</summary>
internal sealed record TextNode(Place Place, string Text, bool IsPlain) : SettingsNode(Place)
{
    /// <summary>An empty plain value or <c>~</c>: nothing was given.</summary>
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";

    public override string Shape => IsNothing ? "nothing" : "a text";

    protected override void WriteContent(CanonicalWriter writer) => writer.Number(0).Text(Text).Flag(IsNothing);
}

/// <summary>A sequence.</summary>
internal sealed record ListNode(Place Place, EquatableArray<SettingsNode> Elements) : SettingsNode(Place)
{
    public override string Shape => "a list";

    protected override void WriteContent(CanonicalWriter writer) => writer.Number(1).Values(Elements);
}

/// <summary>A mapping, in the order in which it was written.</summary>
internal sealed record MapNode(Place Place, EquatableArray<MapEntry> Entries) : SettingsNode(Place)
{
    public override string Shape => "a map";

    public SettingsNode? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Text == key)
            {
                return entry.Value;
            }
        }

        return null;
    }

    protected override void WriteContent(CanonicalWriter writer) => writer.Number(2).Values(Entries);
}

/// <summary>One key with its value.</summary>
internal sealed record MapEntry(TextNode Key, SettingsNode Value) : ICanonical
{
    public void Write(CanonicalWriter writer)
    {
        Key.Write(writer);
        Value.Write(writer);
    }
}
