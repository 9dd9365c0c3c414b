using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;

namespace ReportGen.Site.Seeds;

/// <summary>Finds the files that are documents and reads each once. What cannot be read is a seed file with a fault, so that it is reported and not lost.</summary>
internal static class SeedFolder
{
    // Far beyond any transcript; what is larger is something else, and would cost several times its size in memory.
    private const int MostBytes = 100_000_000;

    // As systems number them.
    private const int ReadOnly = 30;
    private const int DiskFull = 28;
    private const int QuotaFull = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsReadOnly = unchecked((int)0x80070013);

    /// <summary>Every file that is listed as a document, keyed by its path relative to the folder, and what of the folder could not be looked at.</summary>
    /// <param name="folder">Absolute path of the seeds folder.</param>
    /// <param name="listing">What lies there.</param>
    /// <param name="stamps">What is known of files that need not be read again.</param>
    /// <param name="threads">How many files may be read at once.</param>
    /// <param name="cancellation">Stops between files.</param>
    public static IEnumerable<KeyValuePair<string, SeedFile>> Read(string folder, SeedListing listing, Stamps stamps, int threads, CancellationToken cancellation)
    {
        var paths = listing.Documents;
        var files = new KeyValuePair<string, SeedFile>[paths.Count];
        SideBySide.ForEach(
            paths.Count, threads, i => files[i] = new(paths[i], Find(Path.Combine(folder, paths[i]), paths[i], listing.Show(paths[i]), stamps)), cancellation);
        return files.Concat(listing.Faults.Select(f => KeyValuePair.Create(f.Path, new SeedFile(f.Path, f.File, null, f.Reason, default))));
    }

    /// <summary>Finds out what one file holds; what goes wrong is its fault, not an exception.</summary>
    /// <param name="location">Where it lies.</param>
    /// <param name="path">Its path as globs and ids see it.</param>
    /// <param name="file">How messages name it.</param>
    /// <param name="stamps">What is known of files that need not be read again.</param>
    public static SeedFile Find(string location, string path, string file, Stamps stamps)
    {
        if (stamps.DigestOf(location, Digest.OfForeign) is { } known)
        {
            return new SeedFile(path, file, null, null, known) { Location = location };
        }

        var stamp = FileStamp.Of(location);
        var found = ReadFile(location, path, file);
        if (found.Fault is null)
        {
            stamps.Note(location, stamp, found.Digest);
        }

        // Not all bytes of a corpus at once: they are read again when a document is made of them.
        return found with { Bytes = null, Location = location };
    }

    /// <summary>Reads one file; what goes wrong is its fault, not an exception.</summary>
    /// <param name="location">Where it lies.</param>
    /// <param name="path">Its path as globs and ids see it.</param>
    /// <param name="file">How messages name it.</param>
    public static SeedFile ReadFile(string location, string path, string file)
    {
        try
        {
            if (FileStamp.IsOther(location))
            {
                return new SeedFile(path, file, null, "it is no file but a pipe, a socket or a device", default);
            }

            if (new FileInfo(location) is { Exists: true, Length: > MostBytes })
            {
                return new SeedFile(path, file, null, "it is larger than 100 MB", default);
            }

            var bytes = File.ReadAllBytes(location);
            return new SeedFile(path, file, bytes, null, Digest.OfForeign(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SeedFile(path, file, null, Reason(exception), default);
        }
    }

    /// <summary>Why a file cannot be read or written. The system's own messages name absolute paths, which would make findings differ from machine to machine.</summary>
    public static string Reason(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        PathTooLongException => "its path is too long",
        { HResult: DiskFull or QuotaFull or WindowsDiskFull } => "the disk is full",
        { HResult: ReadOnly or WindowsReadOnly } => "the disk is read-only",
        _ => "the system refuses it",
    };
}
