namespace ReportGen.Site.Documents;

/// <summary>A table in which each row is what somebody says: a column of names, a column of words, perhaps one of times.</summary>
internal sealed class SpokenTable
{
    private const int MostColumns = 5;

    private readonly List<List<WordLine>> _rows;
    private readonly int _names;
    private readonly int _words;

    private SpokenTable(List<List<WordLine>> rows, int names, int words) => (_rows, _names, _words) = (rows, names, words);

    /// <summary>The table as a transcript; null where it is none.</summary>
    public static SpokenTable? Find(List<List<WordLine>> rows, SpeakerRoles speakers)
    {
        var columns = rows.Max(r => r.Count);
        if (columns > MostColumns)
        {
            return null;
        }

        var plain = rows.Select(r => r.Select(c => c.Plain()).ToList()).ToList();
        for (var names = 0; names < columns; names++)
        {
            var words = Enumerable.Range(0, columns).Where(c => c != names).MaxBy(c => plain.Sum(r => c < r.Count && !IsTime(r[c]) ? r[c].Length : 0));
            if (columns > 1 && AreNames(plain, names, words, speakers))
            {
                return new SpokenTable(rows, names, words);
            }
        }

        return null;
    }

    private static bool IsTime(string words) => TimeMark.TryRead(words, out var time) && time.Length == words.Length;

    // Declared names are enough. Others come again and again, and what is beside them is longer than an answer in a form.
    private static bool AreNames(List<List<string>> rows, int names, int words, SpeakerRoles speakers)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (isDeclared, length, filled) = (false, 0, 0);
        foreach (var row in rows)
        {
            var name = names < row.Count ? row[names].TrimEnd(':', ' ') : "";
            if (name.Length > 0)
            {
                counts[name] = counts.GetValueOrDefault(name) + 1;
                isDeclared |= speakers.RoleOf(SpeakerRoles.Normal(name)) is not null;
                length += words < row.Count ? row[words].Length : 0;
                filled++;
            }
        }

        var again = counts.Where(c => c.Value > 1 && LabelLine.IsName(c.Key)).Sum(c => c.Value);
        return (isDeclared && again + 2 >= filled) || (counts.Count(c => c.Value > 1) > 1 && again + 1 >= filled && filled >= counts.Count * 2 - 1 && length >= filled * 24);
    }

    /// <summary>Writes each row as a line that begins with a label, as transcripts have them. Other columns are numbers, or somebody's remarks.</summary>
    public void Write(WordBlocks blocks, WordMarkdown to, WordLeftOut leftOut)
    {
        foreach (var row in _rows)
        {
            blocks.BeginBlock();
            var order = Enumerable.Range(0, row.Count).OrderBy(c => c == _words ? 2 : c == _names ? 1 : 0).ToList();
            for (var i = 0; i < order.Count; i++)
            {
                var (column, isLast) = (order[i], i == order.Count - 1);
                var (cell, text) = (row[column], row[column].Plain());
                if (column == _names || column == _words || IsTime(text))
                {
                    to.Write(cell, column == _words ? WordPlace.Paragraph : WordPlace.Cell);
                }
                else
                {
                    leftOut.Cells += text.Any(char.IsLetter) ? 1 : 0;
                    for (var ends = cell.Ends; ends > 0; ends--)
                    {
                        to.Text.Join("");
                    }

                    text = "";
                }

                if (!isLast)
                {
                    to.Text.Join(text.Length == 0 ? "" : column == _names && !text.EndsWith(':') ? ": " : " ");
                }
            }

            to.Text.End();
        }
    }
}
