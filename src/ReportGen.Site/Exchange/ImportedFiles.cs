using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Codebook;
using ReportGen.Site.Coders;
using ReportGen.Site.Documents;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Exchange;

/// <summary>The files of a project that a build builds, made of a project of another program.</summary>
/// <param name="Files">By their paths, with '/', relative to the project's folder.</param>
/// <param name="Documents">How many documents there are.</param>
/// <param name="Themes">How many themes.</param>
/// <param name="Codes">How many codes under them.</param>
/// <param name="People">How many codings people made, and how many people.</param>
/// <param name="ByRules">How many codings rules made in the project that was exported.</param>
internal sealed record ImportedFiles(
    IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Files, int Documents, int Themes, int Codes, (int Codings, int Coders) People, int ByRules)
{
    /// <summary>The folder of people's codings.</summary>
    public const string Codings = "codings";

    private const string Empty = "Put the transcripts, notes and articles to be coded into this folder, as .md, .txt, .docx, .vtt, .srt or .csv; then run `reportgen build`.\n";

    /// <param name="project">What was read.</param>
    /// <param name="file">How messages name where it was read from.</param>
    /// <param name="findings">Takes what is left out and what was changed to fit.</param>
    public static ImportedFiles Of(QdaProject project, string file, ICollection<Diagnostic> findings)
    {
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        var codebook = ImportedCodebook.Of(project.Codes, file, findings);
        var documents = ImportedDocument.Of(project.Sources, file, findings);
        foreach (var document in documents)
        {
            files[document.File.File] = document.File.Bytes!.Value;
        }

        if (documents.Count == 0)
        {
            files["seeds/README"] = Bytes(Empty);
        }

        var notes = new ImportedNotes(project);
        var memos = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in codebook.Nodes)
        {
            if (notes.Take(node.Source.Notes) is { Length: > 0 } memo)
            {
                files[memos[node.Id] = $"memos/{node.Id}.md"] = Bytes(memo.TrimEnd() + "\n");
            }
        }

        var facts = ImportedFacts.Of(project, documents);
        if (facts.Table is { } table)
        {
            files[ImportedFacts.FileName] = Bytes(table);
        }

        var settings = ImportedSettings.Of(project, codebook, memos, documents, facts);
        files["site.yml"] = Bytes(settings);
        if (SettingsReader.Read("site.yml", settings).Value is { } read)
        {
            documents = [.. documents.Select(d => d.ReadAs(read.Reading))];
        }

        var (people, byRules) = AddCodings(files, project, codebook, documents, notes, file, findings);
        if (notes.Rest(documents) is { } rest)
        {
            files["memos/notes.md"] = Bytes(rest);
            findings.Add(ExchangeDiagnostics.Fitted.At(new Place(file), "notes on documents, cases and the project are in memos/notes.md, which no page shows"));
        }

        return new ImportedFiles(files, documents.Count, codebook.Themes.Count, codebook.Themes.Sum(t => t.Codes.Count), people, byRules);
    }

    private static ((int Codings, int Coders) People, int ByRules) AddCodings(
        SortedDictionary<string, ReadOnlyMemory<byte>> files, QdaProject project, ImportedCodebook codebook, IReadOnlyList<ImportedDocument> documents,
        ImportedNotes notes, string file, ICollection<Diagnostic> findings)
    {
        var nodes = codebook.Nodes.ToDictionary(n => n.Source.Id, n => n.Id, StringComparer.Ordinal);
        var users = project.Users.ToDictionary(u => u.Id, u => u.Name, StringComparer.Ordinal);
        var byCoder = new SortedDictionary<string, List<HandCoding>>(StringComparer.Ordinal);
        var (unknown, wordless) = (0, 0);
        foreach (var document in documents)
        {
            foreach (var selection in document.Source.Selections)
            {
                var (quote, segment) = document.Quote(selection.Span);
                foreach (var coding in selection.Codings)
                {
                    if (quote is null || !nodes.TryGetValue(coding.Code, out var node))
                    {
                        (unknown, wordless) = quote is null ? (unknown, wordless + 1) : (unknown + 1, wordless);
                        continue;
                    }

                    var coder = (coding.User ?? selection.User) is { } user && users.TryGetValue(user, out var name) ? name
                        : users.Count == 1 ? users.Values.Single()
                        : "imported";
                    var description = selection.Description;
                    if (coder == Coding.Rules)
                    {
                        var found = RuleNote.Read(description ?? "", users.Values);
                        (coder, description) = (Coding.FormerRules, found.Found);
                        foreach (var judged in found.Judgements)
                        {
                            Of(judged.Coder).Add(new HandCoding(document.Id, node, quote, segment, "", judged.Accepts ? Verdict.Accept : Verdict.Reject, judged.Note));
                        }
                    }

                    var said = new[] { description, notes.Take(selection.Notes), notes.Take(coding.Notes) }.Where(n => !string.IsNullOrWhiteSpace(n));
                    Of(coder).Add(new HandCoding(document.Id, node, quote, segment, "", Verdict.Add, string.Join("\n\n", said)));
                }
            }
        }

        var bare = documents.SelectMany(d => d.Source.Selections).Count(s => s.Codings.Count == 0 && s.Notes.Count == 0 && s.Description is null);
        if (bare > 0)
        {
            findings.Add(ExchangeDiagnostics.LeftOut.At(
                new Place(file),
                Counted.Of(bare, "selection has neither a code nor a note, and nothing became of it", "selections have neither codes nor notes, and nothing became of them")));
        }

        Say(unknown, "of a code that the codebook does not have", file, findings);
        Say(wordless, "on nothing but white space", file, findings);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (byPeople, people, byRules) = (0, 0, 0);
        foreach (var (coder, codings) in byCoder)
        {
            var path = FileName.Free($"{Codings}/{Slug.From(coder)}.yml", taken);
            var isNamed = Path.GetFileNameWithoutExtension(path) == coder;
            var own = codings.Select(c => isNamed ? c : c with { Coder = coder }).Distinct().ToList();
            files[path] = Bytes(CodingWriter.Text(own));
            var made = own.Count(c => c.Verdict == Verdict.Add);
            (byPeople, people, byRules) = Coding.AreRules(coder) ? (byPeople, people, made) : (byPeople + made, people + 1, byRules);
        }

        return ((byPeople, people), byRules);

        List<HandCoding> Of(string coder)
        {
            if (!byCoder.TryGetValue(coder, out var list))
            {
                byCoder.Add(coder, list = []);
            }

            return list;
        }
    }

    private static void Say(int count, string what, string file, ICollection<Diagnostic> findings)
    {
        if (count > 0)
        {
            findings.Add(ExchangeDiagnostics.LeftOut.At(new Place(file), $"{Counted.Of(count, "coding is", "codings are")} {what}, and left out"));
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
