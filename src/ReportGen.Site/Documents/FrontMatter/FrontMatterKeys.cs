using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads the keys of front matter: those that have a meaning here, and every other one as an attribute.</summary>
/// <param name="map">What was written.</param>
/// <param name="fence">The line of the dashes above it, after which YAML began to count.</param>
/// <param name="findings">Where problems go.</param>
internal sealed class FrontMatterKeys(MapNode map, int fence, List<Diagnostic> findings)
{
    private readonly SortedDictionary<string, string> _attributes = new(StringComparer.Ordinal);

    public FrontMatter Fill(FrontMatter empty)
    {
        var filled = empty;
        foreach (var entry in map.Entries)
        {
            filled = entry.Key.Text switch
            {
                "id" => filled with { Id = Text(entry) ?? filled.Id },
                "title" => filled with { Title = Text(entry) ?? filled.Title },
                "kind" => filled with { Kind = Kind(entry) ?? filled.Kind },
                "group" => filled with { Group = Text(entry) ?? filled.Group },
                "videoId" or "video-id" or "video_id" => filled with { VideoId = Text(entry) ?? filled.VideoId },
                "media" => filled with { Media = Media(entry) ?? filled.Media },
                "language" or "lang" => filled with { Language = Text(entry) ?? filled.Language },
                "speakers" when entry.Value is MapNode labels => filled with { Speakers = SpeakerReader.Read(labels, SpeakerLabels.None, findings) },
                "aliases" or "alias" => filled with { Aliases = EquatableArray.From(filled.Aliases.Concat(Texts(entry))) },
                "attributes" => WithAttributes(filled, entry),
                _ => WithAttribute(filled, entry),
            };
        }

        return filled with { Attributes = EquatableArray.From(_attributes.Select(a => new NamedValue(a.Key, a.Value))) };
    }

    private FrontMatter WithAttributes(FrontMatter filled, MapEntry entry)
    {
        if (entry.Value is MapNode nested)
        {
            foreach (var attribute in nested.Entries)
            {
                WithAttribute(filled, attribute);
            }
        }
        else if (entry.Value is not TextNode { IsNothing: true })
        {
            Report(entry, "a map of names to values");
        }

        return filled;
    }

    private FrontMatter WithAttribute(FrontMatter filled, MapEntry entry)
    {
        var value = string.Join(", ", Texts(entry));
        if (value.Length > 0)
        {
            _attributes[entry.Key.Text] = value;
        }

        return filled;
    }

    private DocumentKind? Kind(MapEntry entry)
    {
        if (Text(entry) is not { } name)
        {
            return null;
        }

        var kind = DocumentKind.Find(name);
        if (kind is null)
        {
            findings.Add(
                DocumentDiagnostics.BadFrontMatter.At(
                    Shifted(entry.Value.Place), $"'{name}' is not a kind of document", NearestName.Hint(name, [.. DocumentKind.All.Select(k => k.Name)])));
        }

        return kind;
    }

    private string? Media(MapEntry entry)
    {
        var address = Text(entry);
        if (address is not null && !SettingsReader.IsWebAddress(address))
        {
            findings.Add(
                DocumentDiagnostics.BadFrontMatter.At(
                    Shifted(entry.Value.Place), $"front matter: '{address}' is not a web address, so times are no links", SettingsReader.MediaExample));
            return null;
        }

        return address;
    }

    private string? Text(MapEntry entry)
    {
        switch (entry.Value)
        {
            case TextNode { IsNothing: true }:
                return null;
            case TextNode text:
                return string.IsNullOrWhiteSpace(text.Text) ? null : text.Text.Trim();
            default:
                Report(entry, "a text");
                return null;
        }
    }

    private IEnumerable<string> Texts(MapEntry entry)
    {
        switch (entry.Value)
        {
            case TextNode text:
                return text.IsNothing || string.IsNullOrWhiteSpace(text.Text) ? [] : [text.Text.Trim()];
            case ListNode list when list.Elements.All(e => e is TextNode):
                return list.Elements.Cast<TextNode>().Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => t.Text.Trim());
            default:
                Report(entry, "a text or a list of texts");
                return [];
        }
    }

    private void Report(MapEntry entry, string shape) => findings.Add(DocumentDiagnostics.BadFrontMatter.At(
        Shifted(entry.Value.Place), $"front matter: '{entry.Key.Text}' should be {shape}, but is {entry.Value.Shape}"));

    private Place Shifted(Place place) => place with { Line = place.Line + fence };
}
