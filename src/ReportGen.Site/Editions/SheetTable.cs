namespace ReportGen.Site.Editions;

/// <summary>A table for a sheet.</summary>
/// <param name="Name">What the sheet is called.</param>
/// <param name="Holds">What is in it, in a sentence.</param>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">Goes through the rows, each time anew.</param>
internal sealed record SheetTable(string Name, string Holds, IReadOnlyList<string> Columns, Func<IEnumerable<IReadOnlyList<string>>> Rows)
{
    /// <summary>Where a row leads in the published report, relative to its root, by the number of the cell that leads there; null where no row leads anywhere.</summary>
    public Func<IReadOnlyList<string>, (int Cell, string Path, string Place)?>? Leads { get; init; }
}

/// <summary>What a spreadsheet program can hold.</summary>
/// <param name="Rows">Rows of a sheet, with its head.</param>
/// <param name="Columns">Columns of a sheet.</param>
/// <param name="Characters">Characters of a cell.</param>
/// <param name="Links">Links of a sheet.</param>
internal sealed record SheetLimits(int Rows, int Columns, int Characters, int Links)
{
    public static SheetLimits Usual { get; } = new(1_048_576, 16_384, 32_767, 65_530);
}
