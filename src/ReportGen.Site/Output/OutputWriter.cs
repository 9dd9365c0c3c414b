using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Site.Catalogue;

namespace ReportGen.Site.Output;

/// <summary>Brings the output folder to what the build made: writes what differs, deletes what is no more, leaves everything else alone.</summary>
internal sealed class OutputWriter
{
    private readonly string _folder;
    private readonly string _shown;
    private readonly List<Diagnostic> _findings = [];
    private readonly List<string> _written = [];
    private readonly List<string> _deleted = [];
    private int _upToDate;

    private OutputWriter(string folder, string shown) => (_folder, _shown) = (folder, shown);

    /// <summary>Writes the files into a folder that this build holds.</summary>
    /// <param name="folder">Absolute path; made where it does not exist.</param>
    /// <param name="shown">How messages name it.</param>
    /// <param name="files">All files of the report.</param>
    /// <param name="kept">Files that could not be made this time and are left as the last build left them.</param>
    /// <param name="cancellation">Stops between files; what was written is right, the rest is as it was.</param>
    public static (OutputSummary Summary, IReadOnlyList<Diagnostic> Findings) Write(
        string folder, string shown, IReadOnlyList<OutputFile> files, IReadOnlySet<string> kept, CancellationToken cancellation)
    {
        var writer = new OutputWriter(folder, shown);
        writer.Write(files, kept, cancellation);
        return (new(EquatableArray.From(writer._written), EquatableArray.From(writer._deleted), writer._upToDate), writer._findings);
    }

    private void Write(IReadOnlyList<OutputFile> files, IReadOnlySet<string> kept, CancellationToken cancellation)
    {
        var owned = OwnedFiles.Read(_folder);
        var made = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var ours = new SortedSet<string>(owned, StringComparer.Ordinal);
        var changed = new List<OutputFile>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (Compare(file))
            {
                case FileState.Same:
                    _upToDate++;
                    ours.Add(file.Path);
                    break;
                case FileState.Different when !owned.Contains(file.Path):
                    _findings.Add(OutputDiagnostics.ForeignFile.At(
                        new Place($"{_shown}/{file.Path}"), "this file was not written by a build, so it is left as it is", "move it away, or choose another output folder"));
                    break;
                default:
                    changed.Add(file);
                    ours.Add(file.Path);
                    break;
            }
        }

        if (changed.Count > 0 || !ours.SetEquals(owned))
        {
            OwnedFiles.Write(_folder, ours);
        }

        foreach (var file in changed)
        {
            cancellation.ThrowIfCancellationRequested();
            Put(file);
        }

        Delete(owned.Where(path => !made.Contains(path) && !kept.Contains(path)).ToList(), ours);
    }

    private void Put(OutputFile file)
    {
        var path = Path.Combine(_folder, file.Path);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            ReplacedFile.Write(path, file.Bytes.Span);
            _written.Add(file.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _findings.Add(OutputDiagnostics.CannotWrite.At(new Place($"{_shown}/{file.Path}"), exception.Message));
        }
    }

    private void Delete(List<string> paths, SortedSet<string> ours)
    {
        foreach (var path in paths)
        {
            try
            {
                var full = Path.Combine(_folder, path);
                if (File.Exists(full))
                {
                    File.Delete(full);
                    _deleted.Add(path);
                }

                ours.Remove(path);
                RemoveEmptyFolders(Path.GetDirectoryName(full)!);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                _findings.Add(OutputDiagnostics.CannotWrite.At(new Place($"{_shown}/{path}"), $"it cannot be deleted: {exception.Message}"));
            }
        }

        if (paths.Count > 0)
        {
            OwnedFiles.Write(_folder, ours);
        }
    }

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > _folder.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private FileState Compare(OutputFile file)
    {
        try
        {
            var found = new FileInfo(Path.Combine(_folder, file.Path));
            if (!found.Exists)
            {
                return FileState.Missing;
            }

            // A link where a page belongs would be written through; it is nobody's page.
            return found.LinkTarget is null && found.Length == file.Bytes.Length && File.ReadAllBytes(found.FullName).AsSpan().SequenceEqual(file.Bytes.Span)
                ? FileState.Same
                : FileState.Different;
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
    }
}
