using System.Buffers;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Stores;

/// <summary>
/// Every change that a build makes to a file system goes through here, so that tests can stop a build at each of them in turn.
/// </summary>
/// <param name="before">Called with a few words before each change; what it throws stops the build there.</param>
public sealed class Disk(Action<string>? before = null)
{
    // As much as is no large object to the runtime.
    private const int Batch = 80_000;

    /// <summary>The disk as it is.</summary>
    public static Disk Plain { get; } = new();

    /// <summary>Announces a change that the caller is about to make itself.</summary>
    public void About(string change) => before?.Invoke(change);

    public void MakeFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            About($"make folder {path}");
            Directory.CreateDirectory(path);
        }
    }

    /// <summary>Writes a file that nobody reads yet.</summary>
    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        About($"write {path}");
        using var file = new NewFile(path);
        file.Append(bytes);
    }

    /// <summary>Writes a file that nobody reads yet, part after part, and says what it has become: a large file is never in memory as a whole.</summary>
    public (Digest Digest, long Length) Write(string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        About($"write {path}");
        using var file = new NewFile(path);
        var waiting = new ArrayBufferWriter<byte>(Batch);
        var digest = Digest.Of(Written());
        file.Append(waiting.WrittenSpan);
        return (digest, file.Length);

        // Ten thousand small parts are not ten thousand calls of the system.
        IEnumerable<ReadOnlyMemory<byte>> Written()
        {
            foreach (var part in parts)
            {
                if (waiting.FreeCapacity < part.Length)
                {
                    file.Append(waiting.WrittenSpan);
                    waiting.ResetWrittenCount();
                }

                if (part.Length > Batch)
                {
                    file.Append(part.Span);
                }
                else
                {
                    waiting.Write(part.Span);
                }

                yield return part;
            }
        }
    }

    /// <summary>Puts a file in the place of another in one step, so that a reader or a crash sees the old one or the new one and nothing between.</summary>
    public void Move(string from, string to)
    {
        About($"move {from} to {to}");
        File.Move(from, to, overwrite: true);
    }

    /// <summary>
    /// The same where what is replaced may lie in the other's place for a while, to be deleted with the folder that it is in: that is quicker.
    /// Unlike after a move, a power failure soon afterwards may leave the new file empty.
    /// </summary>
    public void Swap(string from, string to)
    {
        About($"move {from} to {to}");
        if (!Exchange.Try(from, to))
        {
            File.Move(from, to, overwrite: true);
        }
    }

    /// <summary>Replaces a file in one step.</summary>
    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        Write(path + ".new", bytes);
        Move(path + ".new", path);
    }

    /// <summary>Replaces a file in one step by what is handed over part after part.</summary>
    public void Replace(string path, Action<Action<ReadOnlyMemory<byte>>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        About($"write {path}.new");
        using (var file = new NewFile(path + ".new"))
        {
            write(part => file.Append(part.Span));
        }

        Move(path + ".new", path);
    }

    public void Delete(string path)
    {
        if (File.Exists(path))
        {
            About($"delete {path}");
            File.Delete(path);
        }
    }

    /// <summary>Deletes a folder that is empty.</summary>
    public void DeleteFolder(string path)
    {
        About($"delete folder {path}");
        Directory.Delete(path);
    }
}
