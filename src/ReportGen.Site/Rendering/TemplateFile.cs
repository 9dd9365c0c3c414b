using System.Reflection;
using ReportGen.Engine.Digests;

namespace ReportGen.Site.Rendering;

/// <summary>A template or asset: one that the tool brings, or the project's own in its place.</summary>
/// <param name="Path">Relative to the templates folder, with '/'.</param>
/// <param name="Shown">How messages name it.</param>
/// <param name="Bytes">Its content.</param>
internal sealed record TemplateFile(string Path, string Shown, ReadOnlyMemory<byte> Bytes) : ICanonical
{
    /// <summary>Files under this folder are copied as they are.</summary>
    public const string Assets = "assets/";

    public bool IsAsset => Path.StartsWith(Assets, StringComparison.Ordinal);

    public void Write(CanonicalWriter writer) => writer.Text(Path).Text(Shown).Bytes(Bytes.Span);
}

/// <summary>Finds the templates: those built into the tool, each replaced by the project's own file of the same path.</summary>
internal static class TemplateFolder
{
    private const string Prefix = "templates/";

    /// <param name="folder">The project's templates folder; it need not exist.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static IEnumerable<KeyValuePair<string, TemplateFile>> Read(string folder, CancellationToken cancellation)
    {
        var files = new SortedDictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var (path, bytes) in BuiltIn())
        {
            files[path] = new TemplateFile(path, Prefix + path, bytes);
        }

        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                cancellation.ThrowIfCancellationRequested();
                var path = System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/');
                if (!path.Split('/').Any(part => part.StartsWith('.')) && new FileInfo(file).LinkTarget is null)
                {
                    files[path] = new TemplateFile(path, Prefix + path, File.ReadAllBytes(file));
                }
            }
        }

        return files;
    }

    private static IEnumerable<(string Path, byte[] Bytes)> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (name.StartsWith(Prefix, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                var bytes = new byte[stream.Length];
                stream.ReadExactly(bytes);
                yield return (name[Prefix.Length..].Replace('\\', '/'), bytes);
            }
        }
    }
}
