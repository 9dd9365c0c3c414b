using ReportGen.Cli.Commands;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>What people do to codings by hand is told as the reason why a theme changed, by a process that has built nothing.</summary>
public class ExplainedCodingsTests
{
    private const string Settings = "title: Small\nthemes: { trust: [rely*] }\ncodings: codings\n";
    private const string Rejection = "- { code: trust, document: a, quote: I rely on it, verdict: reject }\n";

    // The words of what is rejected stand in no file that a later process reads: the build leaves them.
    [Fact]
    public void What_a_person_rejected_since()
    {
        using var session = Session.Small().With("site.yml", Settings).With("codings/mk.yml", "[]\n");
        session.Run("-q");
        session.With("codings/mk.yml", Rejection).Run("-q");
        Assert.Contains("lost 1 segment, because mk rejected it:", Explained(session), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_rule_beside_words_that_were_rejected_before()
    {
        using var session = Session.Small().With("site.yml", Settings).With("codings/mk.yml", Rejection);
        session.Run("-q");
        session.With("site.yml", Settings.Replace("rely*", "rely*, because", StringComparison.Ordinal)).Run("-q");
        Assert.Contains("its rule now has `because`", Explained(session), StringComparison.Ordinal);
    }

    private static string Explained(Session session)
    {
        var (code, _, words) = session.Run("explain", "trust");
        Assert.Equal(ExitCodes.Built, code);
        return words;
    }
}
