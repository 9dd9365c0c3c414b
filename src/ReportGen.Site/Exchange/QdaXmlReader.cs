using System.Globalization;
using System.Xml.Linq;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Exchange;

/// <summary>Reads what the XML of REFI-QDA says, and reports what has no place here.</summary>
/// <param name="file">How messages name the file.</param>
/// <param name="textAt">The text that a path in the project leads to; null where there is none.</param>
/// <param name="findings">Takes what is left out.</param>
internal sealed class QdaXmlReader(string file, Func<string, string?> textAt, ICollection<Diagnostic> findings)
{
    private const int MostNamed = 8;

    private static readonly (string Element, string Word)[] s_media =
        [("PictureSource", "picture"), ("PDFSource", "PDF"), ("AudioSource", "audio"), ("VideoSource", "video")];

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _unnamed;

    public QdaProject Project(XElement root)
    {
        var origin = root.Says("origin");
        var project = new QdaProject(root.Says("name") ?? "Report")
        {
            Origin = origin,
            Description = Words(root, "Description"),
            Users = [.. root.List("Users", "User").Select(u => new QdaUser(Id(u), u.Says("name") ?? u.Says("id") ?? "unknown"))],
            Codes = Grouped(root, [.. root.All("CodeBook").SelectMany(Codes)]),
            Variables = [.. root.List("Variables", "Variable").Select(v => new QdaVariable(Id(v), v.Says("name") ?? "variable"))],
            Cases = [.. root.List("Cases", "Case").Select(Case)],
            Sources = [.. root.All("Sources").SelectMany(s => s.All("TextSource")).Select(s => Source(s, origin)).OfType<QdaSource>()],
            Notes = [.. root.List("Notes", "Note").Select(Note)],
        };
        SayWhatIsLeftOut(root);
        return QdaSets.Of(root).In(project);
    }

    /// <summary>The codes of a codebook file.</summary>
    public IReadOnlyList<QdaCode> Codebook(XElement codebook) => Grouped(codebook, Codes(codebook));

    // Some leave out the list around the codes.
    private QdaCode[] Codes(XElement codebook) => [.. codebook.List("Codes", "Code").Concat(codebook.All("Code")).Select(Code)];

    private IReadOnlyList<QdaCode> Grouped(XElement root, IReadOnlyList<QdaCode> codes)
    {
        var groups = CodeGroups.Of(root, codes);
        Count("group of codes is", "groups of codes are", groups.LeftOut);
        if (groups.Several > 0)
        {
            findings.Add(ExchangeDiagnostics.Fitted.At(
                new Place(file), Counted.Of(groups.Several, "code is in several groups, and put", "codes are in several groups, and put") + " into the first, which is its theme"));
        }

        return groups.Codes;
    }

    private QdaCode Code(XElement code) => new(Id(code), code.Says("name") ?? "code", [.. code.All("Code").Select(Code)])
    {
        Color = QdaColor.Of(code.Says("color")),
        Description = Words(code, "Description"),
        Notes = Notes(code),
    };

    private QdaCase Case(XElement element) => new(Id(element), element.Says("name") ?? "case", Values(element), Targets(element, "SourceRef"))
    {
        Description = Words(element, "Description"),
    };

    private QdaSource? Source(XElement source, string? origin)
    {
        var name = source.Says("name") ?? "document";
        var inline = source.One("PlainTextContent")?.Value;
        if ((inline ?? (source.Says("plainTextPath") is { } path ? textAt(path) : null)) is not { } raw)
        {
            LeaveOut($"the text of '{ForeignArchive.Shown(name)}' is not in this file, so the document is left out", "export the project with its sources, as plain text");
            return null;
        }

        var marked = source.All("PlainTextSelection").Select(s => (Element: s, Start: Number(s, "startPosition"), End: Number(s, "endPosition"))).ToList();
        var places = TextCounting.Of(raw, origin, [.. marked.Select(m => (m.Start, m.End, m.Element.Says("name")))]).Places(raw);
        var user = source.Guid("creatingUser");
        var selections = new List<QdaSelection>();
        foreach (var (element, start, end) in marked)
        {
            if (TextCounting.SpanOf(places, start, end) is { } span)
            {
                selections.Add(new QdaSelection(Id(element), span, element.Guid("creatingUser") ?? user, [.. element.All("Coding").SelectMany(Coding)])
                {
                    Description = Words(element, "Description"),
                    Notes = Notes(element),
                });
            }
        }

        if (selections.Count < marked.Count)
        {
            LeaveOut($"{Counted.Of(marked.Count - selections.Count, "selection", "selections")} of '{ForeignArchive.Shown(name)}' nowhere in its text, left out");
        }

        if (source.All("Coding").Count() is > 0 and var whole)
        {
            LeaveOut($"{Counted.Of(whole, "code is", "codes are")} on '{ForeignArchive.Shown(name)}' as a whole, on no words of it, and left out");
        }

        return new QdaSource(Id(source), name, TextCounting.Unified(raw), selections)
        {
            Description = Words(source, "Description"),
            Values = Values(source),
            Notes = Notes(source),
        };
    }

