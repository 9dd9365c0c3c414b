using System.Collections.Concurrent;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;

namespace ReportGen.Site.Seeds;

/// <summary>
/// The digests of files as they were found when they were last read, by stamp: a hint that saves reading them again. It is good for one
/// machine and one place; anywhere else, and where it is not to be trusted, it is as if it were empty.
/// </summary>
internal sealed class Stamps
{
    /// <summary>What the file is called in the cache folder.</summary>
    public const string FileName = "stamps";

    private const string Mark = "reportgen-stamps 2";

    // A clock that stands still is not waited for.
    private const int MostLooks = 8;

    private readonly Lazy<Dictionary<string, Entry>> _known;
    private readonly ConcurrentDictionary<string, Entry> _noted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    private Stamps(Lazy<Dictionary<string, Entry>> known, long run, int pages) => (_known, Run, Pages) = (known, run, pages);

    /// <summary>The run after which the whole report lay in its place; 0 where that is not known.</summary>
    public long Run { get; }

    /// <summary>How many pages it had.</summary>
    public int Pages { get; }

    /// <summary>Knows nothing.</summary>
    public static Stamps None() => new(new([]), 0, 0);

    /// <summary>Reads what a build left on this machine, for this project and output folder.</summary>
    public static Stamps Read(string path, string place)
    {
        try
        {
            if (!FileStamp.IsKnown || !File.Exists(path))
            {
                return None();
            }

            var bytes = File.ReadAllBytes(path);
            var reader = new CanonicalReader(bytes.AsMemory(0, Math.Max(0, bytes.Length - Digest.Size)));
            if (bytes.Length < Digest.Size || Digest.FromBytes(bytes.AsSpan(bytes.Length - Digest.Size)) != Digest.Of(bytes.AsSpan(0, bytes.Length - Digest.Size))
                || reader.Text() != Mark || reader.Text() != Host(place))
            {
                return None();
            }

            var (run, pages) = (reader.Number(), reader.Whole());
            var count = reader.Whole();
            var known = new Dictionary<string, Entry>(count, StringComparer.Ordinal);
            for (var i = 0; i < count; i++)
            {
                known.Add(reader.Text(), new Entry(FileStamp.Read(reader), reader.Digest()));
            }

            return new Stamps(new(known), run, pages);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or DamagedException)
        {
            return None();
        }
    }

    /// <summary>How many files are known.</summary>
    public int Count => _known.Value.Count;

