using System.Collections.Immutable;

namespace ReportGen.Cli.Printing;

/// <summary>A line for a person before it is written, so that it can be known how much room it takes.</summary>
internal sealed record TextLine(params ImmutableArray<(string Words, Tone Tone)> Parts)
{
    /// <summary>How many rows of a screen the line takes.</summary>
    public int RowsOn(Screen screen) => screen.RowsOf(Parts.Sum(p => SourceFrame.WidthOf(p.Words)));

    public void WriteTo(IWriting writing)
    {
        foreach (var (words, tone) in Parts)
        {
            writing.Write(words, tone);
        }

        writing.EndLine();
    }
}
