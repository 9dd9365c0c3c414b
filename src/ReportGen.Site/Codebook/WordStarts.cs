using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ReportGen.Site.Codebook;

/// <summary>
/// Where words begin in folded text, 64 characters at a time, one bit each: most characters of a text are letters of ASCII inside words, and
/// no rule asks about them one by one. TermPropertyTests hold it to <see cref="WordCharacters"/>.
/// </summary>
internal ref struct WordStarts(ReadOnlySpan<char> text)
{
    /// <summary>How many characters a block has.</summary>
    public const int Block = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private bool _wasLetter;

    /// <summary>The starts of words in the block at an offset; blocks are asked for in order.</summary>
    public ulong Next(int offset)
    {
        var block = _text.Slice(offset, Math.Min(Block, _text.Length - offset));
        var letters = AsciiLetters(block, out var foreign);
        var alone = 0UL;
        for (; foreign != 0; foreign &= foreign - 1)
        {
            var at = BitOperations.TrailingZeroCount(foreign);
            switch (WordCharacters.ClassAt(_text, offset + at))
            {
                case CharacterClass.Letter:
                    letters |= 1UL << at;
                    break;
                case CharacterClass.Alone when !char.IsLowSurrogate(block[at]):
                    alone |= 1UL << at;
                    break;
            }
        }

        var inside = (letters << 1) | (_wasLetter ? 1UL : 0UL);
        _wasLetter = letters >> (block.Length - 1) != 0;
        return alone | (letters & ~inside);
    }

    private static ulong AsciiLetters(ReadOnlySpan<char> block, out ulong foreign)
    {
        var units = MemoryMarshal.Cast<char, ushort>(block);
        var letters = foreign = 0;
        var at = 0;
        for (; at + Vector256<ushort>.Count <= units.Length; at += Vector256<ushort>.Count)
        {
            var some = Vector256.Create(units[at..]);
            var isLetter = Vector256.LessThanOrEqual((some | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)25))
                | Vector256.LessThanOrEqual(some - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9))
                | Vector256.Equals(some, Vector256.Create((ushort)'_'));
            letters |= (ulong)isLetter.ExtractMostSignificantBits() << at;
            foreign |= (ulong)Vector256.GreaterThan(some, Vector256.Create((ushort)127)).ExtractMostSignificantBits() << at;
        }

        for (; at < units.Length; at++)
        {
            var isForeign = units[at] > 127;
            foreign |= isForeign ? 1UL << at : 0;
            letters |= !isForeign && WordCharacters.ClassOfAscii((char)units[at]) == CharacterClass.Letter ? 1UL << at : 0;
        }

        return letters;
    }
}