    private IEnumerable<QdaCoding> Coding(XElement coding) => coding.One("CodeRef")?.Guid("targetGUID") is { } code
        ? [new QdaCoding(Id(coding), code, coding.Guid("creatingUser")) { Notes = Notes(coding) }]
        : [];

    private QdaNote Note(XElement note) => new(
        Id(note),
        note.Says("name") ?? "",
        TextCounting.Unified(note.One("PlainTextContent")?.Value ?? (note.Says("plainTextPath") is { } path ? textAt(path) : null) ?? Words(note, "Description") ?? ""));

    private static QdaValue[] Values(XElement element) =>
    [
        .. from value in element.All("VariableValue")
           let variable = value.One("VariableRef")?.Guid("targetGUID")
           let text = value.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("Value", StringComparison.Ordinal))?.Value.Trim()
           where variable is not null && text is { Length: > 0 }
           select new QdaValue(variable, text),
    ];

    private static string[] Notes(XElement element) => Targets(element, "NoteRef");

    private static string[] Targets(XElement element, string name) => [.. element.All(name).Select(e => e.Guid("targetGUID") ?? e.Guid("guid")).OfType<string>()];

    private static string? Words(XElement element, string name) =>
        element.One(name)?.Value is { } words && !string.IsNullOrWhiteSpace(words) ? TextCounting.Unified(words).Trim() : null;

    private static int Number(XElement element, string name) =>
        int.TryParse(element.Says(name), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : -1;

    // Nothing may be lost because two things have one id, or one has none.
    private string Id(XElement element)
    {
        var id = element.Guid("guid");
        return id is not null && _ids.Add(id) ? id : string.Create(CultureInfo.InvariantCulture, $"{id}#{++_unnamed}");
    }

    private void SayWhatIsLeftOut(XElement root)
    {
        foreach (var (element, word) in s_media)
        {
            var names = root.All("Sources").SelectMany(s => s.All(element)).Select(e => e.Says("name") ?? "without a name").ToList();
            if (names.Count > 0)
            {
                var more = names.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" and {names.Count - MostNamed} more") : "";
                LeaveOut(
                    $"{Counted.Of(names.Count, $"{word} source is", $"{word} sources are")} left out, with what is coded in them: "
                        + string.Join(", ", names.Take(MostNamed).Select(ForeignArchive.Shown)) + more,
                    "a report is made of words: put a transcript, or the text, into 'seeds'");
            }
        }

        Count("link is", "links are", root.List("Links", "Link"));
        Count("set of notes is", "sets of notes are", root.List("Sets", "Set").Where(s => !s.All("MemberSource").Any() && !s.All("MemberCode").Any()));
        Count("graph is", "graphs are", root.List("Graphs", "Graph"));
        Count("code on a case as a whole is", "codes on cases as a whole are", root.List("Cases", "Case").SelectMany(c => c.All("CodeRef")));
        Count("part of a text that is a case is", "parts of texts that are cases are", root.List("Cases", "Case").SelectMany(c => c.All("SelectionRef")));
    }

    private void Count(string one, string many, IEnumerable<XElement> elements) => Count(one, many, elements.Count());

    private void Count(string one, string many, int count)
    {
        if (count > 0)
        {
            LeaveOut($"{Counted.Of(count, one, many)} left out: a project here has no such thing");
        }
    }

    private void LeaveOut(string message, string? hint = null) => findings.Add(ExchangeDiagnostics.LeftOut.At(new Place(file), message, hint));
}
