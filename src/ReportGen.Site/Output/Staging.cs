using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Output;

/// <summary>
/// Where files wait, in a folder inside the output folder, until all of the report is made and found good: then each is moved to its
/// place. What lies in its place already is not staged. From the first file on it holds the output folder for this build.
/// </summary>
/// <param name="outputFolder">Absolute path; made when the first file comes.</param>
/// <param name="writes">Whether files go anywhere: a check makes them all and keeps none.</param>
/// <param name="disk">Where changes are made.</param>
internal sealed class Staging(string outputFolder, bool writes, Disk disk) : IDisposable
{
    public const string FolderName = ".reportgen-new";

    private static readonly string[] s_own = [FolderName, OutputLock.FileName, OwnedFiles.FileName, OwnedFiles.FileName + ".new"];

    // Long enough for a build that is about to end, short enough for a person to wait.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private OutputLock? _hold;
    private RealFolders _folders = new(outputFolder);
    private bool _isNew;
    private CancellationToken _cancellation;

    /// <summary>How messages name the output folder.</summary>
    public string Shown { get; } = Path.GetFileName(outputFolder.TrimEnd(Path.DirectorySeparatorChar));

    /// <summary>What is known of the output folder's folders in this build.</summary>
    public RealFolders Folders => _folders;

    private string Folder => Path.Combine(outputFolder, FolderName);

    /// <summary>Begins a build; disposing ends it and lets go of the output folder.</summary>
    /// <param name="cancellation">Ends waiting for another build.</param>
    public void Begin(CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _folders = new RealFolders(outputFolder);
    }

    /// <summary>Takes in a file's bytes. The same file may be taken in again.</summary>
    public MadeFile Take(string path, ReadOnlySpan<byte> bytes)
    {
        var made = new MadeFile(path, Digest.Of(bytes), bytes.Length);
        if (writes && !(FindAlready(made) is { } found && Read(found) is { } there && bytes.SequenceEqual(there)))
        {
            Hold();
            try
            {
                disk.Write(PlaceOf(made), bytes);
            }
            catch (Exception exception) when (IsRefused(exception))
            {
                throw Stopped(path, exception);
            }
        }

        return made;
    }

    /// <summary>Makes a file and takes it in.</summary>
    public MadeFile Take(FilePlan plan) => Take(plan.Make());

    // A file may be larger than all else that a build holds in memory: it is written while it is made, and let go of again where it is what lies there.
    private MadeFile Take(OutputFile file)
    {
        if (file.Whole is { } bytes)
        {
            return Take(file.Path, bytes.Span);
        }

        if (!writes)
        {
            var measured = 0L;
            var content = Digest.Of(file.Parts.Select(part =>
            {
                measured += part.Length;
                return part;
            }));
            return new(file.Path, content, measured);
        }

        Hold();
        var growing = Path.Combine(Folder, NameOf(file.Path));
        try
        {
            var (digest, length) = disk.Write(growing, file.Parts);
            var made = new MadeFile(file.Path, digest, length);
            if (FindAlready(made) is { } found && DigestOf(found) == digest)
            {
                disk.Delete(growing);
            }
            else
            {
                disk.Move(growing, PlaceOf(made));
            }

            return made;
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            throw Stopped(file.Path, exception);
        }
    }

    /// <summary>Whether a file's bytes wait here.</summary>
    public bool Has(MadeFile file) => _hold is not null && File.Exists(PlaceOf(file));

    /// <summary>Moves a file to its place. What lay there waits here instead, until the build is over.</summary>
    public void Publish(MadeFile file, string to) => disk.Swap(PlaceOf(file), to);

    /// <summary>Takes hold of the output folder, if this build does not hold it yet, and clears away what an interrupted build left in it.</summary>
    /// <param name="patience">How long to wait for another build; null for as long as a person would.</param>
    public void Hold(TimeSpan? patience = null)
    {
        lock (_lock)
        {
            if (_hold is not null)
            {
                return;
            }

            try
            {
                _isNew = !Directory.Exists(outputFolder);
                disk.MakeFolder(outputFolder);
                RefuseLinks();
                _hold = Wait(patience ?? s_patience);
                Clear();
                disk.MakeFolder(Folder);
            }
            catch (Exception exception) when (IsRefused(exception))
            {
                throw new OutputStoppedException(OutputDiagnostics.UnusableFolder.At(
                    new Place(Shown), $"this folder cannot be made or written to: {SeedFolder.Reason(exception)}", "name another with --output"));
            }
        }
    }

