namespace ReportGen.Site.Documents;

/// <summary>
/// The rows above the answers in tables of Qualtrics: names of columns, the questions below them, and its own ids below these, which people take out by hand.
/// </summary>
internal static class QualtricsHeader
{
    /// <summary>How many rows it has where nobody took one out.</summary>
    public const int MostRows = 3;

    // Columns of its own, and what the row of questions calls each.
    private static readonly Dictionary<string, string> s_own = new(StringComparer.Ordinal)
    {
        ["StartDate"] = "Start Date",
        ["EndDate"] = "End Date",
        ["RecordedDate"] = "Recorded Date",
        ["ResponseId"] = "Response ID",
        ["IPAddress"] = "IP Address",
        ["UserLanguage"] = "User Language",
        ["DistributionChannel"] = "Distribution Channel",
        ["LocationLatitude"] = "Location Latitude",
        ["LocationLongitude"] = "Location Longitude",
        ["ExternalReference"] = "External Data Reference",
        ["RecipientFirstName"] = "Recipient First Name",
        ["RecipientLastName"] = "Recipient Last Name",
        ["RecipientEmail"] = "Recipient Email",
    };

    /// <summary>How many rows of a table are its header; one where Qualtrics did not write it.</summary>
    /// <param name="top">The first rows; at least one.</param>
    public static int RowsOf(List<SheetRow> top) => HasIds(top) ? 3 : HasQuestions(top) ? 2 : 1;

    private static bool HasIds(List<SheetRow> top) =>
        top.Count >= 3 && top[2].Cells.FirstOrDefault(c => c.Value.Length > 0).Value is { } first
        && first.Replace(" ", "", StringComparison.Ordinal).StartsWith("{\"ImportId\":", StringComparison.Ordinal);

    // Below each column of its own stands the same name spelled out, which nobody answers.
    private static bool HasQuestions(List<SheetRow> top)
    {
        if (top.Count < 2)
        {
            return false;
        }

        var own = Enumerable.Range(0, top[0].Cells.Count).Where(i => s_own.ContainsKey(top[0][i])).ToList();
        return own.Count > 0 && own.TrueForAll(i => string.Equals(s_own[top[0][i]], top[1][i], StringComparison.OrdinalIgnoreCase));
    }
}
