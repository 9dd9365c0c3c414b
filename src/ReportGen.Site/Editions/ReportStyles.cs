using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordLanguages = DocumentFormat.OpenXml.Wordprocessing.Languages;

namespace ReportGen.Site.Editions;

/// <summary>How the report looks in a word processor: styles by the names that such programs know, so that whoever changes one changes all of its words.</summary>
internal static class ReportStyles
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Claim = "Claim";
    public const string Quote = "Quote";
    public const string Source = "QuoteSource";
    public const string Caption = "Caption";
    public const string Link = "Hyperlink";
    public const string Hit = "Hit";
    public const string Table = "ReportTable";
    public const string Small = "Small";
    public const string Bullet = "ListBullet";
    public const string Header = "Header";
    public const string Contents = "TOC";
    public const string Heading = "Heading";

    /// <summary>The list that bullets belong to.</summary>
    public const int Bullets = 1;

    private const string Sans = "Calibri";
    private const string Serif = "Cambria";
    private const string Quiet = "555E66";

    /// <summary>Writes the styles.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="language">The language of the report's own words.</param>
    public static void Write(Stream stream, string language) => Write(stream, new Styles(
        new DocDefaults(
            new RunPropertiesDefault(
                new RunPropertiesBaseStyle([.. Look(Sans, 22), new WordLanguages { Val = OfficeText.Of(language) }])),
            new ParagraphPropertiesDefault(
                new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
        new Style(new StyleName { Val = "Default Paragraph Font" }, new UIPriority { Val = 1 }) { Type = StyleValues.Character, StyleId = "DefaultParagraphFont", Default = true },
        new Style(
            new StyleName { Val = "Normal Table" },
            new UIPriority { Val = 99 },
            new StyleTableProperties(new TableIndentation { Width = 0, Type = TableWidthUnitValues.Dxa }, Cells(108)))
        { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
        Paragraph(Title, "Title", Space(2400, 240), Look(Serif, 60)),
        Paragraph(Subtitle, "Subtitle", Space(0, 480), Look(Sans, 28, Quiet)),
        HeadingStyle(1, 36, Serif),
        HeadingStyle(2, 28, Sans),
        HeadingStyle(3, 23, Sans),
        Paragraph(Claim, "Claim", Space(60, 160), Look(Serif, 27)),
        Paragraph(Quote, "Quote", [Kept(), Edge(), .. Space(120, 20), Indent()], Look(Serif, 23)),
        Paragraph(Source, "Quote Source", [Edge(), .. Space(0, 200), Indent()], Look(Sans, 19, Quiet)),
        Paragraph(Caption, "caption", [Kept(), .. Space(240, 80)], Look(Sans, 19, Quiet)),
        Paragraph(Small, "Small", Space(0, 60), Look(Sans, 19, Quiet)),
        Paragraph(
            Bullet, "List Bullet", [new NumberingProperties(new NumberingId { Val = Bullets }), new ContextualSpacing()], []),
        Paragraph(Header, "header", [new Tabs(new TabStop { Val = TabStopValues.Right, Position = 9026 }), .. Space(0, 0)], Look(Sans, 18, Quiet)),
        ContentsStyle(1, 0),
        ContentsStyle(2, 440),
        Character(Link, "Hyperlink", new Color { Val = "1A5578" }, new Underline { Val = UnderlineValues.Single }),
        Character(Hit, "Hit", new Underline { Val = UnderlineValues.Single, Color = "3D7EA6" }),
        new Style(
            new StyleName { Val = "Report Table" },
            new BasedOn { Val = "TableNormal" },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>("7D868C"), Line<BottomBorder>("7D868C"), Line<InsideHorizontalBorder>("D5D9D7")),
                Cells(80)),
            new TableStyleProperties(new RunPropertiesBaseStyle(new Bold())) { Type = TableStyleOverrideValues.FirstRow })
        { Type = StyleValues.Table, StyleId = Table, CustomStyle = true }));

    /// <summary>Writes the list of bullets.</summary>
    public static void WriteNumbering(Stream stream) => Write(stream, new Numbering(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.HybridMultilevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "\u2022" },
                new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(new Indentation { Left = "420", Hanging = "300" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullets }));

    /// <summary>Writes a part.</summary>
    public static void Write(Stream stream, OpenXmlElement root)
    {
        using var xml = OpenXmlWriter.Create(stream, new UTF8Encoding(false));
        xml.WriteStartDocument(true);
        xml.WriteElement(root);
    }

    private static Style HeadingStyle(int level, int size, string font)
    {
        var style = Paragraph(
            string.Create(CultureInfo.InvariantCulture, $"{Heading}{level}"), string.Create(CultureInfo.InvariantCulture, $"heading {level}"),
            [Kept(), new KeepLines(), .. Space(level == 1 ? 0 : 320, 120), new OutlineLevel { Val = level - 1 }],
            level == 1 ? Look(font, size) : [.. Look(font, size), new Bold()]);
        if (level == 1)
        {
            style.StyleParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        return style;
    }

    private static Style ContentsStyle(int level, int indent) => Paragraph(
        string.Create(CultureInfo.InvariantCulture, $"{Contents}{level}"), string.Create(CultureInfo.InvariantCulture, $"toc {level}"),
        [
            new Tabs(new TabStop { Val = TabStopValues.Right, Leader = TabStopLeaderCharValues.Dot, Position = 9016 }), .. Space(level == 1 ? 100 : 0, 40),
            new Indentation { Left = indent.ToString(CultureInfo.InvariantCulture) },
        ], []);

    // The order of properties is the format's.
    private static Style Paragraph(string id, string name, IEnumerable<OpenXmlElement> paragraph, IEnumerable<OpenXmlElement> run)
    {
        var (own, look) = (new StyleParagraphProperties(), new StyleRunProperties());
        foreach (var property in paragraph)
        {
            own.AddChild(property);
        }

        foreach (var property in run)
        {
            look.AddChild(property);
        }

        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), own, look)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = id is Claim or Source or Small ? true : null,
        };
    }

    private static Style Character(string id, string name, params OpenXmlElement[] look)
    {
        var own = new StyleRunProperties();
        foreach (var property in look)
        {
            own.AddChild(property);
        }

        return new Style(new StyleName { Val = name }, new BasedOn { Val = "DefaultParagraphFont" }, own)
        {
            Type = StyleValues.Character,
            StyleId = id,
            CustomStyle = id == Hit ? true : null,
        };
    }

    private static OpenXmlElement[] Look(string font, int halfPoints, string? color = null)
    {
        var size = halfPoints.ToString(CultureInfo.InvariantCulture);
        List<OpenXmlElement> look = [Fonts(font), new FontSize { Val = size }, new FontSizeComplexScript { Val = size }];
        return color is null ? [.. look] : [.. look, new Color { Val = color }];
    }

    private static RunFonts Fonts(string font) => new() { Ascii = font, HighAnsi = font, ComplexScript = font };

    private static KeepNext Kept() => new();

    private static ParagraphBorders Edge() => new(new LeftBorder { Val = BorderValues.Single, Size = 12, Space = 10, Color = "A0A8AE" });

    private static Indentation Indent() => new() { Left = "360", Right = "360" };

    private static OpenXmlElement[] Space(int before, int after) =>
        [new SpacingBetweenLines { Before = before.ToString(CultureInfo.InvariantCulture), After = after.ToString(CultureInfo.InvariantCulture) }];

    private static T Line<T>(string color)
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = color };

    private static TableCellMarginDefault Cells(short side) => new(
        new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = side, Type = TableWidthValues.Dxa },
        new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = side, Type = TableWidthValues.Dxa });
}
