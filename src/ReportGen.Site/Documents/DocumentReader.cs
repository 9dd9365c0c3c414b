using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>Reads one file into documents: its format makes manuscripts of it, and a kind's reader finds the segments of each. Never throws, whatever the bytes.</summary>
internal static class DocumentReader
{
    /// <summary>What parts a file's path from the part of it that is a document, in keys.</summary>
    private const char PartMark = '#';

    public static Outcome<IReadOnlyList<KeyValuePair<string, Document>>> Read(SeedFile file, ReadingRules rules)
    {
        if (file.File == rules.AttributesFile)
        {
            // It says something of documents and is none.
            return Outcome.Of<IReadOnlyList<KeyValuePair<string, Document>>>([], []);
        }

        var findings = new List<Diagnostic>();
        var declaration = Declaration.For(file.Path, rules.Documents);
        var documents = new List<KeyValuePair<string, Document>>();
        foreach (var manuscript in FormatOf(file.Path, declaration).Open(new FileToRead(file, rules, declaration, findings)))
        {
            var reading = IsBlank(manuscript) ? Empty(manuscript, declaration.Kind) : KindReader.ReadAs(manuscript, declaration.Kind);
            documents.Add(KeyValuePair.Create(
                manuscript.Part is { } part ? $"{file.Path}{PartMark}{part}" : file.Path,
                Assemble(file, manuscript, declaration, reading)));
        }

        return Outcome.Of<IReadOnlyList<KeyValuePair<string, Document>>>(documents, findings.Order());
    }

    // Some programs write tables into text files.
    private static DocumentFormat FormatOf(string path, Declaration declaration) =>
        declaration.Columns is not null && path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? SurveyFormat.Format : DocumentFormat.Of(path);

    private static bool IsBlank(Manuscript manuscript) => manuscript.Text.AsSpan(manuscript.Start).IsWhiteSpace();

    private static Reading Empty(Manuscript manuscript, DocumentKind? declared)
    {
        manuscript.Findings.Add(DocumentDiagnostics.Empty.At(new Place(manuscript.File), "this document has no text", "write something in it, or exclude it under 'seeds' in site.yml"));
        return new Reading(declared ?? manuscript.FrontMatter.Kind ?? DocumentKind.Article, manuscript.Source, []);
    }

    private static Document Assemble(SeedFile file, Manuscript manuscript, Declaration declaration, Reading reading)
    {
        var (text, own) = (reading.Source.Text, manuscript.FrontMatter);
        ReportDensity(manuscript, reading);
        var segments = SegmentIds.Assign(text, WithUnread(own.Unread, reading.Segments, out var shift));
        var transcript = manuscript.Part is null ? TranscriptId.Find(text, manuscript.Start) : null;
        var stem = Stem(file.Path);
        var id = Slug.From(own.Id ?? transcript ?? stem);
        return new Document(
            id,
            file.Path,
            file.File,
            reading.Kind,
            own.Title ?? FirstHeading(text, reading) ?? transcript ?? stem,
            manuscript.Part ?? transcript ?? id,
            declaration.Group ?? own.Group ?? GroupOf(file.Path, transcript) ?? reading.Kind.Group,
            declaration.AttributesUnder(own.Attributes),
            own.Aliases,
            reading.Source,
            segments,
            HeadingTree.Sections(segments),
            LinksOutsideCode(text, manuscript.Start, segments, reading.ChannelLine),
            EquatableArray.From(reading.Timestamps),
            EquatableArray.From(reading.Sessions.Select(s => s.ShiftedBy(shift))),
            reading.Video,
            own.Media ?? declaration.Media)
        {
            Asked = EquatableArray.From(reading.Asked.Select(a => a with { Segment = a.Segment + shift })),
        };
    }

    private static void ReportDensity(Manuscript manuscript, Reading reading)
    {
        foreach (var segment in reading.Segments)
        {
            if (segment.Kind != SegmentKind.Code && MarkupDensity.IsTooHigh(reading.Source.Slice(segment.Span)))
            {
                manuscript.Findings.Add(DocumentDiagnostics.TooDense.At(
                    reading.Source.PlaceOf(manuscript.File, segment.Span.Start, 1),
                    "this has more than 4,000 marks of Markdown, so it is shown as plain words",
                    "if it is no prose, put it between lines of ```"));
            }
        }
    }

    // Front matter that could not be read is shown, before everything else.
    private static List<SegmentDraft> WithUnread(Span unread, IReadOnlyList<SegmentDraft> segments, out int shift)
    {
        shift = unread.IsEmpty ? 0 : 1;
        return shift == 0 ? [.. segments] : [new SegmentDraft(SegmentKind.Code, unread), .. segments];
    }

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static string? GroupOf(string path, string? transcript)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        return (transcript is null ? null : TranscriptId.GroupOf(transcript)) ?? (slash > 0 ? path[..slash] : null);
    }

    // A group's heading is no title of the notes.
    private static string? FirstHeading(string text, Reading reading)
    {
        var groups = reading.Sessions.SelectMany(s => s.Groups).Select(g => g.Heading).ToHashSet();
        for (var i = 0; i < reading.Segments.Count; i++)
        {
            var (kind, span) = (reading.Segments[i].Kind, reading.Segments[i].Span);
            if (kind == SegmentKind.Heading && !groups.Contains(i) && PlainText.Of(text.AsSpan(span.Start, span.Length)) is { Length: > 0 } title)
            {
                return title;
            }
        }

        return null;
    }

    // Indented code has no fence that the scanner could see.
    private static EquatableArray<Wikilink> LinksOutsideCode(string text, int start, EquatableArray<Segment> segments, Span channelLine)
    {
        var links = WikilinkScanner.Scan(text, start, channelLine);
        if (links.Count == 0)
        {
            return [];
        }

        var code = segments.Where(s => s.Kind == SegmentKind.Code).Select(s => s.Span).ToList();
        var next = 0;
        links.RemoveAll(link =>
        {
            while (next < code.Count && code[next].End <= link.Span.Start)
            {
                next++;
            }

            return next < code.Count && code[next].Contains(link.Span);
        });
        return EquatableArray.From(links);
    }
}
