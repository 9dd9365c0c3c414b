using ReportGen.Engine.Digests;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Corpus;

/// <summary>What other pages show of a document. Nothing here changes when only its words do.</summary>
/// <param name="Label">What it is called: by what is known of who speaks (<see cref="DescriptorForms"/>), else by its case or its title.</param>
internal sealed record DocumentCard(string Id, string Title, string Label, DocumentKind Kind, string Group, string Case, string File, EquatableArray<NamedValue> Attributes)
    : IStored<DocumentCard>
{
    /// <summary>All that it is called, for those who look for it by name.</summary>
    public string Heading => string.Join(" · ", new[] { Label, Title, Case }.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal));

    /// <summary>The value of an attribute; empty where the document has none of this name.</summary>
    public string ValueOf(string attribute)
    {
        foreach (var (name, value) in Attributes.AsSpan())
        {
            if (name == attribute)
            {
                return value;
            }
        }

        return "";
    }

    /// <summary>The value of an attribute, or of what documents have without one: case, group, id, kind, title; empty where it has neither. Notes and articles that name
    /// no case have none: their file's name says nothing of who speaks.</summary>
    public string Named(string name) => ValueOf(name) is { Length: > 0 } value ? value : name switch
    {
        "case" => Case == Id && Kind != DocumentKind.Interview && Kind != DocumentKind.Survey ? "" : Case,
        "group" => Group,
        "id" => Id,
        "kind" => Kind.Label,
        "title" => Title,
        _ => "",
    };

    public void Write(CanonicalWriter writer) =>
        writer.Text(Id).Text(Title).Text(Label).Text(Kind.Name).Text(Group).Text(Case).Text(File).Values(Attributes);

    public static DocumentCard Read(CanonicalReader reader) => new(
        Id: reader.Text(),
        Title: reader.Text(),
        Label: reader.Text(),
        Kind: DocumentKind.Stored(reader.Name()),
        Group: reader.Name(),
        Case: reader.Text(),
        File: reader.Text(),
        Attributes: reader.Values<NamedValue>());
}
