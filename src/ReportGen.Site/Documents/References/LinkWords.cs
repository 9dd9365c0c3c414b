namespace ReportGen.Site.Documents;

/// <summary>The words of a wikilink, as a page shows them and data have them.</summary>
internal static class LinkWords
{
    /// <summary>
    /// Its label or else its target, without marks. A picture, a recording or another file that is shown in its place stands there instead of words: only its caption is some,
    /// as nobody who reads the note sees the name of the file.
    /// </summary>
    public static string Of(Wikilink link) => link.Label is { } label ? PlainText.Of(label) : ShownFile(link) is null ? PlainText.Of(link.Target) : "";

    /// <summary>What kind of file is shown in the place of the link, in a word; null where none is.</summary>
    public static string? ShownFile(Wikilink link) => link.Kind == Wikilink.Embed ? Attachments.KindOf(link.Target) : null;
}
