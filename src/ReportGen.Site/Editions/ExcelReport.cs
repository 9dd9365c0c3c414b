using System.Globalization;
using System.Xml;
using ReportGen.Site.Languages;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Editions;

/// <summary>Makes a workbook of tables: a sheet that says what the others hold, and they.</summary>
internal static class ExcelReport
{
    private const string Main = "xl/workbook.xml";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string About = "about";

    /// <param name="tables">What there is a sheet of.</param>
    /// <param name="site">What the report is called, and where it is published.</param>
    /// <param name="language">In which it says what its sheets hold.</param>
    /// <param name="limits">What a spreadsheet program can hold.</param>
    public static OutputFile Make(IEnumerable<SheetTable> tables, SiteModel site, Language language, SheetLimits limits)
    {
        List<SheetTable> all = [.. tables];
        var names = all.Select(t => t.Name).Prepend(About).ToList();
        using var package = new OfficePackage(
            Main,
            [(Main, Type + "sheet.main+xml"), ("xl/styles.xml", Type + "styles+xml"), .. names.Select((_, i) => ($"xl/{SheetPath(i + 1)}", Type + "worksheet+xml"))]);
        package.Part(Main, xml => WriteWorkbook(xml, names));
        package.Relations(
            "xl/_rels/workbook.xml.rels",
            names.Select((_, i) => new OfficeRelation(IdOf(i + 1), OfficePackage.DocumentRelation + "worksheet", SheetPath(i + 1), false))
                .Append(new("styles", OfficePackage.DocumentRelation + "styles", "styles.xml", false)));
        package.Part("xl/styles.xml", stream => SheetStyles.Write(stream));
        var told = new List<string[]>();
        for (var i = 0; i < all.Count; i++)
        {
            var (rows, cut) = WriteSheet(package, all[i], i + 2, site.BaseUrl, language, limits);
            told.Add([all[i].Name, rows.ToString(CultureInfo.InvariantCulture), language.Say(all[i].Holds), cut]);
        }

        WriteSheet(package, AboutTable(told, site, language), 1, "", language, limits);
        return new OutputFile(Addresses.Excel, package.Close(site));
    }

    private static SheetTable AboutTable(List<string[]> told, SiteModel site, Language language) => new(
        About, "", [language.Say("Sheet"), language.Say("Rows"), language.Say("What is in it"), language.Say("What is not")],
        () => told.Append(["", "", string.Join(
            ' ', new[] { site.Title + ".", site.BaseUrl.Length > 0 ? language.Say("Published at {0}.", site.BaseUrl) : "", language.Say("Written by {0}.", site.Tool) }
                .Where(w => w.Length > 0)), ""]));

    private static (int Rows, string Cut) WriteSheet(
        OfficePackage package, SheetTable table, int number, string baseUrl, Language language, SheetLimits limits)
    {
        var sheet = new ExcelSheet(table, baseUrl, limits);
        package.Part($"xl/{SheetPath(number)}", sheet.Write);
        if (sheet.Targets.Count > 0)
        {
            package.Relations(
                $"xl/worksheets/_rels/sheet{number.ToString(CultureInfo.InvariantCulture)}.xml.rels",
                sheet.Targets.Select(t => new OfficeRelation(t.Value, OfficePackage.DocumentRelation + "hyperlink", t.Key, true)));
        }

        return (sheet.RowCount, sheet.Cut(language));
    }

    private static void WriteWorkbook(XmlWriter xml, List<string> names)
    {
        xml.WriteStartElement("workbook", Namespace);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Namespace);
        for (var i = 0; i < names.Count; i++)
        {
            xml.WriteStartElement("sheet", Namespace);
            xml.WriteAttributeString("name", NameOf(names[i]));
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("id", Relations, IdOf(i + 1));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Longer names are refused; ours are made of file names.
    private static string NameOf(string name) => name.Length <= 31 ? name : name[..31];

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"sheet{number}");

    private static string SheetPath(int number) => string.Create(CultureInfo.InvariantCulture, $"worksheets/sheet{number}.xml");
}
