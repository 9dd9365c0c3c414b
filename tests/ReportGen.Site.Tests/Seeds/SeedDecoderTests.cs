using System.Text;
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
            "; RG1004 seeds/a.md(5001,3): byte 0xFF is not UTF-8, and was read as Windows-1252, all else as UTF-8",
            Decode([.. Enumerable.Repeat("é\n"u8.ToArray(), 5000).SelectMany(b => b), .. "ab"u8, 0xFF]), StringComparison.Ordinal);

    [Fact]
    public void Single_bytes_that_are_not_utf_8_leave_all_else_as_it_is() => Assert.Equal(
        "é ÿþ café – “naïve”; RG1004 seeds/a.md(1,3): byte 0xFF and 1 more beside it are not UTF-8, and were read as Windows-1252, all else as UTF-8",
        Decode([.. "é "u8, 0xFF, 0xFE, .. " café – “naïve”"u8]));

    [Fact]
    public void Lines_of_two_western_encodings_are_each_read_as_what_they_are() => Assert.Equal(
        "déjà vu, ça et là, très gêné\nDéjà lu, l’été à venir, “là”.; "
        + "RG1004 seeds/a.md(2,2): byte 0xE9 and 8 more beside it are not UTF-8, and were read as Windows-1252, all else as UTF-8",
        Decode([.. "déjà vu, ça et là, très gêné\n"u8, .. "Déjà lu, l’été à venir, “là”.".Select(c => (byte)Windows1252.ByteOf(c))]));

    [Fact]
    public void In_an_encoding_of_far_letters_what_looks_like_utf_8_is_chance()
    {
        // Shift-JIS, whose bytes C5 82 would be one letter of UTF-8.
        var read = Decode([0x82, 0xB1, 0x82, 0xEA, 0x82, 0xCD, 0x83, 0x5B, 0x83, 0x75, 0x83, 0x89, 0x82, 0xC5, 0x82, 0xB7]);
        Assert.Contains("‚Å‚·", read, StringComparison.Ordinal);
        Assert.EndsWith(
            "RG1004 seeds/a.md(1,1): byte 0x82 is not UTF-8, so this file was read as Windows-1252, though its letters hardly look like that", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("„Größe“ ist süß – ja, über Müßiggang spricht man schön.")]
    [InlineData("L’été, l’élève « était » très gêné… Élodie.")]
    [InlineData("Minä en tiedä, onko tämä hyvä, mutta määrä näkyy työssä.")]
    [InlineData("¿Él está aquí? —Él dijo «así».")]
    public void Western_words_look_like_it(string words) =>
        Assert.EndsWith("so this file was read as Windows-1252", Decode([.. words.Select(c => (byte)Windows1252.ByteOf(c))]), StringComparison.Ordinal);

    [Fact]
    public void A_character_cut_off_at_the_end_is_not_utf_8() => Assert.StartsWith("Ã; RG1004 seeds/a.md(1,1)", Decode(0xC3), StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10 })]
    public void Bytes_of_value_zero_are_no_text(byte[] bytes) => Assert.StartsWith("no text; RG1002 seeds/a.md: ", Decode(bytes), StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_of_four_bytes_is_no_part_of_the_text()
    {
        Assert.Equal("é", Decode(0xFF, 0xFE, 0x00, 0x00, 0xE9, 0x00, 0x00, 0x00));
        Assert.Equal("é", Decode(0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0xE9));
    }

    [Theory]
    [InlineData("Kim: It’s a café – “zebra” 😀.\r\n")]
    [InlineData("Анна: Я сомневаюсь, но верю.\n")]
    [InlineData("Άννα: Δεν ξέρω ακόμη τίποτα.\n")]
    [InlineData("Linh: Tôi không chắc lắm, nhưng tôi tin điều đó.\n")]
    [InlineData("a")]
    public void Wide_text_without_a_byte_order_mark_is_known_by_where_its_bytes_of_value_zero_are_and_is_said(string text)
    {
        foreach (var (encoding, name) in new (Encoding, string)[]
            { (Encoding.Unicode, "UTF-16"), (Encoding.BigEndianUnicode, "UTF-16"), (Encoding.UTF32, "UTF-32"), (new UTF32Encoding(true, false), "UTF-32") })
        {
            Assert.Equal(
                $"{text}; RG1004 seeds/a.md: its bytes of value zero show that this file is {name}, though no byte order mark says so, and it was read as that",
                Decode(encoding.GetBytes(text)));
        }
    }

    [Theory]
    [InlineData("hello\0world!")]
    [InlineData("The caf\u00E9 was \0zebra\0 for sixteen people or more.")]
    [InlineData("abc\0")]
    [InlineData("a\0b\0\u0001\0\u0002\0")]
    public void Text_with_single_bytes_of_value_zero_is_no_wide_text(string text) =>
        Assert.StartsWith("no text; RG1002 seeds/a.md: ", Decode([.. text.Select(c => (byte)c)]), StringComparison.Ordinal);

    [Fact]
    public void Wide_text_whose_upper_bytes_are_of_no_one_script_is_left_out_as_plain_letters_in_pairs_would_look_like_it() =>
        Assert.StartsWith("no text; RG1002 ", Decode(Encoding.Unicode.GetBytes("王：我不知道这样好不好。\n李：我相信。\n")), StringComparison.Ordinal);

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
