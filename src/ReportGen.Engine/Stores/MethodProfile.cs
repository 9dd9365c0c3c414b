using System.Runtime;
using System.Runtime.CompilerServices;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>
/// Which methods the runtime had to compile in the last build that found something to do: the next lets them be compiled on another processor while it works,
/// which takes a quarter off the time of a small edit. The runtime reads and writes the profile; it is trusted only under the digest of its bytes.
/// A program that is machine code has no use for it.
/// </summary>
/// <param name="folder">Where it lies.</param>
/// <param name="disk">Where changes are made.</param>
public sealed class MethodProfile(string folder, Disk disk)
{
    /// <summary>The switch in the program's configuration that asks for it: a profile is a matter of the whole process, which tests share.</summary>
    public const string Switch = "ReportGen.CompilesAhead";

    private const string Stem = "methods";
    private const string Ending = ".profile";

    private static int s_begun;

    private string? _name;

    /// <summary>All profiles in a folder, also those that were never finished.</summary>
    public static IEnumerable<string> In(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, $"{Stem}*{Ending}") : [];

    /// <summary>There is something to do: compiles what the last such build had to, and notes what this one has to. Once a process.</summary>
    public void Begin()
    {
        if (!AppContext.TryGetSwitch(Switch, out var isWanted) || !isWanted || !RuntimeFeature.IsDynamicCodeCompiled || !Directory.Exists(folder)
            || Interlocked.Exchange(ref s_begun, 1) == 1)
        {
            return;
        }

        try
        {
            foreach (var path in In(folder).ToList())
            {
                if (_name is null && IsTrue(path))
                {
                    _name = Path.GetFileName(path);
                }
                else
                {
                    disk.Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It costs time and nothing else.
            return;
        }

        _name ??= Stem + Ending;
        ProfileOptimization.SetProfileRoot(folder);
        ProfileOptimization.StartProfile(_name);
    }

    /// <summary>The work is done: leaves the profile for the next process.</summary>
    public void End()
    {
        if (_name is not { } name)
        {
            return;
        }

        _name = null;
        ProfileOptimization.StartProfile(null);
        try
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path) && NameOf(File.ReadAllBytes(path)) is var own && own != name)
            {
                disk.Move(path, Path.Combine(folder, own));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build throws away what has another name than its own.
        }
    }

    // What was cut short or came to harm is not shown to the runtime.
    private static bool IsTrue(string path) => NameOf(File.ReadAllBytes(path)) == Path.GetFileName(path);

    private static string NameOf(ReadOnlySpan<byte> bytes) => $"{Stem}-{Digest.Of(bytes)}{Ending}";
}
