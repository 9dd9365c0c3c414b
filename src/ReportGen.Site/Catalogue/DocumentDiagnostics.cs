using ReportGen.Engine.Diagnostics;

namespace ReportGen.Site.Catalogue;

/// <summary>What can be found in source documents: bytes and encodings (RG10xx), shapes that contradict themselves (RG11xx).</summary>
internal static class DocumentDiagnostics
{
    public static readonly DiagnosticKind Unreadable = new("RG1001", Severity.Error, "A file cannot be read");
    public static readonly DiagnosticKind Binary = new("RG1002", Severity.Error, "A file is no plain text");
    public static readonly DiagnosticKind Empty = new("RG1003", Severity.Warning, "A document is empty");
    public static readonly DiagnosticKind NotUtf8 = new("RG1004", Severity.Warning, "A file is not UTF-8");
    public static readonly DiagnosticKind Misdecoded = new("RG1007", Severity.Warning, "Text was decoded wrongly upstream");
    public static readonly DiagnosticKind LostCharacter = new("RG1008", Severity.Warning, "A character was lost upstream");
    public static readonly DiagnosticKind DuplicateId = new("RG1009", Severity.Error, "Two documents have one id");
    public static readonly DiagnosticKind BadFrontMatter = new("RG1010", Severity.Warning, "Front matter cannot be read");
    public static readonly DiagnosticKind ReadAsArticle = new("RG1011", Severity.Info, "A document of no recognised kind is read as an article");
    public static readonly DiagnosticKind ForeignFrontMatter = new("RG1014", Severity.Info, "Front matter in another language is passed over");
    public static readonly DiagnosticKind Restless = new("RG1016", Severity.Error, "A file keeps changing while it is read");
    public static readonly DiagnosticKind TooDense = new("RG1017", Severity.Warning, "A paragraph has more markup than can be followed");
    public static readonly DiagnosticKind NoTranscript = new("RG1060", Severity.Warning, "A file is no transcript of its format");
    public static readonly DiagnosticKind BrokenTime = new("RG1061", Severity.Warning, "The time of a cue cannot be read");
    public static readonly DiagnosticKind TooDeep = new("RG1015", Severity.Warning, "Markup is nested too deeply");
    public static readonly DiagnosticKind SameBytes = new("RG1020", Severity.Warning, "Documents hold the same");

    public static readonly DiagnosticKind WideComment = new("RG1018", Severity.Warning, "A comment takes paragraphs with it");

    public static readonly DiagnosticKind Unopened = new("RG1030", Severity.Error, "A Word document cannot be opened");
    public static readonly DiagnosticKind PartsLeftOut = new("RG1031", Severity.Info, "Parts of a Word document are left out");

    public static readonly DiagnosticKind QuestionNumbersDiffer = new("RG1101", Severity.Warning, "A group numbers its question differently from its heading");
    public static readonly DiagnosticKind QuestionUnknown = new("RG1102", Severity.Warning, "A group names a question that its session does not have");
    public static readonly DiagnosticKind QuestionUnnamed = new("RG1103", Severity.Info, "It is not known which question a group took");
    public static readonly DiagnosticKind GroupRepeated = new("RG1104", Severity.Warning, "A group appears twice in one session");
    public static readonly DiagnosticKind NoTurns = new("RG1105", Severity.Warning, "An interview without turns");
    public static readonly DiagnosticKind UnknownSpeaker = new("RG1106", Severity.Warning, "A speaker label is not declared");
    public static readonly DiagnosticKind SpeakersUnknown = new("RG1108", Severity.Warning, "It is not known who speaks in a document");
    public static readonly DiagnosticKind NoGroups = new("RG1109", Severity.Warning, "Workshop notes without groups");
    public static readonly DiagnosticKind GroupsByShape = new("RG1110", Severity.Info, "Headings are taken for groups because they recur with other numbers");
    public static readonly DiagnosticKind LabelOnce = new("RG1111", Severity.Info, "Something stands where a speaker's name would");
    public static readonly DiagnosticKind LabelAside = new("RG1112", Severity.Info, "What stands in brackets behind a speaker's name is left out");
    public static readonly DiagnosticKind BehindLastTurn = new("RG1113", Severity.Info, "Something stands behind the last turn of an interview");
    public static readonly DiagnosticKind QuestionTextDiffers = new("RG1107", Severity.Warning, "A group repeats the text of another question than the one it names");

    public static readonly DiagnosticKind TableNotDeclared = new("RG1120", Severity.Warning, "A table of which nobody says what its columns are");
    public static readonly DiagnosticKind ColumnUnknown = new("RG1121", Severity.Error, "A column named in site.yml is not in the table");
    public static readonly DiagnosticKind ColumnsUnread = new("RG1122", Severity.Warning, "Columns of a table are not read");
    public static readonly DiagnosticKind RowLeftOut = new("RG1123", Severity.Warning, "A row of a table is left out");
    public static readonly DiagnosticKind TableWithoutRows = new("RG1124", Severity.Warning, "A table has nothing to read");
    public static readonly DiagnosticKind ColumnRepeated = new("RG1125", Severity.Warning, "Two columns of a table have one name");
    public static readonly DiagnosticKind AttributesOfNobody = new("RG1126", Severity.Warning, "Attributes are given for a document that does not exist");
    public static readonly DiagnosticKind AttributesMissing = new("RG1127", Severity.Warning, "A document is missing from the table of attributes");

    public static IReadOnlyList<DiagnosticKind> All { get; } =
    [
        Unreadable, Binary, Empty, NotUtf8, Misdecoded, LostCharacter, DuplicateId, BadFrontMatter, ReadAsArticle, ForeignFrontMatter, TooDeep, Restless, TooDense,
        WideComment, SameBytes,
        Unopened, PartsLeftOut, NoTranscript, BrokenTime,
        QuestionNumbersDiffer, QuestionUnknown, QuestionUnnamed, GroupRepeated, NoTurns, UnknownSpeaker, QuestionTextDiffers, SpeakersUnknown, NoGroups, GroupsByShape,
        LabelOnce, LabelAside, BehindLastTurn,
        TableNotDeclared, ColumnUnknown, ColumnsUnread, RowLeftOut, TableWithoutRows, ColumnRepeated, AttributesOfNobody, AttributesMissing,
    ];
}
