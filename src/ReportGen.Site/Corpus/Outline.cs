using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Documents;
using ReportGen.Site.Links;
using ReportGen.Site.Questions;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Corpus;

/// <summary>
/// What one document tells of itself before it has a place among the others: all that is kept of reading it. Its words are not among that;
/// who needs them reads the document again, which is quicker than fetching them.
/// </summary>
/// <param name="Key">The path of its file in the seeds folder, and which part of the file it is.</param>
/// <param name="Content">The digest of the document as it was read: an edit of one row of a table leaves the documents of the others as they are.</param>
/// <param name="Id">The id that it claims.</param>
/// <param name="DeclaresId">Whether that is its own, and not made from the name of the file.</param>
/// <param name="Speakers">The labels of those who speak, in order.</param>
/// <param name="HasNumberedQuestions">Whether it is notes of a workshop that numbers its questions.</param>
/// <param name="Questions">What is asked in it, as far as the report knows the question, and what is answered.</param>
/// <param name="Parts">What links may name in it.</param>
/// <param name="HasLinks">Whether it has any.</param>
/// <param name="Links">Its links, as written.</param>
internal sealed record Outline(
    string Key,
    Digest Content,
    string Id,
    bool DeclaresId,
    string Path,
    string File,
    DocumentKind Kind,
    string Title,
    string Case,
    string Group,
    EquatableArray<NamedValue> Attributes,
    EquatableArray<string> Aliases,
    EquatableArray<string> Speakers,
    bool HasNumberedQuestions,
    Packed<QuestionsAsked> Questions,
    Packed<PartsNamed> Parts,
    bool HasLinks,
    Packed<LinksWritten> Links) : IStored<Outline>
{
    /// <summary>Reads a file, and looks in its documents for the questions of the report.</summary>
    public static Outcome<IReadOnlyList<KeyValuePair<string, Outline>>> Read(SeedFile file, Readers readers)
    {
        var (documents, findings) = readers.Shelf.Read(file);
        return new([.. (documents ?? []).Select(d => KeyValuePair.Create(d.Key, Of(d.Key, d.Value, readers.Questions)))], findings);
    }

    public void Write(CanonicalWriter writer) => writer
        .Text(Key).Digest(Content).Text(Id).Flag(DeclaresId).Text(Path).Text(File).Text(Kind.Name).Text(Title).Text(Case).Text(Group)
        .Values(Attributes).Texts(Aliases).Texts(Speakers).Flag(HasNumberedQuestions).Value(Questions).Value(Parts).Flag(HasLinks).Value(Links);

    public static Outline Read(CanonicalReader reader) => new(
        Key: reader.Text(),
        Content: reader.Digest(),
        Id: reader.Text(),
        DeclaresId: reader.Flag(),
        Path: reader.Text(),
        File: reader.Text(),
        Kind: DocumentKind.Stored(reader.Name()),
        Title: reader.Text(),
        Case: reader.Text(),
        Group: reader.Name(),
        Attributes: reader.Values<NamedValue>(),
        Aliases: reader.Texts(),
        Speakers: reader.List(static r => r.Name()),
        HasNumberedQuestions: reader.Flag(),
        Questions: reader.Value<Packed<QuestionsAsked>>(),
        Parts: reader.Value<Packed<PartsNamed>>(),
        HasLinks: reader.Flag(),
        Links: reader.Value<Packed<LinksWritten>>());

    private static Outline Of(string key, Document document, QuestionFinder finder)
    {
        var (questions, links) = (finder.Find(document).Questions, WrittenLink.Of(document));
        return new(
            key,
            Digest.Of(document),
            document.Id,
            document.DeclaresId,
            document.Path,
            document.File,
            document.Kind,
            document.Title,
            document.Case,
            document.Group,
            document.Attributes,
            document.Aliases,
            document.Segments.Select(s => s.Speaker).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToEquatableArray(),
            questions.Any(q => q.IsFromWorkshop),
            Packed<QuestionsAsked>.Of(new(questions)),
            Packed<PartsNamed>.Of(new(DocumentParts.Of(document).Parts)),
            links.Count > 0,
            Packed<LinksWritten>.Of(new(links)));
    }
}

/// <summary>What is asked in a document, and what is answered.</summary>
internal sealed record QuestionsAsked(EquatableArray<AskedQuestion> Questions) : IStored<QuestionsAsked>
{
    public void Write(CanonicalWriter writer) => writer.Values(Questions);

    public static QuestionsAsked Read(CanonicalReader reader) => new(reader.Values<AskedQuestion>());
}

/// <summary>What links may name in a document.</summary>
internal sealed record PartsNamed(EquatableArray<DocumentPart> Parts) : IStored<PartsNamed>
{
    public void Write(CanonicalWriter writer) => writer.Values(Parts);

    public static PartsNamed Read(CanonicalReader reader) => new(reader.Values<DocumentPart>());
}

/// <summary>The links of a document.</summary>
internal sealed record LinksWritten(EquatableArray<WrittenLink> Links) : IStored<LinksWritten>
{
    public void Write(CanonicalWriter writer) => writer.Values(Links);

    public static LinksWritten Read(CanonicalReader reader) => new(reader.Values<WrittenLink>());
}

/// <summary>What documents are read with.</summary>
/// <param name="Rules">What site.yml says of files and speakers.</param>
/// <param name="Questions">Finds the questions of site.yml.</param>
internal sealed record Readers(ReadingRules Rules, QuestionFinder Questions) : ICanonical
{
    /// <summary>Where documents lie that were read, for as long as they are read in this way.</summary>
    public DocumentShelf Shelf { get; } = new(Rules);

    public void Write(CanonicalWriter writer) => writer.Value(Rules).Value(Questions);
}
