using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Rendering;

/// <summary>Plans the files that pages load: what lies beside the templates, and the colours of the themes.</summary>
internal static class AssetFiles
{
    // What a report without search leaves out.
    private static readonly string[] s_ofSearch = ["assets/report.js", "assets/search.js"];

    public static List<Made<FilePlan>> Plan(
        Many<TemplateFile> from, Table<TemplateFile> files, One<Frame> frame, Codebook.Codebook codebook, bool isSearched)
    {
        var plans = new List<Made<FilePlan>> { FilePlan.Of(ThemeColors.Path, w => w.Value(codebook), () => [frame.Row("")], () => ThemeColors.Make(codebook)) };
        foreach (var row in files)
        {
            var file = row.Value;
            if (file.IsAsset && (isSearched || !s_ofSearch.Contains(file.Path)))
            {
                var isScript = s_ofSearch.Contains(file.Path);
                plans.Add(new(file.Path, new FilePlan(() => new OutputFile(file.Path, isScript ? LeanScript.Of(file.Bytes) : file.Bytes)), row.Digest, () => [from.Row(row.Key)]));
            }
        }

        return plans;
    }
}
