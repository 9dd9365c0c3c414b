using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tests.Digests;

public sealed class CanonicalWriterTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(2_000)]
    [InlineData(50_000)]
    public void What_is_written_for_a_digest_alone_has_the_digest_of_its_bytes(int fields)
    {
        Digest whole;
        using (var writer = CanonicalWriter.Rent())
        {
            Write(writer, fields);
            whole = Digest.Of(writer.Written);
            Assert.Equal(whole, writer.ToDigest());
        }

        using var digesting = CanonicalWriter.RentToDigest();
        Write(digesting, fields);
        Assert.Equal(whole, digesting.ToDigest());
        Assert.Equal(whole, digesting.ToDigest());
    }

    [Fact]
    public void A_writer_that_is_used_again_knows_nothing_of_the_value_before()
    {
        using (var before = CanonicalWriter.RentToDigest())
        {
            Write(before, 50_000);
            before.ToDigest();
        }

        using var writer = CanonicalWriter.Rent();
        Assert.Equal(Digest.Of("\u0002"u8), writer.Number(1).ToDigest());
    }

    [Fact]
    public void What_was_written_for_a_digest_alone_cannot_be_asked_for()
    {
        using var writer = CanonicalWriter.RentToDigest();
        writer.Text("words");
        Assert.Throws<InvalidOperationException>(() => writer.Written.Length);
    }

    private static void Write(CanonicalWriter writer, int fields)
    {
        for (var i = 0; i < fields; i++)
        {
            writer.Text($"field {i}").Number(i).Flag(i % 2 == 0).Bytes(new byte[i % 100]).Hashes([(ulong)i]).Numbers([i, -i]).Digest(Digest.Of([(byte)i]));
        }
    }
}
