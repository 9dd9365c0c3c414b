using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>
/// Every key of site.yml, with what it means and what may stand under it. This is the only list: the readers refuse to read a key that
/// is not here, unknown keys are those that are not here, and editors complete what is here.
/// </summary>
internal static class SiteShape
{
    private static readonly WordShape s_units = new(["sentence", "paragraph", "turn", "section", "document"]);

    private static readonly MapShape s_freeTexts = new([], new TextShape());

    public static MapShape Seeds { get; } = new([
        new("folder", new TextShape(), "The folder of the documents, as seen from this file."),
        new("include", new TextsShape(), "Which files of the folder are documents; ** is any folder, at any depth."),
        new("exclude", new TextsShape(), "Which of these files are no documents after all."),
    ]);

    public static MapShape Speakers { get; } = new([
        new("interviewer", new TextsShape(), "Labels of those who ask, at the start of a line. A * stands for any characters."),
        new("participant", new TextsShape(), "Labels of those who answer: only their words are coded unless a rule says otherwise."),
        new("quoted", new TextsShape(), "In workshop notes: labels that begin words pasted from elsewhere, such as a language model's."),
        new("nobody", new TextsShape(), "What looks like a label and is none, such as \"Note\"."),
    ]);

    public static MapShape Columns { get; } = new([
        new("id", new TextShape(), "The column that names the respondent; each row is a case. Without it, rows are named by their numbers."),
        new("attributes", new EitherShape([new TextsShape(), s_freeTexts]), "Columns with facts about the respondent; as a map, by names of your own."),
        new("answers", new EitherShape([new TextsShape(), new MapShape([], new TextsShape())]), "Columns with answers; as a map, by the questions that they answer."),
        new("ignore", new TextsShape(), "Columns that are left aside; a * stands for any characters."),
    ]);

    public static MapShape Attributes { get; } = new([
        new("file", new TextShape(), "A CSV or TSV file as seen from this one, with a row for each document.", IsNeeded: true),
        new("id", new TextShape(), "The column that names the document: by its id, its case or its file's name."),
        new("ignore", new TextsShape(), "Columns that are left aside, such as names and addresses; a * stands for any characters."),
    ]);

    public static MapShape Document { get; } = new([
        new("match", new TextShape(), "Which files this is about, as seen from the seeds folder.", IsNeeded: true),
        new("kind", new WordShape([.. DocumentKind.All.Select(k => k.Name)]), "How the files are read; without it, by their shape."),
        new("group", new TextShape(), "The document group, for tables that compare groups."),
        new("attributes", s_freeTexts, "Facts about the case, by names of your own."),
        new("speakers", Speakers, "Who is who in these files, where that differs from the others: it wins over the labels of all."),
        new("language", new TextShape(), "The language of these files, such as \"de\", where it is not the report's."),
        new("media", new TextShape("uri-template"), "The address of the recording, for links to a time: {id} is the document's id, {seconds} the time."),
        new("columns", Columns, "For tables (CSV, TSV): which column is what. Each row is a document."),
    ]);

    public static MapShape Defaults { get; } = new([
        new("unit", s_units, "How far \"in the same place\" reaches."),
        new("speakers", new TextsShape(), "Whose words are coded: roles or labels."),
    ]);

    public static MapShape Near { get; } = new([
        new("terms", new TextsShape(), "The terms that stand close together.", IsNeeded: true),
        new("within", new NumberShape(), "How many words may stand between them."),
        new("ordered", new FlagShape(), "Whether they stand in this order."),
    ]);

    public static MapShape Part { get; } = new([
        new("near", Near, "Terms that stand close together."),
        new("regex", new TextShape("regex"), "A regular expression, for what terms cannot say; put it in single quotes."),
        new("code", new TextShape(), "Wherever this code applies: its theme, a slash, its name."),
        .. Lists(),
    ]);

    public static MapShape ScopeAttributes { get; } = new([], new TextsShape());

    public static MapShape Scope { get; } = new([
        new("documents", new TextsShape(), "Only in files that match, as seen from the seeds folder."),
        new("groups", new TextsShape(), "Only in documents of these groups."),
        new("questions", new TextsShape(), "Only in answers to these questions."),
        new("speakers", new TextsShape(), "Only what these say: roles or labels."),
        new("attributes", ScopeAttributes, "Only in documents that have one of these values."),
    ]);

    public static MapShape Code { get; } = new([.. Node("code"), .. Rule()]);

    public static MapShape Theme { get; } = new([
        .. Node("theme"),
        .. Rule(),
        new("codes", new MapShape([], new EitherShape([.. Shorthand(), Code])), "The codes under this theme, by names that become addresses."),
    ]);

    public static MapShape Question { get; } = new([
        new("text", new TextShape(), "The question, as the report shows it.", IsNeeded: true),
        new("asked-as", new TextsShape(), "How interviewers put it, as terms."),
        new("same-as", new TextsShape(), "Questions found in workshop notes that are this one, such as day-1-q5."),
    ]);

