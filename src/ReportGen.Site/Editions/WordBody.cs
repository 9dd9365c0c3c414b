using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ReportGen.Site.Documents;
using Language = ReportGen.Site.Languages.Language;

namespace ReportGen.Site.Editions;

/// <summary>The body of a document for a word processor, paragraph after paragraph, with the links and places that it has.</summary>
/// <param name="language">In which the report's own words are.</param>
internal sealed class WordBody(Language language)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);
    private readonly List<OpenXmlElement> _blocks = [];
    private int _places;
    private int _tables;

    /// <summary>In which the report's own words are.</summary>
    public Language Language => language;

    /// <summary>Everything so far.</summary>
    public IReadOnlyList<OpenXmlElement> Blocks => _blocks;

    /// <summary>Addresses that words lead to, with what the document calls them.</summary>
    public IReadOnlyDictionary<string, string> Links => _links;

    /// <summary>Headings so far, with the names of their places.</summary>
    public List<(int Level, string Words, string Place)> Headings { get; } = [];

    /// <summary>A paragraph.</summary>
    /// <param name="style">Its style; null for plain words.</param>
    /// <param name="parts">Runs and links.</param>
    public void Add(string? style, params OpenXmlElement[] parts)
    {
        var paragraph = new Paragraph(parts);
        var properties = new ParagraphProperties();
        if (style is not null)
        {
            properties.ParagraphStyleId = new ParagraphStyleId { Val = style };
        }

        if (WritingDirection.IsRightToLeft(paragraph.InnerText))
        {
            properties.BiDi = new BiDi();
            foreach (var run in paragraph.Descendants<Run>())
            {
                (run.RunProperties ??= new RunProperties()).RightToLeftText = new RightToLeftText();
            }
        }

        if (properties.HasChildren)
        {
            paragraph.PrependChild(properties);
        }

        _blocks.Add(paragraph);
    }

    /// <summary>More words for the paragraph that was added last.</summary>
    public void AddToLast(Run run) => (_blocks.LastOrDefault() as Paragraph)?.Append(run);

    /// <summary>A heading, which the table of contents leads to.</summary>
    public void AddHeading(int level, string words)
    {
        _places++;
        var (id, place) = (_places.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"_Toc{_places:00000000}"));
        Headings.Add((level, words, place));
        Add(
            string.Create(CultureInfo.InvariantCulture, $"{ReportStyles.Heading}{level}"),
            new BookmarkStart { Id = id, Name = place }, Run(words), new BookmarkEnd { Id = id });
    }

    /// <summary>A table with a caption that counts it; nothing where it has no rows.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">Heads of its columns, each with its share of the width in percent; those of numbers are below 0.</param>
    /// <param name="rows">Its cells.</param>
    public void AddTable(string caption, IReadOnlyList<(string Head, int Width)> heads, IEnumerable<IReadOnlyList<OpenXmlElement[]>> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        _tables++;
        Add(
            ReportStyles.Caption,
            Run(language.Say("Table") + " "),
            new SimpleField(Run(_tables.ToString(CultureInfo.InvariantCulture))) { Instruction = " SEQ Table \\* ARABIC " },
            Run(": " + caption));
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = ReportStyles.Table }, new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLook { FirstRow = true, Val = "0020", NoHorizontalBand = true, NoVerticalBand = true }),
            new TableGrid(heads.Select(h => new GridColumn { Width = (Math.Abs(h.Width) * 90).ToString(CultureInfo.InvariantCulture) })));
        if (language.Direction != "ltr")
        {
            // In the order that the schema has: after the style, before the width.
            table.GetFirstChild<TableProperties>()!.BiDiVisual = new BiDiVisual();
        }

        table.Append(Row(heads.Select(h => new OpenXmlElement[] { Run(h.Head) }), heads, isHead: true));
        foreach (var row in all)
        {
            table.Append(Row(row, heads, isHead: false));
        }

        _blocks.Add(table);
        // Two tables in a row would be one.
        Add(ReportStyles.Small);
    }

    /// <summary>Words.</summary>
    public static Run Run(string words, RunProperties? look = null)
    {
        var run = new Run();
        if (look is not null)
        {
            run.RunProperties = (RunProperties)look.CloneNode(true);
        }

        var lines = OfficeText.Of(words).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }

    /// <summary>Words that lead to the web; where the address is none of it, the words alone, or with the address behind them.</summary>
    /// <param name="words">The words.</param>
    /// <param name="address">Where they lead.</param>
    /// <param name="isTold">Whether the address is told where nothing can lead there.</param>
    public OpenXmlElement[] Link(string words, string address, bool isTold = false)
    {
        if (AddressOf(address) is not { } whole)
        {
            return isTold ? [Run(words), Run($" ({address})")] : [Run(words)];
        }

        return [Linked(whole, Run(words, new RunProperties(new RunStyle { Val = ReportStyles.Link })))];
    }

    /// <summary>Runs that lead to an address.</summary>
    public Hyperlink Linked(string address, params OpenXmlElement[] runs)
    {
        if (!_links.TryGetValue(address, out var id))
        {
            _links.Add(address, id = string.Create(CultureInfo.InvariantCulture, $"link{_links.Count + 1}"));
        }

        return new Hyperlink(runs) { Id = id, History = true };
    }

    /// <summary>An address of the web as a file may hold it; null where it is none.</summary>
    public static string? AddressOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.AbsoluteUri : null;

    private static TableRow Row(IEnumerable<OpenXmlElement[]> cells, IReadOnlyList<(string Head, int Width)> heads, bool isHead)
    {
        var row = new TableRow(isHead ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        foreach (var (cell, (_, width)) in cells.Zip(heads))
        {
            var look = new ParagraphProperties { SpacingBetweenLines = new SpacingBetweenLines { After = "0", Line = "252", LineRule = LineSpacingRuleValues.Auto } };
            if (width < 0)
            {
                look.Justification = new Justification { Val = JustificationValues.Right };
            }

            row.Append(new TableCell(
                new TableCellProperties(new TableCellWidth { Width = (Math.Abs(width) * 50).ToString(CultureInfo.InvariantCulture), Type = TableWidthUnitValues.Pct }),
                new Paragraph([look, .. cell])));
        }

        return row;
    }
}
