using System.Runtime.InteropServices;
using System.Text;

namespace ReportGen.Engine.Stores;

/// <summary>
/// Two files change places in one step, so that a reader sees the old one or the new one and nothing between. To let one go for the other
/// would free its blocks there and then, which takes longer than all else that a small build does to a disk.
/// </summary>
internal static class Exchange
{
    private const int CurrentFolder = -100;
    private const uint Both = 2;

    // Older systems have no such call, and some file systems do not answer it.
    private static volatile bool s_isKnown = OperatingSystem.IsLinux();

    /// <summary>Whether the two files have changed places; false where one of them is none, or the system cannot do it.</summary>
    public static bool Try(string one, string other)
    {
        // A folder would change places as well, and be cleared away with what is in it.
        if (!s_isKnown || !IsFile(one) || !IsFile(other))
        {
            return false;
        }

        try
        {
            return Rename(CurrentFolder, Encoding.UTF8.GetBytes(one + '\0'), CurrentFolder, Encoding.UTF8.GetBytes(other + '\0'), Both) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return s_isKnown = false;
        }
    }

    private static bool IsFile(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int fromFolder, byte[] from, int toFolder, byte[] to, uint flags);
}
