using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Output;

/// <summary>Brings the output folder to what the build made: moves what differs to its place, deletes what is no more, leaves everything else alone.</summary>
internal sealed class OutputWriter
{
    private readonly string _folder;
    private readonly Staging _staging;
    private readonly Stamps _stamps;
    private readonly Disk _disk;
    private readonly int _threads;
    private readonly List<Diagnostic> _findings = [];
    private readonly List<string> _written = [];
    private readonly List<string> _deleted = [];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private int _upToDate;
    private int _upToDatePages;

    /// <param name="folder">Absolute path.</param>
    /// <param name="staging">Where the bytes are.</param>
    /// <param name="stamps">What is known of the files that lie there.</param>
    /// <param name="disk">Where changes are made.</param>
    /// <param name="threads">How many files may be put in their places at once.</param>
    public OutputWriter(string folder, Staging staging, Stamps stamps, Disk disk, int threads = 1) =>
        (_folder, _staging, _stamps, _disk, _threads) = (folder, staging, stamps, disk, threads);

    /// <summary>Files that were written in the place of others.</summary>
    public IEnumerable<string> Replaced => _written.Where(_others.Contains);

    /// <summary>Publishes a report.</summary>
    /// <param name="publication">What is to lie in the folder.</param>
    /// <param name="makeAgain">Puts files into the staging folder that an earlier build made and that are not in their places any more.</param>
    /// <param name="cancellation">Stops between files; what was written is right, the rest is as it was.</param>
    public (OutputSummary Summary, IReadOnlyList<Diagnostic> Findings) Write(Publication publication, Action<IReadOnlyList<MadeFile>> makeAgain, CancellationToken cancellation)
    {
        var files = publication.Files;
        var owned = OwnedFiles.Read(_folder);
        var made = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);

        // Where the rest is known to lie there, nothing goes through all of it: it may be a hundred thousand files.
        var candidates = publication.Gone ?? owned.Paths;
        var (added, lost) = (new List<string>(), new List<string>());
        var changed = new List<MadeFile>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (Compare(file))
            {
                case FileState.Same:
                    Skip(file.Path);
                    Own(file.Path);
                    break;
                case FileState.Elsewhere:
                    lost.Add(file.Path);
                    _findings.Add(OutputDiagnostics.ForeignFile.At(
                        new Place($"{_staging.Shown}/{file.Path}"), "a folder on the way to this file is a link, and nothing is written through links",
                        "move the link away, or choose another output folder"));
                    break;
                case FileState.Different when !owned.Contains(file.Path):
                    _findings.Add(OutputDiagnostics.ForeignFile.At(
                        new Place($"{_staging.Shown}/{file.Path}"), "this file was not written by a build, so it is left as it is",
                        "move it away, or choose another output folder"));
                    break;
                case var state:
                    if (state == FileState.Different)
                    {
                        _others.Add(file.Path);
                    }

                    changed.Add(file);
                    Own(file.Path);
                    break;
            }
        }

        var gone = candidates.Where(path => publication.Drops(path, made) && owned.Contains(path)).Order(StringComparer.Ordinal).ToList();
        if (publication.Gone is not null)
        {
            var others = made.Concat(gone).Concat(publication.Failed).Distinct().Where(owned.Contains).ToList();
            _upToDate += owned.Count - others.Count;
            _upToDatePages += owned.PageCount - others.Count(p => OutputSummary.IsPage(p));
        }

        lost.RemoveAll(path => !owned.Contains(path));
        var isListed = added.Count == 0 && lost.Count == 0;
        if (changed.Count > 0 || gone.Count > 0 || !isListed)
        {
            _staging.Hold();
            makeAgain([.. changed.Where(f => !_staging.Has(f))]);
        }

        var ours = isListed && gone.Count == 0 ? [] : owned.Paths.Concat(added).Except(lost).ToHashSet(StringComparer.Ordinal);
        if (!isListed)
        {
            WriteList(ours);
        }

        var faults = new Diagnostic?[changed.Count];
        SideBySide.ForEach(changed.Count, _threads, i => faults[i] = Put(changed[i]), cancellation);
        _findings.AddRange(faults.OfType<Diagnostic>());
        _written.AddRange(changed.Where((_, i) => faults[i] is null).Select(f => f.Path));
        Delete(gone, ours);
        return (new(EquatableArray.From(_written), EquatableArray.From(_deleted), _upToDate, _upToDatePages), _findings);

        void Own(string path)
        {
            if (!owned.Contains(path))
            {
                added.Add(path);
            }
        }
    }

    private void Skip(string path)
    {
        _upToDate++;
        _upToDatePages += OutputSummary.IsPage(path) ? 1 : 0;
    }

    // Why a file could not be put in its place; null where it lies there.
    private Diagnostic? Put(MadeFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        try
        {
            _disk.MakeFolder(Path.GetDirectoryName(path)!);
            _staging.Publish(file, path);
            _stamps.Note(path, FileStamp.Of(path), file.Digest);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return OutputDiagnostics.CannotWrite.At(new Place($"{_staging.Shown}/{file.Path}"), $"it cannot be written: {SeedFolder.Reason(exception)}");
        }
    }

    private void Delete(List<string> paths, HashSet<string> ours)
    {
        foreach (var path in paths)
        {
            try
            {
                var full = Path.Combine(_folder, path);
                if (!_staging.Folders.LeadTo(path))
                {
                    // What lies behind a link was not written by a build, whatever the list says.
                    ours.Remove(path);
                    continue;
                }

                if (File.Exists(full))
                {
                    _disk.Delete(full);
                    _stamps.NoteGone(full);
                    _deleted.Add(path);
                }

                ours.Remove(path);
                RemoveEmptyFolders(Path.GetDirectoryName(full)!);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _findings.Add(OutputDiagnostics.CannotWrite.At(new Place($"{_staging.Shown}/{path}"), $"it cannot be deleted: {SeedFolder.Reason(exception)}"));
            }
        }

        if (paths.Count > 0)
        {
            WriteList(ours);
        }
    }

    // Without the list nobody would know whose the files are: nothing is moved before it is written.
    private void WriteList(HashSet<string> ours)
    {
        try
        {
            OwnedFiles.Write(_folder, ours, _disk);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputStoppedException(OutputDiagnostics.CannotWrite.At(
                new Place($"{_staging.Shown}/{OwnedFiles.FileName}"), $"it cannot be written: {SeedFolder.Reason(exception)}"));
        }
    }

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > _folder.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            _disk.DeleteFolder(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private FileState Compare(MadeFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        if (_stamps.DigestOf(path) is { } known && known == file.Digest)
        {
            return FileState.Same;
        }

        if (!_staging.Folders.LeadTo(file.Path))
        {
            return FileState.Elsewhere;
        }

        try
        {
            var stamp = FileStamp.Of(path);
            var found = new FileInfo(path);
            if (!found.Exists)
            {
                return FileState.Missing;
            }

            // What waits to be put here has been compared with what lies here. A link where a page belongs would be written through; it is nobody's page.
            if (_staging.Has(file) || found.LinkTarget is not null || found.Length != file.Length || Digest.Of(File.ReadAllBytes(path)) != file.Digest)
            {
                return FileState.Different;
            }

            _stamps.Note(path, stamp, file.Digest);
            return FileState.Same;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileState.Different;
        }
    }

    private enum FileState
    {
        Missing,
        Same,
        Different,
        Elsewhere,
    }
}
