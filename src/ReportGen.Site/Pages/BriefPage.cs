using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>The report on one page, for somebody with little time: what is claimed, how far it reaches, and a passage or two for it and against it.</summary>
/// <param name="Asks">What the study asks; may be empty.</param>
/// <param name="Figures">The numbers of the sample.</param>
/// <param name="Counting">What the reach of a theme counts, and where its quotes come from.</param>
/// <param name="Claims">Themes of which something is claimed or quoted, those that reach farthest first.</param>
/// <param name="Others">All other themes with their reach, in the same order.</param>
/// <param name="Editions">Other forms of the report.</param>
internal sealed record BriefPage(
    PageHead Head, string Asks, EquatableArray<Fact> Figures, string Counting, EquatableArray<Chapter> Claims, EquatableArray<Bar> Others,
    EquatableArray<Link> Editions) : Page(Head)
{
    public static readonly ModelType<BriefPage> Model = ModelType.Of<BriefPage>("brief page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("asks", p => p.Asks)
        .Many("figures", p => p.Figures, () => Fact.Model)
        .Text("counting", p => p.Counting)
        .Many("claims", p => p.Claims, () => Chapter.Model)
        .Many("others", p => p.Others, () => Bar.Model)
        .Many("editions", p => p.Editions, () => Link.Model);

    public override string Template => "brief.html";

    public override ModelType Type => Model;
}
