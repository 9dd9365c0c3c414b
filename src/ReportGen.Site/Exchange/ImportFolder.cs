using System.Text;
using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Stores;
using ReportGen.Site.Catalogue;
using ReportGen.Site.Coders;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Exchange;

/// <summary>
/// Puts the files of an imported project into their place: all of them are written beside it first and moved at the end, so that nothing is there half.
/// No file that is there is ever overwritten.
/// </summary>
/// <param name="folder">Absolute path of the project's folder.</param>
/// <param name="disk">Where files are written.</param>
internal sealed class ImportFolder(string folder, Disk disk)
{
    /// <summary>What was written, by its path in the folder, in order.</summary>
    public List<string> Written { get; } = [];

    /// <summary>What was there already with the very same bytes.</summary>
    public List<string> Same { get; } = [];

    /// <summary>Whether nothing is in the way: the folder does not exist, or is empty.</summary>
    public static bool IsFree(string folder) => !Path.Exists(folder) || (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any());

    /// <summary>Writes the files; what stays as it was is reported.</summary>
    /// <param name="files">By their paths in the folder, with '/'.</param>
    /// <param name="cancellation">Stops before anything is in its place.</param>
    public IReadOnlyList<Diagnostic> Write(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, CancellationToken cancellation)
    {
        var findings = new List<Diagnostic>();
        var parent = Path.GetDirectoryName(folder) ?? folder;
        Directory.CreateDirectory(parent);
        var waiting = Path.Combine(parent, $".{Path.GetFileName(folder)}.{Guid.NewGuid():N}");
        try
        {
            disk.MakeFolder(waiting);
            var wanted = IsFree(folder) ? files : Wanted(files, findings);
            foreach (var (path, bytes) in wanted)
            {
                cancellation.ThrowIfCancellationRequested();
                var file = Path.Combine(waiting, path);
                disk.MakeFolder(Path.GetDirectoryName(file)!);
                disk.Write(file, bytes.Span);
            }

            cancellation.ThrowIfCancellationRequested();
            Place(waiting, wanted.Keys.Order(StringComparer.Ordinal), findings);
        }
        finally
        {
            if (Directory.Exists(waiting))
            {
                Directory.Delete(waiting, recursive: true);
            }
        }

        return findings;
    }

    private void Place(string waiting, IEnumerable<string> paths, List<Diagnostic> findings)
    {
        if (IsFree(folder))
        {
            if (Directory.Exists(folder))
            {
                disk.DeleteFolder(folder);
            }

            disk.About($"move {waiting} to {folder}");
            Directory.Move(waiting, folder);
            Written.AddRange(paths);
            return;
        }

        foreach (var path in paths)
        {
            var target = Path.Combine(folder, path);
            if (!RealPath.IsInside(folder, target))
            {
                findings.Add(LeadsOut(path));
                continue;
            }

            disk.MakeFolder(Path.GetDirectoryName(target)!);
            try
            {
                disk.About($"move {path}");
                File.Move(Path.Combine(waiting, path), target, overwrite: false);
                Written.Add(path);
            }
            catch (IOException) when (Path.Exists(target))
            {
                findings.Add(Left(path, "it came into being in this moment"));
            }
        }
    }

    // What is not there yet; of people's codings those that no file of theirs has.
    private SortedDictionary<string, ReadOnlyMemory<byte>> Wanted(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files, List<Diagnostic> findings)
    {
        var wanted = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (path, bytes) in files)
        {
            var there = Path.Combine(folder, path);
            if (!RealPath.IsInside(folder, there))
            {
                findings.Add(LeadsOut(path));
            }
            else if (!Path.Exists(there))
            {
                wanted[path] = bytes;
            }
            else if (IsSame(there, bytes.Span))
            {
                Same.Add(path);
            }
            else if (path.StartsWith(ImportedFiles.Codings + "/", StringComparison.Ordinal))
            {
                AddCodings(path, bytes, wanted, findings);
            }
            else
            {
                findings.Add(Left(path, "it is there already, and other than what was imported"));
            }
        }

        return wanted;
    }

    // What a coder said of a passage is there already whatever was noted or edited around it since.
    private void AddCodings(string path, ReadOnlyMemory<byte> bytes, SortedDictionary<string, ReadOnlyMemory<byte>> wanted, List<Diagnostic> findings)
    {
        var stem = path[..^".yml".Length];
        var known = new Dictionary<HandCoding, string>();
        var free = path;
        for (var number = 2; Path.Exists(Path.Combine(folder, free)) || wanted.ContainsKey(free); number++)
        {
            if (!wanted.ContainsKey(free))
            {
                var (there, faults) = Read(free, File.ReadAllBytes(Path.Combine(folder, free)));
                if (there is null || faults.Any(f => f.Severity == Severity.Error))
                {
                    findings.Add(Left(path, $"'{free}' has errors, so it is not known which codings are new", "mend it, and import once more"));
                    return;
                }

                foreach (var placed in there.Codings)
                {
                    known.TryAdd(Said(placed.Coding), placed.Coding.Note);
                }
            }

            free = FormattableString.Invariant($"{stem}-{number}.yml");
        }

        var imported = Read(path, bytes).Value!.Codings.Select(c => c.Coding).ToList();
        if (imported.Count(c => known.TryGetValue(Said(c), out var note) && note != c.Note) is > 0 and var others)
        {
            findings.Add(ExchangeDiagnostics.Kept.At(
                new Place(path), FormattableString.Invariant($"{others} of its codings have another note than what was imported, and keep it"),
                "take over by hand what you want of the other notes"));
        }

        var fresh = imported.Where(c => !known.ContainsKey(Said(c))).ToList();
        if (fresh.Count == 0)
        {
            Same.Add(path);
            return;
        }

        wanted[free] = Encoding.UTF8.GetBytes(CodingWriter.Text(fresh));
    }

    private static HandCoding Said(HandCoding coding) => coding with { Note = "", Segment = null };

    private static Outcome<CodingFile> Read(string path, ReadOnlyMemory<byte> bytes) =>
        CodingReader.Read(new CodingSource(new SeedFile(path, path, bytes, null, Digest.OfForeign(bytes.Span)), new Place(path)));

    private static bool IsSame(string file, ReadOnlySpan<byte> bytes) =>
        File.Exists(file) && new FileInfo(file).Length == bytes.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes);

    private static Diagnostic LeadsOut(string path) => Left(path, "there is a link that leads out of the project");

    private static Diagnostic Left(string path, string why, string hint = "import into an empty folder, and take over from there what you want") =>
        ExchangeDiagnostics.Kept.At(new Place(path), $"this file was not written: {why}", hint);
}
