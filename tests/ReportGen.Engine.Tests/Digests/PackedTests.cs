using ReportGen.Engine.Diagnostics;
using ReportGen.Engine.Digests;

namespace ReportGen.Engine.Tests.Digests;

/// <summary>A packed value is the value, taken apart later.</summary>
public sealed class PackedTests
{
    private static readonly Place s_place = new("seeds/a.md", 3, 4, 5);

    [Fact]
    public void It_has_the_digest_of_the_value_and_gives_it_back()
    {
        var packed = Packed<Place>.Of(s_place);
        Assert.Equal(s_place, packed.Value);
        Assert.Equal(Digest.Of(s_place), packed.Digest);
    }

    [Fact]
    public void It_comes_back_from_the_store_with_what_stands_behind_it()
    {
        using var writer = CanonicalWriter.Rent();
        var reader = new CanonicalReader(writer.Value(Packed<Place>.Of(s_place)).Text("behind").Written.ToArray());
        Assert.Equal(s_place, reader.Value<Packed<Place>>().Value);
        Assert.Equal("behind", reader.Text());
        Assert.True(reader.IsAtEnd);
    }

    [Fact]
    public void Another_value_makes_another_digest() =>
        Assert.NotEqual(Packed<Place>.Of(s_place).Digest, Packed<Place>.Of(s_place with { Column = 9 }).Digest);
}
