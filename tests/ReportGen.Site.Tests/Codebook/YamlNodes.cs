using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReportGen.Site.Tests.Codebook;

/// <summary>Settings as a test writes them: YAML, with the places that its reader would give.</summary>
internal static class YamlNodes
{
    public static SettingsNode Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return ToNode(stream.Documents[0].RootNode);
    }

    public static MapNode ReadMap(string yaml) => (MapNode)Read(yaml);

    private static SettingsNode ToNode(YamlNode node)
    {
        var place = new Place("site.yml", (int)node.Start.Line, (int)node.Start.Column);
        return node switch
        {
            YamlScalarNode scalar => new TextNode(place, scalar.Value ?? "", scalar.Style == ScalarStyle.Plain),
            YamlSequenceNode sequence => new ListNode(place, sequence.Children.Select(ToNode).ToEquatableArray()),
            YamlMappingNode mapping => new MapNode(
                place, mapping.Children.Select(c => new MapEntry((TextNode)ToNode(c.Key), ToNode(c.Value))).ToEquatableArray()),
            _ => throw new NotSupportedException(node.NodeType.ToString()),
        };
    }
}
