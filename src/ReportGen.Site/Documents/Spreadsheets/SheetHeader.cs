using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Documents;

/// <summary>The columns of a table by their names, which are compared without case, and with one space for any white space.</summary>
internal sealed class SheetHeader
{
    private readonly List<SheetColumn> _columns;
    private readonly HashSet<int> _used = [];
    private readonly SortedSet<int> _withWords = [];

    private SheetHeader(SheetRow row, List<SheetColumn> columns) =>
        (Row, _columns, Columns, Count) = (row, columns, [.. columns.Where(c => c.IsNamed)], columns.FindLast(c => c.IsNamed)?.Index + 1 ?? 0);

    /// <summary>The row that names the columns.</summary>
    public SheetRow Row { get; }

    /// <summary>How many cells each row has at least: as far as columns have names, or somebody asks for them.</summary>
    public int Count { get; private set; }

    /// <summary>The columns that have a name.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>What no one has asked for yet.</summary>
    public IEnumerable<SheetColumn> Unused => Columns.Where(c => !_used.Contains(c.Index));

    /// <summary>The columns without a name that no one has asked for, though rows have words there.</summary>
    public IEnumerable<SheetColumn> Nameless => _columns.Where(c => !c.IsNamed && !_used.Contains(c.Index) && _withWords.Contains(c.Index));

    /// <summary>Whether a row has a cell for each column, and no words beyond.</summary>
    public bool Fits(SheetRow row)
    {
        for (var i = Count; i < row.Cells.Count; i++)
        {
            if (row.Cells[i].Value.Length == 0)
            {
                continue;
            }

            if (i >= Row.Count)
            {
                return false;
            }

            _withWords.Add(i);
        }

        _withWords.UnionWith(_columns.Where(c => !c.IsNamed && row[c.Index].Length > 0).Select(c => c.Index));
        return row.Count >= Count && row.Count <= Spreadsheet.MostColumns;
    }

    /// <summary>Reads the names of the columns, and tells the rows that follow.</summary>
    /// <param name="rows">All rows of the table; at least one.</param>
    /// <param name="file">The path that messages name.</param>
    /// <param name="source">The text.</param>
    /// <param name="findings">Where two columns of one name are reported.</param>
    /// <param name="rest">The rows below the header.</param>
    public static SheetHeader Read(IEnumerable<SheetRow> rows, string file, SourceText source, List<Diagnostic> findings, out IEnumerable<SheetRow> rest)
    {
        var top = rows.Take(QualtricsHeader.MostRows).ToList();
        var height = QualtricsHeader.RowsOf(top);
        var asked = height > 1 ? top[1] : top[0];
        rest = rows.Skip(height);
        var columns = new List<SheetColumn>();
        var known = new Dictionary<string, SheetColumn>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < top[0].Cells.Count; i++)
        {
            var isNamed = top[0][i].Length > 0;
            var name = isNamed ? top[0][i] : FormattableString.Invariant($"column {i + 1}");
            var column = new SheetColumn(i, name, asked[i] is { Length: > 0 } words ? words : name, isNamed, top[0].Cells[i].Span);
            if (!known.TryAdd(Compared(name), column))
            {
                var first = known[Compared(name)];
                findings.Add(DocumentDiagnostics.ColumnRepeated.At(
                    source.PlaceOf(file, column.Span),
                    FormattableString.Invariant($"columns {first.Index + 1} and {i + 1} are both called '{name}'; that name means the first of them, and the other is not read"),
                    "give each column a name of its own"));
                continue;
            }

            columns.Add(column);
        }

        return new SheetHeader(top[0], columns);
    }

    /// <summary>The columns of a name: those called so, else those that ask this, else those that fit a name with '*'. None where there is no such column.</summary>
    public IReadOnlyList<SheetColumn> Find(string name)
    {
        var wanted = Compared(name);
        bool IsCalled(string other) => Compared(other).Equals(wanted, StringComparison.OrdinalIgnoreCase);
        List<SheetColumn> found = [.. _columns.Where(c => IsCalled(c.Name)).Take(1)];
        found = found.Count > 0 ? found : [.. _columns.Where(c => IsCalled(c.Asked)).Take(1)];
        if (found.Count == 0 && wanted.Contains('*', StringComparison.Ordinal))
        {
            var parts = wanted.Split('*');
            found = [.. Unused.Where(c => Fits(Compared(c.Name), parts))];
        }

        _used.UnionWith(found.Select(c => c.Index));
        Count = found.Aggregate(Count, (count, c) => Math.Max(count, c.Index + 1));
        return found;
    }

    /// <summary>The names of the columns, for messages.</summary>
    public string Names() => Names(Columns);

    /// <summary>The names of some columns, for messages.</summary>
    public static string Names(IEnumerable<SheetColumn> columns)
    {
        const int MostNamed = 24;
        var all = columns.ToList();
        var rest = all.Count - MostNamed;
        return string.Join(", ", all.Take(MostNamed).Select(c => c.ShortName)) + (rest > 0 ? FormattableString.Invariant($" and {rest} more") : "");
    }

    /// <summary>What to do about a name that no column has.</summary>
    public string Hint(string name) =>
        (NearestName.Find(name, Columns.Select(c => c.Name)) is { } nearest ? $"did you mean '{nearest}'? " : "") + $"the columns here are: {Names()}";

    private static string Compared(string name)
    {
        var line = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        try
        {
            return Ascii.IsValid(line) ? line : line.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a character: it has no other form.
            return line;
        }
    }

    private static bool Fits(string name, string[] parts)
    {
        var at = parts[0].Length;
        if (!name.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var part in parts.AsSpan(1))
        {
            var found = name.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return parts[^1].Length == 0 || (name.Length >= at && name.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Index">Which cell of each row it is; the first is 0.</param>
/// <param name="Name">Its header, on one line.</param>
/// <param name="Asked">The question as it was asked: the header, or what stands below it where headers are only names.</param>
/// <param name="IsNamed">Whether it has a header; else its name says which column it is.</param>
/// <param name="Span">Where the header stands.</param>
internal sealed record SheetColumn(int Index, string Name, string Asked, bool IsNamed, Span Span)
{
    private const int LongName = 60;

    /// <summary>The name as messages show it.</summary>
    public string ShortName => Name.Length > LongName ? Name[..LongName].TrimEnd() + "…" : Name;
}
