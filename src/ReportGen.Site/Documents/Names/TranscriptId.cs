namespace ReportGen.Site.Documents;

/// <summary>Finds the id that a transcript carries: a line <c>**Transcript ID:** science_0085</c> near its top.</summary>
internal static class TranscriptId
{
    private const string Name = "Transcript ID";
    private const int MostLines = 30;

    public static string? Find(string text, int start)
    {
        for (int at = start, end, lines = 0; at < text.Length && lines < MostLines; at = end + 1, lines++)
        {
            end = TextLines.EndOf(text, at);
            var line = text.AsSpan(at, end - at).Trim().TrimStart("*_# ");
            if (!line.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var rest = line[Name.Length..].TrimStart("*_ ");
            var id = rest.StartsWith(":") ? rest[1..].TrimStart("*_ ").Trim("*`\"' \t") : default;
            if (!id.IsEmpty)
            {
                return id.ToString();
            }
        }

        return null;
    }

    /// <summary>The group that an id names by its first letters: <c>science</c> of <c>science_0085</c>; null where it begins with none.</summary>
    public static string? GroupOf(string id)
    {
        var end = 0;
        while (end < id.Length && char.IsLetter(id[end]))
        {
            end++;
        }

        return end > 0 && end < id.Length && (char.IsDigit(id[end]) || id[end] is '_' or '-') ? id[..end] : null;
    }
}
