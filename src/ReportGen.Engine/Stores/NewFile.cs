using Microsoft.Win32.SafeHandles;

namespace ReportGen.Engine.Stores;

/// <summary>A file that is being written, from its beginning on.</summary>
internal sealed class NewFile(string path, FileAccess access = FileAccess.Write, FileShare share = FileShare.None) : IDisposable
{
    public SafeFileHandle Handle { get; } = Open(path, access, share);

    /// <summary>How much of it is written.</summary>
    public long Length { get; private set; }

    /// <summary>Writes on.</summary>
    /// <exception cref="IOException">The system refuses it, also where it allows no file so large.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(Handle, bytes, Length);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // So .NET names the system's EFBIG: beyond what a limit of the process (ulimit -f) or the kind of disk allows.
            throw new IOException("The system takes no file of that size.", exception);
        }

        Length += bytes.Length;
    }

    /// <summary>Waits until the disk has it.</summary>
    public void Flush() => RandomAccess.FlushToDisk(Handle);

    public void Dispose() => Handle.Dispose();

    // A file that is cut to nothing when it is opened takes three times as long to close on some file systems. One that lies there was left by a build that
    // was interrupted.
    private static SafeFileHandle Open(string path, FileAccess access, FileShare share)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, access, share);
        }
        catch (IOException) when (File.Exists(path))
        {
            return File.OpenHandle(path, FileMode.Create, access, share);
        }
    }
}