    /// <summary>A passage that a theme or code points to, by its words.</summary>
    public static MapShape Passage { get; } = new([
        new("document", new TextShape(), "The document's id, as its page's address has it.", IsNeeded: true),
        new("words", new TextShape(), "Words of the passage, as a reader sees them.", IsNeeded: true),
    ]);

    public static MapShape Quote { get; } = new([
        new("exact", new TextShape(), "The words, as a reader of the document sees them.", IsNeeded: true),
        new("prefix", new TextShape(), "What stands right before them."),
        new("suffix", new TextShape(), "What stands right after them."),
    ]);

    /// <summary>One entry of a coding file.</summary>
    public static MapShape Coding { get; } = new([
        new("code", new TextShape(), "The theme, or the theme, a slash and the code.", IsNeeded: true),
        new("document", new TextShape(), "The document's id, as its page's address has it.", IsNeeded: true),
        new("quote", new EitherShape([new TextShape(), Quote]), "The words that are coded.", IsNeeded: true),
        new("segment", new TextShape(), "The segment that they stood in, the part of its address after #; a hint, where words stand in several places."),
        new("coder", new TextShape(), "Who says so; else the name of the file."),
        new("verdict", new WordShape(["add", "accept", "reject"]), "add: the code applies here. accept, reject: a rule found it here, and is right, or wrong."),
        new("note", new TextShape(), "Why."),
    ]);

    /// <summary>A passage of a sheet.</summary>
    public static MapShape SheetSegment { get; } = new([
        new("document", new TextShape(), "The document's id.", IsNeeded: true),
        new("segment", new TextShape(), "The segment's id, the part of its address after #.", IsNeeded: true),
        new("text", new TextShape(), "Its words."),
        new("verdict", new WordShape(["yes", "no"]), "Whether the code applies here; empty while nobody has judged it."),
        new("note", new TextShape(), "Why."),
    ]);

    /// <summary>A sheet of segments drawn at random, on which people judge how right a rule is.</summary>
    public static MapShape Sheet { get; } = new([
        new("code", new TextShape(), "The theme, or the theme, a slash and the code.", IsNeeded: true),
        new("coder", new TextShape(), "Who judges."),
        new("rule", new TextsShape(), "The rule as it was when the sheet was drawn, a part a line.", IsNeeded: true),
        new("seed", new NumberShape(), "What the draw began from."),
        new("hits", new NumberShape(), "In how many segments the rule found the code.", IsNeeded: true),
        new("others", new NumberShape(), "In how many others it looked.", IsNeeded: true),
        new("segments", new ElementsShape(SheetSegment), "The segments that were drawn.", IsNeeded: true),
        new("found", new TextsShape(), "Which of them the rule found, by number.", IsNeeded: true),
    ]);

    public static MapShape Bands { get; } = new([], new TextsShape());

    public static MapShape Diagnostics { get; } = Severities();

    public static MapShape Edition { get; } = new([
        new("edition", new WordShape(Settings.Edition.All), "Which form.", IsNeeded: true),
        new("quotes", new NumberShape(0, Settings.Edition.MostQuotes), "How many quotes of a code it shows at most, in print and for a word processor."),
    ]);

    public static MapShape Limits { get; } = new([
        new("steps", new NumberShape(1), "Turns of loops, calls, and values gone through."),
        new("output-bytes", new NumberShape(1, 1_000_000_000), "Size of a page, and of any text made on the way."),
        new("recursion", new NumberShape(1, 1_000), "Functions and includes at work inside each other."),
        new("regex-seconds", new NumberShape(1, 3_600), "Time in regular expressions."),
    ]);

    public static MapShape Author { get; } = new([
        new("name", new TextShape(), "The author's name: Teo Nord, or Nord, Teo.", IsNeeded: true),
        new("orcid", new TextShape("orcid"), "The author's ORCID."),
    ]);

    /// <summary>What is compared, and how.</summary>
    public static MapShape Compare { get; } = new([
        new("attributes", new TextsShape(), "Which attributes are compared, in this order; group is the document group. "
            + "Without it: the group, and attributes with two to eight values."),
        new("bands", Bands, "Attributes that are numbers, each with the numbers at which a new band begins: years: [10, 20]."),
        new("few", new NumberShape(1, 1_000), "Values with fewer documents than this are marked as few, and not shaded."),
        new("most-pages", new NumberShape(0, 1_000_000), "How many pages of quotes all cells may have together; without it 600, and fewer for more than 300 documents."),
    ]);

