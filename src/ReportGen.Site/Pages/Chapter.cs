using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>A theme or code as editions tell it, from the claim down to some of the evidence.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Number">Which it is among its siblings, from 1.</param>
/// <param name="Tag">Its name, and the way to all of its evidence.</param>
/// <param name="Claim">What is claimed of it; may be empty.</param>
/// <param name="Definition">What it means; may be empty.</param>
/// <param name="Memo">Its narrative; may be empty.</param>
/// <param name="Reach">Documents with it, of all; its note counts segments.</param>
/// <param name="Quotes">Passages that tell it best.</param>
/// <param name="Against">Passages that speak against it.</param>
/// <param name="Evidence">Some of what was found for it besides.</param>
/// <param name="More">How many segments are not shown.</param>
/// <param name="Codes">A theme's codes.</param>
internal sealed record Chapter(
    string Anchor, int Number, CodeTag Tag, string Claim, Html Definition, Html Memo, Bar Reach, EquatableArray<QuoteView> Quotes, EquatableArray<QuoteView> Against,
    EquatableArray<QuoteView> Evidence, int More, EquatableArray<Chapter> Codes)
{
    public static readonly ModelType<Chapter> Model = ModelType.Of<Chapter>("chapter")
        .Text("anchor", c => c.Anchor)
        .Number("number", c => c.Number)
        .One("tag", c => c.Tag, () => CodeTag.Model)
        .Text("claim", c => c.Claim)
        .Html("definition", c => c.Definition)
        .Html("memo", c => c.Memo)
        .One("reach", c => c.Reach, () => Bar.Model)
        .Many("quotes", c => c.Quotes, () => QuoteView.Model)
        .Many("against", c => c.Against, () => QuoteView.Model)
        .Many("evidence", c => c.Evidence, () => QuoteView.Model)
        .Number("more", c => c.More)
        .Many("codes", c => c.Codes, () => Model!);
}
