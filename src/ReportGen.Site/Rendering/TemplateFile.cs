using System.Reflection;
using ReportGen.Engine.Digests;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Rendering;

/// <summary>A template or asset: one that the tool brings, or the project's own in its place.</summary>
/// <param name="Path">Relative to the templates folder, with '/'.</param>
/// <param name="Shown">How messages name it.</param>
/// <param name="Bytes">Its content.</param>
/// <param name="Fault">Why it cannot be read; null where it can.</param>
internal sealed record TemplateFile(string Path, string Shown, ReadOnlyMemory<byte> Bytes, string? Fault = null) : ICanonical
{
    /// <summary>Files under this folder are copied, style sheets squeezed.</summary>
    public const string Assets = "assets/";

    /// <summary>Files under this folder are words of a language, and no templates.</summary>
    public const string Languages = "languages/";

    public bool IsLanguage => Fault is null && Path.StartsWith(Languages, StringComparison.Ordinal);

    public bool IsAsset => Fault is null && Path.StartsWith(Assets, StringComparison.Ordinal);

    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(Shown).Bytes(Bytes.Span).OptionalText(Fault);
}

/// <summary>Finds the templates: those built into the tool, each replaced by the project's own file of the same path.</summary>
internal static class TemplateFolder
{
    private const string Prefix = "templates/";

    // A watch looks again at each edit.
    private static readonly Lazy<TemplateFile[]> s_usual = new(() => [.. BuiltIn().Select(f => new TemplateFile(f.Path, Prefix + f.Path, f.Bytes))]);

    /// <param name="folder">The project's templates folder; it need not exist.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static IEnumerable<KeyValuePair<string, TemplateFile>> Read(string folder, CancellationToken cancellation)
    {
        var files = Usual();
        var root = new SeedDirectory(folder, "templates folder");
        foreach (var path in root.Files())
        {
            cancellation.ThrowIfCancellationRequested();
            if (path.Equals(ThemeColors.Path, StringComparison.OrdinalIgnoreCase))
            {
                files[path] = new TemplateFile(path, Prefix + path, default, "the build makes a file of this name itself, with the colours of the themes");
                continue;
            }

            var file = SeedFolder.ReadFile(System.IO.Path.Combine(folder, path), path, Prefix + path);
            files[path] = new TemplateFile(path, file.File, file.Bytes ?? default, file.Fault);
        }

        foreach (var (path, fault) in root.Faults)
        {
            files[path] = new TemplateFile(path, Prefix + path, default, fault);
        }

        return files;
    }

    /// <summary>The templates built into the tool, and why there are none of the project's own.</summary>
    /// <param name="fault">Why its templates folder is not read.</param>
    public static IEnumerable<KeyValuePair<string, TemplateFile>> WithFault(string fault)
    {
        var files = Usual();
        files["."] = new TemplateFile(".", Prefix.TrimEnd('/'), default, fault);
        return files;
    }

    /// <summary>The templates built into the tool, by path.</summary>
    public static SortedDictionary<string, TemplateFile> Usual() =>
        new(s_usual.Value.ToDictionary(f => f.Path, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The tool's own file, whether the project has one in its place or not; null where it has none.</summary>
    public static byte[]? UsualFile(string path) => BuiltIn(Prefix + path).Select(f => f.Bytes).FirstOrDefault();

    private static IEnumerable<(string Path, byte[] Bytes)> BuiltIn(string prefix = Prefix)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.Replace('\\', '/').StartsWith(prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                yield return (name[Prefix.Length..].Replace('\\', '/'), bytes);
            }
        }
    }
}
