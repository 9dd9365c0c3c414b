using System.Reflection;
using System.Text;
using ReportGen.Cli.Printing;
using ReportGen.Site.Rendering;
using ReportGen.Site.Settings;

namespace ReportGen.Cli.Commands;

/// <summary>The files of a project to start from, by path relative to its folder, with '/'.</summary>
internal static class StarterFiles
{
    private const string Prefix = "starter/";

    // The project is built by the version that began it until somebody decides otherwise.
    private static string ToolList =>
        $$"""
        {
          "version": 1,
          "isRoot": true,
          "tools": {
            "reportgen": {
              "version": "{{ProgramVersion.Number}}",
              "commands": ["reportgen"],
              "rollForward": false
            }
          }
        }

        """;

    /// <summary>Settings, a document of each kind, a memo, and what publishing needs.</summary>
    public static SortedDictionary<string, ReadOnlyMemory<byte>> Project()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            files[name[Prefix.Length..].Replace('\\', '/')] = bytes;
        }

        files[".config/dotnet-tools.json"] = Encoding.UTF8.GetBytes(ToolList);
        files["site.schema.json"] = Encoding.UTF8.GetBytes(SiteSchema.Text);
        return files;
    }

    /// <summary>The same without settings and samples: what publishing and editing need.</summary>
    public static SortedDictionary<string, ReadOnlyMemory<byte>> WithoutSamples()
    {
        var files = Project();
        foreach (var sample in files.Keys.Where(k => k == "site.yml" || k.StartsWith("seeds/", StringComparison.Ordinal) || k.StartsWith("memos/", StringComparison.Ordinal))
            .ToList())
        {
            files.Remove(sample);
        }

        return files;
    }

    /// <summary>The templates that are built into the tool, where a project's own would lie.</summary>
    public static IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> Templates() =>
        TemplateFolder.Usual().Select(t => KeyValuePair.Create(t.Value.Shown, t.Value.Bytes));
}
