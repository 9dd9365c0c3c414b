using System.Collections.Immutable;
using System.Text;

namespace ReportGen.Site.Tests.Proof;

/// <summary>All files of a project that is made up: every edit gives a new one, and the old one can be gone back to.</summary>
/// <param name="Settings">What site.yml says while it is not broken.</param>
/// <param name="BrokenSettings">The text of site.yml while it is broken.</param>
/// <param name="Files">All other files: path and content. A file that moves keeps its very array.</param>
internal sealed record ProjectDraft(SettingsDraft Settings, string? BrokenSettings, ImmutableSortedDictionary<string, byte[]> Files)
{
    /// <summary>All files with site.yml.</summary>
    public ImmutableSortedDictionary<string, byte[]> All => Files.SetItem("site.yml", Encoding.UTF8.GetBytes(BrokenSettings ?? Settings.Text()));

    public IReadOnlyList<string> Under(string folder) => [.. Files.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal))];

    public ProjectDraft With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public ProjectDraft With(string path, byte[] bytes) => this with { Files = Files.SetItem(path, bytes) };

    public ProjectDraft Without(string path) => this with { Files = Files.Remove(path) };

    public string TextOf(string path) => Encoding.UTF8.GetString(Files[path]);

    public static ProjectDraft Empty(SettingsDraft settings) =>
        new(settings, null, ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal));
}
