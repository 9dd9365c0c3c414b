using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ReportGen.Site.Settings;

/// <summary>Reads YAML into <see cref="SettingsNode"/>s that know their places. Every scalar stays text: a codebook's <c>no</c> is a word, not a flag.</summary>
internal static class SiteYaml
{
    private const int DeepestNesting = 64;

    // Aliases share nodes, so a few lines can stand for billions; this many are more than any codebook has.
    private const int MostNodes = 200_000;

    /// <summary>The document's root, or null with the reason where it is not YAML at all.</summary>
    /// <param name="file">The name that messages use.</param>
    /// <param name="text">Its content.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="most">How many values it may stand for.</param>
    public static SettingsNode? Parse(string file, string text, ICollection<Diagnostic> findings, int most = MostNodes)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return new MapNode(new Place(file), []);
            }

            var root = new Walk(file, parser, findings, most).Node(0);
            ReportWhatFollows(file, parser, findings);
            return root;
        }
        catch (YamlException exception)
        {
            findings.Add(YamlFault.Of(file, text, exception));
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The library's scanner gives up in these ways on some texts, such as a tag that is no address; see Whatever_text_is_read_no_law_is_broken.
            findings.Add(YamlFault.Of(file, text, parser.Current?.End ?? new Mark(0, 1, 1)));
            return null;
        }
    }

    // Errors there would be lost with what they are about. Whoever puts the file between two lines of dashes has written nothing after them.
    private static void ReportWhatFollows(string file, Parser parser, ICollection<Diagnostic> findings)
    {
        Place? begin = null;
        while (!parser.Accept<StreamEnd>(out _))
        {
            if (parser.TryConsume<DocumentStart>(out var start))
            {
                begin = PlaceOf(file, start.Start);
            }
            else if (begin is not null && parser.Current is not (DocumentEnd or Scalar { Value: "", Style: ScalarStyle.Plain }))
            {
                findings.Add(SettingsDiagnostics.NotYaml.At(
                    begin, "a second YAML document begins here, and only the first is read", "remove this line of '---', so that both are one"));
                return;
            }
            else
            {
                parser.MoveNext();
            }
        }
    }

    private static Place PlaceOf(string file, Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    /// <summary>One walk over the parser's events.</summary>
    private sealed class Walk(string file, Parser parser, ICollection<Diagnostic> findings, int most)
    {
        private readonly Dictionary<string, (SettingsNode Node, int Size)> _anchors = new(StringComparer.Ordinal);
        private int _nodes;

        public SettingsNode Node(int depth)
        {
            if (++_nodes > most || depth > DeepestNesting)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, depth > DeepestNesting ? "This is nested too deeply" : "This stands for too many values");
            }

            var before = _nodes;
            switch (parser.Current)
            {
                case AnchorAlias:
                    return Alias(parser.Consume<AnchorAlias>());
                case Scalar:
                    var scalar = parser.Consume<Scalar>();
                    return Remember(scalar.Anchor, new TextNode(PlaceOf(file, scalar.Start), scalar.Value, scalar.Style == ScalarStyle.Plain), before);
                case SequenceStart:
                    var sequence = parser.Consume<SequenceStart>();
                    var elements = new List<SettingsNode>();
                    while (!parser.TryConsume<SequenceEnd>(out _))
                    {
                        elements.Add(Node(depth + 1));
                    }

                    return Remember(sequence.Anchor, new ListNode(PlaceOf(file, sequence.Start), EquatableArray.From(elements)), before);
                default:
                    var mapping = parser.Consume<MappingStart>();
                    return Remember(mapping.Anchor, new MapNode(PlaceOf(file, mapping.Start), Entries(depth)), before);
            }
        }

        private EquatableArray<MapEntry> Entries(int depth)
        {
            var entries = new List<MapEntry>();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is not TextNode text)
                {
                    findings.Add(SettingsDiagnostics.WrongShape.At(key.Place, $"a key should be a text, but is {key.Shape}"));
                }
                else if (!keys.Add(text.Text))
                {
                    findings.Add(SettingsDiagnostics.RepeatedKey.At(text.Place, $"'{text.Text}' stands twice in this map; the first counts"));
                }
                else
                {
                    entries.Add(new MapEntry(text, value));
                }
            }

            return EquatableArray.From(entries);
        }

        private SettingsNode Alias(AnchorAlias alias)
        {
            var name = alias.Value.Value;
            if (_anchors.TryGetValue(name, out var known))
            {
                _nodes += known.Size;
                return known.Node;
            }

            findings.Add(SettingsDiagnostics.NotYaml.At(
                PlaceOf(file, alias.Start),
                $"'*{name}' is a YAML alias of something that does not exist",
                $"if a term was meant, put it in quotes: \"*{name}\""));
            return new TextNode(PlaceOf(file, alias.Start), $"*{name}", IsPlain: false);
        }

        private SettingsNode Remember(AnchorName anchor, SettingsNode node, int before)
        {
            if (!anchor.IsEmpty)
            {
                _anchors[anchor.Value] = (node, _nodes - before + 1);
            }

            return node;
        }
    }
}