    /// <summary>The files that are known in a folder.</summary>
    public IEnumerable<string> PathsIn(string folder)
    {
        var start = folder + Path.DirectorySeparatorChar;
        return _known.Value.Keys.Where(p => p.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>Whether every file that is known in a folder is as it was.</summary>
    /// <param name="folder">Absolute path.</param>
    /// <param name="threads">How many files may be asked about at once.</param>
    public bool Hold(string folder, int threads)
    {
        var paths = PathsIn(folder).ToArray();
        return Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, (i, loop) =>
        {
            if (DigestOf(paths[i]) is null)
            {
                loop.Stop();
            }
        }).IsCompleted;
    }

    /// <summary>Takes the files in a folder for what they were without asking about them. What was not certain before is not certain after it.</summary>
    /// <param name="folder">Absolute path.</param>
    public void Trust(string folder)
    {
        foreach (var path in PathsIn(folder))
        {
            _known.Value[path].IsSeen = true;
        }
    }

    /// <summary>Notes that a file was deleted.</summary>
    public void NoteGone(string path) => _gone.Add(path);

    /// <summary>The digest of a file that has not been written to since it was last read; null where that is not certain.</summary>
    /// <param name="path">The file.</param>
    /// <param name="digestOf">How such a file is digested; null for one that a build wrote.</param>
    public Digest? DigestOf(string path, Func<ReadOnlySpan<byte>, Digest>? digestOf = null)
    {
        if (_noted.TryGetValue(path, out var noted))
        {
            return FileStamp.Of(path) == noted.Stamp ? noted.Digest : null;
        }

        if (!_known.Value.TryGetValue(path, out var known) || FileStamp.Of(path) != known.Stamp)
        {
            return null;
        }

        if (!known.IsQuiet)
        {
            return ReadAgain(path, known, digestOf ?? Digest.Of);
        }

        known.IsSeen = true;
        return known.Digest;
    }

    /// <summary>Notes what a file holds. The stamp was taken before the file was read, or is taken now, after it was written.</summary>
    public void Note(string path, FileStamp? stamp, Digest digest)
    {
        if (stamp is { } some)
        {
            _noted[path] = new Entry(some, digest);
        }
    }

    /// <summary>Writes down what this build saw, for the next; files that were changed a moment ago are left out, since they might be changed again unnoticed.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="place">Which project and output folder it is about.</param>
    /// <param name="run">The run after which the report lies in its place; 0 where it does not, which is also what is written where not all files are certain.</param>
    /// <param name="pages">How many pages it has.</param>
    /// <param name="waits">Whether to wait for the moment to be over: worth it at the end of a process, since the next need not read those files again.</param>
    /// <param name="disk">Where changes are made.</param>
    /// <returns>The same for the next build in this process, which reads again what was not certain.</returns>
    public Stamps Write(string path, string place, long run, int pages, bool waits, Disk disk)
    {
        if (!FileStamp.IsKnown)
        {
            return None();
        }

        // The clock that counts is that of the file system.
        var now = Now(path, disk);
        var seen = new List<KeyValuePair<string, Entry>>(_known.Value.Count + _noted.Count);
        seen.AddRange(_known.Value.Where(k => k.Value.IsSeen && !_noted.ContainsKey(k.Key)).Concat(_noted).Where(s => !_gone.Contains(s.Key)));
        var latest = seen.Count == 0 ? 0 : seen.Max(s => s.Value.Stamp.Changed);
        for (var looks = 0; waits && looks < MostLooks && latest <= now && FileStamp.QuietAfter(latest) - now is >= 0 and <= FileStamp.ShortWait; looks++)
        {
            // That clock may be a few milliseconds behind the one that is slept by.
            Thread.Sleep((int)((FileStamp.QuietAfter(latest) - now) / 1_000_000) + 1);
            now = Now(path, disk);
        }

        var quiet = seen.Count(s => s.Value.IsQuietAt(now));
        disk.Replace(path, take =>
        {
            using var writer = CanonicalWriter.RentTo(take);
            writer.Text(Mark).Text(Host(place)).Number(quiet == seen.Count ? run : 0).Number(pages).Number(quiet);
            foreach (var (file, entry) in seen)
            {
                if (entry.IsQuietAt(now))
                {
                    writer.Text(file);
                    entry.Stamp.Write(writer);
                    writer.Digest(entry.Digest);
                }
            }

            writer.Finish();
            var end = new byte[Digest.Size];
            writer.ToDigest().CopyTo(end);
            take(end);
        });
        return new Stamps(Certain(seen, s => s.IsQuietAt(now)), run, pages);
    }

    /// <summary>The same for the next build in this process, after one that changed nothing and wrote nothing down.</summary>
    public Stamps Again() => After(Run);

    /// <summary>The same for the next build in this process, where it is not known any more what lies in the output folder.</summary>
    public Stamps Unplaced() => After(0);

    private Stamps After(long run) => new(Certain(_known.Value, e => e.IsQuiet), run, Pages);

    // A process that builds no more never asks for it.
    private static Lazy<Dictionary<string, Entry>> Certain(IEnumerable<KeyValuePair<string, Entry>> entries, Func<Entry, bool> isQuiet) =>
        new(() => entries.ToDictionary(e => e.Key, e => new Entry(e.Value.Stamp, e.Value.Digest, isQuiet(e.Value)), StringComparer.Ordinal));

    // A change in the same moment would not have shown in the stamp.
    private Digest? ReadAgain(string path, Entry entry, Func<ReadOnlySpan<byte>, Digest> digestOf)
    {
        try
        {
            if (digestOf(File.ReadAllBytes(path)) != entry.Digest)
            {
                return null;
            }

            Note(path, entry.Stamp, entry.Digest);
            return entry.Digest;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long Now(string path, Disk disk)
    {
        disk.Write(path + ".new", ReadOnlySpan<byte>.Empty);
        return FileStamp.Of(path + ".new")?.Changed ?? 0;
    }

    private static string Host(string place) => $"{Environment.MachineName}\n{place}";

    private sealed class Entry(FileStamp stamp, Digest digest, bool isQuiet = true)
    {
        public FileStamp Stamp => stamp;

        public Digest Digest => digest;

        /// <summary>Whether a change since would show in the stamp.</summary>
        public bool IsQuiet => isQuiet;

        /// <summary>Whether a change would show after a moment by the clock of the file system.</summary>
        public bool IsQuietAt(long now) => isQuiet && stamp.IsQuietAt(now);

        /// <summary>Whether the file was found as it was in this build.</summary>
        public bool IsSeen { get; set; }
    }
}
