using ReportGen.Engine.Steps;
using ReportGen.Engine.Tables;
using ReportGen.Site.Output;
using ReportGen.Site.Pages;
using ReportGen.Site.Seeds;
using ReportGen.Site.Settings;

namespace ReportGen.Site.Rendering;

/// <summary>Plans the files that pages load: what lies beside the templates, and the colours of the themes.</summary>
internal static class AssetFiles
{
    // What a report without search leaves out.
    private static readonly string[] s_ofSearch = ["assets/report.js", "assets/search.js"];

    public static List<Made<FilePlan>> Plan(Many<TemplateFile> from, Table<TemplateFile> files, One<Frame> frame, Frame names, IEnumerable<Made<FilePlan>> logo)
    {
        var plans = new List<Made<FilePlan>> { FilePlan.Of(ThemeColors.Path, w => w.Value(names.Codebook).Text(names.Site.Styles), () => [frame.Row("")], () =>
            ThemeColors.Make(names)) };
        plans.AddRange(logo);
        if (names.EditionOf(Edition.Print) is not null)
        {
            plans.Add(FilePlan.Of(
                RunningHeads.Path, w => w.Value(names.Codebook).Text(names.Site.Title).Value(names.Language), () => [frame.Row("")], () => RunningHeads.Make(names)));
        }

        foreach (var row in files)
        {
            var file = row.Value;
            if (file.IsAsset && file.Path != names.Site.Logo
                && (file.Path != RunningHeads.Sheet || names.EditionOf(Edition.Print) is not null) && (names.Site.HasSearch || !s_ofSearch.Contains(file.Path)))
            {
                plans.Add(new(file.Path, new FilePlan(() => new OutputFile(file.Path, Shipped(file))), row.Digest, () => [from.Row(row.Key)]));
            }
        }

        return plans;
    }

    /// <summary>The picture beside the title, as it is.</summary>
    public static IEnumerable<Made<FilePlan>> Logo(Many<SeedFile> from, Table<SeedFile> pictures, Frame frame) => frame.Site.Logo.Length == 0 ? [] : pictures.Select(row =>
        new Made<FilePlan>(
            frame.Site.Logo, new FilePlan(() => new OutputFile(frame.Site.Logo, row.Value.Content() ?? default)), row.Digest, () => [from.Row(row.Key)]));

    // A project's own scripts stay as they are.
    private static ReadOnlyMemory<byte> Shipped(TemplateFile file) => s_ofSearch.Contains(file.Path) ? LeanScript.Of(file.Bytes)
        : file.Path.EndsWith(".css", StringComparison.OrdinalIgnoreCase) ? SqueezedStyles.Of(file.Bytes)
        : file.Bytes;
}
