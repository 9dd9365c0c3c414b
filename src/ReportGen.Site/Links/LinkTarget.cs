using ReportGen.Site.Documents;

namespace ReportGen.Site.Links;

/// <summary>What a link names: a page, and perhaps a part of it behind a <c>#</c>.</summary>
/// <param name="Page">Empty for the document that the link stands in.</param>
/// <param name="Part">A heading, a heading's fragment or <c>^block</c>; null where the whole page is meant.</param>
internal readonly record struct LinkTarget(string Page, string? Part)
{
    /// <summary>What stands between the brackets of a wikilink.</summary>
    public static LinkTarget OfWikilink(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? new(target.Trim(), null) : new(target[..hash].Trim(), NullIfEmpty(target[(hash + 1)..].Trim(' ', '#')));
    }

    /// <summary>The address of a link in Markdown, percent-encoded or not.</summary>
    public static LinkTarget OfAddress(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var page = hash < 0 ? address : address[..hash];
        var query = page.IndexOf('?', StringComparison.Ordinal);
        return new(
            Uri.UnescapeDataString(query < 0 ? page : page[..query]).Trim(),
            hash < 0 ? null : NullIfEmpty(Uri.UnescapeDataString(address[(hash + 1)..]).Trim(' ', '#')));
    }

    /// <summary>Whether the part is a moment, as in <c>#12:16</c>.</summary>
    public bool IsMoment => Page.Length == 0 && Part is not null && Moment.TryParse(Part, out _);

    /// <summary>Whether the page is told by where the link stands: <c>./a</c>, <c>../b/a</c>.</summary>
    public bool IsRelative => Page.StartsWith("./", StringComparison.Ordinal) || Page.StartsWith("../", StringComparison.Ordinal);

    /// <summary>The path in the seeds folder that the page has when it is told by where a document lies; null where that is outside.</summary>
    public string? PathFrom(string document)
    {
        var parts = new List<string>(Page.StartsWith('/') ? [] : document.Split('/')[..^1]);
        foreach (var part in Page.Split('/'))
        {
            if (part == ".." && parts.Count == 0)
            {
                return null;
            }

            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
