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

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(50_000)]
    public void What_is_handed_on_piece_by_piece_is_what_would_have_been_written(int fields)
    {
        byte[] whole;
        using (var writer = CanonicalWriter.Rent())
        {
            Write(writer, fields);
            whole = writer.Written.ToArray();
        }

        var pieces = new List<byte>();
        using var handing = CanonicalWriter.RentTo(piece => pieces.AddRange(piece.Span));
        Write(handing, fields);
        handing.Finish();
        Assert.Equal(whole, pieces);
        Assert.Equal(Digest.Of(whole), handing.ToDigest());
        Assert.Throws<InvalidOperationException>(() => handing.Written.Length);
        using var other = CanonicalWriter.Rent();
        Assert.Throws<InvalidOperationException>(other.Finish);
    }

    [Theory]
    [InlineData("")]
    [InlineData("letters")]
    [InlineData("größer")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("half \uD83D")]
    public void A_text_comes_back_whatever_its_letters_take(string text)
    {
        using var writer = CanonicalWriter.Rent();
        writer.Text(text).Text(text + new string('x', 200)).Number(7);
        var reader = new CanonicalReader(writer.Written.ToArray());
        Assert.Equal((text, true, 7), (reader.Text(text), reader.IsText(text + new string('x', 200)), reader.Whole()));
        reader = new CanonicalReader(writer.Written.ToArray());
        Assert.Equal((text, false), (reader.Text("other"), reader.IsText(text + new string('y', 200))));
    }

    [Fact]
    public void Columns_come_back_and_say_where_they_end()
    {
        using var writer = CanonicalWriter.Rent();
        writer.Column(NumberColumn.Of(3, -1, int.MaxValue)).Column(HashColumn.Of(ulong.MaxValue, 2)).Column(NumberColumn.Of()).Text("end");
        var reader = new CanonicalReader(writer.Written.ToArray());
        var (numbers, hashes, none) = (reader.NumberColumn(), reader.HashColumn(), reader.NumberColumn());
        Assert.Equal([3, -1, int.MaxValue], numbers.ToArray());
        Assert.Equal((2, ulong.MaxValue, 2UL), (hashes.Count, hashes[0], hashes[1]));
        Assert.Equal((0, "end"), (none.Count, reader.Text()));
        Assert.Throws<ArgumentOutOfRangeException>(() => numbers[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => hashes[-1]);
        Assert.Throws<DamagedException>(() => new CanonicalReader(writer.Written[..8].ToArray()).NumberColumn());
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
