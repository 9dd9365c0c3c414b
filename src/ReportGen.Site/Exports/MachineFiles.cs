using System.Text;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Citations;
using ReportGen.Site.Corpus;
using ReportGen.Site.Evidence;
using ReportGen.Site.Links;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Exports;

/// <summary>Plans what machines read of the report and people do not: the map for language models, annotations, the feed, and the citation.</summary>
internal static class MachineFiles
{
    public static IEnumerable<Made<FilePlan>> Plan(PageSteps steps, Frame frame, Numbers numbers, Table<ReadyDocument> ready, Table<CodedDocument> coded)
    {
        var (site, cited) = (frame.Site, frame.Site.Citation);
        Func<IReadOnlyList<From>> named = () => [steps.Frame.Row("")];
        yield return Text(Addresses.CitationCff, cited, named, () => CitationFormats.Cff(cited));
        yield return Text(Addresses.CitationBib, cited, named, () => CitationFormats.BibTex(cited));
        yield return FilePlan.Of(Addresses.CitationCsl, w => w.Value(cited), named, () => CitationJson.Make(cited));
        List<CodedDocument> first = [.. coded.Take(LlmsText.MostDocuments).Select(r => r.Value)];
        yield return FilePlan.Of(
            Addresses.Llms,
            w =>
            {
                w.Value(site).Value(frame.Codebook).Flag(frame.Rules.Rules.Count > 0).Value(frame.Language).Value(numbers.Reached).Value(numbers.Questions);
                first.ForEach(d => w.Value(d.Card).Number(d.Words));
            },
            steps.OfLists,
            () => LlmsText.Make(frame, numbers, first));
        if (site.HasFeed)
        {
            yield return FilePlan.Of(
                Addresses.Feed, w => w.Value(site).Value(frame.Feed).Value(frame.Codebook).Value(frame.Language).Value(numbers.Reached).Value(numbers.Questions),
                () => [steps.Frame.Row(""), steps.Numbers.Row("")], () => FeedXml.Make(frame, numbers));
        }

        var begin = coded.Keys.FirstOrDefault(id => ready.TryFind(id, out _));
        yield return FilePlan.Of(
            Addresses.Annotations, w => w.Text(site.Title).Number(numbers.Totals.Codings).OptionalText(begin), steps.OfLists,
            () => Annotations.Collection(site.Title, numbers.Totals.Codings, begin));
    }

    private static Made<FilePlan> Text(string path, Citation cited, Func<IReadOnlyList<From>> from, Func<string> make) =>
        FilePlan.Of(path, w => w.Value(cited), from, () => new OutputFile(path, Encoding.UTF8.GetBytes(make())));
}
