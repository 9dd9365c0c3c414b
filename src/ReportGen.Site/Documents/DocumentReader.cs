using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Makes a document of a file: bytes to text, text to segments by the reader of its kind, and the names it goes by. Never throws, whatever the bytes.</summary>
internal static class DocumentReader
{
    public static Outcome<Document> Read(SeedFile file, ReadingRules rules)
    {
        var findings = new List<Diagnostic>();
        if (TextDecoder.Decode(file, findings) is not { } decoded)
        {
            return Outcome.Failed<Document>(findings);
        }

        var source = MisdecodedText.Repair(file.File, decoded, findings);
        var front = FrontMatter.Read(file.File, source.Text, findings);
        var reading = new Reading(file.File, source, front.End, front, rules.Speakers, new CodeSpans(source.Text), findings);
        if (source.Text.AsSpan(front.End).IsWhiteSpace())
        {
            findings.Add(DocumentDiagnostics.Empty.At(new Place(file.File), "this document has no words"));
        }

        var declared = Declared.For(file.Path, rules.Documents);
        var kind = Kind(reading, declared);
        var contents = kind switch
        {
            DocumentKind.Interview => InterviewReader.Read(reading),
            DocumentKind.Workshop => WorkshopReader.Read(reading),
            _ => ArticleReader.Read(reading),
        };
        if (kind == DocumentKind.Interview && contents.Segments.All(s => s.Kind != SegmentKind.Turn))
        {
            findings.Add(DocumentDiagnostics.NoTurns.At(
                new Place(file.File, 1, 1), "this is declared an interview, but no declared speaker's label stands at the start of a line",
                $"declared are {string.Join(", ", rules.Speakers.Interviewer.Concat(rules.Speakers.Participant))}; see 'speakers' in site.yml"));
        }

        return Outcome.Of(Name(file, reading, declared, kind, contents), findings);
    }

    private static DocumentKind Kind(Reading reading, Declared declared)
    {
        if (KindNames.Parse(declared.Kind ?? reading.Front.Text("kind")) is { } given)
        {
            return given;
        }

        if (KindSniffer.Of(reading) is { } found)
        {
            return found;
        }

        if (!reading.Text.AsSpan(reading.Start).IsWhiteSpace())
        {
            reading.Findings.Add(DocumentDiagnostics.ReadAsArticle.At(
                new Place(reading.File, 1, 1), "this document has the shape of no other kind, so it is read as an article", "declare its kind in site.yml: documents: [{ match: …, kind: article }]"));
        }

        return DocumentKind.Article;
    }

    private static Document Name(SeedFile file, Reading reading, Declared declared, DocumentKind kind, Contents contents)
    {
        var front = reading.Front;
        var stem = Path.GetFileNameWithoutExtension(file.Path);
        var name = front.Text("id") ?? contents.TranscriptId ?? stem;
        var links = ReferenceScanner.Wikilinks(reading);
        var videoId = front.Text("videoId", "video-id", "video_id");
        return new Document(
            Slug.From(name),
            file.Path,
            file.File,
            kind,
            front.Text("title") ?? contents.Title ?? contents.TranscriptId ?? stem,
            contents.TranscriptId ?? Slug.From(name),
            declared.Group ?? front.Text("group") ?? UsualGroup(file.Path, contents.TranscriptId, kind),
            Merge(declared.Attributes, front.Attributes()),
            EquatableArray.From(front.Texts("aliases")),
            reading.Source,
            contents.Segments,
            contents.Sections,
            links,
            kind == DocumentKind.VideoNotes ? ReferenceScanner.Timestamps(reading) : [],
            contents.Sessions,
            kind == DocumentKind.VideoNotes && videoId is not null ? new Video(videoId, links.FirstOrDefault(l => l.Kind == Wikilink.Channel)?.Target) : null);
    }

    private static string UsualGroup(string path, string? transcript, DocumentKind kind)
    {
        var letters = transcript?.TakeWhile(char.IsLetter).ToArray() ?? [];
        if (letters.Length > 0 && letters.Length < transcript!.Length)
        {
            return new string(letters).ToLowerInvariant();
        }

        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 ? path[..slash] : kind switch
        {
            DocumentKind.Interview => "interviews",
            DocumentKind.Workshop => "workshops",
            DocumentKind.VideoNotes => "videos",
            _ => "articles",
        };
    }

    // What a document says of itself counts before what site.yml says of its kind.
    private static EquatableArray<NamedValue> Merge(EquatableArray<NamedValue> declared, EquatableArray<NamedValue> own) => own
        .Reverse()
        .Concat(declared)
        .DistinctBy(a => a.Name)
        .OrderBy(a => a.Name, StringComparer.Ordinal)
        .ToEquatableArray();
}