    /// <summary>The whole of site.yml.</summary>
    public static MapShape Site { get; } = new([
        new("title", new TextShape(), "The report's title."),
        new("description", new TextShape(), "One sentence for search engines and the overview."),
        new("asks", new TextShape(), "What the whole study asks, in one sentence: the first words of the overview."),
        new("descriptor", new TextsShape(), "What documents are called, by attributes in braces: \"{trade}, {case}\"; of several the first whose names a document has."),
        new("language", new TextShape(),
            "The language of the report's own words: en, de, es, fr, or one that templates/languages has a file for. With tr or az, terms take I for the capital of ı."),
        new("output", new TextShape(), "The folder that the report is written to, inside the project; else _site."),
        new("cache", new TextShape(), "The folder of what builds keep for the next, inside the project; else .reportgen."),
        new("base-url", new TextShape("uri"), "Where the report will be published; links work without it."),
        new("authors", new EitherShape([new TextShape(), new ElementsShape(new EitherShape([new TextShape(), Author]))]), "Who wrote the report: names, for citing it."),
        new("date", new TextShape("date"), "The day of its publication, as 2026-11-28: for citing it, and for its feed."),
        new("version", new TextShape(), "Which version of the report this is, for citing it."),
        new("seeds", Seeds, "Which files are documents."),
        new("speakers", Speakers, "Who is speaking; nothing else at the start of a line is a speaker."),
        new("documents", new ElementsShape(Document), "What is known about files; for each fact, the last entry that matches and gives it wins."),
        new("attributes", new EitherShape([new TextShape(), Attributes]), "A spreadsheet (CSV, TSV) with facts about documents, a row each: a file as seen from this one."),
        new("defaults", Defaults, "What holds for every code that does not say otherwise."),
        new("themes", new MapShape([], new EitherShape([.. Shorthand(), Theme])), "The codebook: themes by names that become addresses."),
        new("codings", new TextsShape(), "Where people's codings lie: folders, or files that end in .yml; else the folder codings."),
        new("coders", s_freeTexts, "Who codes: the names that coding files use, each with the one that the report shows."),
        new("compare", Compare, "Which attributes of documents are compared, and how."),
        new("questions", new MapShape([], new EitherShape([new TextShape(), Question])), "What was asked, by names that become addresses."),
        new("search", new WordShape(["all", "none"]), "all: every page has a field, and an index of all words lies beside the report; none: no page has a script."),
        new("diagnostics", Diagnostics, "How serious a finding is, by its code."),
        new("editions", new ElementsShape(new EitherShape([new WordShape(Settings.Edition.All), Edition])),
            "Forms in which the report is wanted besides its pages: brief, print, word, excel."),
        new("look", LookSettings.Shape, "How the report looks."),
        new("limits", Limits, "What rendering one page may take before it is stopped with a message."),
    ]);

    private static KeyShape[] Node(string kind) =>
    [
        new("label", new TextShape(), $"What the {kind} is called in the report."),
        new("definition", new TextShape(), $"What the {kind} means, in a sentence."),
        new("claim", new TextShape(), $"What you claim of the {kind}, in one sentence."),
        new("quotes", Passages(), "Passages that tell it best: a document, #, and a segment or a line, as lab-0012#L35; or a document and words."),
        new("against", Passages(), "Passages that speak against it."),
        new("include", new TextShape(), $"When to use the {kind}."),
        new("exclude", new TextShape(), $"When not to use the {kind}."),
        new("example", new TextShape(), $"Words that the {kind} is right for."),
        new("color", new TextShape("color-hex"), "Its colour in charts, as \"#36c\" or \"#3366cc\"; in quotes, since a bare # begins a comment."),
        new("memo", new TextShape(), "What you make of the evidence: a Markdown file as seen from this one, or the text itself."),
        new("status", new WordShape(["draft", "final"]), $"Whether the {kind} is still being worked on."),
    ];

    private static ElementsShape Passages() => new(new NamedShape("passage", () => new EitherShape([new TextShape("passage"), Passage])));

    private static KeyShape[] Rule() =>
    [
        .. Lists(),
        new("unit", s_units, "How far \"in the same place\" reaches for this rule."),
        new("in", Scope, "Where the rule applies at all."),
    ];

    private static KeyShape[] Lists() =>
    [
        new("any", Terms(), "One of these is enough."),
        new("all", Terms(), "Each of these must be there."),
        new("none", Terms(), "Not one of these may be there."),
    ];

    // A term alone, a map alone, or a list of both.
    private static NamedShape Terms() => new("terms", () => new EitherShape([.. Shorthand(), Part]));

    // A map here would be the long form.
    private static ValueShape[] Shorthand() => [new TextShape(), new ElementsShape(new NamedShape("part", () => new EitherShape([new TextShape(), Part])))];

    private static MapShape Severities()
    {
        var words = new WordShape(["error", "warning", "info", "none"]);
        return new([.. DiagnosticCatalogue.All.Select(kind => new KeyShape(kind.Code, words, kind.Title + "."))]);
    }
}
