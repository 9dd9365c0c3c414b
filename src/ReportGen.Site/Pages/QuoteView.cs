using ReportGen.Engine.Digests;
using ReportGen.Site.Coders;
using ReportGen.Site.Evidence;
using ReportGen.Templates.Models;
using ReportGen.Templates.Output;

namespace ReportGen.Site.Pages;

/// <summary>A quote as a page shows it.</summary>
/// <param name="Href">The very segment, on its document's page.</param>
/// <param name="Html">The words with hits marked.</param>
/// <param name="Before">What the segment says before that; empty where nothing.</param>
/// <param name="After">What it says after that; empty where nothing.</param>
/// <param name="IsMoreBefore">Whether the segment begins even earlier.</param>
/// <param name="IsMoreAfter">Whether it goes on after that.</param>
/// <param name="Speaker">Who says it; empty where nobody speaks.</param>
/// <param name="Case">The person or group.</param>
/// <param name="IsCutBefore">Whether the segment begins earlier.</param>
/// <param name="IsCutAfter">Whether the segment goes on.</param>
/// <param name="IsPasted">Whether these words were pasted in from elsewhere.</param>
/// <param name="Language">The language of the words; empty where it is the report's.</param>
/// <param name="Tags">The other themes and codes on that segment, as many as say something.</param>
/// <param name="MoreTags">How many there are besides; the document's page shows them all.</param>
/// <param name="Voices">What people say of what is marked; empty where only rules speak.</param>
internal sealed record QuoteView(
    string Href, Html Html, Html Before, Html After, bool IsMoreBefore, bool IsMoreAfter, string Speaker, string Case, bool IsCutBefore, bool IsCutAfter, bool IsPasted,
    string Language, EquatableArray<CodeTag> Tags, int MoreTags, EquatableArray<VoiceView> Voices)
{
    public static readonly ModelType<QuoteView> Model = ModelType.Of<QuoteView>("quote")
        .Address("href", q => q.Href)
        .Html("html", q => q.Html)
        .Html("before", q => q.Before)
        .Html("after", q => q.After)
        .Flag("has_before", q => q.Before.Markup.Length > 0)
        .Flag("has_after", q => q.After.Markup.Length > 0)
        .Flag("is_more_before", q => q.IsMoreBefore)
        .Flag("is_more_after", q => q.IsMoreAfter)
        .Text("speaker", q => q.Speaker)
        .Text("case", q => q.Case)
        .Flag("is_cut_before", q => q.IsCutBefore)
        .Flag("is_cut_after", q => q.IsCutAfter)
        .Flag("is_pasted", q => q.IsPasted)
        .Text("language", q => q.Language)
        .Many("tags", q => q.Tags, () => CodeTag.Model)
        .Number("more_tags", q => q.MoreTags)
        .Many("voices", q => q.Voices, () => VoiceView.Model);
}

/// <summary>What one person says of a code on some words.</summary>
/// <param name="By">Who.</param>
/// <param name="Says">coded, accepted or rejected.</param>
/// <param name="Label">The theme or code; empty where the page is about it.</param>
/// <param name="Note">Why; may be empty.</param>
internal sealed record VoiceView(string By, string Says, string Label, string Note)
{
    public static readonly ModelType<VoiceView> Model = ModelType.Of<VoiceView>("voice")
        .Text("by", v => v.By)
        .Text("says", v => v.Says)
        .Text("label", v => v.Label)
        .Text("note", v => v.Note);

    // What is longer is a memo; the data files have all of it.
    private const int LongestNote = 600;

    private const int MostVoices = 24;

    /// <summary>Voices for a page: as many, and as much of each, as does not bury the words.</summary>
    /// <param name="voices">What is said.</param>
    /// <param name="nodes">For names.</param>
    /// <param name="own">The node that the page is about; null where it is about many.</param>
    public static EquatableArray<VoiceView> Of(EquatableArray<Voice> voices, NameList nodes, string? own) => voices
        .Select(v => new VoiceView(
            nodes.NameOf(v.Coder),
            v.Verdict switch { Verdict.Accept => "accepted", Verdict.Reject => "rejected", _ => "coded" },
            v.Code == own ? "" : nodes.Find(v.Code)?.FullLabel ?? v.Code,
            v.Note.Length <= LongestNote ? v.Note : v.Note[..(char.IsHighSurrogate(v.Note[LongestNote - 1]) ? LongestNote - 1 : LongestNote)] + "\u2026"))
        .Take(MostVoices)
        .ToEquatableArray();
}

/// <summary>The quotes of one document.</summary>
/// <param name="Anchor">The id of this group on the page, so that a matrix can lead here.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Href">The document's page.</param>
/// <param name="Group">Its document group.</param>
/// <param name="IsContinued">Whether its first quotes stand on the page before.</param>
/// <param name="Quotes">In document order.</param>
internal sealed record QuoteGroup(string Anchor, string Title, string Href, string Group, bool IsContinued, EquatableArray<QuoteView> Quotes)
{
    public static readonly ModelType<QuoteGroup> Model = ModelType.Of<QuoteGroup>("quote group")
        .Text("anchor", g => g.Anchor)
        .Text("title", g => g.Title)
        .Address("href", g => g.Href)
        .Text("group", g => g.Group)
        .Flag("is_continued", g => g.IsContinued)
        .Many("quotes", g => g.Quotes, () => QuoteView.Model);
}
