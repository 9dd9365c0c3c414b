using System.Globalization;
using System.Text;
using ReportGen.Site;
using ReportGen.Site.Tests.Search;

namespace ReportGen.Browser.Tests;

/// <summary>A small report of hard words, many hits and one document that tries to end a script, opened from a disk.</summary>
public sealed class SearchedSite : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reportgen-").FullName;

    public SearchedSite()
    {
        Write("site.yml", """
            title: Study
            documents: [{ match: "law/**", group: law, attributes: { years: "3" } }, { match: "art/**", group: art, attributes: { years: "9" } }]
            themes: { checking: { label: Checks and balances, any: [verif*], codes: { doubt: { label: Doubt, any: ["not sure"] } } } }
            questions: { day: { text: How was your day?, asked-as: [your day] } }

            """);
        Write("seeds/law/ana.md", "AI: How was your day?\nUser: I verify every contract, and I am not sure that I verify enough of it.\n\n"
            + "User: The café was closed; a naïve idea.\n");
        Write("seeds/law/bo.md", "User: A contract every day.\n\nUser: We verified the contracts, every one.\n\n"
            + "User: </script><script>alert(1)</script> <img src=x onerror=alert(2)> pwned\n");
        Write("seeds/art/cy.md", "User: 東京で働く。 Straße und Größe.\n\nUser: Nothing is verified here.\n");
        var many = new StringBuilder();
        for (var i = 0; i < 60; i++)
        {
            many.Append(CultureInfo.InvariantCulture, $"User: A zebra number {i} walks by.\n\n");
        }

        Write("seeds/art/many.md", many.ToString());
        for (var i = 0; i < 8; i++)
        {
            Write($"seeds/art/pond{i}.md", string.Join("\n\n", Enumerable.Repeat(i == 7 ? "User: There walks one heron." : "User: A heron walks.", 4)) + "\n");
        }

        var result = Report.Build(new BuildRequest(_folder, Path.Combine(_folder, "site.yml"), null, Path.Combine(_folder, "_site"), Path.Combine(_folder, ".reportgen")));
        Assert.Equal(BuildVerdict.Built, result.Verdict);
    }

    /// <summary>The address of a page on the disk, with what is asked for behind it.</summary>
    public string OnDisk(string page) => page.Split('?', 2) is [var path, var asked] ? $"{OnDisk(path)}?{asked}" : new Uri(Path.Combine(_folder, "_site", page)).AbsoluteUri;

    /// <summary>How many bytes the script has that only the page that searches loads.</summary>
    public long ScriptBytes => new FileInfo(Path.Combine(_folder, "_site", "assets", "search.js")).Length;

    /// <summary>The texts whose words the script has to tell as the index does.</summary>
    public static IReadOnlyList<(string Text, string Words)> Texts => FoldedTexts.All;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        // Between two turns of one person somebody else says something.
        File.WriteAllText(file, text.Replace("\n\nUser:", "\n\nAI: Go on.\n\nUser:", StringComparison.Ordinal));
    }
}