    public void Dispose()
    {
        if (_hold is null)
        {
            return;
        }

        try
        {
            Clear();
            RemoveIfNew();
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            // What cannot be cleared away now is cleared away by the next build; how this one ended is what matters.
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Ends the build and takes every trace of it out of a folder that is being cleared; the folder goes too where nothing else is in it.</summary>
    public void Remove()
    {
        _isNew = true;
        OwnedFiles.Forget(outputFolder);
        Dispose();
        if (Directory.Exists(outputFolder))
        {
            OutputLock.Remove(outputFolder);
        }
    }

    // What a build keeps here for itself is written to where it lies; a link would be written through.
    private void RefuseLinks()
    {
        if (s_own.FirstOrDefault(name => RealPath.LinkAt(Path.Combine(outputFolder, name)) is not null) is { } link)
        {
            throw new OutputStoppedException(OutputDiagnostics.UnusableFolder.At(
                new Place($"{Shown}/{link}"), "this is a link where the build keeps a file of its own", "delete it"));
        }
    }

    // A build that published nothing leaves no empty folder behind. Windows removes no open file.
    private void RemoveIfNew()
    {
        if (_isNew && Directory.EnumerateFileSystemEntries(outputFolder).All(OutputLock.IsIn))
        {
            if (OperatingSystem.IsWindows())
            {
                Release();
            }

            OutputLock.Remove(outputFolder);
            Directory.Delete(outputFolder);
        }
    }

    private void Release()
    {
        _hold?.Dispose();
        _hold = null;
    }

    private OutputLock Wait(TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(50))
        {
            if (OutputLock.Take(outputFolder) is { } hold)
            {
                return hold;
            }

            if (waited >= patience || _cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50)))
            {
                _cancellation.ThrowIfCancellationRequested();
                throw new OutputStoppedException(OutputDiagnostics.Busy.At(
                    new Place(Shown), "another build is writing to this folder", "wait for it to end, or name another folder with --output"));
            }
        }
    }

    private void Clear()
    {
        if (Directory.Exists(Folder))
        {
            disk.About($"clear {Folder}");
            Directory.Delete(Folder, recursive: true);
        }
    }

    // Two files may have the same bytes: each has a place of its own.
    private string PlaceOf(MadeFile file) => Path.Combine(Folder, $"{file.Digest.ToString()[..16]}-{NameOf(file.Path)}");

    private static string NameOf(string path) => Digest.Of(Encoding.UTF8.GetBytes(path)).ToString()[..16];

    // A file of the same length in the place where this one belongs.
    private string? FindAlready(MadeFile made)
    {
        if (_hold is not null && _isNew)
        {
            return null;
        }

        try
        {
            var found = new FileInfo(Path.Combine(outputFolder, made.Path));
            return found.Exists && _folders.LeadTo(made.Path) && found.LinkTarget is null && found.Length == made.Length ? found.FullName : null;
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            return null;
        }
    }

    private static byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            return null;
        }
    }

    private static Digest? DigestOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Digest.Of(stream);
        }
        catch (Exception exception) when (IsRefused(exception))
        {
            return null;
        }
    }

    private static bool IsRefused(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private OutputStoppedException Stopped(string path, Exception exception) =>
        new(OutputDiagnostics.CannotWrite.At(new Place($"{Shown}/{path}"), $"it cannot be written: {SeedFolder.Reason(exception)}"));
}

/// <summary>There is nowhere to put what is made.</summary>
/// <param name="finding">What to tell the user.</param>
internal sealed class OutputStoppedException(Diagnostic finding) : RunStoppedException
{
    public Diagnostic Finding => finding;
}
