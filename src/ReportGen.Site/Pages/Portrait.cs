using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;

namespace ReportGen.Site.Pages;

/// <summary>A document seen from afar: one strip of its segments from first to last, each as wide as its words and in the colour of its theme.</summary>
/// <param name="Parts">In the order of the document; their widths make up <see cref="DocumentPortrait.Width"/>.</param>
/// <param name="Places">Where the questions, sessions or sections begin that the list beside the text names.</param>
/// <param name="Themes">The themes that occur, with how many segments have them: most first.</param>
/// <param name="Most">The first of them, where no other has as many; else null.</param>
/// <param name="Segments">Segments that the strip shows.</param>
/// <param name="Codable">Segments in which codes are looked for.</param>
/// <param name="IsGathered">Whether neighbours stand together in one part, since there are too many for one each.</param>
/// <param name="HasBeside">Whether some parts are words in which no code is looked for, such as an interviewer's.</param>
/// <param name="LeavesThemes">Whether some parts have more themes than are drawn.</param>
/// <param name="HasPlain">Whether some parts could have a theme and have none.</param>
internal sealed record Portrait(
    EquatableArray<PortraitPart> Parts,
    EquatableArray<PortraitPlace> Places,
    EquatableArray<CodeTag> Themes,
    CodeTag? Most,
    int Segments,
    int Codable,
    bool IsGathered,
    bool HasBeside,
    bool LeavesThemes,
    bool HasPlain)
{
    public static readonly ModelType<Portrait> Model = ModelType.Of<Portrait>("portrait")
        .Many("parts", p => p.Parts, () => PortraitPart.Model)
        .Many("places", p => p.Places, () => PortraitPlace.Model)
        .Many("themes", p => p.Themes, () => CodeTag.Model)
        .One("most", p => p.Most, () => CodeTag.Model)
        .Number("width", _ => DocumentPortrait.Width)
        .Number("segments", p => p.Segments)
        .Number("codable", p => p.Codable)
        .Flag("is_gathered", p => p.IsGathered)
        .Flag("has_beside", p => p.HasBeside)
        .Flag("leaves_themes", p => p.LeavesThemes)
        .Flag("has_plain", p => p.HasPlain);
}

/// <summary>One segment of the strip, or neighbours that stand together.</summary>
/// <param name="Href">The segment on this page: of several the first that has the part's theme.</param>
/// <param name="Title">What it is, in words: "Line 19, User: Efficiency, Machines and power".</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="IsBeside">Whether nothing in it counts, such as an interviewer's words: it is drawn lower and hollow.</param>
/// <param name="Theme">The theme with most codings; empty where it has none.</param>
/// <param name="Second">The theme with most codings after that; empty where there is none.</param>
internal sealed record PortraitPart(string Href, string Title, int X, int Width, bool IsBeside, string Theme, string Second)
{
    public static readonly ModelType<PortraitPart> Model = ModelType.Of<PortraitPart>("part of a portrait")
        .Address("href", p => p.Href)
        .Text("title", p => p.Title)
        .Number("x", p => p.X)
        .Number("width", p => p.Width)
        .Flag("is_beside", p => p.IsBeside)
        .Text("theme", p => p.Theme)
        .Text("second", p => p.Second);
}

/// <summary>Where something begins, above the strip.</summary>
/// <param name="Label">Its mark in the list beside the text: "3", "Day 2".</param>
/// <param name="Title">What begins there.</param>
/// <param name="Href">The place on this page.</param>
/// <param name="At">Percent of the width: "12.3".</param>
internal sealed record PortraitPlace(string Label, string Title, string Href, string At)
{
    public static readonly ModelType<PortraitPlace> Model = ModelType.Of<PortraitPlace>("place in a portrait")
        .Text("label", p => p.Label)
        .Text("title", p => p.Title)
        .Address("href", p => p.Href)
        .Text("at", p => p.At);
}
