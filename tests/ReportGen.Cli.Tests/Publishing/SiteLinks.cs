using System.Text.RegularExpressions;

namespace ReportGen.Cli.Tests.Publishing;

/// <summary>Follows every link of a site's files as a browser would that finds the site under an address.</summary>
internal static partial class SiteLinks
{
    /// <summary>Links that lead to no file of the site, with the pages they stand on.</summary>
    /// <param name="folder">The site's files.</param>
    /// <param name="address">Where they are published, with a slash at the end.</param>
    public static (int Followed, IReadOnlyList<string> Broken) Follow(string folder, Uri address)
    {
        var followed = 0;
        var broken = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories))
        {
            var page = new Uri(address, Path.GetRelativePath(folder, file).Replace('\\', '/'));
            foreach (Match link in Link().Matches(File.ReadAllText(file)))
            {
                var target = new Uri(page, System.Net.WebUtility.HtmlDecode(link.Groups[1].Value));
                if (target.Host != address.Host)
                {
                    continue;
                }

                followed++;
                var path = Uri.UnescapeDataString(target.AbsolutePath);
                var within = path.StartsWith(address.AbsolutePath, StringComparison.Ordinal) ? path[address.AbsolutePath.Length..] : null;
                var found = within is null ? null : Path.Combine(folder, within.Length == 0 || within.EndsWith('/') ? within + "index.html" : within);
                if (found is null || !File.Exists(found))
                {
                    broken.Add($"{page.AbsolutePath}: {link.Groups[1].Value}");
                }
            }
        }

        return (followed, broken);
    }

    [GeneratedRegex(@"\s(?:href|src)=""([^""]*)""")]
    private static partial Regex Link();
}
