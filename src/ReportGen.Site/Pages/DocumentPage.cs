using ReportGen.Engine.Digests;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>The page of one document: its whole text, segment by segment, with the codes beside it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Kind">interview, workshop, video-notes or article.</param>
/// <param name="KindLabel">The same in words.</param>
/// <param name="Group">The document group.</param>
/// <param name="GroupHref">Where groups are compared; empty where they are not.</param>
/// <param name="Case">The person, or the document's id.</param>
/// <param name="File">The source file's name.</param>
/// <param name="Language">The language of its words; empty where it is the report's.</param>
/// <param name="Attributes">What is known of whoever speaks.</param>
/// <param name="Facts">Numbers.</param>
/// <param name="VideoHref">The video's address; empty where there is none.</param>
/// <param name="Portrait">The document seen from afar; null where nothing in it is coded.</param>
/// <param name="Blocks">The text.</param>
/// <param name="Codes">The codes in use with where they stand, by theme, most frequent first.</param>
/// <param name="Contents">What was asked, who took which question, or its sections: the list that stays in sight.</param>
/// <param name="Backlinks">Segments of other documents that link here.</param>
/// <param name="Previous">The document before it in the report's order; null for the first.</param>
/// <param name="Next">The document after it; null for the last.</param>
/// <param name="DataHref">The same document as JSON.</param>
internal sealed record DocumentPage(
    PageHead Head,
    string Id,
    string Kind,
    string KindLabel,
    string Group,
    string GroupHref,
    string Case,
    string File,
    string Language,
    EquatableArray<Fact> Attributes,
    EquatableArray<Fact> Facts,
    string VideoHref,
    Portrait? Portrait,
    Contents Contents,
    EquatableArray<Block> Blocks,
    EquatableArray<CodeRow> Codes,
    EquatableArray<Link> Backlinks,
    Link? Previous,
    Link? Next,
    string DataHref) : Page(Head)
{
    public static readonly ModelType<DocumentPage> Model = ModelType.Of<DocumentPage>("document page")
        .One("head", p => p.Head, () => PageHead.Model)
        .Text("id", p => p.Id)
        .Text("kind", p => p.Kind)
        .Text("kind_label", p => p.KindLabel)
        .Text("group", p => p.Group)
        .Address("group_href", p => p.GroupHref)
        .Text("case", p => p.Case)
        .Text("file", p => p.File)
        .Text("language", p => p.Language)
        .Many("attributes", p => p.Attributes, () => Fact.Model)
        .Many("facts", p => p.Facts, () => Fact.Model)
        .Address("video_href", p => p.VideoHref)
        .One("portrait", p => p.Portrait, () => Pages.Portrait.Model)
        .One("contents", p => p.Contents, () => Pages.Contents.Model)
        .Many("blocks", p => p.Blocks, () => Block.Model)
        .Many("codes", p => p.Codes, () => CodeRow.Model)
        .Many("backlinks", p => p.Backlinks, () => Link.Model)
        .One("previous", p => p.Previous, () => Link.Model)
        .One("next", p => p.Next, () => Link.Model)
        .Address("data_href", p => p.DataHref);

    public override string Template => "document.html";

    public override ModelType Type => Model;
}

/// <summary>A piece of a document's text in its place: one segment, or a list with the bullets and lists inside it.</summary>
/// <param name="Kind">turn, paragraph, heading, quotation, question, code, table, bullet or list.</param>
/// <param name="Id">The segment's id and permalink; empty for a list.</param>
/// <param name="Html">Its words; empty for a list, and without the paragraph around them where they are one (<see cref="IsParagraph"/>).</param>
/// <param name="Line">Its line in the source file.</param>
/// <param name="Speaker">Who says it; empty where nobody speaks, or where the one before is the same.</param>
/// <param name="Role">interviewer, participant or quoted; empty where nobody speaks.</param>
/// <param name="Level">For headings 2 to 6, as they stand in the page's outline; else 0.</param>
/// <param name="Numbered">Whether it is a list with numbers, or a point of one.</param>
/// <param name="Number">The number of a point, or of a list's first; 0 where there is none.</param>
/// <param name="Tags">The codes on it.</param>
/// <param name="Blocks">A list's bullets, or the lists inside a bullet.</param>
internal sealed record Block(
    string Kind, string Id, Html Html, int Line, string Speaker, string Role, int Level, bool Numbered, int Number, EquatableArray<CodeTag> Tags, EquatableArray<Block> Blocks)
{
    /// <summary>When it is said, as <c>hh:mm:ss</c>; empty where nobody knows.</summary>
    public string Time { get; init; } = "";

    /// <summary>That time in the recording; empty where nobody says where that is.</summary>
    public string TimeHref { get; init; } = "";

    /// <summary>Whether its words are one paragraph and nothing else, so that one element can hold them: two in three segments, and the one saved is a tenth of a page.</summary>
    public bool IsParagraph { get; init; }

    /// <summary>Whether its words may run otherwise than those of most reports do, so that who shows them has to look: from right to left.</summary>
    public bool MayTurn { get; init; }

    /// <summary>What people say of its codes, and of those that they took off it.</summary>
    public EquatableArray<VoiceView> Voices { get; init; } = [];

    public static readonly ModelType<Block> Model = ModelType.Of<Block>("block")
        .Text("kind", b => b.Kind)
        .Text("id", b => b.Id)
        .Html("html", b => b.Html)
        .Flag("is_paragraph", b => b.IsParagraph)
        .Number("line", b => b.Line)
        .Text("speaker", b => b.Speaker)
        .Text("role", b => b.Role)
        .Text("time", b => b.Time)
        .Address("time_href", b => b.TimeHref)
        .Flag("may_turn", b => b.MayTurn)
        .Number("level", b => b.Level)
        .Flag("numbered", b => b.Numbered)
        .Number("number", b => b.Number)
        .Many("tags", b => b.Tags, () => CodeTag.Model)
        .Many("voices", b => b.Voices, () => VoiceView.Model)
        .Many("blocks", b => b.Blocks, () => Model!);
}

/// <summary>A theme or code with where it stands in a document.</summary>
/// <param name="Tag">The node, and how many segments have it.</param>
/// <param name="Places">The lines of the first of them, each leading there.</param>
/// <param name="MoreCount">How many segments are not among them.</param>
internal sealed record CodeRow(CodeTag Tag, EquatableArray<Link> Places, int MoreCount)
{
    public static readonly ModelType<CodeRow> Model = ModelType.Of<CodeRow>("code row")
        .One("tag", c => c.Tag, () => CodeTag.Model)
        .Many("places", c => c.Places, () => Link.Model)
        .Number("more_count", c => c.MoreCount);
}
