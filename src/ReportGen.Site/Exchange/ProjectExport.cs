using System.Globalization;
using ReportGen.Site.Codebook;
using ReportGen.Site.Corpus;
using ReportGen.Site.Documents;

namespace ReportGen.Site.Exchange;

/// <summary>A report as a project of other programs. Every id is made of what the thing is, so that the same report makes the same project.</summary>
/// <param name="report">What there is.</param>
/// <param name="origin">Which program this is.</param>
internal sealed class ProjectExport(ExportedReport report, string origin)
{
    private const int LongestName = 100;

    private readonly QdaId _ids = new(report.Title);

    /// <summary>How many codings people rejected, in the project that was made.</summary>
    public int Rejected { get; private set; }

    /// <summary>The codebook alone.</summary>
    public QdaProject Codebook() => new(report.Title) { Origin = origin, Codes = [.. report.Codebook.Themes.Select(Theme)] };

    /// <summary>Everything.</summary>
    public QdaProject Project()
    {
        var users = new SortedSet<string>(StringComparer.Ordinal);
        var cards = new List<DocumentCard>();
        var sources = new List<QdaSource>();
        Rejected = 0;

        // One document after the other: of each its words are kept, and no more.
        foreach (var document in report.Documents)
        {
            users.UnionWith(document.Codings.SelectMany(c => c.Judges.Prepend(c.Coder)));
            cards.Add(document.Card);
            sources.Add(new QdaSource(_ids.Of("source", document.Card.Id), NameOf(document), document.Document.Source.Text, Selections(document)));
            Rejected += document.Rejected;
        }

        var facts = new ExportedFacts(cards, _ids);
        return Codebook() with
        {
            Description = report.Description,
            Users = [.. users.Select(u => new QdaUser(_ids.Of("user", u), u))],
            Variables = facts.Variables,
            Cases = facts.Cases,
            Sources = [.. sources.Zip(cards, (s, c) => s with { Values = facts.Own(c) })],
            Notes = [.. Nodes().Where(n => MemoOf(n.Id) is not null).Select(n => new QdaNote(_ids.Of("note", n.Id), n.Label, MemoOf(n.Id)!))],
        };
    }

    /// <summary>What each selection is called: the beginning of its words on one line.</summary>
    public static string Excerpt(string text, Span span)
    {
        var words = string.Join(' ', text.Substring(span.Start, Math.Min(span.Length, 2 * LongestName)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestName ? words : words[..(char.IsHighSurrogate(words[LongestName - 1]) ? LongestName - 1 : LongestName)];
    }

    private IEnumerable<(string Id, string Label)> Nodes() =>
        report.Codebook.Themes.SelectMany(t => t.Codes.Select(c => (c.Id, c.Label)).Prepend((t.Id, t.Label))).OrderBy(n => n.Item1, StringComparer.Ordinal);

    private QdaCode Theme(Theme theme) => Node(
        theme.Id, theme.Id, theme.Label, theme.Color,
        new NodeWords(theme.Definition, theme.Claims.Claim, theme.Include, theme.Exclude, theme.Example, null), [.. theme.Codes.Select(Code)]);

    private QdaCode Code(Code code) => Node(
        code.Id, code.Id[(code.Theme.Length + 1)..], code.Label, code.Color,
        new NodeWords(code.Definition, code.Claims.Claim, code.Include, code.Exclude, code.Example, null), []);

    private QdaCode Node(string id, string key, string label, string? color, NodeWords words, IReadOnlyList<QdaCode> codes)
    {
        var rule = report.Rules.Rules.FirstOrDefault(r => r.Code == id);
        var said = words with { Key = NodeName.Suggest(label) == key ? null : key };
        return new QdaCode(_ids.Of("code", id), label, codes)
        {
            Color = QdaColor.Of(color),
            Description = said.Write(rule is null ? null : string.Join("; ", RuleWords.Of(rule))),
            Notes = MemoOf(id) is null ? [] : [_ids.Of("note", id)],
        };
    }

    private string? MemoOf(string node) =>
        report.Memos.GetValueOrDefault(node) is { } memo && !string.IsNullOrWhiteSpace(memo) ? TextCounting.Unified(memo).TrimEnd() : null;

    private List<QdaSelection> Selections(ExportedDocument document)
    {
        var (id, text) = (document.Card.Id, document.Document.Source.Text);
        var selections = new List<QdaSelection>(document.Codings.Count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var coding in document.Codings.Where(c => !c.Span.IsEmpty)
            .OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End).ThenBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Coder, StringComparer.Ordinal))
        {
            string[] name = [id, coding.Code, coding.Coder, Number(coding.Span.Start), Number(coding.Span.End)];
            if (known.Add(string.Join('\n', name)))
            {
                var user = _ids.Of("user", coding.Coder);
                selections.Add(new QdaSelection(_ids.Of("selection", name), coding.Span, user, [new QdaCoding(_ids.Of("coding", name), _ids.Of("code", coding.Code), user)])
                {
                    Description = string.IsNullOrWhiteSpace(coding.Note) ? null : coding.Note.Trim(),
                });
            }
        }

        return selections;

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    // As a text that an import can write again under the same name.
    private static string NameOf(ExportedDocument document)
    {
        var path = document.Document.Path;
        if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".txt" or ".markdown" or ".text")
        {
            return path;
        }

        var slash = path.LastIndexOf('/') + 1;
        return path[..slash] + document.Card.Id + (document.Document.IsPlain ? ".txt" : ".md");
    }
}
