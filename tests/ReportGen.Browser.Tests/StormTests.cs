using System.Text;
using System.Text.RegularExpressions;
using ReportGen.Site;

namespace ReportGen.Browser.Tests;

/// <summary>Edits without mercy: when they are over, what is served is what a clean build makes.</summary>
[Trait("Takes", "Long")]
public sealed partial class StormTests
{
    private const int Edits = 200;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task After_two_hundred_random_edits_the_served_site_is_that_of_a_clean_build(int seed)
    {
        using var project = new ServedProject();
        var random = new Random(seed);
        for (var i = 0; i < Edits; i++)
        {
            Edit(project, random, i);
            if (random.Next(4) == 0)
            {
                await Task.Delay(random.Next(120));
            }
        }

        project.Write("site.yml", ServedProject.Settings("After the storm"));
        var elsewhere = Directory.CreateTempSubdirectory("reportgen-").FullName;
        try
        {
            var request = new BuildRequest(project.Folder, Path.Combine(project.Folder, "site.yml"), null, Path.Combine(elsewhere, "_site"), Path.Combine(elsewhere, "cache"));
            Assert.NotEqual(BuildVerdict.Unusable, Report.Build(request).Verdict);
            var clean = Files(request.OutputFolder);
            await project.Await("the site of a clean build", () => Task.FromResult(SameAs(clean, project.Site)));
            using var client = new HttpClient();
            foreach (var (path, bytes) in clean)
            {
                var served = await client.GetByteArrayAsync(new Uri(project.Address + path));
                Assert.True(
                    bytes.AsSpan().SequenceEqual(path.EndsWith(".html", StringComparison.Ordinal) ? Plain(served) : served), $"{path} is served otherwise than it was built");
            }
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }

    private static void Edit(ServedProject project, Random random, int turn)
    {
        var name = $"talk-{random.Next(1, 20):00}.md";
        var text =
            $"Assistant: What, for the {turn}th time?\n\nUser: I rely on {random.Next(1000)} drawings and check each of them.\n\nUser: See [[talk-{random.Next(1, 20):00}]].\n";
        switch (random.Next(9))
        {
            case 0:
                project.Delete($"seeds/{name}");
                break;
            case 1:
                project.Write($"seeds/.{name}.tmp", text);
                File.Move(Path.Combine(project.Folder, $"seeds/.{name}.tmp"), Path.Combine(project.Folder, $"seeds/{name}"), overwrite: true);
                break;
            case 2:
                project.Write("site.yml", ServedProject.Settings($"Trust {turn}"));
                break;
            case 3:
                project.Write("site.yml", "title: [\n");
                break;
            case 4:
                project.Write($"seeds/deep/{turn % 3}/{name}", text);
                break;
            case 5 when Directory.Exists(Path.Combine(project.Folder, "seeds/deep")):
                Directory.Delete(Path.Combine(project.Folder, "seeds/deep"), recursive: true);
                break;
            case 6:
                project.Write("templates/assets/style.css", $"body {{ margin: {turn}px }}\n");
                break;
            default:
                project.Write($"seeds/{name}", text);
                break;
        }
    }

    private static bool SameAs(SortedDictionary<string, byte[]> clean, string folder)
    {
        try
        {
            var found = Files(folder);
            return found.Count == clean.Count && clean.All(c => found.TryGetValue(c.Key, out var bytes) && bytes.AsSpan().SequenceEqual(c.Value));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A build is at work on it.
            return false;
        }
    }

    private static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Path.StartsWith('.'))
            .ToDictionary(f => f.Path, f => File.ReadAllBytes(f.File)),
        StringComparer.Ordinal);

    // Without what the preview adds to a page.
    private static byte[] Plain(byte[] page) => Encoding.UTF8.GetBytes(Script().Replace(Encoding.UTF8.GetString(page), ""));

    [GeneratedRegex("<script src=\"/\\.reportgen/(preview|coding)\\.js\"[^>]*></script>|; script-src 'nonce-[0-9A-F]+'| 'nonce-[0-9A-F]+'|; connect-src 'self'")]
    private static partial Regex Script();
}
