using System.Collections.Frozen;

namespace ReportGen.Site.Documents;

/// <summary>Files beside the documents that links name: pictures, recordings and what else cannot be read as a document.</summary>
internal static class Attachments
{
    private static readonly FrozenDictionary<string, string> s_kinds = new (string Kind, string Endings)[]
    {
        ("picture", "png jpg jpeg gif svg webp bmp avif tif tiff heic ico apng jfif"),
        ("recording", "mp3 wav m4a ogg oga opus flac aac 3gp wma aiff mp4 m4v mov mkv webm ogv avi"),
        ("drawing", "excalidraw drawio canvas tldraw"),
        ("file", "pdf zip gz 7z rar doc docx odt rtf xls xlsx ods ppt pptx odp key pages numbers csv tsv json xml yml yaml html htm epub bib ris base qdpx mx24 nvp ipynb sav dta"),
    }.SelectMany(k => k.Endings.Split(' ').Select(e => KeyValuePair.Create(e, k.Kind))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What kind of file a link's target names, in a word; null where it could be a document. A document may well be called "Node.js", so
    /// only known endings count.</summary>
    public static string? KindOf(string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var page = hash >= 0 ? target[..hash] : target;
        var dot = page.LastIndexOf('.');
        return dot > 0 && s_kinds.TryGetValue(page[(dot + 1)..].TrimEnd(), out var kind) ? kind : null;
    }
}
