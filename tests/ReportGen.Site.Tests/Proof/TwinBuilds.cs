using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportGen.Engine.Stores;
using ReportGen.Site.Links;
using ReportGen.Site.Tests.Projects;

namespace ReportGen.Site.Tests.Proof;

/// <summary>One project in two folders: in one it is built again and again, in the other always from nothing, and both must come to the same.</summary>
internal sealed class TwinBuilds : IDisposable
{
    private static readonly string[] s_cultures = ["tr-TR", "ar-SA", "en-US", "de-DE"];

    private readonly string _again = Directory.CreateTempSubdirectory("reportgen-again-").FullName;
    private readonly string _clean = Directory.CreateTempSubdirectory("reportgen-clean-").FullName;
    private ImmutableSortedDictionary<string, byte[]> _files = ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal);
    private Dictionary<string, byte[]> _expected = new(StringComparer.Ordinal);
    private Report? _report;
    private CancellationTokenSource? _stop;
    private int _changes;

    /// <summary>Builds a project in both folders. What differs, in words; null where nothing does.</summary>
    /// <param name="files">All files of the project.</param>
    /// <param name="seed">Decides how it is built: in the same process or a new one, after a build that was cancelled or not, with how many threads, in which culture.</param>
    public string? Build(ImmutableSortedDictionary<string, byte[]> files, int seed)
    {
        var dice = new Random(seed);
        Put(files, keepsTimes: dice.Next(3) == 0);
        if (_report is null || dice.Next(2) == 0)
        {
            _report?.Dispose();
            _report = new Report(Request(_again, dice.Next(1, 4)) with { TrustsStamps = dice.Next(4) > 0, Disk = new Disk(_ => CountDown()) }, isOnce: dice.Next(2) == 0);
        }

        if (dice.Next(4) == 0)
        {
            BeginInVain(_report, dice.Next(1, 20));
        }

        // As a watch does while somebody waits.
        _report.TrustsOutput = dice.Next(2) == 0;
        var again = _report.Build();
        var clean = CleanBuild(files, dice);
        if (clean.Run is { } run && clean.Verdict is BuildVerdict.Built or BuildVerdict.Errors && Directory.Exists(Path.Combine(_clean, "_site")))
        {
            // A page that could not be made stays as it was, with its twin, and there is none in a clean build.
            var made = FilesOf(Path.Combine(_clean, "_site"));
            foreach (var failed in run.TableOf(clean.Pipeline!.Pages).SelectMany(p => new[] { p.Key, Addresses.Twin(p.Key) ?? p.Key }).Where(p => !made.ContainsKey(p)
                && _expected.ContainsKey(p)))
            {
                made[failed] = _expected[failed];
            }

            _expected = made;
        }

        var differences = new StringBuilder();
        if (again.Verdict != clean.Verdict || !again.Diagnostics.Equals(clean.Diagnostics))
        {
            differences.Append(
                CultureInfo.InvariantCulture, $"findings, {again.Verdict}:\n{Workspace.Show(again.Diagnostics)}clean, {clean.Verdict}:\n{Workspace.Show(clean.Diagnostics)}");
        }

        var found = FilesOf(Path.Combine(_again, "_site"));
        foreach (var path in found.Keys.Union(_expected.Keys).Order(StringComparer.Ordinal))
        {
            var (one, other) = (found.GetValueOrDefault(path), _expected.GetValueOrDefault(path));
            if (one is null || other is null || !one.AsSpan().SequenceEqual(other))
            {
                differences.Append(
                    CultureInfo.InvariantCulture, $"{path}: {(one is null ? "missing" : other is null ? "too much" : "other bytes")}\n{FirstDifference(one, other)}");
            }
        }

        return differences.Length == 0 ? null : $"{differences}found by both, {clean.Verdict}:\n{Workspace.Show(clean.Diagnostics)}";
    }

    public void Dispose()
    {
        _report?.Dispose();
        Directory.Delete(_again, recursive: true);
        Directory.Delete(_clean, recursive: true);
    }

    // As a watch does that hears of a newer change: the build is cancelled at one of its changes of the disk, if it comes so far.
    private void BeginInVain(Report report, int changes)
    {
        using var stop = new CancellationTokenSource();
        (_stop, _changes) = (stop, changes);
        try
        {
            report.Build(stop.Token);
        }
        catch (OperationCanceledException)
        {
            // What it left behind is for the next build to mend.
        }
        finally
        {
            _stop = null;
        }
    }

    private void CountDown()
    {
        if (Interlocked.Decrement(ref _changes) == 0)
        {
            _stop?.Cancel();
        }
    }

    private BuildResult CleanBuild(ImmutableSortedDictionary<string, byte[]> files, Random dice)
    {
        Directory.Delete(_clean, recursive: true);
        Directory.CreateDirectory(_clean);
        foreach (var (path, bytes) in files.OrderBy(_ => dice.Next()))
        {
            Write(_clean, path, bytes);
        }

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(dice.Pick(s_cultures));
            return Report.Build(Request(_clean, dice.Next(1, 4)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Files that only change places are moved, as a researcher would, and keep their times and numbers.
    private void Put(ImmutableSortedDictionary<string, byte[]> files, bool keepsTimes)
    {
        foreach (var path in _files.Keys.Where(p => !files.TryGetValue(p, out var bytes) || bytes != _files[p]).ToList())
        {
            File.Move(Path.Combine(_again, path), Path.Combine(_again, path + ".away"));
        }

        foreach (var (path, bytes) in files.Where(f => _files.GetValueOrDefault(f.Key) != f.Value))
        {
            var target = Path.Combine(_again, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var from = _files.Where(f => f.Value == bytes).Select(f => Path.Combine(_again, f.Key + ".away")).FirstOrDefault(File.Exists);
            if (from is not null)
            {
                File.Move(from, target);
                continue;
            }

            File.WriteAllBytes(target, bytes);
            if (keepsTimes && File.Exists(target + ".away"))
            {
                File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(target + ".away"));
            }
        }

        foreach (var path in Directory.EnumerateFiles(_again, "*.away", SearchOption.AllDirectories).ToList())
        {
            File.Delete(path);
        }

        _files = files;
    }

    private static void Write(string folder, string path, byte[] bytes)
    {
        var target = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllBytes(target, bytes);
    }

    private static Dictionary<string, byte[]> FilesOf(string folder) =>
        !Directory.Exists(folder) ? new(StringComparer.Ordinal)
        : Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.StartsWith(".reportgen", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => File.ReadAllBytes(f.File), StringComparer.Ordinal);

    private static string FirstDifference(byte[]? one, byte[]? other)
    {
        if (one is null || other is null)
        {
            return "";
        }

        var at = one.AsSpan().CommonPrefixLength(other);
        return $"  again: …{Around(one, at)}…\n  clean: …{Around(other, at)}…\n";
    }

    private static string Around(byte[] bytes, int at) =>
        Encoding.UTF8.GetString(bytes.AsSpan(Math.Max(0, at - 60)..Math.Min(bytes.Length, at + 60))).ReplaceLineEndings(" ");

    private static BuildRequest Request(string folder, int threads) => new(
        folder, Path.Combine(folder, "site.yml"), null, Path.Combine(folder, "_site"), Path.Combine(folder, ".reportgen"), Threads: threads);
}
