using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Documents;

/// <summary>
/// Word documents, as Markdown for the readers of kinds: what Word shows as a heading, list, table or bold is one there too, and what it shows as plain
/// characters stays them. Lines of places are paragraphs, as Word has them in order.
/// </summary>
internal static class WordFormat
{
    public static DocumentFormat Format { get; } = new("a Word document", [".docx"], Open) { LinesAre = "paragraph" };

    private static IReadOnlyList<Manuscript> Open(FileToRead file)
    {
        if (Path.GetFileName(file.Seed.Path).StartsWith("~$", StringComparison.Ordinal))
        {
            file.Findings.Add(DocumentDiagnostics.PartsLeftOut.At(
                new Place(file.Seed.File), "this file only says that somebody has the document open in Word, so it is passed over", "it goes when Word is closed"));
            return [];
        }

        if (file.Seed.Content() is not { } bytes)
        {
            file.Findings.Add(SeedDecoder.Unreadable(file.Seed));
            return [];
        }

        if (WordPackage.FaultOf(bytes) is { } fault)
        {
            file.Findings.Add(DocumentDiagnostics.Unopened.At(new Place(file.Seed.File), fault.Message, fault.Hint));
            return [];
        }

        return TryRead(file, bytes) is { } manuscript ? [manuscript] : [];
    }

    // The library loads when this is compiled, and so only where there is a document for it; see Only_Word_documents_load_the_library_that_reads_them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Design", "CA1031", Justification = "The library throws exceptions of many types where a document is not as it should be; one bad document hides no other.")]
    private static Manuscript? TryRead(FileToRead file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var speakers = SpeakerRoles.Of([FrontMatter.None.Speakers, .. file.Declaration.Speakers, file.Rules.Speakers]);
            return ManuscriptOf(file, WordReader.Read(bytes, speakers), speakers);
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            var fault = exception is WordFaultException known ? known.Fault : WordFault.Damaged("its parts do not fit together");
            file.Findings.Add(DocumentDiagnostics.Unopened.At(new Place(file.Seed.File), fault.Message, fault.Hint));
            return null;
        }
    }

    private static Manuscript ManuscriptOf(FileToRead file, WordDocument read, SpeakerRoles speakers)
    {
        var name = file.Seed.File;
        var body = UpstreamRepair.Apply(name, read.Body, file.Findings);
        var inNotes = new List<Diagnostic>();
        var notes = read.Notes is { } text ? UpstreamRepair.Apply(name, text, inNotes) : null;
        file.Findings.AddRange(inNotes.Select(f => f with { Place = f.Place with { Line = f.Place.Line + read.Paragraphs } }));
        if (read.LeftOut.Sentence() is { } sentence)
        {
            file.Findings.Add(DocumentDiagnostics.PartsLeftOut.At(
                new Place(name), sentence, "nothing, if that is right; what should be read must stand in the document's text"));
        }

        return new Manuscript(name, body, FrontMatter.None with { Title = read.Title }, speakers, file.Findings) { Notes = notes };
    }
}
