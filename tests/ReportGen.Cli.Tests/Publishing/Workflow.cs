using ReportGen.Cli.Tests.Repository;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>A GitHub workflow, as far as tests ask about it.</summary>
internal sealed class Workflow
{
    private readonly MapNode _root;

    public Workflow(string path)
    {
        Text = RepositoryFolder.Text(path);
        _root = (MapNode)SiteYaml.Parse(path, Text, [])!;
    }

    public string Text { get; }

    /// <summary>What the workflow may do where a job says nothing, as "name: level".</summary>
    public IEnumerable<string> Permissions => PermissionsOf(_root);

    public IEnumerable<MapNode> Steps => Jobs.SelectMany(job => ((ListNode)job.Find("steps")!).Elements).Cast<MapNode>();

    /// <summary>The lines that a shell runs, in order.</summary>
    public IEnumerable<string> Lines => Steps.Select(s => TextOf(s, "run")).OfType<string>();

    private IEnumerable<MapNode> Jobs => ((MapNode)_root.Find("jobs")!).Entries.Select(j => (MapNode)j.Value);

    public static string? TextOf(MapNode map, string key) => (map.Find(key) as TextNode)?.Text;

    public IEnumerable<string> PermissionsOfJob(string name) => PermissionsOf((MapNode)((MapNode)_root.Find("jobs")!).Find(name)!);

    private static IEnumerable<string> PermissionsOf(MapNode map) =>
        ((MapNode)map.Find("permissions")!).Entries.Select(p => $"{p.Key.Text}: {((TextNode)p.Value).Text}");
}
