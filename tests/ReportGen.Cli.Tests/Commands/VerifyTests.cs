using System.Runtime.InteropServices;
using ReportGen.Cli.Commands;
using ReportGen.Engine.Digests;
using ReportGen.Engine.Runs;
using ReportGen.Engine.Steps;
using ReportGen.Engine.Stores;
using ReportGen.Site;
using ReportGen.Site.Output;

namespace ReportGen.Cli.Tests.Commands;

/// <summary>With --verify, a build trusts nothing and tells what lied.</summary>
public class VerifyTests
{
    [Fact]
    public void A_good_cache_holds_what_a_build_makes()
    {
        using var session = Session.Small();
        session.Run("-q");
        session.With("seeds/a.md", "Assistant: So?\n\nUser: I rely on it no more.\n").Run("-q");
        var (code, _, words) = session.Run("--verify");
        Assert.Equal(ExitCodes.Built, code);
        Assert.DoesNotContain("RG0002", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_edited_by_hand_is_put_right()
    {
        using var session = Session.Small();
        session.Run("-q");
        var page = session.PathOf("_site/index.html");
        var (good, stamp) = (File.ReadAllText(page), File.GetLastWriteTimeUtc(page));
        File.WriteAllText(page, good.Replace("Small", "Smile", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(page, stamp);
        session.Run("-q", "--verify");
        Assert.Equal(good, File.ReadAllText(page));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("read")]
    [InlineData("render")]
    public void A_cache_that_lies_is_a_bug_and_the_site_stays(string step)
    {
        using var session = Session.Small();
        session.Run("-q");
        var page = session.PathOf("_site/documents/a/index.html");
        var good = File.ReadAllText(page);
        Rewrite(session, (_, manifest) => Lie(manifest.Steps[step]));
        var (code, _, words) = session.Run("--verify");
        Assert.Contains($"error RG0002: the cache holds something else than what '{step}' makes of ", words, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Bug, code);
        Assert.Equal(good, File.ReadAllText(page));
    }

    [Fact]
    public void A_value_that_is_not_what_its_digest_says_is_found()
    {
        using var session = Session.Small().With("seeds/long.md", "Assistant: So?\n\nUser: I rely on it line by line.\n");
        session.Run("-q");
        Rewrite(session, (values, _) => SwapALetter(values));
        var (code, _, words) = session.Run("--verify");
        Assert.Contains("error RG0002: the cache holds something else than what ", words, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Bug, code);
    }

    // Another digest for the first row of a step, with all checksums right: no damage, a lie.
    private static void Lie(ManifestStep step)
    {
        var body = step.Body[0].Read();
        var reader = new CanonicalReader(body);
        _ = reader.List(static r => r.Values<Read>());
        Assert.True(reader.Whole() > 0);
        _ = (reader.Text(), reader.Digest(), reader.Digest(), reader.Whole());
        Assert.Equal(1, reader.Whole());
        _ = reader.OptionalText();
        var row = new byte[Digest.Size];
        reader.Digest().CopyTo(row);
        MemoryMarshal.AsMemory(body).Span[body.Span.IndexOf(row)] ^= 1;
    }

    // Bytes that hold words of the document, written as if they had always been so: the checksum of the record is right.
    private static void SwapALetter(Dictionary<Digest, byte[]> values)
    {
        var quoted = values.Values.First(v => v.AsSpan().IndexOf("line by line"u8) >= 0);
        quoted[quoted.AsSpan().IndexOf("line"u8)] = (byte)'f';
    }

    // Writes the cache anew, as another hand than ours might.
    private static void Rewrite(Session session, Action<Dictionary<Digest, byte[]>, Manifest> change)
    {
        var request = new BuildRequest(session.Folder, session.PathOf("site.yml"), null, session.PathOf("_site"), session.PathOf(".reportgen"));
        var values = new Dictionary<Digest, byte[]>();
        Manifest manifest;
        using (var store = Store.OpenToRead(request.CacheFolder, CodeIdentity.Digest))
        using (var staging = new Staging(request.OutputFolder, writes: false, request.Disk))
        {
            foreach (var digest in Run.Restore(new Pipeline(new ProjectFolder(request), staging).Targets, store)!.KeptValues())
            {
                if (store.TryGet(digest, out var bytes))
                {
                    values.Add(digest, bytes);
                }
            }

            manifest = new Manifest(store.Manifest!.Run, store.Manifest.Steps.ToDictionary(s => s.Key, s => Read(s.Value), StringComparer.Ordinal));
        }

        change(values, manifest);
        Directory.Delete(request.CacheFolder, recursive: true);
        using var liar = Store.Open(request.CacheFolder, CodeIdentity.Digest, Disk.Plain)!;
        foreach (var (digest, bytes) in values)
        {
            Assert.True(liar.Put(digest, bytes));
        }

        liar.Commit(manifest);
    }

    private static ManifestStep Read(ManifestStep step) => new(Read(step.Head), [.. step.Body.Select(Read)], Read(step.Changes));

    private static ManifestPart Read(ManifestPart part) => ManifestPart.Of(part.Read().ToArray());
}
