using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace ReportGen.Site.Documents;

/// <summary>A Word document as text.</summary>
/// <param name="Body">The text without notes, as Markdown.</param>
/// <param name="Notes">Its footnotes and endnotes, a numbered list; null where it has none.</param>
/// <param name="Paragraphs">How many paragraphs the body has.</param>
/// <param name="Title">What its properties say that its title is, where the text shows none.</param>
/// <param name="LeftOut">What is not in the text.</param>
internal sealed record WordDocument(SourceText Body, SourceText? Notes, int Paragraphs, string? Title, WordLeftOut LeftOut);

/// <summary>Opens a Word document by the library and has its parts read, one block of the body at a time.</summary>
internal static class WordReader
{
    public static WordDocument Read(ReadOnlyMemory<byte> bytes, SpeakerRoles speakers)
    {
        using var stream = WordPackage.StreamOf(bytes);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        var main = document.MainDocumentPart ?? throw new WordFaultException(new WordFault(
            "this is no Word document, whatever its name says: it has no text of Word's in it", "save it as .docx from the program that made it"));
        Check(main);

        var title = TitleOf(document);
        var turns = new NumberedTurns(speakers);
        var read = ReadOnce(main, title, turns, speakers);
        turns.Decide();
        return turns.AreFound ? ReadOnce(main, title, turns, speakers) : read;
    }

    private static WordDocument ReadOnce(MainDocumentPart main, string? title, NumberedTurns turns, SpeakerRoles speakers)
    {
        var leftOut = new WordLeftOut { HasHeaders = main.HeaderParts.Any(HasWords) || main.FooterParts.Any(HasWords) };
        var notes = new WordNotes(RootOf(main.FootnotesPart), RootOf(main.EndnotesPart));
        var styles = new WordStyles(RootOf(main.StyleDefinitionsPart));
        var links = new WordLinks();
        links.Add(main);
        links.Add(main.FootnotesPart);
        links.Add(main.EndnotesPart);
        var inlines = new WordInlines(styles, links, notes, leftOut);
        var body = new WordBlocks(inlines, styles, new WordLists(RootOf(main.NumberingDefinitionsPart)), leftOut, turns, speakers);
        ReadBody(main, body);
        var behind = notes.Met.Count == 0 ? null : NotesOf(notes, inlines);
        return new WordDocument(body.Text.ToSource(), behind, body.Text.Paragraphs, body.HasTitle ? null : title, leftOut);
    }

    // Each block is let go before the next is read.
    private static void ReadBody(MainDocumentPart main, WordBlocks blocks)
    {
        using var reader = new OpenXmlPartReader(main);
        if (!reader.Read())
        {
            return;
        }

        for (var isMore = reader.ReadFirstChild(); isMore; isMore = reader.ReadNextSibling())
        {
            if (reader.LocalName != "body")
            {
                continue;
            }

            for (var hasBlock = reader.ReadFirstChild(); hasBlock; hasBlock = reader.ReadNextSibling())
            {
                if (reader.LoadCurrentElement() is { } block)
                {
                    blocks.Read(block);
                }
            }

            break;
        }

        blocks.Finish();
    }

    // Notes may refer to notes.
    private static SourceText NotesOf(WordNotes notes, WordInlines inlines)
    {
        var to = new WordMarkdown(new WordText());
        for (var i = 0; i < notes.Met.Count; i++)
        {
            to.Text.Mark(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. "));
            to.Write(inlines.OneLine(notes.Met[i]), WordPlace.Bullet);
            to.Text.End();
        }

        return to.Text.ToSource();
    }

    private static OpenXmlPartRootElement? RootOf(OpenXmlPart? part)
    {
        Check(part);
        return part?.RootElement;
    }

    // Parts of other names were not looked at before.
    private static void Check(OpenXmlPart? part)
    {
        if (part is not null && !WordPackage.IsXml(part.Uri.OriginalString))
        {
            throw new WordFaultException(WordFault.Damaged("a part of its text has a name that is not of XML"));
        }
    }

    private static bool HasWords(OpenXmlPart part) => RootOf(part)?.InnerText.Any(char.IsLetter) == true;

    // What programs put there by themselves is no title.
    private static string? TitleOf(WordprocessingDocument document)
    {
        var title = document.PackageProperties.Title?.Trim();
        return string.IsNullOrEmpty(title) || title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || title.Any(char.IsControl) || title.Length > 300 ? null
            : title;
    }
}

/// <summary>The addresses that links of a document's parts lead to, by their ids.</summary>
internal sealed class WordLinks
{
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    public void Add(OpenXmlPart? part)
    {
        foreach (var link in part?.HyperlinkRelationships ?? [])
        {
            if (link.IsExternal && AddressOf(link.Uri.OriginalString) is { } address)
            {
                _addresses[link.Id] = address;
            }
        }
    }

    /// <summary>The address of a link's id, as it can stand in Markdown; null where there is none on the web.</summary>
    public string? Of(string? id) => id is null ? null : _addresses.GetValueOrDefault(id);

    // Mail addresses stay words: they are mostly made by programs, and behind names of speakers.
    private static string? AddressOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("<", "%3C", StringComparison.Ordinal)
            : null;
}
