using System.Text;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Output;

/// <summary>
/// The list of files that builds wrote, kept in the output folder itself so that it goes where the folder goes. Only files on this list
/// are ever overwritten or deleted. It is written before the files are, so that a build that is killed owns what it began.
/// </summary>
internal static class OwnedFiles
{
    public const string FileName = ".reportgen-files";

    private const string Header = "# Files written by reportgen, one a line. The next build may overwrite or delete them, and no others.";

    /// <summary>The list; empty where there is none or it cannot be read.</summary>
    public static HashSet<string> Read(string folder)
    {
        var owned = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var list = new FileInfo(Path.Combine(folder, FileName));
            if (list.Exists && list.LinkTarget is null)
            {
                owned.UnionWith(File.ReadAllLines(list.FullName, Encoding.UTF8).Where(IsSafe));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            owned.Clear();
        }

        return owned;
    }

    public static void Write(string folder, IEnumerable<string> paths, Disk disk)
    {
        var text = new StringBuilder().Append(Header).Append('\n').AppendJoin('\n', paths.Order(StringComparer.Ordinal)).Append('\n').ToString();
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path) || File.ReadAllText(path, Encoding.UTF8) != text)
        {
            disk.Replace(path, Encoding.UTF8.GetBytes(text));
        }
    }

    /// <summary>Removes the list itself, once nothing on it is left.</summary>
    public static void Forget(string folder) => File.Delete(Path.Combine(folder, FileName));

    // The list may have been edited or come from elsewhere: a line that leads out of the folder is no file of ours.
    private static bool IsSafe(string line) =>
        line.Length > 0 && line[0] != '#' && !Path.IsPathRooted(line) && !line.Contains('\\', StringComparison.Ordinal) && HasOnlyNames(line);

    private static bool HasOnlyNames(ReadOnlySpan<char> line)
    {
        foreach (var part in line.Split('/'))
        {
            if (line[part] is "" or "." or "..")
            {
                return false;
            }
        }

        return true;
    }
}
