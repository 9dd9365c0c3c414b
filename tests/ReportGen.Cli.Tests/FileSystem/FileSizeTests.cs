using System.Globalization;
using ReportGen.Cli.Tests.Commands;

namespace ReportGen.Cli.Tests.FileSystem;

/// <summary>A system that allows no file beyond a size (<c>ulimit -f</c>), which tells a program so by a signal and by refusing the write.</summary>
public class FileSizeTests
{
    private static Session Project()
    {
        var session = new Session().With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n");
        for (var i = 0; i < 8; i++)
        {
            // words that no cache can make small, all of them quoted
            session.With($"seeds/d{i}.md", string.Concat(Enumerable.Range(0, 60).Select(turn => $"Assistant: So?\n\nUser: I rely on it {Words(turn, i)}.\n\n")));
        }

        return session;
    }

    private static string Words(int turn, int document) =>
        string.Join(' ', Enumerable.Range(0, 130).Select(word => string.Create(CultureInfo.InvariantCulture, $"{(uint)HashCode((turn * 130) + word, document):x8}")));

    private static int HashCode(int word, int document) => unchecked(((word * 31) + document + 7) * (int)2654435761);

    // .NET makes its own machine code in a file, which a limit would forbid, too.
    private const string Limited = "export DOTNET_EnableWriteXorExecute=0\nlimited() { (ulimit -f \"$1\"; shift; says \"$@\"); }\n";

    [ShellFact]
    [Trait("Takes", "Long")]
    public void A_cache_beyond_the_size_that_a_file_may_have_costs_time_only()
    {
        using var session = Project();
        Assert.Equal(
            """
            0: .reportgen: info RG5005: the cache could not be written: the system refuses it
                the next build makes everything anew
            reportgen explain RG5005 tells more
            no cache
            0: 
            the same

            """,
            ShellScript.Run(
                session.Folder,
                Limited + """
                limited 1500
                [ -e .reportgen/CURRENT ] || echo "no cache"
                before=$(site)
                rm -r _site
                says
                [ "$before" = "$(site)" ] && echo "the same"
                """));
    }

    [ShellFact]
    [Trait("Takes", "Long")]
    public void A_page_beyond_it_is_named_and_the_last_report_stays()
    {
        using var session = Project().With("more/long.md", "User: I rely on it. " + string.Concat(Enumerable.Repeat("There is more of it, much more.\n", 30_000)));
        Assert.Equal(
            """
            0: 
            2: FILE: error RG5002: it cannot be written: the system refuses it
            reportgen explain RG5002 tells more
            Nothing was written: 1 error, 0 warnings
            the same

            """,
            ShellScript.Run(
                session.Folder,
                Limited + """
                says
                before=$(site)
                cp more/long.md seeds/
                limited 1500 | sed 's|_site/.*/long[^:]*:|FILE:|'
                [ "$before" = "$(site)" ] && echo "the same"
                """));
    }
}
