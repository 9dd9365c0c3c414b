using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReportGen.Site.Tests.Exchange;

/// <summary>
/// What the schemas of REFI-QDA 1.0 say of the elements that are written here: which attributes each must and may have, and which elements stand in it, in
/// which order, and how often. It is put down here as data, and knows nothing of the writer.
/// </summary>
internal static partial class RefiSchema
{
    private const string Audit = "creatingUser? creationDateTime? modifyingUser? modifiedDateTime?";

    // "name! name?" for attributes; "Name Name? Name* Name+" for elements, in this order and no other.
    private static readonly Dictionary<string, (string Attributes, string Content)> s_project = new(StringComparer.Ordinal)
    {
        ["Project"] = (
            "name! origin? creatingUserGUID? creationDateTime? modifyingUserGUID? modifiedDateTime? basePath?",
            "Users? CodeBook? Variables? Cases? Sources? Notes? Links? Sets? Graphs? Description? NoteRef*"),
        ["Users"] = ("", "User+"),
        ["User"] = ("guid! name? id?", ""),
        ["CodeBook"] = ("", "Codes"),
        ["Codes"] = ("", "Code+"),
        ["Code"] = ("guid! name! isCodable! color?", "Description? NoteRef* Code*"),
        ["Variables"] = ("", "Variable+"),
        ["Variable"] = ("guid! name! typeOfVariable!", "Description?"),
        ["Cases"] = ("", "Case+"),
        ["Case"] = ("guid! name?", "Description? CodeRef* VariableValue* SourceRef* SelectionRef*"),
        ["VariableValue"] = ("", "VariableRef TextValue"),
        ["Sources"] = ("", "TextSource+"),
        ["TextSource"] = ($"guid! name? plainTextPath? richTextPath? {Audit}", "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"),
        ["PlainTextSelection"] = ($"guid! startPosition! endPosition! name? {Audit}", "Description? Coding* NoteRef*"),
        ["Coding"] = ("guid! creatingUser? creationDateTime?", "CodeRef NoteRef*"),
        ["Notes"] = ("", "Note+"),
        ["Note"] = ($"guid! name? plainTextPath? richTextPath? {Audit}", "Description? PlainTextContent? PlainTextSelection* Coding* NoteRef* VariableValue*"),
    };

    private static readonly Dictionary<string, (string Attributes, string Content)> s_codebook = new(s_project, StringComparer.Ordinal)
    {
        ["CodeBook"] = ("origin?", "Codes Sets?"),
        ["Code"] = ("guid! name! isCodable! color?", "Description? Code*"),
    };

    private static readonly string[] s_references = ["CodeRef", "VariableRef", "SourceRef", "SelectionRef", "NoteRef"];
    private static readonly string[] s_texts = ["Description", "TextValue", "PlainTextContent"];

    /// <summary>Everything in which XML is not as the schema wants it; nothing where it is.</summary>
    public static IEnumerable<string> Faults(XDocument document)
    {
        var isProject = document.Root!.Name.LocalName == "Project";
        var elements = isProject ? s_project : s_codebook;
        XNamespace space = isProject ? "urn:QDA-XML:project:1.0" : "urn:QDA-XML:codebook:1.0";
        var ids = document.Descendants().Select(e => (string?)e.Attribute("guid")).OfType<string>().ToList();
        return document.Descendants().SelectMany(e => Faults(e, elements, space))
            .Concat(ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Key} names two things"))
            .Concat(References(document).Except(ids, StringComparer.Ordinal).Select(r => $"{r} is referred to and is not there"));
    }

    private static IEnumerable<string> References(XDocument document) =>
        document.Descendants().SelectMany(e => new[] { "targetGUID", "creatingUser", "creatingUserGUID" }.Select(a => (string?)e.Attribute(a))).OfType<string>();

    private static IEnumerable<string> Faults(XElement element, Dictionary<string, (string Attributes, string Content)> elements, XNamespace space)
    {
        var name = element.Name.LocalName;
        if (element.Name.Namespace != space)
        {
            yield return $"{name} is in another namespace";
        }

        var (attributes, content) = elements.TryGetValue(name, out var known) ? known
            : s_references.Contains(name) ? ("targetGUID!", "")
            : s_texts.Contains(name) ? ("", "#")
            : ("", "unknown!");
        var words = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var there = element.Attributes().Where(a => !a.IsNamespaceDeclaration).ToList();
        foreach (var missing in words.Where(w => w[^1] == '!' && element.Attribute(w[..^1]) is null))
        {
            yield return $"{name} lacks {missing}";
        }

        foreach (var attribute in there.Where(a => !words.Any(w => w[..^1] == a.Name.LocalName) || !IsGood(a)))
        {
            yield return $"{name} has {attribute}";
        }

        if (content == "#" ? element.HasElements : !Order(content).IsMatch(string.Concat(element.Elements().Select(e => e.Name.LocalName + " "))))
        {
            yield return $"{name} holds {string.Join(' ', element.Elements().Select(e => e.Name.LocalName).Take(20))}, and may hold {content}";
        }

        if (name is "TextSource" or "Note" && (element.Attribute("plainTextPath") is null) == (element.Element(space + "PlainTextContent") is null))
        {
            yield return $"{name} has its text twice, or nowhere";
        }
    }

    private static bool IsGood(XAttribute attribute) => attribute.Name.LocalName switch
    {
        "guid" or "targetGUID" or "creatingUser" => Id().IsMatch(attribute.Value),
        "color" => Color().IsMatch(attribute.Value),
        "isCodable" => attribute.Value is "true" or "false",
        "startPosition" or "endPosition" => int.TryParse(attribute.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        "typeOfVariable" => attribute.Value is "Text" or "Boolean" or "Integer" or "Float" or "Date" or "DateTime",
        "plainTextPath" => attribute.Value.StartsWith("internal://", StringComparison.Ordinal),
        "name" => attribute.Value.Length > 0 && !attribute.Value.Any(char.IsControl),
        _ => true,
    };

    private static Regex Order(string content) => new("^" + string.Concat(content.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p =>
        p[^1] is '?' or '*' or '+' ? $"(?:{p[..^1]} ){p[^1]}" : $"(?:{p} )")) + "$");

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")]
    private static partial Regex Id();

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Color();
}
