namespace ReportGen.Cli.Printing;

/// <summary>How much a person sees at once.</summary>
/// <param name="Rows">Rows on a terminal, lines elsewhere.</param>
/// <param name="Columns">Cells of a row; without an end where lines are not broken.</param>
internal readonly record struct Screen(int Rows, int Columns)
{
    // Enough for a finding, its source and its hint.
    private const int FewestRows = 16;

    // The line that says how to see more, the closing line, what a watch or a preview says after it, and the prompt.
    private const int CellsOfGuide = 100;
    private const int CellsOfClosing = 120;
    private const int RowsAfterClosing = 2;

    /// <summary>In files and pipes: the rows of a terminal as it usually begins.</summary>
    public static readonly Screen Endless = new(24, int.MaxValue);

    /// <summary>The rows that findings may take.</summary>
    public int RowsOfFindings => Math.Max(FewestRows, Rows) - RowsOf(CellsOfGuide) - RowsOf(CellsOfClosing) - RowsAfterClosing;

    /// <summary>How many rows so many cells take.</summary>
    public int RowsOf(int cells) => 1 + Math.Max(0, cells - 1) / Columns;

    /// <summary>The terminal's size; a usual one where it cannot be known.</summary>
    public static Screen OfProcess()
    {
        try
        {
            var (rows, columns) = (Console.WindowHeight, Console.WindowWidth);
            return new(rows > 0 ? rows : 24, columns > 0 ? columns : 80);
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return new(24, 80);
        }
    }
}
