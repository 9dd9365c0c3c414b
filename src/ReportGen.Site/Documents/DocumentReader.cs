using System.Globalization;
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
        var format = FormatOf(file.Path, declaration);
        foreach (var manuscript in format.Open(new FileToRead(file, rules, declaration, findings)))
        {
            var reading = IsBlank(manuscript) ? Empty(manuscript, declaration.Kind) : NotesReader.ReadBehind(KindReader.ReadAs(manuscript, declaration.Kind), manuscript);
            documents.Add(KeyValuePair.Create(
                manuscript.Part is { } part ? $"{file.Path}{PartMark}{part}" : file.Path,
                Assemble(file, manuscript, declaration, reading)));
        }

        return Outcome.Of<IReadOnlyList<KeyValuePair<string, Document>>>(documents, findings.Select(f => InWordsOf(format, f)).Order());
    }

    // An editor's line is something else than the paragraph of a document.
    private static Diagnostic InWordsOf(DocumentFormat format, Diagnostic finding) => format.LinesAre is { } unit && finding.Place.Line > 0
        ? finding with
        {
            Hint = string.Create(
            CultureInfo.InvariantCulture, $"{finding.Hint}{(finding.Hint is null ? "" : "; ")}this is in {unit} {finding.Place.Line}, counted from the first")
        }
        : finding;

    // Some programs write tables into text files.
    private static DocumentFormat FormatOf(string path, Declaration declaration) =>
        declaration.Columns is not null && path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? SurveyFormat.Format : DocumentFormat.Of(path);

    private static bool IsBlank(Manuscript manuscript) => manuscript.Text.AsSpan(manuscript.Start).IsWhiteSpace();

    private static DocumentDraft Empty(Manuscript manuscript, DocumentKind? declared)
    {
        manuscript.Findings.Add(
            DocumentDiagnostics.Empty.At(new Place(manuscript.File), "this document has no text", "write something in it, or exclude it under 'seeds' in site.yml"));
        return new DocumentDraft(declared ?? manuscript.FrontMatter.Kind ?? DocumentKind.Article, manuscript.Source, []);
    }

    private static Document Assemble(SeedFile file, Manuscript manuscript, Declaration declaration, DocumentDraft reading)
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
            own.Title ?? TopHeading(text, reading) ?? transcript ?? stem,
            manuscript.Part ?? transcript ?? id,
            declaration.Group ?? own.Group ?? GroupOf(file.Path, transcript) ?? reading.Kind.Group,
            declaration.AttributesUnder(WithTags(own.Attributes, reading.Tags)),
            own.Aliases,
            reading.Source,
            segments,
            HeadingTree.Sections(segments),
            manuscript.IsPlain ? [] : OutsideCode(WikilinkScanner.Scan(text, manuscript.Start, reading.ChannelLine), l => l.Span, segments),
            EquatableArray.From(reading.Timestamps),
            EquatableArray.From(reading.Sessions.Select(s => s.ShiftedBy(shift))),
            reading.Video,
            own.Media ?? declaration.Media)
        {
            Language = own.Language ?? declaration.Language,
            IsPlain = manuscript.IsPlain,
            DeclaresId = (own.Id ?? transcript) is not null,
            MarkdownLinks = manuscript.IsPlain ? [] : OutsideCode(MarkdownLinkScanner.Scan(text, manuscript.Start), l => l.Span, segments),
            Asked = EquatableArray.From(reading.Asked.Select(a => a with { Segment = a.Segment + shift })),
        };
    }

    // Those of front matter come first.
    private static EquatableArray<NamedValue> WithTags(EquatableArray<NamedValue> own, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0)
        {
            return own;
        }

        var known = own.FirstOrDefault(a => a.Name == NoteTags.Attribute)?.Value;
        var all = (known?.Split(", ") ?? []).Concat(tags).Distinct(StringComparer.OrdinalIgnoreCase);
        return EquatableArray.From(own.Where(a => a.Name != NoteTags.Attribute).Append(new NamedValue(NoteTags.Attribute, string.Join(", ", all))));
    }

    private static void ReportDensity(Manuscript manuscript, DocumentDraft reading)
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

    // Only what stands above all words names a document; any other heading names a part of it, and a group's heading a group.
    private static string? TopHeading(string text, DocumentDraft reading)
    {
        var groups = reading.Sessions.SelectMany(s => s.Groups).Select(g => g.Heading).ToHashSet();
        for (var i = 0; i < reading.Segments.Count; i++)
        {
            var segment = reading.Segments[i];
            var words = text.AsSpan(segment.Span.Start, segment.Span.Length);
            if (segment.Kind != SegmentKind.Heading && !IsWordless(words))
            {
                return null;
            }

            if (segment is { Kind: SegmentKind.Heading, Depth: 1 } && !groups.Contains(i) && PlainText.Of(words) is { Length: > 0 } title)
            {
                return title;
            }
        }

        return null;
    }

    // Many files begin with a logo, badges, or a remark to themselves.
    private static bool IsWordless(ReadOnlySpan<char> words) =>
        words.IsEmpty || words.StartsWith("![") || words.StartsWith("[![") || words.StartsWith("<!--") || (words[0] == '<' && PlainText.Of(words).Length == 0);

    // Indented code has no fence that the scanners could see.
    private static EquatableArray<T> OutsideCode<T>(List<T> links, Func<T, Span> spanOf, EquatableArray<Segment> segments)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var code = segments.Where(s => s.Kind == SegmentKind.Code).Select(s => s.Span).ToList();
        var next = 0;
        links.RemoveAll(link =>
        {
            while (next < code.Count && code[next].End <= spanOf(link).Start)
            {
                next++;
            }

            return next < code.Count && code[next].Contains(spanOf(link));
        });
        return EquatableArray.From(links);
    }
}
