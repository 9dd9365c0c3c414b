using System.Globalization;
using ReportGen.Engine.Steps;
using ReportGen.Site.Evidence;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>What the report compares, as files: every number that a comparison's page shows, and those that it leaves out.</summary>
internal static class ComparisonTables
{
    public const string Compare = "data/compare.csv";
    public const string CodePairs = "data/cooccurrence-codes.csv";
    public const string NegativeCases = "data/negative-cases.csv";

    /// <summary>The plans of these files.</summary>
    public static IEnumerable<Made<FilePlan>> Plan(PageSteps steps, Frame frame, Numbers numbers) =>
    [
        FilePlan.Of(
            Compare,
            w =>
            {
                w.Digest(frame.Names);
                foreach (var attribute in numbers.Comparison.Attributes)
                {
                    attribute.WriteSums(w, frame.Nodes.Nodes.Select(n => n.Id));
                }
            },
            () => [steps.Frame.Row(""), steps.Numbers.Row("")], () => CompareFile(numbers.Comparison, frame.Nodes)),
        FilePlan.Of(CodePairs, w => w.Value(numbers.Together), () => [steps.Numbers.Row("")], () => CodePairsFile(numbers.Together)),
        FilePlan.Of(
            NegativeCases, w => w.Digest(frame.Names).Value(numbers.Reached).Values(numbers.Together.Shared), () => [steps.Frame.Row(""), steps.Numbers.Row("")],
            () => NegativeCasesFile(frame.Nodes, numbers)),
    ];

    /// <summary>For each attribute, value, and theme or code: documents with it, of how many; their share from 0 to 1 with its 95 % interval; and their segments.</summary>
    public static OutputFile CompareFile(Comparison comparison, NameList nodes) => Csv.File(
        Compare,
        "attribute,value,node,documents,of,share,low,high,segments",
        comparison.Attributes.SelectMany(a => Enumerable.Range(0, a.Values.Count).SelectMany(v => nodes.Nodes.Select(n =>
        {
            var share = a.ShareIn(v, n.Id);
            return CsvLine.Of(
                a.Name, a.Values[v].Label.ToString(), n.Id, Number(share.Documents), Number(share.Of), share.Of == 0 ? "" : Value(share.Value), Value(share.Interval?.Low),
                Value(share.Interval?.High), Number(a.Values[v].Of(n.Id).Segments));
        }))));

    /// <summary>Segments that two codes share, beside how many could be expected to be shared, of <c>of</c> segments.</summary>
    public static OutputFile CodePairsFile(Together together) => Csv.File(
        CodePairs,
        "first,second,segments,documents,expected,ratio,of",
        together.Codes.Select(p => CsvLine.Of(
            p.First, p.Second, Number(p.Segments), Number(p.Documents), Value(p.Expected(together.CodeSegments)), Value(p.Ratio(together.CodeSegments)),
            Number(together.CodeSegments))));

    /// <summary>For every two themes: documents that have the one and lack the other, of all that have the one. Which documents these are stands in the matrix.</summary>
    public static OutputFile NegativeCasesFile(NameList nodes, Numbers numbers)
    {
        var themes = nodes.Themes.Select(t => t.Id).Order(StringComparer.Ordinal).ToList();
        return Csv.File(
            NegativeCases,
            "with,without,documents,of",
            themes.SelectMany(one => themes.Where(other => other != one).Select(other =>
            {
                var of = numbers.Totals.Of(one).Documents;
                return CsvLine.Of(one, other, Number(of - numbers.Together.DocumentsWith(one, other)), Number(of));
            })));
    }

    private static string Value(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
