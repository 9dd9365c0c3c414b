using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;

namespace ReportGen.Site.Rendering;

/// <summary>Plans the files that pages load: what lies beside the templates, and the colours of the themes.</summary>
internal static class AssetFiles
{
    public static List<Made<FilePlan>> Plan(Many<TemplateFile> from, Table<TemplateFile> files, One<Frame> frame, Codebook.Codebook codebook)
    {
        var plans = new List<Made<FilePlan>> { FilePlan.Of(ThemeColors.Path, w => w.Value(codebook), () => [frame.Row("")], () => ThemeColors.Make(codebook)) };
        foreach (var row in files)
        {
            var file = row.Value;
            if (file.IsAsset)
            {
                plans.Add(new(file.Path, new FilePlan(() => new OutputFile(file.Path, Shipped(file))), row.Digest, () => [from.Row(row.Key)]));
            }
        }

        return plans;
    }

    private static ReadOnlyMemory<byte> Shipped(TemplateFile file) =>
        file.Path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? SqueezedStyles.Of(file.Bytes) : file.Bytes;
}
