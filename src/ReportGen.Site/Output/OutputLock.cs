namespace ReportGen.Site.Output;

/// <summary>Holds an output folder for one build at a time. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class OutputLock : IDisposable
{
    /// <summary>What the lock's file is called in the output folder.</summary>
    public const string FileName = ".reportgen-lock";

    // As systems number them: the file is there, and another has it.
    private const int Held = 11;
    private const int MacHeld = 35;
    private const int WindowsHeld = unchecked((int)0x80070020);
    private const int WindowsLocked = unchecked((int)0x80070021);

    private readonly FileStream _stream;

    private OutputLock(FileStream stream) => _stream = stream;

    /// <summary>Takes the folder; null where another build has it.</summary>
    /// <param name="folder">An existing folder.</param>
    public static OutputLock? Take(string folder)
    {
        try
        {
            return new OutputLock(new FileStream(PathIn(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1));
        }
        catch (IOException exception) when (exception.HResult is Held or MacHeld or WindowsHeld or WindowsLocked)
        {
            return null;
        }
    }

    /// <summary>Removes the lock's file from a folder that is being cleared.</summary>
    public static void Remove(string folder) => File.Delete(PathIn(folder));

    /// <summary>Whether a path is that of a lock's file.</summary>
    public static bool IsIn(string path) => Path.GetFileName(path) == FileName;

    public void Dispose() => _stream.Dispose();

    private static string PathIn(string folder) => Path.Combine(folder, FileName);
}
