namespace ReportGen.Site.Documents;

/// <summary>What the columns of a table may be, as lines for site.yml: a guess that somebody reads before it counts.</summary>
internal static class SurveyGuess
{
    private const int RowsToLookAt = 50;
    private const int LongAnswer = 25;
    private const int MostDifferent = 12;

    private static readonly string[] s_ids =
        ["id", "responseid", "response id", "respondent id", "respondent", "participant id", "participant", "case", "token", "record id", "antwort id", "lfdn", "nr", "key"];

    // What tells who somebody is, or how a survey was sent, is for no report.
    private static readonly string[] s_private =
    [
        "mail", "ip address", "ipaddress", "latitude", "longitude", "phone", "first name", "last name", "firstname", "lastname", "surname", "full name",
        "timestamp", "date", "duration", "progress", "finished", "status", "channel", "collector", "userlanguage", "externalreference", "externaldatareference",
    ];

    public static string Lines(string path, SheetHeader header, IEnumerable<SheetRow> rows)
    {
        var sample = rows.Take(RowsToLookAt).Where(r => !r.IsBroken && header.Fits(r)).ToList();
        var columns = header.Columns.Select(c => new Seen(c, [.. sample.Select(r => r[c.Index])])).ToList();
        var id = columns.Find(c => s_ids.Contains(c.Column.Name.Replace('_', ' ').Trim(), StringComparer.OrdinalIgnoreCase))
            ?? columns.Find(c => c.IsOneForEach && !c.IsPrivate);
        var others = columns.Where(c => c != id).ToList();
        var answers = others.Where(c => (c.IsLong || c.Column.Name.TrimEnd().EndsWith('?')) && !c.IsPrivate).ToList();
        var attributes = others.Except(answers).Where(c => !c.IsPrivate && c.Different is > 0 and <= MostDifferent).ToList();
        var parts = new List<string>();
        if (id is not null)
        {
            parts.Add($"id: {Quoted(id.Column.Name)}");
        }

        Add(parts, "attributes", attributes);
        Add(parts, "answers", answers);
        Add(parts, "ignore", [.. others.Except(answers).Except(attributes)]);
        return $"write in site.yml under 'documents:', each column where it belongs: - {{ match: {Quoted(path)}, columns: {{ {string.Join(", ", parts)} }} }}";
    }

    private static void Add(List<string> parts, string key, List<Seen> columns)
    {
        if (columns.Count > 0)
        {
            parts.Add($"{key}: [{string.Join(", ", columns.Select(c => Quoted(c.Column.Name)))}]");
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private sealed class Seen(SheetColumn column, IReadOnlyList<string> values)
    {
        private readonly List<string> _given = [.. values.Where(v => v.Length > 0)];

        public SheetColumn Column => column;

        public int Different => _given.Distinct(StringComparer.OrdinalIgnoreCase).Count();

        public bool IsOneForEach => _given.Count > 1 && _given.Count == values.Count && Different == _given.Count
            && !column.Name.Contains('?', StringComparison.Ordinal) && !_given.Any(v => v.Contains(' ', StringComparison.Ordinal));

        public bool IsLong => _given.Count > 0 && _given.Average(v => v.Length) >= LongAnswer;

        public bool IsPrivate => s_private.Any(p => column.Name.Contains(p, StringComparison.OrdinalIgnoreCase) && column.Name.Length < 40);
    }
}
