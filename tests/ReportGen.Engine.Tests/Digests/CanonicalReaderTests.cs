using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tests.Digests;

public class CanonicalReaderTests
{
    [Fact]
    public void Names_read_as_they_were_written_however_many_share_a_place()
    {
        var names = Enumerable.Range(0, 5000).Select(i => $"name-{i}")
            .Concat(["", "é", "’", "漢字", "\uD800", "\u00A0", new string('x', 48), new string('y', 49), new string('z', 500)])
            .ToList();
        using var writer = CanonicalWriter.Rent();
        foreach (var name in names.Concat(names))
        {
            writer.Text(name);
        }

        var reader = new CanonicalReader(writer.Written.ToArray());

        Assert.Equal(names.Concat(names), names.Concat(names).Select(_ => reader.Name()).ToList());
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void A_name_that_comes_again_is_the_same_string()
    {
        using var writer = CanonicalWriter.Rent();
        var reader = new CanonicalReader(writer.Text("trust/verification").Text("trust/verification").Written.ToArray());

        Assert.Same(reader.Name(), reader.Name());
    }

    [Fact]
    public void Bytes_from_the_middle_of_others_are_read_from_their_own_beginning_to_their_own_end()
    {
        using var writer = CanonicalWriter.Rent();
        var inner = writer.Text("inside").Bytes([1, 2, 3]).Written.ToArray();
        var reader = new CanonicalReader(new byte[] { 9, 9 }.Concat(inner).Append((byte)0).ToArray().AsMemory(2, inner.Length));

        Assert.Equal("inside", reader.Text());
        Assert.Equal([1, 2, 3], reader.Bytes().ToArray());
        Assert.True(reader.IsAtEnd);
        Assert.Throws<DamagedException>(() => reader.Flag());
    }

    [Fact]
    public void A_length_beyond_the_end_is_damage_whoever_reads_it()
    {
        using var writer = CanonicalWriter.Rent();
        var cut = writer.Text("a text that is cut off").Written[..^1].ToArray();

        Assert.Throws<DamagedException>(() => new CanonicalReader(cut).Text());
        Assert.Throws<DamagedException>(() => new CanonicalReader(cut).Name());
    }
}
