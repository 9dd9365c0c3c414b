using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>The page that searches the report: a field, what results can be narrowed to, and room for what is found.</summary>
/// <param name="Documents">How many documents are searched.</param>
/// <param name="Blocks">Into how many blocks they are cut.</param>
/// <param name="Files">Into how many files the words of a block are cut.</param>
/// <param name="Groups">Groups of documents; none where there is only one.</param>
/// <param name="Themes">Themes with their codes.</param>
/// <param name="Attributes">What else documents can be told apart by.</param>
internal sealed record SearchPage(
    PageHead Head, int Documents, int Blocks, int Files, EquatableArray<string> Groups, EquatableArray<SearchTheme> Themes, EquatableArray<SearchAttribute> Attributes)
    : Page(Head)
{
    public static readonly ModelType<SearchPage> Model = ModelType.Of<SearchPage>("search page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Number("documents", p => p.Documents)
        .Number("blocks", p => p.Blocks)
        .Number("files", p => p.Files)
        .Texts("groups", p => p.Groups)
        .Many("themes", p => p.Themes, () => SearchTheme.Model)
        .Many("attributes", p => p.Attributes, () => SearchAttribute.Model);

    public override string Template => "search.html";

    public override ModelType Type => Model;
}

/// <summary>A theme to narrow results to, with its codes.</summary>
internal sealed record SearchTheme(string Id, string Label, EquatableArray<SearchCode> Codes)
{
    public static readonly ModelType<SearchTheme> Model = ModelType.Of<SearchTheme>("theme to search")
        .Text("id", t => t.Id)
        .Text("label", t => t.Label)
        .Many("codes", t => t.Codes, () => SearchCode.Model);
}

/// <summary>A code to narrow results to.</summary>
internal sealed record SearchCode(string Id, string Label)
{
    public static readonly ModelType<SearchCode> Model = ModelType.Of<SearchCode>("code to search")
        .Text("id", c => c.Id)
        .Text("label", c => c.Label);
}

/// <summary>An attribute with few enough values to choose from.</summary>
internal sealed record SearchAttribute(string Name, EquatableArray<string> Values) : ICanonical
{
    public static readonly ModelType<SearchAttribute> Model = ModelType.Of<SearchAttribute>("attribute to search")
        .Text("name", a => a.Name)
        .Texts("values", a => a.Values);

    public void Write(CanonicalWriter writer) => writer.Text(Name).Texts(Values);
}
