using ReportGen.Engine.Digests;
using ReportGen.Site.Seeds;

namespace ReportGen.Site.Tests.Seeds;

/// <summary>From bytes to text.</summary>
public sealed class SeedDecoderTests
{
    private static string Decode(params byte[] bytes)
    {
        var (text, findings) = SeedDecoder.Decode(new SeedFile("a.md", "seeds/a.md", bytes, null, Digest.Of(bytes)));
        return (text ?? "no text") + string.Concat(findings.Select(f => $"; {f.Code} {f.Place}: {f.Message}"));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        Assert.Equal("é", Decode(0xEF, 0xBB, 0xBF, 0xC3, 0xA9));
        Assert.Equal("é", Decode(0xFF, 0xFE, 0xE9, 0x00));
        Assert.Equal("é", Decode(0xFE, 0xFF, 0x00, 0xE9));
    }

    [Fact]
    public void What_is_not_utf_8_is_windows_1252_and_the_first_bad_byte_is_named() =>
        Assert.Equal(
            "a\r\nb\rc \u201Cd\u009D; RG1004 seeds/a.md(3,3): byte 0x93 is not UTF-8, so this file was read as Windows-1252", Decode([.. "a\r\nb\rc "u8, 0x93, .. "d"u8, 0x9D]));

    [Fact]
    public void The_first_bad_byte_is_found_in_a_long_file() =>
        Assert.EndsWith(
            "; RG1004 seeds/a.md(5001,3): byte 0xFF is not UTF-8, so this file was read as Windows-1252",
            Decode([.. Enumerable.Repeat("é\n"u8.ToArray(), 5000).SelectMany(b => b), .. "ab"u8, 0xFF]), StringComparison.Ordinal);

    [Fact]
    public void A_character_cut_off_at_the_end_is_not_utf_8() => Assert.StartsWith("Ã; RG1004 seeds/a.md(1,1)", Decode(0xC3), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10 })]
    public void Bytes_of_value_zero_are_no_text(byte[] bytes) => Assert.StartsWith("no text; RG1002 seeds/a.md: ", Decode(bytes), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_could_not_be_read_says_why() => Assert.Equal(
        "RG1001 this file cannot be read: permission denied",
        string.Concat(SeedDecoder.Decode(new SeedFile("a.md", "seeds/a.md", null, "permission denied", default)).Diagnostics.Select(f => $"{f.Code} {f.Message}")));

    [Fact]
    public void Every_byte_is_one_character_of_windows_1252_and_back()
    {
        for (var value = 0; value < 256; value++)
        {
            Assert.Equal(value, Windows1252.ByteOf(Windows1252.Decode([(byte)value])[0]));
        }

        Assert.Equal(-1, Windows1252.ByteOf('漢'));
    }
}
