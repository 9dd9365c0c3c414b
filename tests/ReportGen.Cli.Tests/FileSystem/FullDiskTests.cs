using ReportGen.Cli.Tests.Commands;

namespace ReportGen.Cli.Tests.FileSystem;

/// <summary>A disk that is full, or takes no changes: the build says so, the last good report stays whole, and the next build is right.</summary>
[Trait("Takes", "Long")]
public class FullDiskTests
{
    private static Session Project() => new Session()
        .With("site.yml", "title: Small\nthemes: { trust: [rely*] }\n")
        .With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it.\n")
        .With("more/b.md", "Assistant: So?\n\nUser: I rely on it. " + string.Concat(Enumerable.Repeat("There is more of it, much more.\n", 60_000)));

    [MountFact]
    public void A_full_disk_leaves_the_last_report_whole()
    {
        using var session = Project();
        Directory.CreateDirectory(session.PathOf("_site"));
        Assert.Equal(
            """
            0: 
            2: FILE: error RG5002: it cannot be written: the disk is full
            reportgen explain RG5002 tells more
            Nothing was written: 1 error, 0 warnings
            the same
            0: 
            another

            """,
            ShellScript.Run(
                session.Folder,
                """
                mount -t tmpfs -o size=2m tmpfs _site
                says
                before=$(site)
                cp more/b.md seeds/b.md
                says | sed 's|_site/[^:]*:|FILE:|'
                [ "$before" = "$(site)" ] && echo "the same"
                mount -o remount,size=50m _site
                says
                [ "$before" = "$(site)" ] || echo "another"
                """,
                isMounting: true));
    }

    [MountFact]
    public void A_cache_on_a_full_disk_costs_time_only()
    {
        using var session = Project();
        Directory.CreateDirectory(session.PathOf(".reportgen"));
        Assert.Equal(
            """
            0: .reportgen: info RG5005: the cache could not be written: the disk is full
                the next build makes everything anew
            reportgen explain RG5005 tells more
            0: .reportgen: info RG5005: the cache could not be written: the disk is full
                the next build makes everything anew
            reportgen explain RG5005 tells more
            the same

            """,
            ShellScript.Run(
                session.Folder,
                """
                cp more/b.md seeds/b.md
                mount -t tmpfs -o size=16k tmpfs .reportgen
                says
                before=$(site)
                says
                umount .reportgen
                rm -r _site
                reportgen -q
                [ "$before" = "$(site)" ] && echo "the same"
                """,
                isMounting: true));
    }

    [MountFact]
    public void A_disk_that_takes_no_changes_is_named()
    {
        using var session = Project();
        Directory.CreateDirectory(session.PathOf("_site"));
        Assert.Equal(
            """
            0: 
            2: _site: error RG5004: this folder cannot be made or written to: the disk is read-only
                name another with --output
            reportgen explain RG5004 tells more
            Nothing was written: 1 error, 0 warnings
            the same
            0: 

            """,
            ShellScript.Run(
                session.Folder,
                """
                mount -t tmpfs -o size=50m tmpfs _site
                says
                before=$(site)
                cp more/b.md seeds/b.md
                mount -o remount,ro _site
                says
                [ "$before" = "$(site)" ] && echo "the same"
                mount -o remount,rw _site
                says
                """,
                isMounting: true));
    }
}
