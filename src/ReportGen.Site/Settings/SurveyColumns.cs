using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Settings;

/// <summary>What site.yml says of the columns of a table whose rows are respondents.</summary>
/// <param name="Id">The column that names the respondent; null where rows have numbers only.</param>
/// <param name="Attributes">Columns with facts about the respondent, by the names of the attributes; a name is empty where the column's own is used.</param>
/// <param name="Answers">Columns with answers, by the ids of the questions; an id is empty where the header's words tell which question it is, if any.</param>
/// <param name="Ignore">Columns that are left aside.</param>
internal sealed record SurveyColumns(
    string? Id, EquatableArray<NamedValue> Attributes, EquatableArray<NamedValue> Answers, EquatableArray<string> Ignore) : ICanonical
{
    /// <summary>Reads <c>columns</c> of an entry of <c>documents</c>; null where the key is missing.</summary>
    public static SurveyColumns? Read(MapNode? map, List<Diagnostic> findings)
    {
        if (map is null)
        {
            return null;
        }

        var keys = new MapReader(map, SiteShape.Columns, findings);
        var columns = new SurveyColumns(
            keys.Text("id"), Named("attributes", keys.Node("attributes"), findings), Named("answers", keys.Node("answers"), findings), keys.Texts("ignore"));
        keys.Done();
        return columns;
    }

    /// <summary>Reports answers to questions that site.yml does not have.</summary>
    /// <param name="documents">The elements of <c>documents</c>.</param>
    /// <param name="questions">The map <c>questions</c>; null where the key is missing.</param>
    /// <param name="findings">Where the findings go.</param>
    public static void CheckQuestions(EquatableArray<SettingsNode> documents, MapNode? questions, List<Diagnostic> findings)
    {
        foreach (var document in documents.OfType<MapNode>())
        {
            foreach (var answer in ((document.Find("columns") as MapNode)?.Find("answers") as MapNode)?.Entries ?? [])
            {
                if (questions?.Find(answer.Key.Text) is null)
                {
                    findings.Add(CodebookDiagnostics.UnknownQuestion.At(
                        answer.Key.Place,
                        $"'{answer.Key.Text}' is no question of this report, so these answers are read but stand on no question's page",
                        NearestName.Hint(answer.Key.Text, [.. (questions?.Entries ?? []).Select(q => q.Key.Text)])
                            ?? $"add it: questions: {{ {answer.Key.Text}: \"…\" }}"));
                }
            }
        }
    }

    public void Write(CanonicalWriter writer) => writer.OptionalText(Id).Values(Attributes).Values(Answers).Texts(Ignore);

    // A list of columns, or a map of names to one column or several.
    private static EquatableArray<NamedValue> Named(string key, SettingsNode? node, List<Diagnostic> findings)
    {
        var named = new List<NamedValue>();
        if (node is MapNode map)
        {
            foreach (var entry in map.Entries)
            {
                Add(entry.Key.Text, entry.Value, isElement: false);
            }
        }
        else
        {
            Add("", node, isElement: false);
        }

        return EquatableArray.From(named);

        void Add(string name, SettingsNode? value, bool isElement)
        {
            switch (value)
            {
                case null or TextNode { IsNothing: true }:
                    break;
                case TextNode column:
                    named.Add(new NamedValue(name, column.Text));
                    break;
                case ListNode list when !isElement:
                    foreach (var element in list.Elements)
                    {
                        Add(name, element, isElement: true);
                    }

                    break;
                default:
                    findings.Add(SettingsDiagnostics.WrongShape.At(
                        value.Place, $"under '{key}' stand names of columns, but this is {value.Shape}", "for example { typical-day: \"How does AI fit into your day?\" }"));
                    break;
            }
        }
    }
}
